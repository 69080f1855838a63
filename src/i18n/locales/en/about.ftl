# What this site is.
about-title = About
about-lead = Bir Tereze is one window to the civil sector of the Kyzylorda region: the name, the work and the contacts of every organisation in one place.
about-description = What Bir Tereze is, who runs it, how to search, where to get the data and the source code.
about-contents = On this page

about-what-title = What this is
about-what-body = The region had 15 public organisations when independence came and about a thousand in 2021. Since 2003 they have met in a Civil Forum every two years. This directory brings them together: each organisation has its own page and its own address.
about-what-window = Each organisation has a window of four panes: are name and BIN confirmed, are the contacts checked, are the services described, is the yearly report handed in. The fuller the window, the more the record can be trusted.
about-who-title = Who runs it
about-who-body = The support centre works on the “one window” principle and is run by the Association “Alliance of Non-Governmental Organisations of the Kyzylorda Region” («Қызылорда облысының Үкіметтік емес ұйымдарының Альянсы Қауымдастығы» ЗТБ), chaired by Anar Izden.

about-search-title = How to search
about-search-alphabet = Write in any alphabet: «мүгедек», «мугедек» and “mugedek” give the same result.
about-search-layout = If you forgot to switch the keyboard layout, the search still reads the word.
about-search-bin = The beginning of a BIN is enough.
about-search-form = Legal forms may be abbreviated: ҚҚ, ҚБ, ОФ, ОО.
about-search-offline = Once the list has been opened, searching works without a network too.

about-data-title = Open data
about-data-body = Everything in the directory is open. The query parameters are those of the list.
about-data-csv = All organisations as a table (CSV)
about-data-json = The list as JSON
about-data-openapi = Description of the API (OpenAPI)
about-data-markup = Pages of organisations carry schema.org data, a QR code and a contact card for phones.

about-code-title = Source code and licence
about-code-body = The program is free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later). You are entitled to the source code from whoever runs this site.

about-sources-title = Sources and credits
about-sources-geo = District boundaries: geokz (2024), CC BY 4.0. The river on the map is a sketch.
about-sources-population = Population: Bureau of National Statistics of Kazakhstan, stat.gov.kz.
about-sources-cldr = Dates, numbers and plural forms: Unicode CLDR, Unicode License v3.
about-sources-font = Typeface: Onest, SIL Open Font License 1.1.
about-sources-facts = Facts about the forum and organisations: a regional newspaper’s report on the X Civil Forum, 2021.

about-accessibility-title = Accessibility
about-accessibility-body = Our aim is level AA of WCAG 2.2. Everything works without JavaScript, with a keyboard, with a screen reader and down to a width of 320 pixels. The map and the chart have a text list beside them. Nothing is told by colour alone.
about-accessibility-gaps = Not everything is translated: a text shown in another language is marked. If something stands in your way, tell the support centre.

about-privacy-title = Privacy
about-privacy-body = We do not track readers: no counters, nothing loaded from other sites. The only cookie keeps the language you choose.
about-privacy-device = Your device keeps only the view you chose (day or night) and a copy of the list for searching without a network. Searching while you type happens in the browser itself.
