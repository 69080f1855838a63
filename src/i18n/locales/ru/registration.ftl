# Registration for an event: the public form.
registration-go = Зарегистрироваться
registration-title = Регистрация
registration-lead = Билет придёт на почту. Заводить учётную запись не нужно.
registration-until = Регистрация закончится: { $until }.
registration-when = Когда
registration-where = Где
registration-closed-title = Регистрация не идёт
registration-closed-body = Она ещё не началась или уже закончилась. Если у вас есть билет, он действует.
registration-to-event = К странице мероприятия
registration-kind = Как вы участвуете?
registration-kind-full = { $kind }: мест нет, вы встанете в очередь
registration-name = Имя и фамилия
registration-email = Электронная почта
registration-email-hint = На этот адрес придёт билет.
registration-organization = Организация
registration-organization-hint = Делегату обязательно. Название или ссылка на её страницу в справочнике.
registration-district = Район или город
registration-district-hint = Делегату обязательно.
registration-organization-optional = Необязательно. Название или ссылка на её страницу в справочнике.
registration-optional = Необязательно.
registration-choose = Выберите
registration-questions = Вопросы организатора
registration-consent = Согласие
registration-consent-yes = Согласен, чтобы мои данные хранили и использовали для проведения этого мероприятия.
registration-send = Зарегистрироваться
registration-done-title = Проверьте почту
registration-done-body = Мы отправили ссылку на билет. Если письма нет, загляните в «Спам».

# The ticket.
ticket-title = Билет
ticket-placed = Место за вами
ticket-placed-body = Покажите этот QR-код на входе.
ticket-waiting = Вы в очереди
ticket-waiting-position = Ваш номер в очереди: { $position }. Когда место освободится, мы напишем.
ticket-cancelled = Билет отменён
ticket-cancelled-body = Если передумаете, зарегистрируйтесь снова.
ticket-came = Вы отмечены
ticket-came-body = Время отметки: { $time }.
ticket-event-cancelled = Мероприятие не состоится
ticket-event-cancelled-body = Ваш билет больше не действует. Делать ничего не нужно.
ticket-code = Код билета
ticket-qr = QR-код билета
ticket-kind = Участие
ticket-organization = Организация
ticket-calendar = Добавить в календарь
ticket-file = Скачать билет (PDF)
ticket-change-title = Что-то изменилось?
ticket-change-place = Если вы смените вид участия или, как делегат, район, ваше нынешнее место перейдёт следующему в очереди. Если для нового выбора мест нет, вы встанете в очередь.
ticket-change-mandate = Если у делегата изменится имя, организация или район, организатору нужно будет заново подтвердить мандат.
ticket-change-closed = Регистрация не идёт, поэтому сменить вид участия и район нельзя.
ticket-change-letter = Билет придёт на почту ещё раз. Чтобы сменить почту, откажитесь от участия и зарегистрируйтесь снова.
ticket-change = Сохранить изменения
ticket-changed = Регистрация изменена
ticket-changed-body = Мы ещё раз отправили билет вам на почту.
ticket-cancel-title = Не сможете прийти?
ticket-cancel-body = Освободите место для того, кто ждёт. Если зарегистрируетесь снова, встанете в конец очереди.
ticket-cancel = Отказаться от участия
ticket-keeper-title = Вы организатор
ticket-check-in = Отметить приход

# What organisers do.
registrations-title = Регистрации
registrations-event = Мероприятие
registrations-nav = Страницы регистрации
registrations-days-first = Чтобы открыть регистрацию, сначала укажите точные дни в разделе «Сведения».
registrations-settings = Настройки регистрации
registrations-badges = Бейджи
registrations-table = Таблица CSV
registrations-check-in = Вход
registrations-counts = Сколько человек
registrations-taken = { $taken } / { $places }
registrations-taken-label = мест занято
registrations-waiting = В очереди: { $n }
registrations-came = Пришло: { $n }
registrations-mandates = Мандатов ждут решения: { $n }
registrations-search = Имя, почта или организация
registrations-kind = Участие
registrations-state = Состояние
registrations-any = Все
registrations-find = Показать
registrations-found-one = { $n } человек
registrations-found-few = { $n } человека
registrations-found-many = { $n } человек
registrations-found-other = { $n } человека
registrations-none = Никого не нашлось
registrations-none-body = Смягчите фильтр или подождите начала регистрации.
registrations-not-set = Регистрация не настроена
registrations-not-set-body = Укажите число мест и откройте регистрацию.
registrations-actions = Действия
registrations-note = Пояснение (войдёт в письмо)
registrations-confirm = Подтвердить мандат
registrations-refuse = Отклонить мандат
registrations-cancel = Отменить регистрацию
registrations-done-confirmed = Мандат подтверждён
registrations-done-refused = Мандат отклонён
registrations-done-cancelled = Регистрация отменена
registrations-done-told = Мы написали человеку. Освободившееся место отдано следующему в очереди.
registrations-done-told-mandate = Мы написали делегату.

# Settings.
registration-settings-lead = Вид участия без числа мест не предлагается.
registration-settings-places = Число мест
registration-settings-closes = Окончание регистрации
registration-settings-closes-hint = По времени Кызылорды. Если пусто, закроете сами.
registration-settings-quotas = Делегатов от района
registration-settings-quotas-lead = Если пусто, предела для района нет.
registration-settings-questions = Ваши вопросы
registration-settings-questions-hint = Не больше 10. Каждый видит вопрос на своём языке, а если перевода нет – на другом.
registration-question = Вопрос { $number }
registration-question-prompt = Вопрос
registration-question-must = Ответ
registration-question-required = Обязателен
registration-question-add = Добавить вопрос
registration-choices-hint = Если вариантов нет, человек пишет ответ сам.
registration-choice = Вариант { $number }
registration-choice-add = Добавить вариант ответа
registration-row-remove = Убрать
registration-settings-save = Сохранить
registration-settings-open = Сохранить и открыть регистрацию
registration-settings-close = Закрыть регистрацию
registration-settings-close-body = Очередь и дальше будет двигаться на свободные места.
registration-settings-draft = Мероприятие ещё не объявлено
registration-settings-draft-body = Настройки можно сохранить сейчас, а открыть регистрацию – после объявления.
registration-settings-done-saved = Настройки сохранены
registration-settings-done-opened = Регистрация открыта
registration-settings-done-closed = Регистрация закрыта
registration-settings-done-body = Это видно и на странице мероприятия.

# At the door.
check-in-title = Вход
check-in-lead = Введите код билета. Камера телефона, наведённая на QR-код, откроет билет с кнопкой отметки.
check-in-code = Код билета
check-in-send = Отметить приход
check-in-came = Пришло: { $came } / { $places }
check-in-done = Отмечен приход: { $name }
check-in-again = { $name }: отметка уже есть
check-in-time = Время отметки: { $time }.
check-in-mandate = Мандат ещё не подтверждён
check-in-mandate-body = Проверьте мандат делегата и подтвердите его в списке регистраций.
check-in-code-unknown = Такого билета на это мероприятие нет. Проверьте код.
check-in-unknown = Этого билета на устройстве нет, он будет проверен, когда появится связь
check-in-malformed = Это не код билета. В коде 16 знаков.
check-in-waiting = Ещё не отправлено: { $count }. Хранится на этом устройстве и уйдёт, когда появится связь.
check-in-signed-out = Вы вышли из учётной записи. Отметки хранятся на этом устройстве: войдите снова в другой вкладке.
check-in-dismissed = Этот вход вам больше не открыт. Отметки хранятся на этом устройстве: обратитесь к организатору мероприятия.
check-in-scan = Читать камерой
check-in-stop = Выключить камеру
check-in-no-camera = Камера не открылась. Разрешите браузеру её использовать или введите код.

# Badges.
badges-title = Бейджи
badges-lead = Бейджи тех, у кого есть место. Выберите в браузере «Печать»: на лист А4 помещается восемь.
badges-none = Печатать пока нечего

# Columns of the table.
registrations-column-number = №
registrations-column-name = Имя
registrations-column-email = Электронная почта
registrations-column-district = Район
registrations-column-mandate = Мандат
registrations-column-registered = Зарегистрирован
registrations-column-came = Пришёл
registrations-column-answers = Ответы

# Errors.
error-registration-closed = Регистрация не идёт.
error-no-place = Владелец этого билета в очереди или отказался от участия.
error-event-cancelled = Мероприятие отменено, билеты на него недействительны.
error-number-malformed = Введите целое число от 0 до 100 000.
error-choice-alone = Нужно не меньше двух вариантов или ни одного.
error-said-twice = Это уже есть в списке.
error-consent-required = Без согласия мы не можем вас зарегистрировать.

# Letters.
mail-registration-placed-subject = { $event }: ваш билет
mail-registration-placed-body =
    За вами место на мероприятии «{ $event }».

    Покажите билет на входе: на телефоне или на бумаге. Если не сможете прийти, откажитесь от места на странице билета.
mail-registration-placed-button = Открыть билет
mail-registration-waiting-subject = { $event }: вы в очереди
mail-registration-waiting-body =
    На мероприятии «{ $event }» не осталось мест, вы стоите в очереди.

    Когда место освободится, мы сразу напишем. Номер в очереди – на странице билета.
mail-registration-waiting-button = Открыть билет
mail-registration-moved-up-subject = { $event }: для вас есть место
mail-registration-moved-up-body =
    На мероприятии «{ $event }» освободилось место, и очередь дошла до вас: место за вами.

    Если не сможете прийти, откажитесь от места на странице билета – его получит следующий.
mail-registration-moved-up-button = Открыть билет
mail-registration-changed-subject = { $event }: регистрация изменена
mail-registration-changed-body =
    Вашу регистрацию на мероприятие «{ $event }» изменили на странице билета. Место за вами.

    Посмотрите в билете, что записано теперь. Если это сделали не вы, ссылку на билет знает кто-то ещё: сообщите организатору.
mail-registration-changed-button = Открыть билет
mail-registration-changed-waiting-subject = { $event }: регистрация изменена, вы в очереди
mail-registration-changed-waiting-body =
    Вашу регистрацию на мероприятие «{ $event }» изменили на странице билета. Для нового выбора свободных мест нет, вы в очереди.

    Когда место освободится, мы сразу напишем. Номер в очереди – на странице билета.
mail-registration-changed-waiting-button = Открыть билет
mail-registration-cancelled-subject = { $event }: регистрация отменена
mail-registration-cancelled-body =
    Организатор отменил вашу регистрацию на мероприятие «{ $event }».
mail-registration-cancelled-button = Страница мероприятия
mail-event-cancelled-subject = { $event }: мероприятие не состоится
mail-event-cancelled-body =
    Мероприятие «{ $event }», на которое вы зарегистрировались, не состоится.

    Когда и где оно планировалось: { $when }

    Ваш билет больше не действует, отказываться от места не нужно.
mail-event-cancelled-button = Страница мероприятия
mail-event-reinstated-subject = { $event }: мероприятие всё же состоится
mail-event-reinstated-body =
    Мероприятие «{ $event }», которое было отменено, всё же состоится.

    Когда и где: { $when }

    Ваша регистрация снова действует. Если не сможете прийти, откажитесь от неё на странице билета.
mail-event-reinstated-button = Открыть билет
mail-event-moved-subject = { $event }: изменился день или место
mail-event-moved-body =
    У мероприятия «{ $event }», на которое вы зарегистрировались, изменился день или место.

    Было: { $before }

    Стало: { $after }

    Ваша регистрация сохраняется. Если не сможете прийти, измените её или откажитесь от места на странице билета.
mail-event-moved-button = Открыть билет
mail-mandate-confirmed-subject = { $event }: мандат подтверждён
mail-mandate-confirmed-body =
    Организатор подтвердил ваш мандат делегата на мероприятии «{ $event }».
mail-mandate-confirmed-button = Открыть билет
mail-mandate-refused-subject = { $event }: мандат отклонён
mail-mandate-refused-body =
    Организатор отклонил ваш мандат делегата на мероприятии «{ $event }», поэтому регистрация отменена.

    Если регистрация ещё идёт, можно зарегистрироваться как участник.
mail-mandate-refused-button = Страница мероприятия
