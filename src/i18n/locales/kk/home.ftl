# The front page.
home-heading-thousand = Мыңға жуық ұйым бір терезеде
home-heading-one = Жұмыс істейтін { $n } ұйым бір терезеде
home-heading-few = Жұмыс істейтін { $n } ұйым бір терезеде
home-heading-many = Жұмыс істейтін { $n } ұйым бір терезеде
home-heading-other = Жұмыс істейтін { $n } ұйым бір терезеде
home-heading-none = Облыс ұйымдары бір терезеде
home-lead = Қызылорда облысының үкіметтік емес ұйымдарын табыңыз: немен айналысады, қайда орналасқан, қалай хабарласуға болады.

panes-label = Мың терезе көзі, ортасынан Сырдария ағып өтеді. Жанып тұрған көздер саны – { $lit }.
panes-caption = Терезенің әр көзі – бір ұйым. Тәуелсіздік алған кезде <b>{ $then } ұйым</b> болған, қазір олардың саны – { $now }.
panes-caption-large = Терезеде мың көз бар. Тәуелсіздік алған кезде <b>{ $then } ұйым</b> болған, қазір олардың саны – { $now }.

door-find-title = Ұйым іздеймін
door-find-body = Ауданы, бағыты, құқықтық нысаны бойынша сүзіп, хабарласыңыз.
door-find-go = Тізімді ашу
door-data-title = Дерек керек
door-data-body = Анықтамалық ашық: кесте мен API түрінде тегін алуға болады.
door-data-go = Ашық деректер
door-about-title = Бұл не?
door-about-body = Облыстың азаматтық секторына апаратын бір терезе. Кім жүргізеді, қалай жұмыс істейді.
door-about-go = Жоба туралы

home-districts-title = Сыр бойындағы ұйымдар
home-all = Барлық ұйымдар
home-active-note = Сандар – жұмыс істейтін ұйымдар; тізімде таратылғандары да сақталады.
home-fields-title = Қызмет бағыттары
home-fields-lead = Жұмыс істейтін ұйымдар саналған; бір ұйым бірнеше бағытта жұмыс істей алады.
home-numbers-title = Облыс сандармен
number-total = ұйым жұмыс істейді
number-verified = атауы мен БСН расталған
number-districts = аудан мен қала
number-since = ұйым { $year } жылы
growth-title = Жыл сайынғы өсім
growth-label = { $from }–{ $to } жылдардағы ұйымдар санының өсуі: { $first } ұйымнан { $last } ұйымға дейін.
growth-year = Жыл
growth-count = Ұйым саны
home-newest-title = Соңғы тіркелген ұйымдар
home-newest-go = Жаңасынан бастап көру
registered-on = { $date } тіркелген
