# The list of organisations.
directory-title = Ұйымдар
directory-description = Қызылорда облысының үкіметтік емес ұйымдарын атауы, бағыты, ауданы немесе БСН бойынша табыңыз.
search-label = Ұйымды іздеу
search-hint = Атауы, бағыты, ауданы немесе БСН. Қай әліпбимен жазсаңыз да табылады.
search-button = Іздеу
keyboard-hint = «/» пернесі іздеу өрісіне апарады.

filters = Сүзгілер
filters-and-map = Сүзгілер мен карта
filter-district = Аудан
filter-field = Қызмет бағыты
filter-form = Құқықтық нысаны
filter-beneficiary = Кімге көмектеседі
filter-verified = Расталған ұйымдар ғана
apply-filters = Сүзгіні қолдану
sort-label = Сұрыптау
sort-relevance = Сәйкестігі бойынша
sort-name = Атауы бойынша
sort-newest = Алдымен жаңалары
sort-apply = Қолдану
chosen-filters = Таңдалған сүзгілер
remove-filter = «{ $name }» сүзгісін алып тастау
clear-all = Бәрін тазалау

results-one = { $n } ұйым
results-few = { $n } ұйым
results-many = { $n } ұйым
results-other = { $n } ұйым
results-status = { $n ->
    [0] Ештеңе табылмады
   *[other] { $n } ұйым табылды
}
pager-label = Беттер
pager-previous = Алдыңғы
pager-next = Келесі
pager-page = { $n }-бет

empty-title = «{ $query }» бойынша ештеңе табылмады
empty-title-filters = Бұл сүзгілерге сай ұйым табылмады
reading-layout = «{ $query }» сөзі «{ $name }» деп оқылды.
reading-fuzzy = «{ $query }» сөзі «{ $name }» деп ізделді.

verified = Расталған
not-verified = Расталмаған
dissolved = Таратылған
demonstration-record = Үлгі жазба
elsewhere = Облыстан тыс

window-label = Ұйым терезесі: төрт көздің толғаны – { $n }
pane-bin-confirmed = Атауы мен БСН расталған
pane-contacts-checked = Байланысы тексерілген
pane-services-written = Қызметтері жазылған
pane-report-filed = Жылдық есебі тапсырылған
pane-bin-confirmed-not = Атауы мен БСН әлі расталмаған
pane-contacts-checked-not = Байланысы әлі тексерілмеген
pane-services-written-not = Қызметтері әлі жазылмаған
pane-report-filed-not = Жылдық есебі туралы мәлімет жоқ

map-label = Қызылорда облысының картасы
map-legend-label = Картадағы түстер, ұйым саны
map-district-count = { $name }: { $n } ұйым
map-river-note = Аудандар өзен бойымен: төменгі ағыстан жоғары қарай.
