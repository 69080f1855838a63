# Every page: frame, languages, footer, installation.
site-name = Бір терезе
site-region = Кызылординская область
manifest-name = Бір терезе – Кызылординская область
manifest-description = Справочник неправительственных организаций Кызылординской области.

skip-to-content = Перейти к содержанию
nav-main-label = Главное меню
nav-organizations = Организации
nav-about = О проекте
nav-sign-in = Войти
nav-manage = Мои дела
form-error-title = Нужно исправить
form-save = Сохранить
menu = Меню
theme-toggle = Ночной вид

language-switch-label = Язык
language-name-kk = қазақша
language-name-ru = на русском
language-name-en = in English
language-short-kk = Қаз
language-short-ru = Рус
language-short-en = Eng
# The languages, named in the reader's language.
language-kk = казахский
language-ru = русский
language-en = английский

breadcrumb-label = Вы здесь
breadcrumb-home = Главная

demo-banner = Данные показаны для примера: контакты и числа вымышлены.

footer-label = Нижнее меню
footer-about = Площадка гражданского общества Кызылординской области. Центр поддержки ведёт ассоциация «Альянс неправительственных организаций Кызылординской области».
footer-map-credit = Границы районов: geokz, CC BY 4.0. Река показана схематично.
footer-open-data = Открытые данные
footer-source-code = Исходный код
footer-accessibility = Доступность
footer-privacy = Конфиденциальность

offline-title = Нет связи
offline-body = Эта страница ещё не сохранена на вашем устройстве. Откройте её снова, когда появится связь.

# Short names of places, for the map and for lists.
place-aral = Арал
place-kazaly = Казалы
place-karmakshy = Кармакшы
place-baikonur = Байконур
place-zhalagash = Жалагаш
place-syrdariya = Сырдария
place-kyzylorda = Кызылорда
place-shieli = Шиели
place-zhanakorgan = Жанакорган
