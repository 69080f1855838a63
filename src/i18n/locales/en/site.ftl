# Every page: frame, languages, footer, installation.
site-name = Bir Tereze
site-region = Kyzylorda Region
manifest-name = Bir Tereze – Kyzylorda Region
manifest-description = The directory of non-governmental organisations of the Kyzylorda region.

skip-to-content = Skip to content
nav-main-label = Main menu
nav-organizations = Organisations
nav-about = About
nav-sign-in = Sign in
nav-manage = My desk
form-error-title = Something needs mending
form-save = Save
menu = Menu
theme-toggle = Night view

language-switch-label = Language
language-name-kk = қазақша
language-name-ru = на русском
language-name-en = in English
language-short-kk = Қаз
language-short-ru = Рус
language-short-en = Eng
# The languages, named in the reader's language.
language-kk = Kazakh
language-ru = Russian
language-en = English

breadcrumb-label = You are here
breadcrumb-home = Home

demo-banner = This is demonstration data: contacts and numbers are invented.

footer-label = Footer menu
footer-about = The civil-society platform of the Kyzylorda region. The support centre is run by the association “Alliance of Non-Governmental Organisations of the Kyzylorda Region”.
footer-map-credit = District boundaries: geokz, CC BY 4.0. The river is a sketch.
footer-open-data = Open data
footer-source-code = Source code
footer-accessibility = Accessibility
footer-privacy = Privacy

offline-title = No connection
offline-body = This page is not saved on your device yet. Open it again when you are connected.

# Short names of places, for the map and for lists.
place-aral = Aral
place-kazaly = Kazaly
place-karmakshy = Karmakshy
place-baikonur = Baikonur
place-zhalagash = Zhalagash
place-syrdariya = Syrdariya
place-kyzylorda = Kyzylorda
place-shieli = Shieli
place-zhanakorgan = Zhanakorgan
