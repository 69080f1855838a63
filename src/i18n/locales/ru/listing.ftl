# Подвижные части списка; { $n } – готовое «3 организации».
empty-drop = Снять фильтр «{ $name }»: найдётся { $n }
empty-drop-text = Убрать слово «{ $query }»: найдётся { $n }
filters-show = Показать результат
offline-note = Нет сети. Показана сохранённая копия.
filter-when = Когда
filter-kind = Вид
filter-service = Услуга
filter-open = Только открытые сейчас
