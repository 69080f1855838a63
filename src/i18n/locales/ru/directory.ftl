# The list of organisations.
directory-title = Организации
directory-description = Найдите неправительственную организацию Кызылординской области по названию, сфере, району или БИН.
search-label = Поиск организации
search-hint = Название, сфера, район или БИН. Можно писать любым алфавитом.
search-button = Найти
keyboard-hint = Клавиша «/» ведёт в поле поиска.

filters = Фильтры
filters-and-map = Фильтры и карта
filter-district = Район
filter-field = Сфера деятельности
filter-form = Правовая форма
filter-beneficiary = Кому помогает
filter-verified = Только подтверждённые
apply-filters = Применить фильтры
sort-label = Порядок
sort-relevance = По соответствию
sort-name = По названию
sort-newest = Сначала новые
sort-apply = Применить
chosen-filters = Выбранные фильтры
remove-filter = Убрать фильтр «{ $name }»
clear-all = Сбросить всё

results-one = { $n } организация
results-few = { $n } организации
results-many = { $n } организаций
results-other = { $n } организации
results-status = { $n ->
    [0] Ничего не найдено
    [one] Найдена { $n } организация
    [few] Найдено { $n } организации
   *[many] Найдено { $n } организаций
}
pager-label = Страницы
pager-previous = Назад
pager-next = Дальше
pager-page = Страница { $n }

empty-title = По запросу «{ $query }» ничего нет
empty-title-filters = С такими фильтрами организаций нет
reading-layout = «{ $query }» прочитано как «{ $name }».
reading-fuzzy = Вместо «{ $query }» искали «{ $name }».

verified = Подтверждена
not-verified = Не подтверждена
dissolved = Ликвидирована
demonstration-record = Пример записи
elsewhere = За пределами области

window-label = Окно организации: заполнено { $n } из четырёх
pane-bin-confirmed = Название и БИН подтверждены
pane-contacts-checked = Контакты проверены
pane-services-written = Услуги описаны
pane-report-filed = Годовой отчёт сдан
pane-bin-confirmed-not = Название и БИН ещё не подтверждены
pane-contacts-checked-not = Контакты ещё не проверены
pane-services-written-not = Услуги ещё не описаны
pane-report-filed-not = О годовом отчёте сведений нет

map-label = Карта Кызылординской области
map-legend-label = Цвета на карте, число организаций
map-district-count = { $n ->
    [one] { $name }: { $n } организация
    [few] { $name }: { $n } организации
   *[many] { $name }: { $n } организаций
}
map-river-note = Районы по течению реки: от низовий вверх.
