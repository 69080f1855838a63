# Requests to the one window: letters.
mail-request-note-label = Орталықтың жазғаны:
mail-request-received-subject = Өтінішіңіз қабылданды: { $code }
mail-request-received-body =
    Өтінішіңіз қолдау орталығына жетті. Нөмірі: { $code }. Оны сақтап қойыңыз.

    Өтініштің қаралу барысын осы нөмір мен қалдырған байланысыңыз арқылы көресіз.
mail-request-received-button = Өтінішті көру
mail-request-accepted-subject = { $code }: өтінішіңіз қаралып жатыр
mail-request-accepted-body =
    { $code } нөмірлі өтінішіңізді орталық маманы қарауға алды.
mail-request-accepted-button = Өтінішті көру
mail-request-question-subject = { $code }: сізге сұрақ бар
mail-request-question-body =
    { $code } нөмірлі өтінішіңіз бойынша нақтылау керек. Жауабыңызды өтініш бетінде жазыңыз.
mail-request-question-button = Жауап жазу
mail-request-answered-subject = { $code }: жауап дайын
mail-request-answered-body =
    { $code } нөмірлі өтінішіңізге жауап берілді.

    Сұрағыңыз қалса, өтініш бетінде жаза аласыз.
mail-request-answered-button = Жауапты көру
mail-request-refused-subject = { $code }: өтініш қабылданбады
mail-request-refused-body =
    { $code } нөмірлі өтінішіңізді орталық орындай алмайды.
mail-request-refused-button = Өтінішті көру
mail-request-closed-subject = { $code }: өтініш жабылды
mail-request-closed-body =
    { $code } нөмірлі өтінішіңіз жабылды.

    Мәселе шешілмесе, өтініш бетінде қайта аша аласыз.
mail-request-closed-button = Өтінішті көру
mail-request-merged-subject = { $code }: өтінішіңіз басқа өтінішпен бірге қаралады
mail-request-merged-body =
    { $code } нөмірлі өтінішіңіз дәл осындай басқа өтінішпен бірге қаралады, сондықтан жеке өтініш ретінде жабылды.

    Мәселе шешілмесе, өтініш бетінде қайта аша аласыз.
mail-request-merged-button = Өтінішті көру
mail-request-merged-own-subject = { $code }: өтінішіңіз { $other } өтінішімен бірге қаралады
mail-request-merged-own-body =
    { $code } нөмірлі өтінішіңіз осы пошта көрсетілген { $other } өтінішімен бірге қаралады, сондықтан жеке өтініш ретінде жабылды. Жауап { $other } өтініші бойынша келеді.

    Бұл екеуі бөлек мәселе болса, { $code } өтінішін оның бетінде қайта аша аласыз.
mail-request-merged-own-button = Өтінішті көру
mail-request-new-subject = Жаңа өтініш: { $code }
mail-request-new-body =
    Қолдау орталығына нөмірі { $code } деп басталатын жаңа өтініш түсті.
mail-request-new-button = Өтінішті ашу
mail-request-replied-subject = { $code }: өтініш иесі жауап жазды
mail-request-replied-body =
    Нөмірі { $code } деп басталатын өтініштің иесі хабарлама жазды, файл жіберді немесе өтінішті қайта ашты.
mail-request-replied-button = Өтінішті ашу
mail-request-passed-on-subject = { $code }: өтінішіңіз ұйымға жолданды
mail-request-passed-on-body =
    { $code } нөмірлі өтінішіңізді енді «{ $organization }» қарайды. Жауабы осы поштаға келеді.
mail-request-passed-on-button = Өтінішті көру
mail-request-for-organization-subject = «{ $organization }» ұйымына өтініш түсті: { $code }
mail-request-for-organization-body =
    Қолдау орталығы нөмірі { $code } деп басталатын өтінішті «{ $organization }» ұйымына жолдады. Жауап жазыңыз немесе себебін көрсетіп қайтарыңыз.
mail-request-for-organization-button = Өтінішті ашу
mail-request-returned-subject = { $code }: ұйым өтінішті қайтарды
mail-request-returned-body =
    «{ $organization }» нөмірі { $code } деп басталатын өтінішті орталыққа қайтарды. Себебі өтініш бетінде.
mail-request-returned-button = Өтінішті ашу
mail-request-taken-back-subject = { $code }: өтініш енді ұйымыңызда емес
mail-request-taken-back-body =
    «{ $organization }» ұйымына жолданған нөмірі { $code } деп басталатын өтініш енді сізде емес: оны орталық өзіне алды, басқаға жолдады немесе өтініш иесі қайтарып алды. Сізден ештеңе талап етілмейді.
mail-request-taken-back-button = Бізге жолданған өтініштер
mail-request-undertaken-subject = { $code }: ұйым өтінішті қабылдады
mail-request-undertaken-body =
    «{ $organization }» нөмірі { $code } деп басталатын өтінішті қабылдады. Жауабын ұйым береді.
mail-request-undertaken-button = Өтінішті ашу
mail-request-assigned-subject = { $code }: өтініш сізге тапсырылды
mail-request-assigned-body =
    Сізге нөмірі { $code } деп басталатын өтініш тапсырылды.
mail-request-assigned-button = Өтінішті ашу
mail-request-due-soon-subject = { $code }: жауап беру мерзімі таяды
mail-request-due-soon-body =
    Нөмірі { $code } деп басталатын өтінішке жауап беру мерзімі таяп қалды. Күні өтініш бетінде көрсетілген.
mail-request-due-soon-button = Өтінішті ашу
mail-request-overdue-subject = { $code }: жауап беру мерзімі өтті
mail-request-overdue-body =
    Орталық нөмірі { $code } деп басталатын өтінішке мерзімінде жауап бермеді. Өтінішті қарап шығыңыз.
mail-request-overdue-button = Өтінішті ашу
mail-request-still-waiting-subject = { $code }: орталық жауабыңызды күтіп отыр
mail-request-still-waiting-body =
    Орталық { $code } өтінішіңіз бойынша сізге сұрақ қойды, бірақ жауап әлі келген жоқ. Өтініш бетінде жауап жазыңыз.

    Жауап келмеген өтініш бір айдан кейін жабылады. Кейін оны қайта ашуға болады.
mail-request-still-waiting-button = Жауап жазу
mail-request-lapsed-subject = { $code }: жауап келмегендіктен өтініш жабылды
mail-request-lapsed-body =
    Орталық бір ай бұрын { $code } өтінішіңіз бойынша сізге сұрақ қойды, бірақ жауап келмеді. Сондықтан өтініш жабылды.

    Көмек әлі керек болса, оны өтініш бетінде қайта аша аласыз.
mail-request-lapsed-button = Өтінішті көру
mail-request-passed-overdue-subject = { $code }: «{ $organization }» ұйымының жауап беру мерзімі өтті
mail-request-passed-overdue-body =
    Қолдау орталығы { $code } өтінішін «{ $organization }» ұйымына жолдаған еді, жауап беру мерзімі өтті. Өтінішке жауап беріңіз немесе себебін жазып, қайтарыңыз.
mail-request-passed-overdue-button = Өтінішті ашу
mail-centre-operator-subject = «{ $centre }»: маман болып қосылдыңыз
mail-centre-operator-body =
    Сіз «{ $centre }» орталығына маман болып қосылдыңыз. Енді орталыққа түскен өтініштерді көріп, оларға жауап бере аласыз.
mail-centre-operator-button = Өтініштерді ашу
mail-centre-head-subject = «{ $centre }»: жетекші болып тағайындалдыңыз
mail-centre-head-body =
    Сіз «{ $centre }» орталығының жетекшісі болып тағайындалдыңыз. Өтініштерге жауап берумен қатар, орталық туралы мәліметті, оның мамандарын және өтініштерді бағыттау ережелерін өзгерте аласыз.
mail-centre-head-button = Орталықты ашу

# The form, one's own request, the desk.
request-title = Өтініш жіберу
request-progress = { $n } / { $of }
request-topic = Өтінішіңіз не туралы?
request-need = Не керек екенін айтыңыз
request-district = Қайда тұрасыз?
request-requester = Кімнің атынан жазасыз?
request-contact = Сізбен қалай байланысамыз?
request-check = Жауаптарыңызды тексеріңіз
request-choose-one = Бірін таңдаңыз
request-next = Жалғастыру
request-back = Артқа
request-send = Өтінішті жіберу
request-change = Өзгерту
request-trap = Бұл өрісті бос қалдырыңыз
request-exit = Беттен шығу
request-exit-hint = Ауа райы сайты ашылады. Браузер тарихын өзіңіз тазалаңыз.
request-exit-keys = Немесе Shift пернесін үш рет басыңыз.
request-urgent = Көмек дәл қазір керек пе?
request-urgent-112 = құтқару, полиция, жедел жәрдем
request-urgent-111 = балалар мен отбасыға арналған байланыс орталығы
request-urgent-150 = сенім телефоны: тұрмыстық зорлық-зомбылық, қысым көрсету
request-need-label = Өз сөзіңізбен жазыңыз
request-need-hint = Кез келген тілде. Құжат нөмірі мен ЖСН жазбаңыз.
request-elsewhere = Басқа жерде
request-name = Атыңыз
request-name-hint = Міндетті емес.
request-contact-lead = Кемінде біреуін жазыңыз. Өтінішті кейін осы байланыс арқылы табасыз.
request-phone = Телефон
request-email = Электрондық пошта
request-email-hint = Әр қадам туралы хат жібереміз.
request-messenger = Мессенджер нөмірі
request-messenger-hint = WhatsApp немесе Telegram тіркелген нөмір.
request-row-topic = Тақырып
request-row-need = Не керек
request-row-district = Аудан немесе қала
request-row-requester = Кімнен
request-row-contact = Байланыс
request-consent = Келісім
request-consent-yes = Өтінішімді қарау үшін деректерімді сақтап, пайдалануға келісемін.
request-track = Өтінішімді табу
request-track-go = Өтінішті көру
request-key-old = Өтінішті соңғы рет ашқаныңызға бір сағаттан асты. Нөмірі мен қалдырған байланысыңызды қайта жазып, әрекетті қайталаңыз.
request-key-old-kept = Өтінішті соңғы рет ашқаныңызға бір сағаттан асты. Нөмірі мен қалдырған байланысыңызды қайта жазыңыз: хабарламаңыз сақталды, келесі бетте тұрады.
request-not-sent-yet = Бұл хабарлама әлі жіберілген жоқ. Тексеріп, жіберіңіз.
request-code = Өтініш нөмірі
request-reference = Өтініш нөмірінің басы
request-code-hint = 16 таңба. Әріптің бас-кішісі мен сызықша маңызды емес.
request-code-keep = Нөмірді жазып алыңыз: өтінішті осы нөмір мен байланысыңыз арқылы ашасыз.
request-fact = Қалдырған байланысыңыз
request-fact-hint = Пошта мекенжайы, телефон немесе оның соңғы 4 цифры.
request-own = Өтінішіңіз
request-centre = Орталық
request-sent = Жіберілген уақыты
request-due = Жауап беру мерзімі
request-due-on = Мерзімі: { $date }
request-messages = Хат алмасу
request-message = Хабарлама
request-message-hint = Қарауға алу немесе жабу үшін міндетті емес.
request-reply = Жіберу
request-reopen = Қайта ашу
request-withdraw = Өтінішті қайтарып алу
request-withdraw-body = Көмек енді керек болмаса, өтінішті жабыңыз.
request-rating = Жауапқа көңіліңіз толды ма?
request-rating-5 = Толық толды
request-rating-4 = Негізінен толды
request-rating-3 = Орташа
request-rating-2 = Онша емес
request-rating-1 = Толмады
request-rate = Баға беру
request-done-sent = Өтінішіңіз жіберілді
request-done-sent-body = Төмендегі нөмірді сақтап қойыңыз.
request-done-replied = Хабарлама жіберілді
request-done-reopened = Өтініш қайта ашылды
request-done-withdrawn = Өтініш жабылды
request-done-rated = Бағаңызға рақмет
request-done-body = Орталық мұны көреді.
request-done-handled = Сақталды
request-internal = Ішкі жазба
request-author-requester = Өтініш иесі
request-author-operator = Орталық
request-author-organization = Ұйым
request-state-new = Жаңа
request-state-accepted = Қаралып жатыр
request-state-passed-on = Ұйымға жолданды
request-state-waiting = Өтініш иесінен жауап күтілуде
request-state-answered = Жауап берілді
request-state-closed = Жабылды
request-state-refused = Қабылданбады
request-desk = Өтініштер
request-desk-room = Адамдар мен ұйымдардың орталыққа жазғаны.
request-desk-lead = Мерзімі таяғаны жоғарыда тұр. Өтінішті ашқаныңыз журналға жазылады.
request-desk-open = Ашық
request-desk-closed = Аяқталған
request-desk-empty = Өтініш жоқ
request-late = Мерзімі өтті
request-meanwhile = Сіз жазып жатқанда өтініш өзгерді. Төмендегі хат алмасуды оқып, қайта жіберіңіз.
request-task-take = Қарауға алу
request-task-take-key = қ
request-task-ask = Нақтылап сұрау
request-task-ask-key = н
request-task-answer = Жауап беру
request-task-answer-key = ж
request-task-refuse = Қабылдамау
request-task-refuse-key = м
request-task-close = Жабу
request-task-close-key = у
request-task-note = Ішкі жазба қосу
request-task-note-key = і
request-desk-closed-lead = Соңғы өзгергені жоғарыда тұр. Өтінішті ашқаныңыз журналға жазылады.
request-desk-mine = Мендегі өтініштер
request-desk-keys = Пернелер: / – іздеу, J – келесі өтініш, K – алдыңғы өтініш, Enter – ашу.
request-centre-any = Барлық орталық
request-onwards = Келесі өтініш
request-onwards-key = к

# Who has a request.
request-operator = Маманы
request-organization = Жолданған ұйым
request-held-by = Маманы: { $name }
request-held-by-nobody = Әзірге ешкім алмаған
request-unnamed = Аты көрсетілмеген
request-assign = Әріптеске тапсыру
request-assign-to = Кімге
request-assign-hint = Өтініштің күйі өзгермейді. Жаңа маманға хат жібереміз.
request-assign-nobody = Ешкімге: өтініш бос тұрады
request-assign-go = Тапсыру
request-assign-go-key = т
request-undertaken = Ұйым қабылдады
request-own-undertaken = Ұйым қабылдаған күн: { $date }

# What happened with a request.
request-history = Өтініш тарихы
request-history-person = өтініш иесі
request-history-system = жүйе
request-history-sent = Өтініш жіберілді
request-history-opened = Нөмірі бойынша ашылды
request-history-exported = Файл болып жүктелді
request-history-files-added = Файл қосылды
request-history-read = Өтініш ашылды
request-history-file-read = Файл ашылды
request-history-taken = Қарауға алынды
request-history-asked = Өтініш иесінен нақтылап сұралды
request-history-answered = Жауап берілді
request-history-refused = Қабылданбады
request-history-closed = Жабылды
request-history-noted = Ішкі жазба қосылды
request-history-assigned = Маманға тапсырылды
request-history-released = Маманнан босатылды
request-history-passed-on = Ұйымға жолданды
request-history-accepted-by-organization = Ұйым қабылдады
request-history-answered-by-organization = Ұйым жауап берді
request-history-returned-by-organization = Ұйым қайтарды
request-history-replied = Өтініш иесі хабарлама жазды
request-history-reopened = Қайта ашылды
request-history-withdrawn = Қайтарып алынды
request-history-rated = Баға берілді
request-history-merged = Басқа өтінішпен біріктірілді
request-history-took-in = Бұған басқа өтініш қосылды
request-history-reminded = Мерзімнің таяғаны ескертілді
request-history-escalated = Мерзімнің өткені модераторларға хабарланды
request-history-erased = Дербес деректер өшірілді
request-history-other = Өзгеріс болды

# The search at the desk.
request-search = Өтініш іздеу
request-search-hint = Өтініштің нөмірі немесе оның басы, мәтініндегі сөздер, тақырыбы, ауданы, орталығы. Журналға іздегеніңіз ғана жазылады, не іздегеніңіз жазылмайды.
request-search-go = Іздеу
request-search-none = Мұндай өтініш табылмады
request-search-all = Барлығын көрсету
request-search-found-one = { $n } өтініш табылды
request-search-found-few = { $n } өтініш табылды
request-search-found-many = { $n } өтініш табылды
request-search-found-other = { $n } өтініш табылды

# Passing a request to an organisation.
request-pass = Ұйымға жолдау
request-pass-lead = Өтініш пен байланыс деректерін сол ұйымның парақшасын жүргізетіндер көреді.
request-pass-find = Ұйымның атауы немесе қызметі
request-pass-search = Іздеу
request-pass-none = Мұндай ұйым табылмады. Басқаша жазып көріңіз.
request-pass-note = Ұйымға түсіндірме
request-pass-note-hint = Міндетті емес, өтініш иесіне көрінбейді.
request-pass-go = Осы ұйымға жолдау
request-pass-go-key = о
request-passed = Ұйымыма жолданған өтініштер
request-passed-room = Қолдау орталығы ұйымыңызға жіберген адамдар.
request-passed-lead = Мерзімі таяғаны жоғарыда тұр. Өтінішті ашқаныңыз журналға жазылады.
request-passed-empty = Өтініш жоқ
request-passed-empty-body = Орталық өтініш жолдаса, поштаңызға хат келеді.
request-passed-hint = Қабылдау үшін міндетті емес. Қайтарсаңыз, себебін жазыңыз: оны тек орталық көреді.
request-passed-answer = Жауап беру
request-passed-accept = Қабылдау
request-passed-return = Орталыққа қайтару
request-gone = Өтініш енді ұйымыңызда емес
request-gone-body = Сіз жазып жатқанда әріптесіңіз жауап берді не қайтарды, орталық кері алды немесе иесі өтінішінен бас тартты. Мәтініңіз жіберілмеді.
request-gone-kept = Жазған мәтініңіз
request-done-answer = Жауабыңыз жіберілді
request-done-return = Өтініш орталыққа қайтарылды
request-done-accept = Өтініш қабылданды
request-done-accept-body = Жауабы дайын болғанда осында жазыңыз.

# Requests that are handled together.
request-merge = Басқа өтінішпен біріктіру
request-merge-lead = Дәл осы мәселе басқа өтініш бойынша қаралып жатса, екеуін біріктіріңіз: бұл өтініш жабылады, ал хат алмасуы мен файлдары қалған өтініштің бетінен ашылады.
request-merge-other = Қалатын өтініштің нөмірі
request-merge-word = Өтініш иесіне хабарлама
request-merge-word-hint = Міндетті емес. Басқа адамның өтініш нөмірі мен деректерін жазбаңыз.
request-merge-go = Біріктіріп жабу
request-merge-go-key = б
request-together = Бірге қаралатын өтініштер
request-merged-into = Мына өтінішке қосылды:
request-merged-here = Осы өтінішке қосылғандар:
request-separate = Ажырату
request-separate-lead = Егер бұл екі бөлек мәселе болса, оларды ажыратыңыз: жабылған өтініш бұрынғы күйіне оралады. Осы уақытта жазылғандар сол жазылған жерінде қалады.
request-merged-own = Өтінішіңіз басқа өтінішпен бірге қаралады
request-merged-own-body = Сондықтан ол жеке өтініш ретінде жабылды. Екі өтініште де бір пошта көрсетілсе, екіншісінің нөмірін сол поштаға жібердік. Мәселеңіз шешілмесе, өтінішті төменде қайта ашыңыз.

# Who handles the requests of a centre.
request-staff = Орталық мамандары
request-staff-room = Өтініштерді қай орталықта кім қарайтыны.
request-staff-lead = Маман өз орталығына түскен өтініштерді көреді, жауап береді.
request-staff-none = Маман жоқ, өтініштерді модераторлар қарайды.
request-staff-email = Маманның поштасы
request-staff-email-hint = Алдымен ол осы сайтта тіркелуі керек.
request-staff-unknown = Бұл поштамен ешкім тіркелмеген.
role-operator = Маман
role-head = Жетекші
request-staff-role = Рөлі
request-staff-role-hint = Маман өтініштерді қарайды. Жетекші бұған қоса орталық туралы мәліметті, мамандар тізімін және бағыттау ережелерін өзгертеді. Қосылған адамға хат жібереміз.
request-staff-add = Маман қосу
request-staff-remove = Алып тастау
request-staff-remove-named = { $name }: алып тастау
request-done-added = Маман қосылды
request-done-removed = Маман алып тасталды

# The numbers of requests.
numbers-title = Өтініштер саны
numbers-lead = Орталықтарға түскен өтініштер: тақырыбы, ауданы, жауап беру уақыты.
numbers-until = Осы күнге дейінгі деректер есептелген (осы күнді қоса алғанда): { $date }. Сандар айына бір рет жаңарады.
numbers-hidden-why = Бестен аз сан көрсетілмейді. Оны жалпы саннан есептеп шығаруға болмауы үшін тағы бір сан жасырылады.
numbers-staff-lead = Сіз қарайтын орталықтардың барлық өтініші, бүгінгілерін қоса. Шағын сандар жасырылмаған: сыртқа таратпаңыз.
numbers-none = Өтініш әлі аз
numbers-none-body = Кемінде бес өтініш түскенде сандар осында шығады.
numbers-file = Кесте (CSV)
numbers-by-topic = Тақырып бойынша
numbers-by-district = Аудан бойынша
numbers-by-centre = Орталық бойынша
numbers-by-month = Ай бойынша
numbers-by-state = Күйі бойынша
numbers-topic = Тақырып
numbers-district = Аудан
numbers-centre = Орталық
numbers-month = Ай
numbers-state = Күйі
numbers-total = Барлығы
numbers-requests = Өтініш
numbers-first-answer = Алғашқы жауапқа дейін (медиана)
numbers-to-close = Жабылғанға дейін (медиана)
numbers-in-time = Мерзімінде
numbers-satisfaction = Баға (5 балдық)
numbers-hidden = жасырын
numbers-hours-one = { $n } сағат
numbers-hours-few = { $n } сағат
numbers-hours-many = { $n } сағат
numbers-hours-other = { $n } сағат
numbers-days-one = { $n } күн
numbers-days-few = { $n } күн
numbers-days-many = { $n } күн
numbers-days-other = { $n } күн
numbers-group = Топ
numbers-code = Код
numbers-label = Атауы
numbers-file-first-answer = Алғашқы жауапқа дейін, сағат (медиана)
numbers-file-to-close = Жабылғанға дейін, сағат (медиана)
numbers-file-in-time = Мерзімінде, %
numbers-file-until = Қай күнге дейін есептелген

# The rules of routing.
routing-title = Өтінішті бағыттау ережелері
routing-lead = Ережелер жоғарыдан төмен қаралады, алғашқы сай келгені қолданылады. Ережелерді модераторлар өзгертеді, ал орталық жетекшісі өз орталығының ережелерін ғана өзгерте алады.
routing-rest = Ешбір ереже сай келмесе, өтініш облыстық орталыққа барады.
routing-none = Ереже жоқ
routing-done = Ережелер сақталды
routing-meanwhile = Ережелерді басқа біреу өзгертті. Жаңасын қарап, қайта сақтаңыз.
routing-rule = { $n }-ереже:
routing-everything = кез келген өтініш
routing-any = Кез келген
routing-centre = Қай орталыққа
routing-service = Қызмет
routing-service-of-topic = тақырыпқа сай қызмет
routing-days = Жауап беру мерзімі, жұмыс күні
routing-days-hint = Бос қалдырсаңыз, қызметтің өз мерзімі қолданылады.
routing-days-of-service = қызметтің өз мерзімі
routing-days-count-one = { $n } жұмыс күні
routing-days-count-few = { $n } жұмыс күні
routing-days-count-many = { $n } жұмыс күні
routing-days-count-other = { $n } жұмыс күні
routing-new = Жаңа ереже
routing-save = Ережені сақтау
routing-change = Өзгерту
routing-change-named = { $n }-ережені өзгерту
routing-raise = Жоғары
routing-raise-named = { $n }-ережені жоғары жылжыту
routing-lower = Төмен
routing-lower-named = { $n }-ережені төмен жылжыту
routing-remove = Алып тастау
routing-remove-named = { $n }-ережені алып тастау
routing-case = Өтініш қайда түседі?
routing-case-go = Тексеру
routing-case-why = Неге
routing-case-rule = { $n }-ереже сай келеді: { $conditions }
routing-case-hub = Сай келетін ереже жоқ, сондықтан облыстық орталыққа барады.
routing-case-passed = { $n }-ереже сай емес: { $reasons }
routing-other-topic = тақырыбы басқа
routing-other-district = ауданы басқа
routing-other-requester = өтініш иесі басқа

# Templates of answers.
template-title = Дайын жауаптар
template-lead = Жиі берілетін жауапты бір рет жазып қойыңыз. Оны өз орталығыңыздың мамандары ғана көреді.
template-none = Дайын жауап әлі жоқ
template-new = Жаңа дайын жауап
template-name = Атауы
template-name-hint = Мамандар осы атаумен таңдайды, өтініш иесіне көрінбейді.
template-words = Жауап мәтіні
template-words-hint = Өтініш иесінің тіліндегі мәтін алынады; ол тілде болмаса, бар тілдегісі алынады.
template-save = Сақтау
template-change = Өзгерту
template-change-named = { $name }: өзгерту
template-remove = Алып тастау
template-remove-named = { $name }: алып тастау
template-choose = Дайын жауап
template-choose-hint = Таңдап, мәтінге қойыңыз. Жібермес бұрын өзгерте аласыз.
template-fill = Мәтінге қою
template-fill-key = г
template-done-saved = Дайын жауап сақталды
template-done-removed = Дайын жауап алып тасталды
template-meanwhile = Бұл жауапты басқа біреу өзгертті. Жаңасын қарап, қайта ашыңыз.

# Files of a request.
request-files = Файлдар
request-files-label = Фото немесе құжат
request-files-hint = Міндетті емес. Бір жолы { $most } файлға дейін, әрқайсысы 5 МБ-тан аспасын: JPEG, PNG, WebP немесе PDF. Оларды өтінішіңізді қарайтындар ғана көреді. Фотоның қайда түсірілгені туралы дерек алынып тасталады.
request-files-send = Файлдарды жіберу
request-files-again = Файлдарды қайта таңдаңыз: бет оларды сақтамайды.
request-file-refused = { $name }: { $why }
request-file-unnamed = { $n }-файл
request-file-pdf = PDF құжаты
request-file-jpg = JPEG суреті
request-file-png = PNG суреті
request-file-kilobytes = { $n } КБ
request-file-megabytes = { $n } МБ
request-done-files = Файлдар жіберілді

# What is kept of a person.
request-data = Деректеріңіз
request-data-file = Өтінішімді файл түрінде жүктеп алу (JSON)
request-erase-body = Өшірілгенде мәтін, байланысыңыз, файлдар және хат алмасу біржола жойылады. Ашық өтініш жабылады. Тақырып, аудан және күндер санақ үшін қалады.
request-erase-confirm = Растау
request-erase-sure = Өтінішімді қалпына келтіру мүмкін болмайтынын түсінемін
request-erase = Деректерімді өшіру
request-done-erased = Деректеріңіз өшірілді
request-done-erased-body = Бұл өтінішті енді ешкім аша алмайды.
request-erased = Дербес деректер өшірілген
request-erased-body = Өтініш иесі сұраған немесе сақтау мерзімі біткен. Өтініш бойынша енді ештеңе істеу мүмкін емес.

# While a request is written.
request-suggestions-title = Сізге мына ұйымдар көмектесуі мүмкін
request-suggestions-hint = Оларға бірден өзіңіз хабарласа аласыз. Өтінішіңізді де жібере беріңіз: ол жауапсыз қалмайды.
request-draft-found = Бұл құрылғыда аяқталмаған өтінішіңіз сақтаулы тұр.
request-draft-resume = Жалғастыру
request-draft-forget = Өшіру

# Senders from whom nothing is taken for a while.
block-title = Бұғатталғандар
block-room = Кімдердің өтініші уақытша қабылданбайтыны.
block-list-lead = Мерзімі біткенде бұғат өздігінен алынады. Байланыс пен желінің бір бөлігі ғана көрсетіледі.
block-none = Бұғатталған ешкім жоқ
block-sender = Жіберушіні бұғаттау
block-lead = Қызметті теріс пайдаланғандарды ғана бұғаттаңыз. Жіберушіге өтініші қабылданбайтыны айтылып, шұғыл көмек нөмірлері көрсетіледі.
block-by = Не бойынша бұғаттау
block-by-contact = Байланысы бойынша
block-by-network = Желісі бойынша
block-for = Қанша уақытқа
block-days-one = { $n } күн
block-days-few = { $n } күн
block-days-many = { $n } күн
block-days-other = { $n } күн
block-go = Бұғаттау
block-go-key = ғ
block-until = Аяқталатын уақыты: { $date }
block-request = Өтінішті ашу
block-lift = Бұғатты алу
block-lift-named = { $name }: бұғатты алу
block-lifted = Бұғат алынды

# Closing a centre.
centre-close = Орталықты жабу
centre-close-lead = Жабылған орталық тізімнен алынады, оған өтініш түспейді. Өтініштері, дайын жауаптары мен ережелері таңдалған орталыққа көшеді. Мамандары көшпейді: керегін сол орталыққа қайта қосыңыз. Мұны кері қайтару мүмкін емес.
centre-successor = Жұмысын қай орталық жалғастырады
centre-close-go = Орталықты жабу
centre-handed-over = Орталық жабылды, өтініштері осы орталыққа көшті
