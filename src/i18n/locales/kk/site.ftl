# Every page: frame, languages, footer, installation.
site-name = Бір терезе
site-region = Қызылорда облысы
manifest-name = Бір терезе – Қызылорда облысы
manifest-description = Қызылорда облысының үкіметтік емес ұйымдарының анықтамалығы.

skip-to-content = Негізгі бөлікке өту
nav-main-label = Негізгі мәзір
nav-organizations = Ұйымдар
nav-about = Жоба туралы
nav-sign-in = Кіру
nav-manage = Менің істерім
form-error-title = Түзететін жерлер бар
form-save = Сақтау
menu = Мәзір
theme-toggle = Түнгі көрініс

language-switch-label = Тіл
language-name-kk = қазақша
language-name-ru = на русском
language-name-en = in English
language-short-kk = Қаз
language-short-ru = Рус
language-short-en = Eng
# The languages, named in the reader's language.
language-kk = қазақ тілі
language-ru = орыс тілі
language-en = ағылшын тілі

breadcrumb-label = Сіз осындасыз
breadcrumb-home = Басты бет

demo-banner = Бұл – көрсетуге арналған деректер. Байланыстар мен сандар ойдан алынған.

footer-label = Төменгі мәзір
footer-about = Қызылорда облысының азаматтық қоғам алаңы. Қолдау орталығын «Қызылорда облысының Үкіметтік емес ұйымдарының Альянсы Қауымдастығы» ЗТБ жүргізеді.
footer-map-credit = Аудан шекаралары: geokz, CC BY 4.0. Өзен сызба түрінде.
footer-open-data = Ашық деректер
footer-source-code = Бастапқы код
footer-accessibility = Қолжетімділік
footer-privacy = Құпиялылық

offline-title = Байланыс жоқ
offline-body = Бұл бет құрылғыңызда әлі сақталмаған. Байланыс қалпына келгенде қайта ашыңыз.

# Short names of places, for the map and for lists.
place-aral = Арал
place-kazaly = Қазалы
place-karmakshy = Қармақшы
place-baikonur = Байқоңыр
place-zhalagash = Жалағаш
place-syrdariya = Сырдария
place-kyzylorda = Қызылорда
place-shieli = Шиелі
place-zhanakorgan = Жаңақорған
