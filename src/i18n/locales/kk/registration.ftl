# Registration for an event: the public form.
registration-go = Тіркелу
registration-title = Тіркелу
registration-lead = Билет поштаңызға келеді. Тіркелгі ашу қажет емес.
registration-until = Тіркелу аяқталатын уақыт: { $until }.
registration-when = Қашан
registration-where = Қайда
registration-closed-title = Тіркелу жүріп жатқан жоқ
registration-closed-body = Ол әлі басталмады немесе аяқталды. Билетіңіз болса, ол күшінде.
registration-to-event = Іс-шараның бетіне өту
registration-kind = Қалай қатысасыз?
registration-kind-full = { $kind }: орын қалмады, кезекке тұрасыз
registration-name = Аты-жөніңіз
registration-email = Электрондық пошта
registration-email-hint = Билет осы мекенжайға келеді.
registration-organization = Ұйым
registration-organization-hint = Делегат үшін міндетті. Ұйымның атауын немесе анықтамалықтағы парақшасының сілтемесін жазыңыз.
registration-district = Аудан немесе қала
registration-district-hint = Делегат үшін міндетті.
registration-organization-optional = Міндетті емес. Ұйымның атауын немесе анықтамалықтағы парақшасының сілтемесін жазыңыз.
registration-optional = Міндетті емес.
registration-choose = Таңдаңыз
registration-questions = Ұйымдастырушының сұрақтары
registration-consent = Келісім
registration-consent-yes = Деректерімді осы іс-шараны өткізу үшін сақтап, пайдалануға келісемін.
registration-send = Тіркелу
registration-done-title = Поштаңызды қараңыз
registration-done-body = Билеттің сілтемесін хатпен жібердік. Хат көрінбесе, «Спам» бөлімін де қараңыз.

# The ticket.
ticket-title = Билет
ticket-placed = Орныңыз бар
ticket-placed-body = Кіреберісте осы QR-кодты көрсетіңіз.
ticket-waiting = Сіз кезектесіз
ticket-waiting-position = Кезектегі нөміріңіз: { $position }. Орын босаса, хат жібереміз.
ticket-cancelled = Билет күшін жойды
ticket-cancelled-body = Ойыңыз өзгерсе, қайта тіркеліңіз.
ticket-came = Келгеніңіз белгіленді
ticket-came-body = Белгіленген уақыты: { $time }.
ticket-event-cancelled = Бұл іс-шара өткізілмейді
ticket-event-cancelled-body = Билетіңіз енді жарамсыз. Ештеңе істеудің қажеті жоқ.
ticket-code = Билет коды
ticket-qr = Билеттің QR-коды
ticket-kind = Қатысу түрі
ticket-organization = Ұйым
ticket-calendar = Күнтізбеге қосу
ticket-file = Билетті жүктеп алу (PDF)
ticket-change-title = Мәліметіңіз өзгерді ме?
ticket-change-place = Қатысу түрін ауыстырсаңыз немесе делегат ретінде ауданыңызды өзгертсеңіз, қазіргі орныңыз кезектегі адамға беріледі. Жаңа таңдауыңыз бойынша бос орын болмаса, кезекке тұрасыз.
ticket-change-mandate = Делегаттың аты-жөні, ұйымы немесе ауданы өзгерсе, мандатты ұйымдастырушы қайта растауы керек.
ticket-change-closed = Тіркелу жүріп жатқан жоқ, сондықтан қатысу түрі мен ауданды өзгертуге болмайды.
ticket-change-letter = Билетті поштаңызға қайта жібереміз. Пошта мекенжайын өзгерту үшін орныңызды босатып, қайта тіркеліңіз.
ticket-change = Өзгерісті сақтау
ticket-changed = Тіркелуіңіз өзгерді
ticket-changed-body = Билетті поштаңызға қайта жібердік.
ticket-cancel-title = Бара алмайсыз ба?
ticket-cancel-body = Орныңызды босатсаңыз, оны кезектегі адам алады. Кейін қайта тіркелсеңіз, кезектің соңына тұрасыз.
ticket-cancel = Қатысудан бас тарту
ticket-keeper-title = Сіз ұйымдастырушысыз
ticket-check-in = Келді деп белгілеу

# What organisers do.
registrations-title = Тіркелгендер
registrations-event = Іс-шара
registrations-nav = Тіркелу беттері
registrations-days-first = Тіркелуді ашу үшін алдымен «Мәліметтер» бөлімінде іс-шараның нақты күндерін көрсетіңіз.
registrations-settings = Тіркелуді баптау
registrations-badges = Бейджтер
registrations-table = CSV кестесі
registrations-check-in = Кіреберіс
registrations-counts = Қанша адам
registrations-taken = { $taken } / { $places }
registrations-taken-label = орын алды
registrations-waiting = Кезекте: { $n }
registrations-came = Келгені: { $n }
registrations-mandates = Шешім күткен мандат: { $n }
registrations-search = Аты-жөні, поштасы немесе ұйымы
registrations-kind = Қатысу түрі
registrations-state = Күйі
registrations-any = Бәрі
registrations-find = Көрсету
registrations-found-one = { $n } адам
registrations-found-few = { $n } адам
registrations-found-many = { $n } адам
registrations-found-other = { $n } адам
registrations-none = Ешкім табылмады
registrations-none-body = Сүзгілердің бірін алып тастап көріңіз немесе тіркелу ашылғанша күтіңіз.
registrations-not-set = Тіркелу әлі бапталмаған
registrations-not-set-body = Неше орын бар екенін жазып, тіркелуді ашыңыз.
registrations-actions = Әрекеттер
registrations-note = Түсіндірме (хатқа қосылады)
registrations-confirm = Мандатын растау
registrations-refuse = Мандатын қабылдамау
registrations-cancel = Тіркелуін жою
registrations-done-confirmed = Мандат расталды
registrations-done-refused = Мандат қабылданбады
registrations-done-cancelled = Тіркелу жойылды
registrations-done-told = Тіркелген адамға хат жібердік. Босаған орын кезектегіге берілді.
registrations-done-told-mandate = Делегатқа хат жібердік.

# Settings.
registration-settings-lead = Орын саны жазылмаған түр ұсынылмайды.
registration-settings-places = Орын саны
registration-settings-closes = Тіркелу аяқталатын уақыт
registration-settings-closes-hint = Қызылорда уақытымен. Бос қалдырсаңыз, тіркелуді өзіңіз жабасыз.
registration-settings-quotas = Ауданнан келетін делегат саны
registration-settings-quotas-lead = Бос қалдырсаңыз, аудан бойынша шек қойылмайды.
registration-settings-questions = Өз сұрақтарыңыз
registration-settings-questions-hint = Ең көбі 10 сұрақ. Әркім сұрақты өз тілінде көреді; ол тілде жазылмаса, басқа тілдегісі көрсетіледі.
registration-question = { $number }-сұрақ
registration-question-prompt = Сұрақ
registration-question-must = Жауабы
registration-question-required = Міндетті
registration-question-add = Сұрақ қосу
registration-choices-hint = Жауап нұсқаларын қоспасаңыз, тіркелетін адам жауапты өзі жазады.
registration-choice = { $number }-нұсқа
registration-choice-add = Жауап нұсқасын қосу
registration-row-remove = Алып тастау
registration-settings-save = Сақтау
registration-settings-open = Сақтап, тіркелуді ашу
registration-settings-close = Тіркелуді жабу
registration-settings-close-body = Кезектегілер бос орынға бұрынғыдай ауысады.
registration-settings-draft = Іс-шара әлі жарияланбаған
registration-settings-draft-body = Баптауды қазір сақтай аласыз, ал тіркелу іс-шара жарияланған соң ашылады.
registration-settings-done-saved = Баптау сақталды
registration-settings-done-opened = Тіркелу ашылды
registration-settings-done-closed = Тіркелу жабылды
registration-settings-done-body = Іс-шараның бетінен де көрінеді.

# At the door.
check-in-title = Кіреберіс
check-in-lead = Билет кодын теріңіз. Телефон камерасын QR-кодқа бағыттасаңыз, билет пен белгілеу батырмасы ашылады.
check-in-code = Билет коды
check-in-send = Келді деп белгілеу
check-in-came = Келгені: { $came } / { $places }
check-in-done = Келді: { $name }
check-in-again = { $name } бұрын белгіленген
check-in-time = Белгіленген уақыты: { $time }.
check-in-mandate = Мандаты әлі расталмаған
check-in-mandate-body = Делегаттың мандатын қарап, тіркелгендер тізімінде растаңыз.
check-in-code-unknown = Бұл іс-шарада мұндай билет жоқ. Кодты тексеріңіз.
check-in-unknown = Бұл билет құрылғыда жоқ, байланыс қалпына келгенде тексеріледі
check-in-malformed = Бұл билет коды емес. Код 16 таңбадан тұрады.
check-in-waiting = Әлі жіберілмегені: { $count }. Осы құрылғыда сақтаулы, байланыс қалпына келгенде жіберіледі.
check-in-signed-out = Тіркелгіден шығып кеткенсіз. Белгілегеніңіз осы құрылғыда сақтаулы: басқа қойындыда қайта кіріңіз.
check-in-dismissed = Бұл кіреберіс Сізге енді ашық емес. Белгілегеніңіз осы құрылғыда сақтаулы: іс-шараны ұйымдастырушыға хабарласыңыз.
check-in-scan = Камерамен оқу
check-in-stop = Камераны өшіру
check-in-no-camera = Камера ашылмады. Браузерге камераны қолдануға рұқсат беріңіз немесе кодты теріңіз.

# Badges.
badges-title = Бейджтер
badges-lead = Орны бар адамдардың бейджі. Браузердің «Басып шығару» пәрменін таңдаңыз: А4 парағына сегізден сияды.
badges-none = Басып шығаратын бейдж әзірге жоқ

# Columns of the table.
registrations-column-number = №
registrations-column-name = Аты-жөні
registrations-column-email = Электрондық пошта
registrations-column-district = Аудан
registrations-column-mandate = Мандаты
registrations-column-registered = Тіркелген уақыты
registrations-column-came = Келген уақыты
registrations-column-answers = Жауаптары

# Errors.
error-registration-closed = Тіркелу жүріп жатқан жоқ.
error-no-place = Бұл билеттің иесі кезекте тұр немесе қатысудан бас тартқан.
error-event-cancelled = Іс-шара өткізілмейді, билеті жарамсыз.
error-number-malformed = 0 мен 100 000 арасындағы бүтін сан жазыңыз.
error-choice-alone = Кемінде екі жауап нұсқасын жазыңыз немесе бәрін алып тастаңыз.
error-said-twice = Мұндайы тізімде бар.
error-consent-required = Келісіміңізсіз тіркей алмаймыз.

# Letters.
mail-registration-placed-subject = { $event }: билетіңіз
mail-registration-placed-body =
    «{ $event }» іс-шарасында орныңыз бар.

    Билетті кіреберісте телефоннан немесе қағаздан көрсетіңіз. Бара алмасаңыз, билет бетінде орныңызды босатыңыз.
mail-registration-placed-button = Билетті ашу
mail-registration-waiting-subject = { $event }: сіз кезектесіз
mail-registration-waiting-body =
    «{ $event }» іс-шарасында бос орын қалмады, сіз кезекке тұрдыңыз.

    Орын босаса, бірден хат жібереміз. Нөміріңізді билет бетінен көресіз.
mail-registration-waiting-button = Билетті ашу
mail-registration-moved-up-subject = { $event }: сізге орын босады
mail-registration-moved-up-body =
    «{ $event }» іс-шарасында орын босап, кезек сізге жетті: енді орныңыз бар.

    Бара алмасаңыз, билет бетінде орныңызды босатыңыз, оны келесі адам алады.
mail-registration-moved-up-button = Билетті ашу
mail-registration-changed-subject = { $event }: тіркелуіңіз өзгерді
mail-registration-changed-body =
    «{ $event }» іс-шарасына тіркелуіңіз билет бетінде өзгертілді. Орныңыз бар.

    Қазір не жазылғанын билеттен қараңыз. Өзгерткен сіз болмасаңыз, билеттің сілтемесі басқа біреудің қолында: ұйымдастырушыға хабарлаңыз.
mail-registration-changed-button = Билетті ашу
mail-registration-changed-waiting-subject = { $event }: тіркелуіңіз өзгерді, сіз кезектесіз
mail-registration-changed-waiting-body =
    «{ $event }» іс-шарасына тіркелуіңіз билет бетінде өзгертілді. Жаңа таңдауыңыз бойынша бос орын жоқ, сіз кезектесіз.

    Орын босаса, бірден хат жібереміз. Нөміріңізді билет бетінен көресіз.
mail-registration-changed-waiting-button = Билетті ашу
mail-registration-cancelled-subject = { $event }: тіркелуіңіз жойылды
mail-registration-cancelled-body =
    Ұйымдастырушы «{ $event }» іс-шарасына тіркелуіңізді жойды.
mail-registration-cancelled-button = Іс-шараның бетін ашу
mail-event-cancelled-subject = { $event }: іс-шара өткізілмейді
mail-event-cancelled-body =
    Сіз тіркелген «{ $event }» іс-шарасы өткізілмейді.

    Жоспарланған күні мен орны: { $when }

    Билетіңіз енді жарамсыз, тіркелуден бас тартудың қажеті жоқ.
mail-event-cancelled-button = Іс-шараның бетін ашу
mail-event-reinstated-subject = { $event }: іс-шара өткізілетін болды
mail-event-reinstated-body =
    Тоқтатылған «{ $event }» іс-шарасы өткізілетін болды.

    Күні мен орны: { $when }

    Тіркелуіңіз қайтадан күшіне енді. Бара алмасаңыз, билет бетінде одан бас тартыңыз.
mail-event-reinstated-button = Билетті ашу
mail-event-moved-subject = { $event }: күні немесе орны өзгерді
mail-event-moved-body =
    Сіз тіркелген «{ $event }» іс-шарасының күні немесе өтетін орны өзгерді.

    Бұрын: { $before }

    Енді: { $after }

    Тіркелуіңіз сақталады. Бара алмасаңыз, билет бетінде тіркелуіңізді өзгертіңіз не одан бас тартыңыз.
mail-event-moved-button = Билетті ашу
mail-mandate-confirmed-subject = { $event }: мандатыңыз расталды
mail-mandate-confirmed-body =
    Ұйымдастырушы «{ $event }» іс-шарасына делегаттық мандатыңызды растады.
mail-mandate-confirmed-button = Билетті ашу
mail-mandate-refused-subject = { $event }: мандатыңыз қабылданбады
mail-mandate-refused-body =
    Ұйымдастырушы «{ $event }» іс-шарасына делегаттық мандатыңызды қабылдамады, сондықтан тіркелуіңіз жойылды.

    Тіркелу жүріп жатса, жай қатысушы ретінде тіркеле аласыз.
mail-mandate-refused-button = Іс-шараның бетін ашу
