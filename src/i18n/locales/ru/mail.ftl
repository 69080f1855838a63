# Letters. A blank line begins a paragraph. The address of a letter's button
# stands below it by itself.
mail-greeting = Здравствуйте!
mail-note-label = Пояснение модератора:
mail-link-label = Если кнопка не открывается, скопируйте ссылку в браузер:
mail-not-asked = Если вы этого не просили, ничего делать не нужно: ничего не изменится.
mail-footer = «Бір терезе» – площадка гражданского общества Кызылординской области. Письмо отправлено автоматически, отвечать на него не нужно.

mail-confirm-email-subject = Подтвердите адрес почты
mail-confirm-email-body =
    С этим адресом начата регистрация на площадке «Бір терезе».

    Чтобы завершить её, подтвердите, что адрес ваш.
mail-confirm-email-button = Подтвердить адрес

mail-account-exists-subject = У вас уже есть учётная запись
mail-account-exists-body =
    Кто-то, возможно вы сами, пытался зарегистрироваться с этим адресом. Но учётная запись с ним уже есть.

    Вы можете войти в неё. Если пароль забыт, попросите на странице входа одноразовую ссылку.
mail-account-exists-button = Войти

mail-sign-in-link-subject = Ссылка для входа
mail-sign-in-link-body =
    По кнопке ниже вы войдёте без пароля. Ссылка действует один раз и недолго.

    Никому её не передавайте: у кого она есть, тот войдёт от вашего имени.
mail-sign-in-link-button = Войти

mail-reset-password-subject = Новый пароль
mail-reset-password-body =
    Для вашей учётной записи попросили задать новый пароль. Ссылка действует один раз и недолго.

    Пока новый не задан, действует прежний пароль.
mail-reset-password-button = Задать новый пароль

mail-password-changed-subject = Пароль изменён
mail-password-changed-body =
    Пароль вашей учётной записи только что изменён.

    Если это сделали не вы, сразу восстановите пароль на странице входа и сообщите в центр поддержки.

mail-change-email-from-old-subject = Нужно ваше согласие на смену адреса
mail-change-email-from-old-body =
    Почту вашей учётной записи попросили сменить на { $email }.

    Если вы согласны, подтвердите. На новый адрес тоже отправлено письмо: почта сменится, только когда подтверждены оба адреса.

    Если вы этого не просили, не подтверждайте и смените пароль.
mail-change-email-from-old-button = Согласиться на смену

mail-change-email-to-new-subject = Подтвердите новый адрес
mail-change-email-to-new-body =
    Почту учётной записи попросили сменить на { $email }.

    Если адрес ваш, подтвердите его. На прежний адрес тоже отправлено письмо: почта сменится, только когда подтверждены оба адреса.
mail-change-email-to-new-button = Подтвердить новый адрес

mail-account-deleted-subject = Учётная запись удалена
mail-account-deleted-body =
    Ваша учётная запись и личные данные удалены.

    Правки, которые вы внесли на страницы организаций, сохранены, но ваше имя в истории не показывается.

    Спасибо за ваш труд.

mail-claim-confirm-email-subject = { $organization }: подтвердите рабочую почту
mail-claim-confirm-email-body =
    С этим адресом подана заявка на ведение страницы организации «{ $organization }».

    Чтобы заявка дошла до модератора, подтвердите, что адрес ваш.
mail-claim-confirm-email-button = Подтвердить рабочую почту

mail-claim-approved-subject = { $organization }: заявка одобрена
mail-claim-approved-body =
    Теперь страницу организации «{ $organization }» ведёте вы.

    Сначала проверьте контакты и услуги: на них смотрят чаще всего.
mail-claim-approved-button = Перейти к организации

mail-claim-rejected-subject = { $organization }: заявка отклонена
mail-claim-rejected-body =
    Ваша заявка на ведение страницы организации «{ $organization }» отклонена.

    Если что-то изменится или найдётся новое подтверждение, подайте заявку ещё раз.

mail-claim-expired-subject = { $organization }: срок заявки истёк
mail-claim-expired-body =
    Срок вашей заявки на ведение страницы организации «{ $organization }» истёк.

    Если это ваша организация, подайте заявку снова: это займёт несколько минут.
mail-claim-expired-button = Подать заявку снова

mail-invitation-subject = { $organization }: приглашение вести страницу вместе
mail-invitation-body =
    { $name } приглашает вас вместе вести страницу организации «{ $organization }» на площадке «Бір терезе».

    Приняв приглашение, вы сможете править сведения на казахском, русском и английском языках.
mail-invitation-button = Принять приглашение

mail-event-invitation-subject = { $event }: приглашение организовать вместе
mail-event-invitation-body =
    { $name } приглашает вас вместе организовать «{ $event }» на площадке «Бір терезе».

    Приняв приглашение, вы сможете вести тексты, программу и регистрацию.
mail-event-invitation-button = Принять приглашение

mail-door-invitation-subject = { $event }: приглашение отмечать пришедших
mail-door-invitation-body =
    { $name } приглашает вас отмечать пришедших по билетам на «{ $event }».

    Приняв приглашение, вы попадёте на страницу для входа. Она работает и без интернета.
mail-door-invitation-button = Принять приглашение

mail-profile-approved-subject = { $organization }: изменения опубликованы
mail-profile-approved-body =
    Ваши изменения на странице организации «{ $organization }» одобрены, теперь их видят все.
mail-profile-approved-button = Посмотреть страницу

mail-profile-returned-subject = { $organization }: нужно поправить
mail-profile-returned-body =
    Модератор посмотрел ваши изменения на странице организации «{ $organization }» и просит поправить их до публикации. Всё написанное сохранено.
mail-profile-returned-button = Перейти к правке

mail-profile-rejected-subject = { $organization }: изменения не приняты
mail-profile-rejected-body =
    Ваши изменения на странице организации «{ $organization }» не приняты. На странице осталась прежняя версия.
mail-profile-rejected-button = Посмотреть страницу

mail-confirm-profile-subject = { $organization }: сведения ещё верны?
mail-confirm-profile-body =
    Раз в год мы спрашиваем каждую организацию, верны ли ещё сведения на её странице. Сегодня очередь организации «{ $organization }».

    Если всё верно, достаточно одного нажатия. Если что-то изменилось, поправьте: это займёт несколько минут.

    Напоминаем: сведения в Базу данных неправительственных организаций сдают каждый год до 31 марта.
mail-confirm-profile-button = Всё верно
mail-confirm-profile-edit-button = Нужно поправить
