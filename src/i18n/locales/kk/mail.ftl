# Letters. A blank line begins a paragraph. The address of a letter's button
# stands below it by itself.
mail-greeting = Сәлеметсіз бе!
mail-note-label = Модератордың түсіндірмесі:
mail-link-label = Батырма жұмыс істемесе, мына сілтемені браузерге көшіріңіз:
mail-not-asked = Бұл хатты сұрамаған болсаңыз, ештеңе істеудің қажеті жоқ: ешнәрсе өзгермейді.
mail-footer = «Бір терезе» – Қызылорда облысының азаматтық қоғам алаңы. Бұл хат автоматты түрде жіберілді, оған жауап жазбаңыз.

mail-confirm-email-subject = Пошта мекенжайыңызды растаңыз
mail-confirm-email-body =
    Осы мекенжаймен «Бір терезе» алаңына тіркелу басталды.

    Тіркелуді аяқтау үшін мекенжайдың өзіңіздікі екенін растаңыз.
mail-confirm-email-button = Мекенжайды растау

mail-account-exists-subject = Сізде тіркелгі бұрыннан бар
mail-account-exists-body =
    Біреу, бәлкім өзіңіз, осы мекенжаймен қайта тіркелмек болды. Бірақ бұл мекенжаймен тіркелгі бұрыннан бар.

    Сол тіркелгіге кіре аласыз. Құпиясөз есіңізде болмаса, кіру бетінде бір реттік сілтеме сұраңыз.
mail-account-exists-button = Кіру

mail-sign-in-link-subject = Кіру сілтемесі
mail-sign-in-link-body =
    Төмендегі батырма арқылы құпиясөзсіз кіресіз. Сілтеме бір рет қана және қысқа уақыт жарамды.

    Сілтемені ешкімге бермеңіз: ол кімнің қолында болса, сол сіздің атыңыздан кіре алады.
mail-sign-in-link-button = Кіру

mail-reset-password-subject = Жаңа құпиясөз қою
mail-reset-password-body =
    Тіркелгіңіз үшін жаңа құпиясөз қою сұралды. Сілтеме бір рет қана және қысқа уақыт жарамды.

    Жаңасын қойғанға дейін бұрынғы құпиясөз жарамды болып тұрады.
mail-reset-password-button = Жаңа құпиясөз қою

mail-password-changed-subject = Құпиясөзіңіз өзгертілді
mail-password-changed-body =
    Тіркелгіңіздің құпиясөзі жаңа ғана өзгертілді.

    Мұны өзіңіз істемеген болсаңыз, кіру бетінде құпиясөзді дереу қалпына келтіріп, қолдау орталығына хабарлаңыз.

mail-change-email-from-old-subject = Мекенжайды ауыстыруға келісіміңіз керек
mail-change-email-from-old-body =
    Тіркелгіңіздің пошта мекенжайын { $email } мекенжайына ауыстыру сұралды.

    Келіссеңіз, растаңыз. Жаңа мекенжайға да хат жіберілді: екеуі де расталғанда ғана мекенжай ауысады.

    Мұны сұрамаған болсаңыз, растамаңыз және құпиясөзіңізді ауыстырыңыз.
mail-change-email-from-old-button = Ауыстыруға келісемін

mail-change-email-to-new-subject = Жаңа мекенжайыңызды растаңыз
mail-change-email-to-new-body =
    Тіркелгіні { $email } мекенжайына ауыстыру сұралды.

    Мекенжай өзіңіздікі болса, растаңыз. Ескі мекенжайға да хат жіберілді: екеуі де расталғанда ғана мекенжай ауысады.
mail-change-email-to-new-button = Жаңа мекенжайды растау

mail-account-deleted-subject = Тіркелгіңіз жойылды
mail-account-deleted-body =
    Тіркелгіңіз бен жеке деректеріңіз жойылды.

    Ұйымдардың парақшаларына енгізген түзетулеріңіз сақталды, бірақ тарихта есіміңіз көрсетілмейді.

    Осы уақытқа дейінгі еңбегіңізге рақмет.

mail-claim-confirm-email-subject = { $organization }: жұмыс поштаңызды растаңыз
mail-claim-confirm-email-body =
    «{ $organization }» ұйымының парақшасын жүргізуге осы мекенжаймен өтінім берілді.

    Өтінім модераторға жетуі үшін мекенжайдың өзіңіздікі екенін растаңыз.
mail-claim-confirm-email-button = Жұмыс поштасын растау

mail-claim-approved-subject = { $organization }: өтініміңіз мақұлданды
mail-claim-approved-body =
    «{ $organization }» ұйымының парақшасын енді өзіңіз жүргізесіз.

    Алдымен байланыс деректері мен қызметтерді тексеріп шығыңыз: жұрт ең көп қарайтыны – солар.
mail-claim-approved-button = Ұйымның парақшасына өту

mail-claim-rejected-subject = { $organization }: өтініміңіз қабылданбады
mail-claim-rejected-body =
    «{ $organization }» ұйымының парақшасын жүргізу туралы өтініміңіз қабылданбады.

    Жағдай өзгерсе немесе жаңа дәлел табылса, өтінімді қайта бере аласыз.

mail-claim-expired-subject = { $organization }: өтінімнің мерзімі өтті
mail-claim-expired-body =
    «{ $organization }» ұйымының парақшасын жүргізу туралы өтініміңіздің мерзімі өтіп кетті.

    Бұл ұйым сіздікі болса, өтінімді қайта беріңіз: бірнеше минут қана алады.
mail-claim-expired-button = Өтінімді қайта беру

mail-invitation-subject = { $organization }: бірге жүргізуге шақыру
mail-invitation-body =
    { $name } сізді «{ $organization }» ұйымының «Бір терезе» алаңындағы парақшасын бірге жүргізуге шақырады.

    Қабылдасаңыз, ұйым туралы мәліметті қазақ, орыс және ағылшын тілдерінде түзете аласыз.
mail-invitation-button = Шақыруды қабылдау

mail-event-invitation-subject = { $event }: бірге ұйымдастыруға шақыру
mail-event-invitation-body =
    { $name } сізді «Бір терезе» алаңындағы «{ $event }» іс-шарасын бірге ұйымдастыруға шақырады.

    Қабылдасаңыз, оның мәтіндерін, бағдарламасын, тіркелуін жүргізе аласыз.
mail-event-invitation-button = Шақыруды қабылдау

mail-door-invitation-subject = { $event }: келгендерді белгілеуге шақыру
mail-door-invitation-body =
    { $name } сізді «{ $event }» іс-шарасында келгендерді билет бойынша белгілеуге шақырады.

    Қабылдасаңыз, кіреберісте қолданатын бет ашылады. Ол интернет жоқ жерде де жұмыс істейді.
mail-door-invitation-button = Шақыруды қабылдау

mail-profile-approved-subject = { $organization }: өзгерістер жарияланды
mail-profile-approved-body =
    «{ $organization }» ұйымының парақшасына енгізген өзгерістеріңіз мақұлданды, енді оларды жұрттың бәрі көреді.
mail-profile-approved-button = Парақшаны көру

mail-profile-returned-subject = { $organization }: түзету керек
mail-profile-returned-body =
    Модератор «{ $organization }» ұйымының парақшасына енгізген өзгерістеріңізді қарап, жарияланбас бұрын түзетуді сұрады. Жазғаныңыз сақтаулы.
mail-profile-returned-button = Түзетуге өту

mail-profile-rejected-subject = { $organization }: өзгерістер қабылданбады
mail-profile-rejected-body =
    «{ $organization }» ұйымының парақшасына енгізген өзгерістеріңіз қабылданбады. Парақшада бұрынғы нұсқасы тұр.
mail-profile-rejected-button = Парақшаны көру

mail-confirm-profile-subject = { $organization }: мәлімет әлі дұрыс па?
mail-confirm-profile-body =
    Жылына бір рет әр ұйымнан парақшасындағы мәлімет әлі дұрыс па деп сұраймыз. Бүгін кезек «{ $organization }» ұйымына келді.

    Бәрі дұрыс болса, бір рет бассаңыз жеткілікті. Бірдеңе өзгерсе, түзетіңіз: бірнеше минут қана алады.

    Есіңізге саламыз: Үкіметтік емес ұйымдардың дерекқорына мәлімет жыл сайын 31 наурызға дейін тапсырылады.
mail-confirm-profile-button = Бәрі дұрыс
mail-confirm-profile-edit-button = Түзету керек
