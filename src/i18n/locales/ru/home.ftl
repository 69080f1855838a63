# The front page.
home-heading-thousand = Около тысячи организаций в одном окне
home-heading-one = { $n } организация в одном окне
home-heading-few = { $n } организации в одном окне
home-heading-many = { $n } организаций в одном окне
home-heading-other = { $n } организации в одном окне
home-heading-none = Организации области в одном окне
home-lead = Найдите неправительственную организацию Кызылординской области: чем занимается, где находится, как с ней связаться.

panes-label = Тысяча окошек, посередине течёт Сырдарья. Светятся окошек: { $lit }.
panes-caption = Каждое окошко – одна организация. К началу независимости их было <b>{ $then }</b>, сейчас – { $now }.
panes-caption-large = В окне тысяча окошек. К началу независимости было <b>{ $then } организаций</b>, сейчас их { $now }.

door-find-title = Ищу организацию
door-find-body = Отберите по району, сфере и правовой форме – и свяжитесь.
door-find-go = Открыть список
door-data-title = Нужны данные
door-data-body = Справочник открыт: его можно бесплатно взять таблицей и через API.
door-data-go = Открытые данные
door-about-title = Что это?
door-about-body = Одно окно в гражданский сектор области. Кто его ведёт и как оно работает.
door-about-go = О проекте

home-districts-title = Организации вдоль Сырдарьи
home-all-one = Показать { $n } организацию
home-all-few = Показать { $n } организации
home-all-many = Показать { $n } организаций
home-all-other = Показать { $n } организации
home-fields-title = Сферы деятельности
home-fields-lead = Одна организация может работать в нескольких сферах.
home-numbers-title = Область в числах
number-total = организаций в справочнике
number-verified = с подтверждёнными названием и БИН
number-districts = районов и городов
number-since = организаций в { $year } году
growth-title = Рост по годам
growth-label = Рост числа организаций за { $from }–{ $to } годы: от { $first } до { $last }.
growth-year = Год
growth-count = Организаций
home-newest-title = Зарегистрированы недавно
home-newest-go = Смотреть с самых новых
registered-on = Зарегистрирована { $date }
