# Forums and other events, their agenda, calendars.
error-hall-taken = Бұл уақытта залда басқа сессия өтеді. Басқа уақыт немесе зал таңдаңыз.
error-speaker-taken = Бұл адам осы уақытта басқа сессияда сөйлейді.
error-outside-event = Бұл күн іс-шара күндеріне кірмейді.
error-ends-too-early = Аяқталу уақыты басталу уақытынан кейін болуы керек.
error-edition-taken = Бұл топтамада осы нөмірлі іс-шара бар.
error-move-not-allowed = Бұл күйге қазір ауыстыруға болмайды.

# The list.
nav-forums = Форумдар
forum-list-title = Форумдар мен іс-шаралар
forum-list-lead = Облыстағы азаматтық форумдар, тыңдаулар, дөңгелек үстелдер мен тренингтер.
forum-search-label = Іс-шараны іздеу
forum-search-hint = Атауы, тақырыбы, орны, ауданы немесе жылы. Қай әліпбимен жазсаңыз да табылады.
forum-nothing = Бұл сүзгілерге сай іс-шара табылмады
forum-kind = Түрі
forum-filter-go = Көрсету
forum-empty-title = Іс-шара табылмады
forum-calendar-all = Күнтізбеге жазылу
forum-feed = Atom таспасы
forum-calendar-name = Қызылорда облысының форумдары мен іс-шаралары
forum-feed-title = Қызылорда облысы: форумдар мен іс-шаралар
event-count-one = { $n } іс-шара
event-count-few = { $n } іс-шара
event-count-many = { $n } іс-шара
event-count-other = { $n } іс-шара

# An event.
event-year = { $year } жыл
event-theme = «{ $theme }»
event-when = Уақыты
event-where = Өтетін жері
event-online = Онлайн
event-add-to-calendar = Күнтізбеге қосу
event-tabs-label = Іс-шара бөлімдері
event-tab-about = Іс-шара туралы
event-tab-agenda = Бағдарлама
event-tab-speakers = Спикерлер
event-tab-history = Өзгерістер
event-draft-title = Әлі жарияланған жоқ
event-draft-body = Бұл бетті оны дайындап жатқандар ғана көреді.
event-cancelled-title = Іс-шара өткізілмейді
event-cancelled-body = Ұйымдастырушылар оны өткізуден бас тартты. Бет анықтама үшін сақталған.
event-demonstration-title = Бұл – ойдан алынған іс-шара
event-demonstration-body = Ол сайттың мүмкіндігін көрсету үшін жасалған. Аталған адамдар мен ұйымдар да ойдан алынған.
event-nothing-known = Бұл іс-шара туралы басқа мәлімет жоқ.
event-facts-title = Негізгі мәліметтер
event-series = Топтама
event-hosts = Ұйымдастырушылар
event-guests = Қатысқандар
event-fields = Қызмет бағыттары
event-district = Аудан
event-source = Мәлімет көзі
event-updated = Мәлімет { $date } жаңартылды.
event-agenda-go = Бағдарламаны ашу
event-edition-unknown = { $numbers } форум туралы мәлімет әзірге жоқ
event-speakers-of = Спикерлер: { $event }
event-no-speakers = Спикерлер әлі белгісіз

# The agenda.
agenda-title = Бағдарлама
agenda-title-of = Бағдарлама: { $event }
agenda-time-zone = Уақыт Қызылорда бойынша көрсетілген.
agenda-empty = Бағдарлама әлі жарияланған жоқ
agenda-tracks-label = Бағыт бойынша
agenda-all-tracks = Барлығы
agenda-session-count-one = { $n } сессия
agenda-session-count-few = { $n } сессия
agenda-session-count-many = { $n } сессия
agenda-session-count-other = { $n } сессия
agenda-views-label = Көрінісі
agenda-view-list = Тізім
agenda-view-halls = Залдар бойынша
agenda-description = Сессия туралы
agenda-hour = Уақыты
agenda-now = Қазір, { $time }
agenda-now-nothing = Қазір сессия жүріп жатқан жоқ.
agenda-next = Келесі

# One's own agenda.
agenda-choose = Менің бағдарламама қосу
agenda-chosen = Менің бағдарламамда
agenda-take-out = Алып тастау
agenda-sign-in = Өз бағдарламаңызды жасау үшін кіріңіз
agenda-on-device = Таңдағаныңыз осы құрылғыда ғана сақталады.
agenda-only-mine = Тек таңдағаным
agenda-take-along = Тіркелгіге кіргенге дейін осы құрылғыда таңдаған сессияларыңыз бар.
agenda-take-along-go = Бағдарламама қосу
agenda-over-title = Сессия қосылмады
agenda-over-body = Бұл іс-шара өтіп кетті немесе өткізілмейді.
agenda-mine = Менің бағдарламам
agenda-mine-of = Менің бағдарламам: { $event }
agenda-mine-empty = Сіз әзірге ешбір сессияны таңдаған жоқсыз
agenda-mine-empty-body = Бағдарламадан қатысқыңыз келетін сессияны тауып, «Менің бағдарламама қосу» түймесін басыңыз. Таңдағаныңыз осы бетте күн-күнімен тұрады.
agenda-mine-calendar = Таңдағанымды күнтізбеге қосу
agenda-mine-more = Тағы таңдау
agenda-mine-print = Қағаз керек болса, осы бетті басып шығарыңыз.
agenda-meeting-title = Уақыты қабаттасатын сессиялар
agenda-meeting = { $day }, { $from }–{ $to }: «{ $first }» және «{ $second }»

# The changelog.
event-history-of = Өзгерістер: { $event }
event-history-lead = Жарияланғаннан бергі өзгерістер, соңғысы жоғарыда.
event-history-first = Жарияланды
event-changed-state = Күйі өзгерді: { $state }
event-changed-title = Атауы немесе тақырыбы өзгерді
event-changed-date = Күні өзгерді
event-changed-venue = Өтетін жері өзгерді
event-changed-texts = Сипаттамасы өзгерді
event-changed-people = Ұйымдастырушылар немесе қатысушылар тізімі өзгерді
event-changed-rooms = Залдар немесе бағыттар өзгерді
agenda-added = Қосылды: «{ $title }», { $at }
agenda-removed = Алып тасталды: «{ $title }», { $at }
agenda-moved = «{ $title }» ауыстырылды. Бұрын: { $from }. Енді: { $to }
agenda-renamed = «{ $former }» енді «{ $title }» деп аталады
agenda-speakers-changed = «{ $title }»: спикерлер өзгерді
agenda-details-changed = «{ $title }»: мәліметі өзгерді

# On the front page.
forum-home-title = Жақын іс-шаралар
forum-home-go = Барлық форумдар
