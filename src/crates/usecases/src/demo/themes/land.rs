//! Themes of land and water: the Aral, trees, fish, rice, villages, homes.

use super::{Sort, Theme};
use crate::demo::proper::Tag;
use domain::Beneficiary as B;
use domain::District as D;
use domain::FieldOfActivity as F;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        weight: 5,
        fields: &[F::Environment, F::Education, F::CivilSociety],
        beneficiaries: &[B::Everyone, B::Rural],
        tags: &[Tag::Land],
        groups: &[["эколог", "Экологи", "Ecologists"]],
        bodies: &[
            [
                "{gen} экологтар одағы",
                "Союз экологов {gen}",
                "{gen} Union of Ecologists",
            ],
            [
                "{gen} табиғат қорғау қоғамы",
                "Общество охраны природы {gen}",
                "{gen} Nature Conservation Society",
            ],
        ],
        centres: &[
            [
                "{name} экологиялық орталығы",
                "Экологический центр „{name}“",
                "{name} Ecological Centre",
            ],
            [
                "{name} Арал өңірін сауықтыру орталығы",
                "Центр оздоровления Приаралья „{name}“",
                "{name} Centre for the Recovery of the Aral Region",
            ],
        ],
        unions: &[[
            "{gen} экологиялық ұйымдар қауымдастығы",
            "Ассоциация экологических организаций {gen}",
            "{gen} Association of Environmental Organisations",
        ]],
        missions: &[
            [
                "Арал өңірінің табиғатын сақтау және тұрғындардың экологиялық мәдениетін арттыру.",
                "Сохранение природы Приаралья и повышение экологической культуры жителей.",
                "To protect the nature of the Aral region and raise environmental awareness.",
            ],
            [
                "{loc} таза су, таза ауа және жасыл өңір үшін қоғамдық бақылау жүргізу.",
                "Общественный контроль за чистой водой, чистым воздухом и зеленью {loc}.",
                "To watch over clean water, clean air and green land {loc}.",
            ],
        ],
        activities: &[
            [
                "Теңіздің кепкен табанына сексеуіл егетін жыл сайынғы акцияға қатысамыз.",
                "Участвуем в ежегодной посадке саксаула на высохшем дне моря.",
                "We take part in the yearly planting of saxaul on the dry seabed.",
            ],
            [
                "Кіші Арал мен көлдердің су деңгейін бақылап, деректерді жариялап отырамыз.",
                "Следим за уровнем воды Малого Арала и озёр и публикуем данные.",
                "We watch the water level of the Small Aral and the lakes and publish the data.",
            ],
            [
                "Оқушыларға арналған экологиялық лагерьде балалар құстарды санайды.",
                "В экологическом лагере школьники учатся учитывать птиц.",
                "At the ecology camp pupils learn to count birds.",
            ],
            [
                "Шаңды дауыл мен тұздың денсаулыққа әсері туралы түсіндіру жұмыстарын жүргіземіз.",
                "Рассказываем, как пыльные и солевые бури влияют на здоровье.",
                "We explain how dust and salt storms affect health.",
            ],
        ],
        services: &[
            (
                [
                    "Экологиялық сабақ",
                    "Экологические уроки",
                    "Ecology lessons",
                ],
                [
                    "Мектептерге барып, тәжірибе көрсетеміз.",
                    "Приезжаем в школы и показываем опыты.",
                    "We visit schools and show experiments.",
                ],
            ),
            (
                ["Шағым қабылдау", "Приём обращений", "Reports of pollution"],
                [
                    "Заңсыз қоқыс пен ластану туралы хабарды тиісті органға жеткіземіз.",
                    "Передаём в органы сообщения о свалках и загрязнении.",
                    "We pass on reports of dumping and pollution to the authorities.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Environment, F::Youth],
        beneficiaries: &[B::Everyone, B::Youth],
        tags: &[Tag::Land],
        groups: &[["бағбан", "Садоводы", "Gardeners"]],
        bodies: &[[
            "{gen} бағбандар қоғамы",
            "Общество садоводов {gen}",
            "{gen} Gardeners’ Society",
        ]],
        centres: &[
            [
                "{name} көгалдандыру орталығы",
                "Центр озеленения „{name}“",
                "{name} Greening Centre",
            ],
            [
                "{name} қалдықты сұрыптау орталығы",
                "Центр раздельного сбора отходов „{name}“",
                "{name} Recycling Centre",
            ],
        ],
        missions: &[
            [
                "Елді мекендерді көгалдандыру, ағаш егу дәстүрін жаңғырту.",
                "Озеленение населённых пунктов и возрождение традиции сажать деревья.",
                "To plant towns and villages green and revive the tradition of planting trees.",
            ],
            [
                "{gen} көшелерін таза ұстап, қалдықты іске жарату.",
                "Чистые улицы {gen} и вторая жизнь отходов.",
                "To keep the streets of {gen} clean and put waste to use.",
            ],
        ],
        activities: &[
            [
                "Әр көктемде қараағаш, жиде және тал көшеттерін тегін таратамыз.",
                "Каждую весну бесплатно раздаём саженцы карагача, джиды и ивы.",
                "Every spring we give out elm, oleaster and willow saplings for free.",
            ],
            [
                "Пластик пен қағазды бөлек жинайтын орындар қойдық.",
                "Поставили пункты раздельного сбора пластика и бумаги.",
                "We set up collection points for plastic and paper.",
            ],
            [
                "Отырғызған ағаштарды суаруға мектеп оқушылары көмектеседі.",
                "Посаженные деревья помогают поливать школьники.",
                "Pupils help to water the trees we have planted.",
            ],
        ],
        services: &[
            (
                ["Көшет беру", "Выдача саженцев", "Saplings"],
                [
                    "Сәуір мен қазанда, бір үйге бес түпке дейін.",
                    "В апреле и октябре, до пяти саженцев на двор.",
                    "In April and October, up to five per household.",
                ],
            ),
            (
                ["Қалдық қабылдау", "Приём вторсырья", "Recycling point"],
                [
                    "Қағаз, пластик және шыны; сенбі күндері.",
                    "Бумага, пластик и стекло по субботам.",
                    "Paper, plastic and glass on Saturdays.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 3,
        districts: &[D::Aral, D::Kazaly, D::Karmakshy, D::Syrdariya, D::Kyzylorda],
        fields: &[F::Employment, F::Environment],
        beneficiaries: &[B::Rural, B::Families],
        tags: &[Tag::Land],
        groups: &[["балықшы", "Рыбаки", "Fishers"]],
        bodies: &[[
            "{gen} балықшылар қоғамы",
            "Общество рыбаков {gen}",
            "{gen} Fishers’ Society",
        ]],
        centres: &[[
            "{name} балық шаруашылығын дамыту орталығы",
            "Центр развития рыболовства „{name}“",
            "{name} Fisheries Development Centre",
        ]],
        unions: &[
            [
                "{gen} балықшылар одағы",
                "Союз рыбаков {gen}",
                "{gen} Union of Fishers",
            ],
            [
                "{name} балық өңдеушілер қауымдастығы",
                "Ассоциация переработчиков рыбы „{name}“",
                "{name} Association of Fish Processors",
            ],
        ],
        missions: &[
            [
                "Балықшы ауылдардың тұрмысын көтеру, балық қорын ұқыпты пайдалану.",
                "Благополучие рыбацких аулов и бережное отношение к запасам рыбы.",
                "Better living in fishing villages and careful use of fish stocks.",
            ],
            [
                "{loc} балықшылардың құқығын қорғап, кәсібін дамыту.",
                "Защита прав рыбаков {loc} и развитие их промысла.",
                "To protect the rights of fishers {loc} and develop their trade.",
            ],
        ],
        activities: &[
            [
                "Су айдындарын бекітіп беру мәселелерінде балықшылардың мүддесін қорғаймыз.",
                "Отстаиваем интересы рыбаков при закреплении водоёмов.",
                "We defend fishers’ interests when waters are assigned.",
            ],
            [
                "Қысқы ау салу маусымы алдында қауіпсіздік сабақтарын өткіземіз.",
                "Перед зимним ловом проводим занятия по безопасности.",
                "Before the winter season we hold lessons on safety on ice.",
            ],
            [
                "Көктемгі уылдырық шашу кезінде браконьерлікке қарсы кезекшілік ұйымдастырамыз.",
                "Во время весеннего нереста организуем дежурства против браконьеров.",
                "During the spring spawning we keep watch against poaching.",
            ],
        ],
        services: &[
            (
                [
                    "Рұқсат құжаттары бойынша кеңес",
                    "Консультации по разрешениям",
                    "Advice on permits",
                ],
                [
                    "Балық аулау құқығы мен квота туралы.",
                    "О праве на лов и квотах.",
                    "On fishing rights and quotas.",
                ],
            ),
            (
                [
                    "Ау мен жабдық прокаты",
                    "Прокат сетей и снастей",
                    "Nets and gear on loan",
                ],
                [
                    "Мүшелерге маусымға беріледі.",
                    "Членам на сезон.",
                    "For members, for the season.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 3,
        districts: &[
            D::Kyzylorda,
            D::Kazaly,
            D::Karmakshy,
            D::Zhalagash,
            D::Syrdariya,
            D::Shieli,
            D::Zhanakorgan,
        ],
        fields: &[F::Employment, F::Environment, F::Education],
        beneficiaries: &[B::Rural],
        tags: &[Tag::Land],
        groups: &[
            ["күрішші", "Рисоводы", "Rice Growers"],
            ["диқан", "Земледельцы", "Farmers"],
            ["малшы", "Животноводы", "Herders"],
        ],
        bodies: &[
            [
                "{gen} диқандар одағы",
                "Союз земледельцев {gen}",
                "{gen} Farmers’ Union",
            ],
            [
                "{gen} бақша өсірушілер қоғамы",
                "Общество бахчеводов {gen}",
                "{gen} Melon Growers’ Society",
            ],
        ],
        centres: &[[
            "{name} агрокеңес беру орталығы",
            "Центр агроконсультаций „{name}“",
            "{name} Farm Advice Centre",
        ]],
        unions: &[
            [
                "{gen} күріш өсірушілер қауымдастығы",
                "Ассоциация рисоводов {gen}",
                "{gen} Association of Rice Growers",
            ],
            [
                "{name} фермерлер қауымдастығы",
                "Ассоциация фермеров „{name}“",
                "{name} Farmers’ Association",
            ],
        ],
        missions: &[
            [
                "{full} диқандары мен малшыларының еңбегін жеңілдету, өнімін арттыру.",
                "Облегчить труд земледельцев и животноводов {gen} и повысить урожай.",
                "To ease the work of the farmers and herders of {gen} and raise their yields.",
            ],
            [
                "Суды үнемдейтін егіншілікті тарату, ауыл еңбегінің беделін көтеру.",
                "Распространение водосберегающего земледелия и уважения к сельскому труду.",
                "To spread water-saving farming and respect for work on the land.",
            ],
        ],
        activities: &[
            [
                "Танап күнінде тәжірибелі күрішшілер тұқым мен суару тәсілін іс жүзінде көрсетеді.",
                "На дне поля опытные рисоводы показывают сорта и способы полива.",
                "On field days experienced growers show seed and ways of watering.",
            ],
            [
                "Субсидия мен лизинг рәсімдеуде шаруаларға көмектесеміз.",
                "Помогаем хозяйствам оформить субсидии и лизинг.",
                "We help farms with subsidies and leasing.",
            ],
            [
                "Күріштен кейін жоңышқа егіп, топырақты тыңайтуды насихаттаймыз.",
                "Пропагандируем посев люцерны после риса, чтобы почва отдыхала.",
                "We promote lucerne after rice, so that the soil recovers.",
            ],
        ],
        services: &[
            (
                [
                    "Агроном кеңесі",
                    "Консультация агронома",
                    "Agronomist’s advice",
                ],
                [
                    "Танапқа барып, топырақ сынамасын аламыз.",
                    "Выезжаем на поле и берём пробы почвы.",
                    "We come to the field and take soil samples.",
                ],
            ),
            (
                [
                    "Субсидияға өтінім",
                    "Заявки на субсидии",
                    "Subsidy applications",
                ],
                [
                    "Электрондық өтінімді бірге толтырамыз.",
                    "Вместе заполняем электронную заявку.",
                    "We fill in the electronic application together.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        districts: &[
            D::Aral,
            D::Kyzylorda,
            D::Kazaly,
            D::Karmakshy,
            D::Zhalagash,
            D::Syrdariya,
            D::Shieli,
            D::Zhanakorgan,
        ],
        fields: &[F::CivilSociety, F::Employment, F::Other],
        beneficiaries: &[B::Rural, B::Everyone],
        tags: &[Tag::Land, Tag::General],
        groups: &[
            ["тұрғын", "Жители", "Residents"],
            ["перзент", "Земляки", "Sons and Daughters"],
        ],
        bodies: &[
            [
                "{full} тұрғындарының қоғамдық кеңесі",
                "Общественный совет жителей {gen}",
                "{gen} Residents’ Council",
            ],
            [
                "{gen} жерлестер қоғамы",
                "Землячество {gen}",
                "{gen} Fellow-Countrymen’s Society",
            ],
        ],
        centres: &[
            [
                "{name} ауылды дамыту орталығы",
                "Центр развития села „{name}“",
                "{name} Rural Development Centre",
            ],
            [
                "{name} жергілікті қоғамдастық орталығы",
                "Центр местного сообщества „{name}“",
                "{name} Community Centre",
            ],
        ],
        missions: &[
            [
                "Ауыл адамдарының өз күшімен өз жерін көркейтуіне қолдау көрсету.",
                "Поддержка сельчан, которые своими силами благоустраивают родные места.",
                "To support villagers in improving their own place with their own hands.",
            ],
            [
                "{gen} дамуына жерлестердің күшін біріктіру.",
                "Объединить силы земляков ради развития {gen}.",
                "To unite fellow-countrymen for the good of {gen}.",
            ],
        ],
        activities: &[
            [
                "Тұрғындар жиналысында ең қажет істі бірге таңдап, асармен атқарамыз.",
                "На сходе жители вместе выбирают самое нужное дело и делают его асаром.",
                "At a residents’ meeting we choose what is needed most and do it together.",
            ],
            [
                "Ойын алаңы, жарық, ауызсу құбыры сияқты шағын жобаларды жүзеге асырдық.",
                "Осуществили небольшие проекты: детская площадка, освещение, водопровод.",
                "Small projects are done: a playground, street lights, a water pipe.",
            ],
            [
                "Шетте жүрген жерлестер ауыл мектебі мен клубына көмектесіп тұрады.",
                "Земляки из других городов помогают сельской школе и клубу.",
                "Countrymen who live elsewhere help the village school and club.",
            ],
        ],
        services: &[
            (
                [
                    "Бастамаларды қолдау",
                    "Поддержка инициатив",
                    "Support for local ideas",
                ],
                [
                    "Тұрғындар тобына есеп пен өтінім жасауға көмек.",
                    "Помогаем группам жителей со сметой и заявкой.",
                    "Help for residents’ groups with budgets and applications.",
                ],
            ),
            (
                ["Анықтама бұрышы", "Справочный уголок", "Information corner"],
                [
                    "Қай мекемеге қалай жүгіну керегін түсіндіреміз.",
                    "Объясняем, куда и как обратиться.",
                    "We explain which office to turn to and how.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 1,
        sort: Sort::Cooperative,
        districts: &[
            D::Kyzylorda,
            D::Kazaly,
            D::Karmakshy,
            D::Zhalagash,
            D::Syrdariya,
            D::Shieli,
            D::Zhanakorgan,
        ],
        fields: &[F::Employment, F::Other],
        beneficiaries: &[B::Rural],
        tags: &[Tag::Land],
        bodies: &[[
            "{adj} су пайдаланушылар",
            "Водопользователи {gen}",
            "{gen} Water Users",
        ]],
        centres: &[[
            "{name} ауылдық су пайдаланушылары",
            "Сельские водопользователи „{name}“",
            "{name} Rural Water Users",
        ]],
        missions: &[[
            "Каналдар мен арықтарды бірлесіп күтіп, суды әділ бөлу.",
            "Вместе содержать каналы и арыки и справедливо делить воду.",
            "To look after canals together and share the water fairly.",
        ]],
        activities: &[
            [
                "Көктемде мүшелер болып арық тазалаймыз.",
                "Весной члены кооператива вместе чистят арыки.",
                "In spring the members clean the ditches together.",
            ],
            [
                "Су кестесі жалпы жиналыста бекітіліп, тақтаға ілінеді.",
                "График полива утверждает общее собрание, он висит на доске.",
                "The general meeting sets the watering times, and they hang on the board.",
            ],
            [
                "Су есептегіш орнату арқылы шығынды азайттық.",
                "Установка счётчиков снизила потери воды.",
                "Water meters have cut losses.",
            ],
        ],
        services: &[
            (
                ["Су кестесі", "График полива", "Watering schedule"],
                [
                    "Кестені телефонмен білуге болады.",
                    "График можно узнать по телефону.",
                    "Ask for your turn by telephone.",
                ],
            ),
            (
                [
                    "Арық тазалау техникасы",
                    "Техника для чистки арыков",
                    "Ditch-cleaning machines",
                ],
                [
                    "Мүшелерге кезекпен.",
                    "Членам по очереди.",
                    "For members, in turn.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 1,
        sort: Sort::Cooperative,
        fields: &[F::Other, F::Rights],
        beneficiaries: &[B::Everyone, B::Families],
        tags: &[Tag::General],
        bodies: &[[
            "{adj} пәтер иелері",
            "Собственники квартир {gen}",
            "{gen} Flat Owners",
        ]],
        centres: &[[
            "{name} пәтер иелері",
            "Собственники квартир „{name}“",
            "{name} Flat Owners",
        ]],
        missions: &[[
            "Көпқабатты үйлердің ортақ мүлкін күту, тұрғындардың мүддесін қорғау.",
            "Содержание общего имущества домов и защита интересов жильцов.",
            "To care for the shared property of blocks of flats and protect residents.",
        ]],
        activities: &[
            [
                "Жылу маусымы басталғанша жертөле мен шатырды жөндеп үлгереміз.",
                "До начала отопительного сезона ремонтируем подвалы и крыши.",
                "Before the heating season we repair cellars and roofs.",
            ],
            [
                "Ай сайынғы кіріс пен шығыс әр подъезде ілінеді.",
                "Ежемесячный отчёт о доходах и расходах вывешен в каждом подъезде.",
                "Monthly accounts hang in every entrance.",
            ],
            [
                "Аулаларға бірге ағаш егіп, орындық қойдық.",
                "Вместе посадили во дворах деревья и поставили скамейки.",
                "Together we planted trees and put benches in the courtyards.",
            ],
        ],
        services: &[
            (
                ["Өтінім қабылдау", "Приём заявок", "Repair requests"],
                [
                    "Су, жылу, жарық ақауы бойынша тәулік бойы.",
                    "По воде, теплу и свету круглосуточно.",
                    "Water, heating and light, round the clock.",
                ],
            ),
            (
                ["Анықтама беру", "Выдача справок", "Certificates"],
                [
                    "Жұмыс күндері кеңседе.",
                    "В офисе по будням.",
                    "At the office on weekdays.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 2,
        fields: &[F::Other, F::Environment],
        beneficiaries: &[B::Everyone],
        tags: &[Tag::General, Tag::Care],
        bodies: &[
            [
                "{gen} жануарларды қорғау қоғамы",
                "Общество защиты животных {gen}",
                "{gen} Animal Protection Society",
            ],
            [
                "{gen} аңшылар мен балық аулаушылар қоғамы",
                "Общество охотников и рыболовов {gen}",
                "{gen} Hunters’ and Anglers’ Society",
            ],
        ],
        centres: &[[
            "{name} жануарларға арналған баспана",
            "Приют для животных „{name}“",
            "{name} Animal Shelter",
        ]],
        missions: &[[
            "Қараусыз қалған жануарларға қамқор болып, адамдарды мейірімділікке үйрету.",
            "Забота о бездомных животных и воспитание доброты в людях.",
            "To care for stray animals and teach people kindness.",
        ]],
        activities: &[
            [
                "Баспанадағы иттер мен мысықтарға жаңа ие іздейміз.",
                "Ищем новых хозяев для собак и кошек из приюта.",
                "We look for new homes for the dogs and cats in the shelter.",
            ],
            [
                "Ветеринарлармен бірге вакцина мен стерилизация күндерін өткіземіз.",
                "Вместе с ветеринарами проводим дни вакцинации и стерилизации.",
                "With veterinarians we hold days of vaccination and sterilisation.",
            ],
            [
                "Балаларға жануарға жауапкершілікпен қарауды үйретеміз.",
                "Учим детей ответственному отношению к животным.",
                "We teach children to be responsible for animals.",
            ],
        ],
        services: &[
            (
                [
                    "Жануарды асырап алу",
                    "Передача животных новым хозяевам",
                    "Adoption",
                ],
                [
                    "Жексенбі сайын баспанада.",
                    "По воскресеньям в приюте.",
                    "At the shelter on Sundays.",
                ],
            ),
            (
                ["Вакцина салу", "Вакцинация", "Vaccination"],
                [
                    "Ветеринар кестесі бойынша.",
                    "По графику ветеринара.",
                    "By the veterinarian’s timetable.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 2,
        fields: &[F::Other, F::Rights],
        beneficiaries: &[B::Everyone, B::Children],
        tags: &[Tag::General, Tag::Rights],
        bodies: &[
            [
                "{gen} жүргізушілер қоғамы",
                "Общество автомобилистов {gen}",
                "{gen} Motorists’ Society",
            ],
            [
                "{gen} еріктілер өрт сөндіру қоғамы",
                "Добровольное пожарное общество {gen}",
                "{gen} Volunteer Fire Society",
            ],
        ],
        centres: &[
            [
                "{name} қауіпсіз жол орталығы",
                "Центр безопасной дороги „{name}“",
                "{name} Safe Roads Centre",
            ],
            [
                "{name} құтқарушылар жасағы",
                "Отряд спасателей „{name}“",
                "{name} Rescue Team",
            ],
        ],
        missions: &[[
            "{loc} жолда, суда және тұрмыста адам өмірін сақтау.",
            "Беречь жизнь людей {loc}: на дороге, на воде и дома.",
            "To save lives {loc}, on the road, on the water and at home.",
        ]],
        activities: &[
            [
                "Мектеп маңындағы жолдарды тексеріп, белгі орнатуды ұсынамыз.",
                "Проверяем дороги у школ и предлагаем поставить знаки.",
                "We check roads near schools and propose signs.",
            ],
            [
                "Су тасқыны мен боран кезінде құтқарушыларға көмектесеміз.",
                "Помогаем спасателям во время паводка и бурана.",
                "We help rescuers in floods and blizzards.",
            ],
            [
                "Жазда Сырдария жағасында еріктілер кезекшілік етеді.",
                "Летом волонтёры дежурят на берегу Сырдарьи.",
                "In summer volunteers keep watch on the bank of the Syrdarya.",
            ],
        ],
        services: &[
            (
                [
                    "Алғашқы көмек курсы",
                    "Курсы первой помощи",
                    "First aid course",
                ],
                [
                    "Бір күндік курс, куәлік беріледі.",
                    "Однодневный курс, выдаём свидетельство.",
                    "One day, with a certificate.",
                ],
            ),
            (
                ["Қауіпсіздік сабағы", "Уроки безопасности", "Safety lessons"],
                [
                    "Мектептер мен балабақшаларға.",
                    "Для школ и детских садов.",
                    "For schools and kindergartens.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
];
