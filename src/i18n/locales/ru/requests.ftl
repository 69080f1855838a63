# Requests to the one window: letters.
mail-request-note-label = Центр пишет:
mail-request-received-subject = Обращение принято: { $code }
mail-request-received-body =
    Ваше обращение получено центром поддержки. Номер: { $code }. Сохраните его.

    По номеру и оставленному контакту можно следить за обращением.
mail-request-received-button = Открыть обращение
mail-request-accepted-subject = { $code }: обращением занимаются
mail-request-accepted-body =
    Специалист центра взял в работу ваше обращение { $code }.
mail-request-accepted-button = Открыть обращение
mail-request-question-subject = { $code }: к вам есть вопрос
mail-request-question-body =
    По вашему обращению { $code } нужно уточнение. Ответьте на странице обращения.
mail-request-question-button = Ответить
mail-request-answered-subject = { $code }: ответ готов
mail-request-answered-body =
    На ваше обращение { $code } дан ответ.

    Если вопросы остались, напишите на странице обращения.
mail-request-answered-button = Прочитать ответ
mail-request-refused-subject = { $code }: обращение отклонено
mail-request-refused-body =
    Центр не может выполнить ваше обращение { $code }.
mail-request-refused-button = Открыть обращение
mail-request-closed-subject = { $code }: обращение закрыто
mail-request-closed-body =
    Ваше обращение { $code } закрыто.

    Если вопрос не решён, его можно открыть снова на странице обращения.
mail-request-closed-button = Открыть обращение
mail-request-merged-subject = { $code }: обращение рассматривается вместе с другим
mail-request-merged-body =
    Ваше обращение { $code } рассматривается вместе с другим таким же, поэтому как отдельное оно закрыто.

    Если вопрос не решится, обращение можно открыть снова на его странице.
mail-request-merged-button = Открыть обращение
mail-request-merged-own-subject = { $code }: рассматривается вместе с { $other }
mail-request-merged-own-body =
    Ваше обращение { $code } рассматривается вместе с обращением { $other }, где указана эта же почта, поэтому как отдельное оно закрыто. Ответ придёт по обращению { $other }.

    Если это разные вопросы, откройте обращение { $code } снова на его странице.
mail-request-merged-own-button = Открыть обращение
mail-request-new-subject = Новое обращение: { $code }
mail-request-new-body =
    В центр поддержки поступило обращение, номер которого начинается на { $code }.
mail-request-new-button = Открыть обращение
mail-request-replied-subject = { $code }: человек ответил
mail-request-replied-body =
    Автор обращения { $code } написал сообщение, отправил файлы или открыл его снова.
mail-request-replied-button = Открыть обращение
mail-request-passed-on-subject = { $code }: ваше обращение передано организации
mail-request-passed-on-body =
    Вашим обращением { $code } теперь занимается «{ $organization }». Ответ придёт на эту почту.
mail-request-passed-on-button = Открыть обращение
mail-request-for-organization-subject = Обращение для «{ $organization }»: { $code }
mail-request-for-organization-body =
    Центр поддержки передал организации «{ $organization }» обращение { $code }. Ответьте на него или верните, указав причину.
mail-request-for-organization-button = Открыть обращение
mail-request-returned-subject = { $code }: организация вернула обращение
mail-request-returned-body =
    «{ $organization }» вернула обращение { $code } в центр. Причина указана на странице обращения.
mail-request-returned-button = Открыть обращение
mail-request-taken-back-subject = { $code }: обращение больше не у вашей организации
mail-request-taken-back-body =
    Обращение { $code }, переданное организации «{ $organization }», больше не у вас: центр забрал его, передал другим или автор его отозвал. От вас ничего не требуется.
mail-request-taken-back-button = Переданные нам обращения
mail-request-undertaken-subject = { $code }: организация приняла обращение
mail-request-undertaken-body =
    «{ $organization }» приняла обращение { $code } и сама на него ответит.
mail-request-undertaken-button = Открыть обращение
mail-request-assigned-subject = { $code }: обращение поручено вам
mail-request-assigned-body =
    Вам поручено обращение { $code }.
mail-request-assigned-button = Открыть обращение
mail-request-due-soon-subject = { $code }: подходит срок ответа
mail-request-due-soon-body =
    Подходит срок ответа на обращение { $code }. День указан на странице обращения.
mail-request-due-soon-button = Открыть обращение
mail-request-overdue-subject = { $code }: срок ответа прошёл
mail-request-overdue-body =
    Центр не ответил на обращение { $code } в срок. Посмотрите, что с ним.
mail-request-overdue-button = Открыть обращение
mail-request-still-waiting-subject = { $code }: центр ждёт вашего ответа
mail-request-still-waiting-body =
    Центр задал вам вопрос по обращению { $code } и пока не получил ответа. Ответьте, пожалуйста, на странице обращения.

    Обращение без ответа закрывается через месяц. После этого его можно открыть снова.
mail-request-still-waiting-button = Ответить
mail-request-lapsed-subject = { $code }: обращение закрыто без ответа
mail-request-lapsed-body =
    Месяц назад центр задал вам вопрос по обращению { $code } и не получил ответа, поэтому обращение закрыто.

    Если помощь ещё нужна, откройте обращение снова на его странице.
mail-request-lapsed-button = Посмотреть обращение
mail-request-passed-overdue-subject = { $code }: срок ответа «{ $organization }» прошёл
mail-request-passed-overdue-body =
    Центр поддержки передал обращение { $code } в «{ $organization }», и день, до которого нужно было ответить, прошёл. Ответьте на него или верните его и напишите причину.
mail-request-passed-overdue-button = Открыть обращение
mail-centre-operator-subject = «{ $centre }»: вас добавили специалистом
mail-centre-operator-body =
    Вас добавили специалистом в центр «{ $centre }». Теперь вы можете видеть его обращения и отвечать на них.
mail-centre-operator-button = Открыть обращения
mail-centre-head-subject = «{ $centre }»: вас назначили руководителем
mail-centre-head-body =
    Вас назначили руководителем центра «{ $centre }». Вы можете не только отвечать на обращения, но и менять сведения о центре, состав специалистов и правила, по которым в него попадают обращения.
mail-centre-head-button = Открыть центр

# The form, one's own request, the desk.
request-title = Отправить обращение
request-progress = { $n } из { $of }
request-topic = О чём ваше обращение?
request-need = Расскажите, что нужно
request-district = Где вы живёте?
request-requester = От чьего имени вы пишете?
request-contact = Как с вами связаться?
request-check = Проверьте ответы
request-choose-one = Выберите одно
request-next = Дальше
request-back = Назад
request-send = Отправить обращение
request-change = Изменить
request-trap = Оставьте это поле пустым
request-exit = Покинуть страницу
request-exit-hint = Откроется сайт погоды. Историю браузера очистите сами.
request-exit-keys = Или нажмите Shift три раза.
request-urgent = Помощь нужна прямо сейчас?
request-urgent-112 = спасатели, полиция, скорая
request-urgent-111 = контакт-центр для детей и семей
request-urgent-150 = телефон доверия: бытовое насилие, травля
request-need-label = Своими словами
request-need-hint = На любом языке. Не пишите номера документов и ИИН.
request-elsewhere = В другом месте
request-name = Ваше имя
request-name-hint = Необязательно.
request-contact-lead = Укажите хотя бы одно. По этому контакту вы потом откроете обращение.
request-phone = Телефон
request-email = Электронная почта
request-email-hint = Будем писать о каждом шаге.
request-messenger = Номер в мессенджере
request-messenger-hint = Номер, к которому привязан WhatsApp или Telegram.
request-row-topic = Тема
request-row-need = Что нужно
request-row-district = Район или город
request-row-requester = От кого
request-row-contact = Контакт
request-consent = Согласие
request-consent-yes = Согласен, чтобы мои данные хранили и использовали для ответа на обращение.
request-track = Найти своё обращение
request-track-go = Открыть обращение
request-key-old = С последнего открытия обращения прошло больше часа. Введите ещё раз его номер и контакт и повторите действие.
request-key-old-kept = С последнего открытия обращения прошло больше часа. Введите ещё раз его номер и контакт: ваше сообщение сохранено и будет на следующей странице.
request-not-sent-yet = Это сообщение ещё не отправлено. Проверьте и отправьте его.
request-code = Номер обращения
request-reference = Начало номера
request-code-hint = 16 знаков. Регистр и дефисы не важны.
request-code-keep = Запишите номер: с ним и вашим контактом обращение открывается.
request-fact = Контакт, который вы оставили
request-fact-hint = Почта, телефон или его последние 4 цифры.
request-own = Ваше обращение
request-centre = Центр
request-sent = Отправлено
request-due = Ответ до
request-due-on = до { $date }
request-messages = Переписка
request-message = Сообщение
request-message-hint = Чтобы взять или закрыть, не нужно.
request-reply = Отправить
request-reopen = Открыть снова
request-withdraw = Отозвать обращение
request-withdraw-body = Если помощь больше не нужна, закройте обращение.
request-rating = Довольны ли вы ответом?
request-rating-5 = Полностью
request-rating-4 = В основном
request-rating-3 = Средне
request-rating-2 = Не очень
request-rating-1 = Нет
request-rate = Оценить
request-done-sent = Обращение отправлено
request-done-sent-body = Сохраните номер ниже.
request-done-replied = Сообщение отправлено
request-done-reopened = Обращение снова открыто
request-done-withdrawn = Обращение закрыто
request-done-rated = Спасибо за оценку
request-done-body = Центр это увидит.
request-done-handled = Сохранено
request-internal = Внутренняя заметка
request-author-requester = Автор обращения
request-author-operator = Центр
request-author-organization = Организация
request-state-new = Новое
request-state-accepted = В работе
request-state-passed-on = Передано организации
request-state-waiting = Ждёт ответа автора
request-state-answered = Есть ответ
request-state-closed = Закрыто
request-state-refused = Отклонено
request-desk = Обращения
request-desk-room = Что люди и организации пишут в центр.
request-desk-lead = Сверху те, чей срок ближе. Открытие обращения записывается в журнал.
request-desk-open = Открытые
request-desk-closed = Завершённые
request-desk-empty = Обращений нет
request-late = Просрочено
request-meanwhile = Пока вы писали, обращение изменилось. Прочитайте переписку ниже и отправьте ещё раз.
request-task-take = Взять в работу
request-task-take-key = в
request-task-ask = Спросить автора
request-task-ask-key = с
request-task-answer = Ответить
request-task-answer-key = о
request-task-refuse = Отклонить
request-task-refuse-key = л
request-task-close = Закрыть
request-task-close-key = з
request-task-note = Добавить заметку
request-task-note-key = д
request-desk-closed-lead = Сверху те, что изменились последними. Открытие обращения записывается в журнал.
request-desk-mine = Мои обращения
request-desk-keys = Клавиши: / – поиск, J – следующее обращение, K – предыдущее, Enter – открыть.
request-centre-any = Все центры
request-onwards = Следующее обращение
request-onwards-key = е

# Who has a request.
request-operator = Специалист
request-organization = Передано организации
request-held-by = Специалист: { $name }
request-held-by-nobody = Пока никто не взял
request-unnamed = Имя не указано
request-assign = Поручить коллеге
request-assign-to = Кому
request-assign-hint = Состояние обращения не изменится. Новый специалист получит письмо.
request-assign-nobody = Никому: обращение останется свободным
request-assign-go = Поручить
request-assign-go-key = ч
request-undertaken = Организация приняла
request-own-undertaken = Организация приняла обращение: { $date }

# What happened with a request.
request-history = История обращения
request-history-person = автор обращения
request-history-system = система
request-history-sent = Обращение отправлено
request-history-opened = Открыто по номеру
request-history-exported = Скачано файлом
request-history-files-added = Добавлены файлы
request-history-read = Обращение открыто для чтения
request-history-file-read = Открыт файл
request-history-taken = Взято в работу
request-history-asked = Автору задан вопрос
request-history-answered = Дан ответ
request-history-refused = Отклонено
request-history-closed = Закрыто
request-history-noted = Добавлена внутренняя заметка
request-history-assigned = Поручено специалисту
request-history-released = Снято со специалиста
request-history-passed-on = Передано организации
request-history-accepted-by-organization = Организация приняла
request-history-answered-by-organization = Организация ответила
request-history-returned-by-organization = Организация вернула
request-history-replied = Автор написал сообщение
request-history-reopened = Открыто снова
request-history-withdrawn = Отозвано
request-history-rated = Поставлена оценка
request-history-merged = Объединено с другим обращением
request-history-took-in = К этому присоединено другое обращение
request-history-reminded = Отправлено напоминание о сроке
request-history-escalated = Модераторам сообщено о просрочке
request-history-erased = Личные данные удалены
request-history-other = Произошло изменение

# The search at the desk.
request-search = Поиск обращения
request-search-hint = Номер или его начало, слова из обращения, тема, район, центр. В журнал записывается, что вы пользовались поиском, но не то, что вы искали.
request-search-go = Найти
request-search-none = Такого обращения не нашлось
request-search-all = Показать все
request-search-found-one = Найдено { $n } обращение
request-search-found-few = Найдено { $n } обращения
request-search-found-many = Найдено { $n } обращений
request-search-found-other = Найдено { $n } обращения

# Passing a request to an organisation.
request-pass = Передать организации
request-pass-lead = Обращение и контакты увидят те, кто ведёт страницу этой организации.
request-pass-find = Название или дело организации
request-pass-search = Найти
request-pass-none = Такой организации не нашлось. Попробуйте написать иначе.
request-pass-note = Пояснение для организации
request-pass-note-hint = Необязательно, автор обращения его не увидит.
request-pass-go = Передать этой организации
request-pass-go-key = п
request-passed = Переданные нам обращения
request-passed-room = Люди, которых центр поддержки направил в вашу организацию.
request-passed-lead = Сверху то, что нужно сделать раньше. Открытие обращения записывается в журнал.
request-passed-empty = Обращений нет
request-passed-empty-body = Когда центр передаст обращение, придёт письмо.
request-passed-hint = Чтобы принять, необязательно. Если возвращаете, напишите причину: её увидит только центр.
request-passed-answer = Ответить
request-passed-accept = Принять
request-passed-return = Вернуть в центр
request-gone = Обращение больше не у вашей организации
request-gone-body = Пока вы писали, ваш коллега ответил на него или вернул его, центр забрал его или автор его отозвал. Ваш текст не отправлен.
request-gone-kept = Ваш текст
request-done-answer = Ответ отправлен
request-done-return = Обращение возвращено в центр
request-done-accept = Обращение принято
request-done-accept-body = Когда ответ будет готов, напишите его здесь.

# Requests that are handled together.
request-merge = Объединить с другим обращением
request-merge-lead = Если тот же вопрос уже рассматривается по другому обращению, объедините их: это закроется, а его переписка и файлы будут доступны со страницы другого.
request-merge-other = Номер обращения, которое останется
request-merge-word = Сообщение автору обращения
request-merge-word-hint = Необязательно. Не указывайте номер чужого обращения и данные другого человека.
request-merge-go = Объединить и закрыть
request-merge-go-key = б
request-together = Рассматриваются вместе
request-merged-into = Присоединено к обращению:
request-merged-here = К этому обращению присоединены:
request-separate = Разделить
request-separate-lead = Если это два разных вопроса, разделите их: закрытое обращение вернётся в прежнее состояние. Всё, что написано за это время, останется там, где написано.
request-merged-own = Ваше обращение рассматривается вместе с другим
request-merged-own-body = Поэтому как отдельное оно закрыто. Если в обоих указана одна и та же почта, номер второго мы отправили на неё. Если вопрос не решён, откройте обращение снова ниже.

# Who handles the requests of a centre.
request-staff = Специалисты центров
request-staff-room = Кто и в каком центре отвечает на обращения.
request-staff-lead = Специалист видит обращения своего центра и отвечает на них.
request-staff-none = Специалистов нет, на обращения отвечают модераторы.
request-staff-email = Почта специалиста
request-staff-email-hint = Сначала он должен зарегистрироваться на этом сайте.
request-staff-unknown = С этой почтой никто не зарегистрирован.
role-operator = Специалист
role-head = Руководитель
request-staff-role = Роль
request-staff-role-hint = Специалист ведёт обращения. Руководитель к тому же меняет сведения о центре, состав специалистов и правила распределения. Человеку придёт письмо.
request-staff-add = Добавить специалиста
request-staff-remove = Убрать
request-staff-remove-named = Убрать: { $name }
request-done-added = Специалист добавлен
request-done-removed = Специалист убран

# The numbers of requests.
numbers-title = Обращения в цифрах
numbers-lead = Обращения в центры: темы, районы, сроки ответа.
numbers-until = Учтено всё, что произошло по { $date } включительно. Числа обновляются раз в месяц.
numbers-hidden-why = Числа меньше пяти не показываем. Чтобы их нельзя было вычислить из итога, скрываем ещё одно число.
numbers-staff-lead = Все обращения ваших центров, включая сегодняшние. Малые числа не скрыты: не передавайте их дальше.
numbers-none = Обращений пока мало
numbers-none-body = Числа появятся здесь, когда обращений будет не меньше пяти.
numbers-file = Таблица (CSV)
numbers-by-topic = По темам
numbers-by-district = По районам
numbers-by-centre = По центрам
numbers-by-month = По месяцам
numbers-by-state = По состоянию
numbers-topic = Тема
numbers-district = Район
numbers-centre = Центр
numbers-month = Месяц
numbers-state = Состояние
numbers-total = Всего
numbers-requests = Обращений
numbers-first-answer = До первого ответа (медиана)
numbers-to-close = До закрытия (медиана)
numbers-in-time = В срок
numbers-satisfaction = Оценка (из 5)
numbers-hidden = скрыто
numbers-hours-one = { $n } час
numbers-hours-few = { $n } часа
numbers-hours-many = { $n } часов
numbers-hours-other = { $n } часа
numbers-days-one = { $n } день
numbers-days-few = { $n } дня
numbers-days-many = { $n } дней
numbers-days-other = { $n } дня
numbers-group = Группа
numbers-code = Код
numbers-label = Название
numbers-file-first-answer = До первого ответа, часов (медиана)
numbers-file-to-close = До закрытия, часов (медиана)
numbers-file-in-time = В срок, %
numbers-file-until = Учтено по

# The rules of routing.
routing-title = Правила распределения обращений
routing-lead = Правила читаются сверху вниз, действует первое подходящее. Их меняют модераторы, а руководитель центра – только правила своего центра.
routing-rest = Если ни одно правило не подошло, обращение идёт в областной центр.
routing-none = Правил нет
routing-done = Правила сохранены
routing-meanwhile = Правила успел изменить кто-то другой. Посмотрите новые и сохраните ещё раз.
routing-rule = Правило { $n }:
routing-everything = любое обращение
routing-any = Любое значение
routing-centre = В какой центр
routing-service = Услуга
routing-service-of-topic = услуга по теме
routing-days = Срок ответа, рабочих дней
routing-days-hint = Если оставить пустым, действует срок услуги.
routing-days-of-service = срок услуги
routing-days-count-one = { $n } рабочий день
routing-days-count-few = { $n } рабочих дня
routing-days-count-many = { $n } рабочих дней
routing-days-count-other = { $n } рабочего дня
routing-new = Новое правило
routing-save = Сохранить правило
routing-change = Изменить
routing-change-named = Изменить правило { $n }
routing-raise = Выше
routing-raise-named = Поднять правило { $n } выше
routing-lower = Ниже
routing-lower-named = Опустить правило { $n } ниже
routing-remove = Убрать
routing-remove-named = Убрать правило { $n }
routing-case = Куда попадёт обращение?
routing-case-go = Проверить
routing-case-why = Почему
routing-case-rule = Подходит правило { $n }: { $conditions }
routing-case-hub = Подходящего правила нет, поэтому обращение идёт в областной центр.
routing-case-passed = Правило { $n } не подходит: { $reasons }
routing-other-topic = другая тема
routing-other-district = другой район
routing-other-requester = другой отправитель

# Templates of answers.
template-title = Готовые ответы
template-lead = Запишите частый ответ один раз. Его видят только специалисты вашего центра.
template-none = Готовых ответов пока нет
template-new = Новый готовый ответ
template-name = Название
template-name-hint = По нему выбирают специалисты; отправитель обращения его не видит.
template-words = Текст ответа
template-words-hint = Берётся язык отправителя; если на нём текста нет, берётся тот, что есть.
template-save = Сохранить
template-change = Изменить
template-change-named = { $name }: изменить
template-remove = Убрать
template-remove-named = { $name }: убрать
template-choose = Готовый ответ
template-choose-hint = Выберите и вставьте. Перед отправкой текст можно изменить.
template-fill = Вставить в текст
template-fill-key = т
template-done-saved = Готовый ответ сохранён
template-done-removed = Готовый ответ убран
template-meanwhile = Этот ответ успел изменить кто-то другой. Посмотрите новый и откройте ещё раз.

# Files of a request.
request-files = Файлы
request-files-label = Фото или документы
request-files-hint = Необязательно. До { $most } файлов за раз, каждый не больше 5 МБ: JPEG, PNG, WebP или PDF. Их увидят только те, кто занимается обращением. Сведения о месте съёмки из фото убираются.
request-files-send = Отправить файлы
request-files-again = Выберите файлы ещё раз: страница их не сохраняет.
request-file-refused = { $name }: { $why }
request-file-unnamed = Файл { $n }
request-file-pdf = документ PDF
request-file-jpg = изображение JPEG
request-file-png = изображение PNG
request-file-kilobytes = { $n } КБ
request-file-megabytes = { $n } МБ
request-done-files = Файлы отправлены

# What is kept of a person.
request-data = Ваши данные
request-data-file = Скачать обращение файлом (JSON)
request-erase-body = Текст, контакты, файлы и переписка будут стёрты навсегда. Открытое обращение закроется. Тема, район и даты останутся для статистики.
request-erase-confirm = Подтверждение
request-erase-sure = Понимаю, что вернуть обращение будет нельзя
request-erase = Стереть мои данные
request-done-erased = Ваши данные стёрты
request-done-erased-body = Это обращение больше никто не откроет.
request-erased = Личные данные стёрты
request-erased-body = Об этом попросил отправитель, или прошёл срок хранения. Больше с обращением ничего сделать нельзя.

# While a request is written.
request-suggestions-title = Эти организации могут помочь
request-suggestions-hint = С ними можно связаться сразу. Обращение всё равно можно отправить: без ответа оно не останется.
request-draft-found = На этом устройстве сохранено незаконченное обращение.
request-draft-resume = Продолжить
request-draft-forget = Удалить

# Senders from whom nothing is taken for a while.
block-title = Заблокированные
block-room = Чьи обращения временно не принимаются.
block-list-lead = Когда срок истечёт, блокировка снимется сама. Контакт и сеть показаны не полностью.
block-none = Никто не заблокирован
block-sender = Заблокировать отправителя
block-lead = Блокируйте только при злоупотреблениях. Отправитель узнает, что обращение не принято, и увидит номера экстренной помощи.
block-by = По какому признаку
block-by-contact = По контакту
block-by-network = По сети
block-for = На сколько
block-days-one = { $n } день
block-days-few = { $n } дня
block-days-many = { $n } дней
block-days-other = { $n } дня
block-go = Заблокировать
block-go-key = к
block-until = до { $date }
block-request = Открыть обращение
block-lift = Снять блокировку
block-lift-named = { $name }: снять блокировку
block-lifted = Блокировка снята

# Closing a centre.
centre-close = Закрыть центр
centre-close-lead = Закрытого центра нет в списках, и обращения в него не попадают. Его обращения, готовые ответы и правила переходят к выбранному центру. Специалисты не переходят: кто нужен, того добавьте там заново. Отменить это нельзя.
centre-successor = Какой центр продолжит работу
centre-close-go = Закрыть центр
centre-handed-over = Центр закрыт, его обращения теперь здесь
