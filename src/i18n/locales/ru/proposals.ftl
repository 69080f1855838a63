# Proposals and opinions for an event: what everybody sees.
proposals-title = Предложения
proposals-lead = Доклады и мнения. Читайте, поддерживайте, пишите, что думаете.
proposals-call-open = Предложения принимаются до { $until }.
proposals-call-over = Приём предложений закончен.
proposals-call-ahead = Приём предложений начнётся { $from }.
proposals-send-go = Отправить предложение
proposals-own = Ваши предложения
proposals-all = Опубликованные предложения
proposals-none = Опубликованных предложений пока нет
proposals-none-body = Здесь появятся предложения, авторы которых согласны на публикацию.
proposals-in-agenda = В программе
proposals-private = Видят только организаторы
proposals-supports-one = Поддержал { $n } человек
proposals-supports-few = Поддержали { $n } человека
proposals-supports-many = Поддержали { $n } человек
proposals-supports-other = Поддержали { $n } человека
proposals-comments-one = { $n } комментарий
proposals-comments-few = { $n } комментария
proposals-comments-many = { $n } комментариев
proposals-comments-other = { $n } комментария

# One proposal.
proposals-facts = Коротко
proposals-author = Автор
proposals-nameless = Имя не указано
proposals-organization = Организация
proposals-organization-said = Организация (по словам автора)
proposals-topic = Тема
proposals-sent-at = Отправлено
proposals-when = Время в программе
proposals-note = Ответ организаторов
proposals-support = Поддерживаю
proposals-unsupport = Больше не поддерживаю
proposals-support-title = Поддержка
proposals-sign-in = Войдите, чтобы поддержать или написать
proposals-withdraw-title = Отозвать предложение
proposals-withdraw-body = Его больше никто не увидит. Позже можно отправить снова.
proposals-withdraw = Отозвать
proposals-to-desk = К оценке предложения
proposals-comments-title = Комментарии
proposals-comments-none = Комментариев нет. Будьте первыми
proposals-comments-closed = Комментариев нет
proposals-comment = Ваш комментарий
proposals-comment-hint = Его увидят все, вместе с вашим именем. Пишите вежливо.
proposals-comment-send = Написать
proposals-comment-hidden = Организаторы скрыли этот комментарий. Причина: { $reason }
proposals-comment-hide = Скрыть
proposals-comment-reason = Причина (увидят все)
proposals-comment-unhide = Показать снова

# The form.
proposals-form-title = Отправить предложение
proposals-form-lead = Организаторы рассмотрят предложение и пришлют решение на почту.
proposals-form-closed = Предложения не принимаются
proposals-form-closed-body = Приём ещё не начался или уже закончен.
proposals-form-kind = Что вы предлагаете?
proposals-form-topic = Тема
proposals-form-choose = Выберите
proposals-form-name-title = Название
proposals-form-body = Текст
proposals-form-body-hint = О чём, почему это важно, что вы предлагаете. Можно использовать Markdown.
proposals-form-language = На каком языке вы написали?
proposals-form-name = Имя и фамилия
proposals-form-coauthors = Соавторы
proposals-form-coauthors-hint = По одному имени в строке. Необязательно.
proposals-form-organization = Организация
proposals-form-organization-hint = Ссылка на страницу организации в справочнике. Необязательно.
proposals-form-public = Публикация
proposals-form-public-yes = Согласен, чтобы предложение опубликовали с моим именем и его могли поддержать и обсудить.
proposals-form-send = Отправить

# What was done.
proposals-done-sent = Предложение отправлено
proposals-done-sent-body = Решение придёт на почту. На этой странице видно, на каком этапе предложение.
proposals-done-withdrawn = Предложение отозвано
proposals-done-withdrawn-body = Теперь его видите только вы.
proposals-done-commented = Комментарий добавлен
proposals-done-commented-body = Он в конце списка.
proposals-done-hidden = Комментарий скрыт
proposals-done-hidden-body = На его месте видна причина.
proposals-done-shown = Комментарий снова виден
proposals-done-shown-body = Теперь его видят все.
proposals-done-reviewed = Оценка сохранена
proposals-done-reviewed-body = Теперь вы видите и оценки других.
proposals-done-accepted = Предложение принято
proposals-done-accepted-body = Мы написали автору.
proposals-done-refused = Предложение не принято
proposals-done-refused-body = Мы написали автору. Публично предложение больше не видно.
proposals-done-scheduled = Доклад в программе
proposals-done-scheduled-body = Мы сообщили автору время.
proposals-done-call = Настройки сохранены
proposals-done-call-body = В день начала приёма на странице мероприятия появится ссылка.

# What organisers do.
proposals-nav = Страницы предложений
proposals-desk-lead = Пока вы не поставили свою оценку, оценки других организаторов не видны.
proposals-settings = Настройка приёма предложений
proposals-not-set = Приём предложений не настроен
proposals-not-set-body = Укажите дни приёма и темы.
proposals-state = Состояние
proposals-any = Все
proposals-unreviewed = Ждут вашей оценки: { $n }
proposals-find = Показать
proposals-found-one = { $n } предложение
proposals-found-few = { $n } предложения
proposals-found-many = { $n } предложений
proposals-found-other = { $n } предложения
proposals-found-none = Предложений не найдено
proposals-found-none-body = Ослабьте фильтр или дождитесь предложений.
proposals-given = Оценок: { $n }
proposals-own-score = Ваша оценка: { $score }
proposals-average = Средняя оценка: { $mean }
proposals-waits = Ждёт вашей оценки
proposals-email = Электронная почта
proposals-reviews = Оценки
proposals-reviews-hidden = Оценки других вы увидите, когда поставите свою.
proposals-reviews-none = Оценок пока нет.
proposals-review-own = Вы
proposals-review-title = Ваша оценка
proposals-score = Оценка
proposals-score-1 = 1 – не подходит
proposals-score-2 = 2 – слабо
proposals-score-3 = 3 – средне
proposals-score-4 = 4 – хорошо
proposals-score-5 = 5 – отлично
proposals-review-note = Пояснение
proposals-review-note-hint = Прочтут только организаторы.
proposals-review-save = Сохранить оценку
proposals-decide-title = Решение
proposals-decide-note = Ответ автору
proposals-decide-note-hint = Войдёт в письмо. Если не принимаете, напишите почему.
proposals-accept = Принять
proposals-refuse = Не принимать
proposals-schedule-title = Добавить в программу
proposals-schedule-lead = Название, текст и авторы перейдут в сессию. Автор получит письмо с временем.
proposals-schedule = Добавить в программу
proposals-days-first = Сначала укажите дни мероприятия.
proposals-scheduled = Доклад стоит в программе: { $when }.
proposals-to-session = Открыть сессию
proposals-to-page = К странице предложения

# The call.
proposals-opens-on = Первый день приёма
proposals-closes-on = Последний день
proposals-closes-on-hint = Предложения принимаются до конца этого дня.
proposals-kinds = Что принимается?
proposals-topics = Темы
proposals-topics-hint = Чтобы убрать строку, очистите её. Без тем пишут обо всём. Если тем больше, сохраните: появятся новые строки.
proposals-topic-row = Тема { $number }
proposals-call-save = Сохранить

# Errors.
error-call-closed = Предложения не принимаются.

# Letters.
mail-proposal-note-label = Организаторы пишут:
mail-proposal-received-subject = { $event }: мы получили предложение
mail-proposal-received-body =
    Ваше предложение «{ $title }» для мероприятия «{ $event }» у организаторов.

    Когда будет решение, мы напишем. До этого предложение можно отозвать.
mail-proposal-received-button = Открыть предложение
mail-proposal-accepted-subject = { $event }: предложение принято
mail-proposal-accepted-body =
    Организаторы приняли ваше предложение «{ $title }» для мероприятия «{ $event }».
mail-proposal-accepted-button = Открыть предложение
mail-proposal-refused-subject = { $event }: предложение не принято
mail-proposal-refused-body =
    Организаторы не приняли ваше предложение «{ $title }» для мероприятия «{ $event }».
mail-proposal-refused-button = Открыть предложение
mail-proposal-withdrawn-subject = { $event }: предложение отозвано
mail-proposal-withdrawn-body =
    Вы отозвали предложение «{ $title }» для мероприятия «{ $event }».

    Пока приём идёт, его можно отправить снова.
mail-proposal-withdrawn-button = Страница мероприятия
mail-proposal-scheduled-subject = { $event }: ваш доклад в программе
mail-proposal-scheduled-body =
    Ваш доклад «{ $title }» стоит в программе мероприятия «{ $event }»: { $when }. Время указано по Кызылорде.

    Если время или зал изменятся, мы сообщим.
mail-proposal-scheduled-button = Открыть программу
mail-proposal-moved-subject = { $event }: у вашего доклада другое время или зал
mail-proposal-moved-body =
    Ваш доклад «{ $title }» на мероприятии «{ $event }» теперь стоит в программе так: { $when }. Время указано по Кызылорде.

    Если вы не сможете прийти, сообщите организатору.
mail-proposal-moved-button = Открыть программу
mail-proposal-unscheduled-subject = { $event }: ваш доклад убрали из программы
mail-proposal-unscheduled-body =
    Ваш доклад «{ $title }» убрали из программы мероприятия «{ $event }». Предложение остаётся принятым: организатор может поставить его на другое время.
mail-proposal-unscheduled-button = Открыть предложение
