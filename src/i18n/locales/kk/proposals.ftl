# Proposals and opinions for an event: what everybody sees.
proposals-title = Ұсыныстар
proposals-lead = Баяндамалар мен пікірлер. Оқып, қолдап, ойыңызды жазыңыз.
proposals-call-open = Ұсыныс қабылдау { $until } аяқталады.
proposals-call-over = Ұсыныс қабылдау аяқталды.
proposals-call-ahead = Ұсыныс қабылдау { $from } басталады.
proposals-send-go = Ұсыныс жіберу
proposals-own = Сіздің ұсыныстарыңыз
proposals-all = Жарияланған ұсыныстар
proposals-none = Жарияланған ұсыныс әзірге жоқ
proposals-none-body = Авторы жариялауға келіскен ұсыныстар осында шығады.
proposals-in-agenda = Бағдарламада
proposals-private = Тек ұйымдастырушылар көреді
proposals-supports-one = { $n } адам қолдады
proposals-supports-few = { $n } адам қолдады
proposals-supports-many = { $n } адам қолдады
proposals-supports-other = { $n } адам қолдады
proposals-comments-one = { $n } пікір
proposals-comments-few = { $n } пікір
proposals-comments-many = { $n } пікір
proposals-comments-other = { $n } пікір

# One proposal.
proposals-facts = Негізгі мәліметтер
proposals-author = Авторы
proposals-nameless = Аты көрсетілмеген
proposals-organization = Ұйым
proposals-organization-said = Ұйым (автордың айтуынша)
proposals-topic = Тақырыбы
proposals-sent-at = Жіберілген уақыты
proposals-when = Бағдарламадағы уақыты
proposals-note = Ұйымдастырушылардың жазғаны
proposals-support = Қолдаймын
proposals-unsupport = Қолдауымды қайтарып аламын
proposals-support-title = Қолдау
proposals-sign-in = Қолдау көрсету немесе пікір жазу үшін кіріңіз
proposals-withdraw-title = Ұсынысты қайтарып алу
proposals-withdraw-body = Ұсынысты енді ешкім көрмейді. Кейін қайта жібере аласыз.
proposals-withdraw = Қайтарып алу
proposals-to-desk = Бағалау бетіне өту
proposals-comments-title = Пікірлер
proposals-comments-none = Әзірге пікір жоқ. Алғашқы болып жазыңыз!
proposals-comments-closed = Пікір жоқ
proposals-comment = Пікіріңіз
proposals-comment-hint = Есіміңізбен бірге бәріне көрінеді. Сыпайы жазыңыз.
proposals-comment-send = Пікір жазу
proposals-comment-hidden = Ұйымдастырушылар бұл пікірді жасырды. Себебі: { $reason }
proposals-comment-hide = Жасыру
proposals-comment-reason = Себебі (бәріне көрінеді)
proposals-comment-unhide = Қайта көрсету

# The form.
proposals-form-title = Ұсыныс жіберу
proposals-form-lead = Ұйымдастырушылар ұсынысыңызды қарап, шешімін поштаңызға жібереді.
proposals-form-closed = Ұсыныс қабылданып жатқан жоқ
proposals-form-closed-body = Қабылдау әлі басталмады немесе аяқталды.
proposals-form-kind = Не ұсынасыз?
proposals-form-topic = Тақырып
proposals-form-choose = Таңдаңыз
proposals-form-name-title = Атауы
proposals-form-body = Мәтіні
proposals-form-body-hint = Не туралы, неге маңызды, не ұсынасыз. Markdown қолдануға болады.
proposals-form-language = Қай тілде жаздыңыз?
proposals-form-name = Аты-жөніңіз
proposals-form-coauthors = Бірге жазғандар
proposals-form-coauthors-hint = Әр жолға бір адамның аты-жөнін жазыңыз. Міндетті емес.
proposals-form-organization = Ұйым
proposals-form-organization-hint = Ұйымның анықтамалықтағы парақшасының сілтемесі. Міндетті емес.
proposals-form-public = Жариялау
proposals-form-public-yes = Ұсынысым аты-жөніммен бірге сайтта жариялансын, оны басқалар қолдап, пікір жаза алсын.
proposals-form-send = Жіберу

# What was done.
proposals-done-sent = Ұсыныс жіберілді
proposals-done-sent-body = Шешімін поштаңызға жібереміз. Қай сатыда екенін осы беттен көресіз.
proposals-done-withdrawn = Ұсыныс қайтарып алынды
proposals-done-withdrawn-body = Оны енді өзіңіз ғана көресіз.
proposals-done-commented = Пікіріңіз қосылды
proposals-done-commented-body = Ол тізімнің соңында тұр.
proposals-done-hidden = Пікір жасырылды
proposals-done-hidden-body = Орнында себебі көрінеді.
proposals-done-shown = Пікір қайта көрсетілді
proposals-done-shown-body = Оны енді бәрі көреді.
proposals-done-reviewed = Бағаңыз сақталды
proposals-done-reviewed-body = Енді басқалардың бағасын да көресіз.
proposals-done-accepted = Ұсыныс қабылданды
proposals-done-accepted-body = Авторына хат жібердік.
proposals-done-refused = Ұсыныс қабылданбады
proposals-done-refused-body = Авторына хат жібердік. Ұсыныс енді көпшілікке көрінбейді.
proposals-done-scheduled = Баяндама бағдарламаға енді
proposals-done-scheduled-body = Авторына уақытын хабарладық.
proposals-done-call = Баптау сақталды
proposals-done-call-body = Қабылдау басталған күні іс-шараның бетінде сілтеме шығады.

# What organisers do.
proposals-nav = Ұсыныс беттері
proposals-desk-lead = Өз бағаңызды қоймайынша, басқа ұйымдастырушылардың бағасы көрінбейді.
proposals-settings = Ұсыныс қабылдауды баптау
proposals-not-set = Ұсыныс қабылдау бапталмаған
proposals-not-set-body = Қабылдау күндері мен тақырыптарын көрсетіңіз.
proposals-state = Күйі
proposals-any = Бәрі
proposals-unreviewed = Бағаңызды күтеді: { $n }
proposals-find = Көрсету
proposals-found-one = { $n } ұсыныс
proposals-found-few = { $n } ұсыныс
proposals-found-many = { $n } ұсыныс
proposals-found-other = { $n } ұсыныс
proposals-found-none = Ұсыныс табылмады
proposals-found-none-body = Сүзгілердің бірін алып тастап көріңіз немесе ұсыныс түскенше күтіңіз.
proposals-given = Қойылған баға: { $n }
proposals-own-score = Сіздің бағаңыз: { $score }
proposals-average = Орташа баға: { $mean }
proposals-waits = Бағаңызды күтеді
proposals-email = Электрондық пошта
proposals-reviews = Бағалар
proposals-reviews-hidden = Басқалардың бағасын өзіңіз баға қойған соң көресіз.
proposals-reviews-none = Әзірге ешкім баға қойған жоқ.
proposals-review-own = Сіз
proposals-review-title = Сіздің бағаңыз
proposals-score = Баға
proposals-score-1 = 1 – жарамайды
proposals-score-2 = 2 – әлсіз
proposals-score-3 = 3 – орташа
proposals-score-4 = 4 – жақсы
proposals-score-5 = 5 – өте жақсы
proposals-review-note = Түсіндірме
proposals-review-note-hint = Ұйымдастырушылар ғана оқиды.
proposals-review-save = Бағаны сақтау
proposals-decide-title = Шешім
proposals-decide-note = Авторға жазатыныңыз
proposals-decide-note-hint = Хатқа қосылады. Қабылдамасаңыз, себебін жазыңыз.
proposals-accept = Қабылдау
proposals-refuse = Қабылдамау
proposals-schedule-title = Бағдарламаға қосу
proposals-schedule-lead = Атауы, мәтіні және авторлары сессияға көшеді. Авторға уақыты туралы хат барады.
proposals-schedule = Бағдарламаға қосу
proposals-days-first = Алдымен іс-шараның күндерін көрсетіңіз.
proposals-scheduled = Бұл баяндама бағдарламада тұр: { $when }.
proposals-to-session = Сессияны ашу
proposals-to-page = Ұсыныс бетіне өту

# The call.
proposals-opens-on = Қабылдаудың бірінші күні
proposals-closes-on = Соңғы күні
proposals-closes-on-hint = Осы күннің аяғына дейін қабылданады.
proposals-kinds = Не қабылданады?
proposals-topics = Тақырыптар
proposals-topics-hint = Жолды алып тастау үшін ішін тазалаңыз. Тақырып көрсетілмесе, кез келген мәселе туралы жаза береді. Көп болса, сақтаңыз: жаңа жолдар шығады.
proposals-topic-row = { $number }-тақырып
proposals-call-save = Сақтау

# Errors.
error-call-closed = Ұсыныс қабылданып жатқан жоқ.

# Letters.
mail-proposal-note-label = Ұйымдастырушылардың жазғаны:
mail-proposal-received-subject = { $event }: ұсынысыңызды алдық
mail-proposal-received-body =
    «{ $event }» іс-шарасына жіберген «{ $title }» ұсынысыңыз ұйымдастырушыларға жетті.

    Шешімі шыққанда хат жазамыз. Оған дейін ұсынысты қайтарып ала аласыз.
mail-proposal-received-button = Ұсынысты ашу
mail-proposal-accepted-subject = { $event }: ұсынысыңыз қабылданды
mail-proposal-accepted-body =
    Ұйымдастырушылар «{ $title }» ұсынысыңызды «{ $event }» іс-шарасына қабылдады.
mail-proposal-accepted-button = Ұсынысты ашу
mail-proposal-refused-subject = { $event }: ұсынысыңыз қабылданбады
mail-proposal-refused-body =
    Ұйымдастырушылар «{ $title }» ұсынысыңызды «{ $event }» іс-шарасына қабылдамады.
mail-proposal-refused-button = Ұсынысты ашу
mail-proposal-withdrawn-subject = { $event }: ұсыныс қайтарып алынды
mail-proposal-withdrawn-body =
    «{ $event }» іс-шарасына жіберген «{ $title }» ұсынысыңызды қайтарып алдыңыз.

    Ұсыныс қабылданып жатса, оны қайта жібере аласыз.
mail-proposal-withdrawn-button = Іс-шараның бетін ашу
mail-proposal-scheduled-subject = { $event }: баяндамаңыз бағдарламада
mail-proposal-scheduled-body =
    «{ $title }» баяндамаңыз «{ $event }» іс-шарасының бағдарламасына енді: { $when }. Уақыт Қызылорда уақытымен көрсетілген.

    Уақыты немесе орны ауысса, хабарлаймыз.
mail-proposal-scheduled-button = Бағдарламаны ашу
mail-proposal-moved-subject = { $event }: баяндамаңыздың уақыты немесе орны өзгерді
mail-proposal-moved-body =
    «{ $event }» іс-шарасындағы «{ $title }» баяндамаңыз енді бағдарламада былай тұр: { $when }. Уақыт Қызылорда уақытымен көрсетілген.

    Келе алмасаңыз, ұйымдастырушыға хабарлаңыз.
mail-proposal-moved-button = Бағдарламаны ашу
mail-proposal-unscheduled-subject = { $event }: баяндамаңыз бағдарламадан алынды
mail-proposal-unscheduled-body =
    «{ $title }» баяндамаңыз «{ $event }» іс-шарасының бағдарламасынан алынды. Ұсынысыңыз қабылданған күйінде қалады: ұйымдастырушы оны басқа уақытқа қоя алады.
mail-proposal-unscheduled-button = Ұсынысты ашу
