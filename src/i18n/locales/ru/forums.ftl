# Forums and other events, their agenda, calendars.
error-hall-taken = В это время в зале другая сессия. Выберите другое время или зал.
error-speaker-taken = В это время этот человек выступает на другой сессии.
error-outside-event = Этот день не входит в дни мероприятия.
error-ends-too-early = Окончание должно быть позже начала.
error-edition-taken = В этой серии уже есть мероприятие с таким номером.
error-move-not-allowed = Сейчас в это состояние перевести нельзя.

# The list.
nav-forums = Форумы
forum-list-title = Форумы и мероприятия
forum-list-lead = Гражданские форумы, слушания, круглые столы и тренинги области.
forum-search-label = Поиск мероприятия
forum-search-hint = Название, тема, место, район или год. Можно писать любым алфавитом.
forum-nothing = С такими фильтрами мероприятий нет
forum-kind = Вид
forum-filter-go = Показать
forum-empty-title = Ничего не найдено
forum-calendar-all = Подписаться на календарь
forum-feed = Лента Atom
forum-calendar-name = Форумы и мероприятия Кызылординской области
forum-feed-title = Кызылординская область: форумы и мероприятия
event-count-one = { $n } мероприятие
event-count-few = { $n } мероприятия
event-count-many = { $n } мероприятий
event-count-other = { $n } мероприятия

# An event.
event-year = { $year } год
event-theme = «{ $theme }»
event-when = Когда
event-where = Где
event-online = Онлайн
event-add-to-calendar = Добавить в календарь
event-tabs-label = Разделы мероприятия
event-tab-about = О мероприятии
event-tab-agenda = Программа
event-tab-speakers = Спикеры
event-tab-history = Изменения
event-draft-title = Ещё не опубликовано
event-draft-body = Эту страницу видят только те, кто её готовит.
event-cancelled-title = Мероприятие отменено
event-cancelled-body = Организаторы его отменили. Страница сохранена для справки.
event-demonstration-title = Это мероприятие вымышлено
event-demonstration-body = Оно показывает возможности сайта. Названные люди и организации тоже вымышлены.
event-nothing-known = Других сведений об этом мероприятии нет.
event-facts-title = Основные сведения
event-series = Серия
event-hosts = Организаторы
event-guests = Участвовали
event-fields = Сферы
event-district = Район
event-source = Источник сведений
event-updated = Сведения обновлены { $date }.
event-agenda-go = Открыть программу
event-edition-unknown = { $numbers } форум: сведений пока нет
event-speakers-of = Спикеры: { $event }
event-no-speakers = Спикеры пока неизвестны

# The agenda.
agenda-title = Программа
agenda-title-of = Программа: { $event }
agenda-time-zone = Время кызылординское.
agenda-empty = Программа ещё не опубликована
agenda-tracks-label = По направлениям
agenda-all-tracks = Все
agenda-session-count-one = { $n } сессия
agenda-session-count-few = { $n } сессии
agenda-session-count-many = { $n } сессий
agenda-session-count-other = { $n } сессии
agenda-views-label = Вид
agenda-view-list = Списком
agenda-view-halls = По залам
agenda-description = О сессии
agenda-hour = Время
agenda-now = Сейчас, { $time }
agenda-now-nothing = Сейчас сессий нет.
agenda-next = Далее

# One's own agenda.
agenda-choose = В мою программу
agenda-chosen = В моей программе
agenda-take-out = Убрать
agenda-sign-in = Войдите, чтобы составить свою программу
agenda-on-device = Выбранное хранится только на этом устройстве.
agenda-only-mine = Только выбранное
agenda-take-along = На этом устройстве есть сессии, выбранные до входа.
agenda-take-along-go = Добавить в мою программу
agenda-over-title = Сессия не добавлена
agenda-over-body = Мероприятие уже прошло или отменено.
agenda-mine = Моя программа
agenda-mine-of = Моя программа: { $event }
agenda-mine-empty = Вы пока не выбрали ни одной сессии
agenda-mine-empty-body = Найдите в программе сессию, на которую хотите прийти, и нажмите «В мою программу». Выбранное появится здесь по дням.
agenda-mine-calendar = Добавить выбранное в календарь
agenda-mine-more = Выбрать ещё
agenda-mine-print = Нужна бумага – распечатайте эту страницу.
agenda-meeting-title = Сессии в одно и то же время
agenda-meeting = { $day }, { $from }–{ $to }: «{ $first }» и «{ $second }»

# The changelog.
event-history-of = Изменения: { $event }
event-history-lead = Что изменилось со дня публикации; последнее наверху.
event-history-first = Опубликовано
event-changed-state = Новое состояние: { $state }
event-changed-title = Изменилось название или тема
event-changed-date = Изменилась дата
event-changed-venue = Изменилось место
event-changed-texts = Изменилось описание
event-changed-people = Изменился список организаторов или участников
event-changed-rooms = Изменились залы или направления
agenda-added = Добавлено: «{ $title }», { $at }
agenda-removed = Убрано: «{ $title }», { $at }
agenda-moved = «{ $title }» перенесено. Было: { $from }. Стало: { $to }
agenda-renamed = «{ $former }» теперь называется «{ $title }»
agenda-speakers-changed = «{ $title }»: изменились спикеры
agenda-details-changed = «{ $title }»: изменились сведения

# On the front page.
forum-home-title = Ближайшие мероприятия
forum-home-go = Все форумы
