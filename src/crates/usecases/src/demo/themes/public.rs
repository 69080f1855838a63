//! Themes of public life: rights, media, culture, heritage, unity, the sector itself.

use super::{Sort, Theme};
use crate::demo::proper::Tag;
use domain::Beneficiary as B;
use domain::FieldOfActivity as F;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        weight: 4,
        fields: &[F::Rights, F::CivilSociety],
        beneficiaries: &[B::Everyone, B::Rural],
        tags: &[Tag::Rights],
        groups: &[["заңгер", "Юристы", "Lawyers"]],
        bodies: &[
            [
                "{gen} заңгерлер одағы",
                "Союз юристов {gen}",
                "{gen} Union of Lawyers",
            ],
            [
                "{gen} медиаторлар қауымдастығы",
                "Ассоциация медиаторов {gen}",
                "{gen} Association of Mediators",
            ],
            [
                "{gen} тұтынушылардың құқықтарын қорғау қоғамы",
                "Общество защиты прав потребителей {gen}",
                "{gen} Consumer Rights Society",
            ],
        ],
        centres: &[
            [
                "{name} құқықтық көмек орталығы",
                "Центр правовой помощи „{name}“",
                "{name} Legal Aid Centre",
            ],
            [
                "{name} адам құқықтары орталығы",
                "Центр прав человека „{name}“",
                "{name} Human Rights Centre",
            ],
            [
                "{name} қоғамдық бақылау орталығы",
                "Центр общественного контроля „{name}“",
                "{name} Public Oversight Centre",
            ],
        ],
        unions: &[[
            "{full} медиация орталықтарының қауымдастығы",
            "Ассоциация центров медиации {gen}",
            "{gen} Association of Mediation Centres",
        ]],
        missions: &[
            [
                "Азаматтардың құқықтық сауатын арттыру және олардың заңды мүддесін қорғау.",
                "Повышение правовой грамотности граждан и защита их законных интересов.",
                "To raise legal literacy and protect people’s lawful interests.",
            ],
            [
                "{full} тұрғындарына заң көмегін қолжетімді ету.",
                "Сделать юридическую помощь доступной жителям {gen}.",
                "To bring legal help within reach of the people of {gen}.",
            ],
        ],
        activities: &[
            [
                "Заңгерлер ауылдарды аралап, жер, еңбек және отбасы дауы бойынша кеңес береді.",
                "Юристы выезжают в сёла и консультируют по земельным, трудовым и семейным спорам.",
                "Lawyers travel to villages and advise on land, labour and family disputes.",
            ],
            [
                "Бюджет тыңдаулары мен қоғамдық кеңес отырыстарына қатысамыз.",
                "Участвуем в бюджетных слушаниях и заседаниях общественного совета.",
                "We take part in budget hearings and public council meetings.",
            ],
            [
                "Дауды сотқа жеткізбей, келісіммен шешуге көмектесеміз.",
                "Помогаем решать споры миром, не доводя до суда.",
                "We help settle disputes by agreement, out of court.",
            ],
        ],
        services: &[
            (
                [
                    "Тегін заң кеңесі",
                    "Бесплатная консультация юриста",
                    "Free legal advice",
                ],
                [
                    "Дүйсенбі және бейсенбі күндері кеңседе.",
                    "По понедельникам и четвергам в офисе.",
                    "At the office on Mondays and Thursdays.",
                ],
            ),
            (
                [
                    "Арыз жазуға көмек",
                    "Помощь с заявлениями",
                    "Help with petitions",
                ],
                [
                    "Сот пен мемлекеттік органдарға өтініш дайындаймыз.",
                    "Готовим обращения в суд и государственные органы.",
                    "We prepare petitions to courts and offices.",
                ],
            ),
            (
                ["Медиация", "Медиация", "Mediation"],
                [
                    "Екі жақ келіскен жағдайда.",
                    "При согласии обеих сторон.",
                    "When both sides agree.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 1,
        sort: Sort::TradeUnion,
        fields: &[F::Rights, F::Employment],
        beneficiaries: &[B::Everyone],
        tags: &[Tag::Rights],
        bodies: &[
            [
                "{adj} білім беру қызметкерлерінің кәсіптік одағы",
                "Профсоюз работников образования {gen}",
                "{gen} Education Workers’ Trade Union",
            ],
            [
                "{adj} медицина қызметкерлерінің кәсіптік одағы",
                "Профсоюз медицинских работников {gen}",
                "{gen} Health Workers’ Trade Union",
            ],
            [
                "{adj} мәдениет қызметкерлерінің кәсіптік одағы",
                "Профсоюз работников культуры {gen}",
                "{gen} Culture Workers’ Trade Union",
            ],
            [
                "{adj} ауыл шаруашылығы қызметкерлерінің кәсіптік одағы",
                "Профсоюз работников сельского хозяйства {gen}",
                "{gen} Agricultural Workers’ Trade Union",
            ],
        ],
        centres: &[[
            "{name} кәсіптік одағы",
            "Профсоюз „{name}“",
            "{name} Trade Union",
        ]],
        missions: &[[
            "Қызметкерлердің еңбек құқықтарын және қауіпсіз еңбек жағдайын қорғау.",
            "Защита трудовых прав работников и безопасных условий труда.",
            "To protect workers’ rights and safe conditions of work.",
        ]],
        activities: &[
            [
                "Ұжымдық шарттың орындалуын қадағалаймыз.",
                "Следим за выполнением коллективных договоров.",
                "We see that collective agreements are kept.",
            ],
            [
                "Мүшелерге сауықтыру жолдамаларын береміз.",
                "Выделяем членам путёвки на оздоровление.",
                "We give members places at health resorts.",
            ],
            [
                "Еңбек дауларында қызметкердің жанында боламыз.",
                "В трудовых спорах стоим на стороне работника.",
                "In labour disputes we stand by the worker.",
            ],
        ],
        services: &[
            (
                [
                    "Еңбек құқығы бойынша кеңес",
                    "Консультации по трудовому праву",
                    "Advice on labour law",
                ],
                [
                    "Мүшелерге тегін.",
                    "Для членов бесплатно.",
                    "Free for members.",
                ],
            ),
            (
                [
                    "Сауықтыру жолдамасы",
                    "Путёвки на оздоровление",
                    "Health resort places",
                ],
                ["Кезек бойынша.", "В порядке очереди.", "In turn."],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 2,
        sort: Sort::Institute,
        fields: &[F::Education, F::CivilSociety],
        beneficiaries: &[B::Everyone, B::Youth],
        tags: &[Tag::Learning],
        centres: &[
            [
                "{name} өңірлік зерттеулер институты",
                "Институт региональных исследований „{name}“",
                "{name} Institute of Regional Studies",
            ],
            [
                "{name} кәсіби даму академиясы",
                "Академия профессионального развития „{name}“",
                "{name} Academy of Professional Development",
            ],
        ],
        missions: &[[
            "{gen} тарихын, экономикасын және қоғамын зерттеп, білімді ел игілігіне жұмсау.",
            "Изучать историю, экономику и общество {gen} и обращать знание на общую пользу.",
            "To study the history, economy and society of {gen} for the common good.",
        ]],
        activities: &[
            [
                "Жыл сайын өңірдің әлеуметтік ахуалы туралы зерттеу жариялаймыз.",
                "Ежегодно публикуем исследование о социальном положении региона.",
                "Every year we publish a study of social conditions in the region.",
            ],
            [
                "Мамандарға арналған біліктілік арттыру курстарын өткіземіз.",
                "Проводим курсы повышения квалификации для специалистов.",
                "We run courses for professionals.",
            ],
            [
                "Ашық дәрістерімізге кез келген адам келе алады.",
                "На открытые лекции может прийти каждый.",
                "Anyone may come to our open lectures.",
            ],
        ],
        services: &[
            (
                [
                    "Біліктілік арттыру курсы",
                    "Курсы повышения квалификации",
                    "Professional courses",
                ],
                [
                    "72 сағаттық бағдарлама, сертификатпен.",
                    "Программа на 72 часа, с сертификатом.",
                    "A 72-hour programme with a certificate.",
                ],
            ),
            (
                [
                    "Әлеуметтік зерттеу",
                    "Социологические исследования",
                    "Social research",
                ],
                [
                    "Тапсырыс бойынша сауалнама мен талдау.",
                    "Опросы и анализ на заказ.",
                    "Surveys and analysis to order.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 3,
        fields: &[F::Education, F::CivilSociety, F::Rights],
        beneficiaries: &[B::Everyone, B::Youth],
        tags: &[Tag::Rights, Tag::Learning],
        groups: &[
            ["қаламгер", "Литераторы", "Writers"],
            ["тілші", "Корреспонденты", "Reporters"],
        ],
        bodies: &[
            [
                "{gen} журналистер клубы",
                "Клуб журналистов {gen}",
                "{gen} Journalists’ Club",
            ],
            [
                "{gen} блогерлер одағы",
                "Союз блогеров {gen}",
                "{gen} Bloggers’ Union",
            ],
            [
                "{gen} кітапханашылар қауымдастығы",
                "Ассоциация библиотекарей {gen}",
                "{gen} Librarians’ Association",
            ],
        ],
        centres: &[
            [
                "{name} медиаорталығы",
                "Медиацентр „{name}“",
                "{name} Media Centre",
            ],
            [
                "{name} кітап клубы",
                "Книжный клуб „{name}“",
                "{name} Book Club",
            ],
        ],
        missions: &[
            [
                "Тұрғындарға шынайы ақпарат жеткізіп, жастардың медиасауатын арттыру.",
                "Достоверная информация для жителей и медиаграмотность для молодых.",
                "Reliable information for residents and media literacy for the young.",
            ],
            [
                "{loc} кітап оқу мәдениетін жандандыру.",
                "Возрождение культуры чтения {loc}.",
                "To bring reading back to life {loc}.",
            ],
        ],
        activities: &[
            [
                "Жас тілшілер мектебі жаңалық жазуды, түсіруді және тексеруді үйретеді.",
                "Школа юных корреспондентов учит писать, снимать и проверять новости.",
                "The young reporters’ school teaches writing, filming and checking news.",
            ],
            [
                "Айына бір рет оқырмандар жазушымен бетпе-бет әңгімелеседі.",
                "Раз в месяц читатели встречаются с писателем.",
                "Once a month readers meet a writer face to face.",
            ],
            [
                "Ауыл кітапханаларына жаңа кітап жинаймыз.",
                "Собираем новые книги для сельских библиотек.",
                "We collect new books for village libraries.",
            ],
        ],
        services: &[
            (
                [
                    "Жас тілшілер мектебі",
                    "Школа юных корреспондентов",
                    "Young reporters’ school",
                ],
                [
                    "Он екі жастан бастап, аптасына екі сабақ.",
                    "С двенадцати лет, два занятия в неделю.",
                    "From the age of twelve, two lessons a week.",
                ],
            ),
            (
                ["Бейнеролик түсіру", "Съёмка видеороликов", "Video making"],
                [
                    "Қоғамдық ұйымдарға жеңілдікпен.",
                    "Для общественных организаций со скидкой.",
                    "At a reduced price for public organisations.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Culture, F::Heritage, F::Youth],
        beneficiaries: &[B::Everyone, B::Youth, B::Children],
        tags: &[Tag::Culture],
        groups: &[
            ["өнерпаз", "Мастера искусств", "Artists"],
            ["жыршы", "Сказители", "Bards"],
            ["ақын", "Поэты", "Poets"],
        ],
        bodies: &[
            [
                "{gen} жыраулар одағы",
                "Союз жырау {gen}",
                "{gen} Union of Zhyrau Singers",
            ],
            [
                "{gen} ақындар клубы",
                "Клуб поэтов {gen}",
                "{gen} Poets’ Club",
            ],
            [
                "{gen} суретшілер одағы",
                "Союз художников {gen}",
                "{gen} Artists’ Union",
            ],
        ],
        centres: &[
            [
                "{name} өнер орталығы",
                "Центр искусств „{name}“",
                "{name} Arts Centre",
            ],
            [
                "{name} жыр мектебі",
                "Школа сказителей „{name}“",
                "{name} School of Zhyr",
            ],
            [
                "{name} халық театры",
                "Народный театр „{name}“",
                "{name} People’s Theatre",
            ],
            [
                "{name} фольклорлық ансамблі",
                "Фольклорный ансамбль „{name}“",
                "{name} Folk Ensemble",
            ],
        ],
        missions: &[
            [
                "Сыр елінің жыраулық дәстүрі мен күй өнерін жас ұрпаққа мұра ету.",
                "Передать молодым традицию жырау и искусство кюя земли Сыр.",
                "To hand down the zhyrau tradition and the art of kui of the Syr land.",
            ],
            [
                "{gen} өнерлі адамдарын біріктіріп, халыққа өнерін жеткізу.",
                "Объединить творческих людей {gen} и показать их искусство народу.",
                "To bring together the artists of {gen} and take their art to the people.",
            ],
        ],
        activities: &[
            [
                "Жыршы-жыраулар мақамын жазып алып, ашық қорға жинаймыз.",
                "Записываем напевы сказителей и собираем открытый архив.",
                "We record the melodies of the bards for an open archive.",
            ],
            [
                "Домбыра мен қобыз үйірмелеріне балаларды тегін қабылдаймыз.",
                "В кружки домбры и кобыза детей принимаем бесплатно.",
                "Children join the dombra and kobyz circles free of charge.",
            ],
            [
                "Жыл сайын айтыс пен терме кешін өткіземіз.",
                "Каждый год проводим айтыс и вечер терме.",
                "Every year we hold an aitys and an evening of terme.",
            ],
            [
                "Ауыл клубтарында көшпелі концерт береміз.",
                "Даём выездные концерты в сельских клубах.",
                "We tour village clubs with concerts.",
            ],
        ],
        services: &[
            (
                ["Домбыра үйірмесі", "Кружок домбры", "Dombra circle"],
                [
                    "Жеті жастан бастап, аспап беріледі.",
                    "С семи лет, инструмент даём.",
                    "From the age of seven; instruments provided.",
                ],
            ),
            (
                ["Концерт ұйымдастыру", "Организация концертов", "Concerts"],
                [
                    "Мерекелер мен кештерге ансамбль шығады.",
                    "Ансамбль выступает на праздниках и вечерах.",
                    "The ensemble plays at feasts and evenings.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 3,
        fields: &[F::Culture, F::Employment, F::Heritage],
        beneficiaries: &[B::Women, B::Rural, B::Youth],
        tags: &[Tag::Culture, Tag::Women],
        groups: &[
            ["шебер", "Мастера", "Craftspeople"],
            ["қолөнерші", "Ремесленники", "Artisans"],
        ],
        bodies: &[[
            "{gen} қолөнершілер одағы",
            "Союз ремесленников {gen}",
            "{gen} Union of Artisans",
        ]],
        centres: &[
            [
                "{name} қолөнер орталығы",
                "Центр ремёсел „{name}“",
                "{name} Crafts Centre",
            ],
            [
                "{name} ұлттық киім шеберханасы",
                "Мастерская национальной одежды „{name}“",
                "{name} National Dress Workshop",
            ],
        ],
        unions: &[[
            "{gen} қолөнершілер қауымдастығы",
            "Ассоциация ремесленников {gen}",
            "{gen} Artisans’ Association",
        ]],
        missions: &[[
            "Киіз басу, кілем тоқу және зергерлік өнерін сақтап, табыс көзіне айналдыру.",
            "Сохранить войлок, ковроткачество и ювелирное дело и сделать их источником дохода.",
            "To keep felt-making, weaving and silver work alive and make them pay.",
        ]],
        activities: &[
            [
                "Шеберлер жас қыздарға сырмақ сырып, ши орауды үйретеді.",
                "Мастерицы учат девушек шить сырмак и плести чий.",
                "Craftswomen teach girls to quilt syrmak and wind reed screens.",
            ],
            [
                "Бұйымдарымыз жәрмеңкелер мен көрмелерде сатылады.",
                "Наши изделия продаются на ярмарках и выставках.",
                "Our work is sold at fairs and exhibitions.",
            ],
            [
                "Ескі өрнектерді жинап, альбом етіп шығардық.",
                "Собрали старинные узоры и издали альбом.",
                "We have collected old patterns and published an album.",
            ],
        ],
        services: &[
            (
                ["Қолөнер сабағы", "Уроки ремесла", "Craft lessons"],
                [
                    "Киіз, кілем, зергерлік; алты айлық топ.",
                    "Войлок, ковёр, серебро; группа на полгода.",
                    "Felt, weaving, silver; a six-month group.",
                ],
            ),
            (
                ["Жәрмеңкеге шығару", "Участие в ярмарках", "Places at fairs"],
                [
                    "Шеберлерге тегін орын.",
                    "Бесплатное место для мастеров.",
                    "A free place for makers.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Heritage, F::Culture, F::Education],
        beneficiaries: &[B::Everyone, B::Youth],
        tags: &[Tag::Culture],
        groups: &[["өлкетанушы", "Краеведы", "Local Historians"]],
        bodies: &[
            [
                "{gen} өлкетанушылар қоғамы",
                "Общество краеведов {gen}",
                "{gen} Local History Society",
            ],
            [
                "{gen} тарихи-мәдени мұраны қорғау қоғамы",
                "Общество охраны историко-культурного наследия {gen}",
                "{gen} Heritage Society",
            ],
        ],
        centres: &[
            [
                "{name} тарихи-мәдени мұра орталығы",
                "Центр историко-культурного наследия „{name}“",
                "{name} Heritage Centre",
            ],
            [
                "{name} өлкетану орталығы",
                "Краеведческий центр „{name}“",
                "{name} Local History Centre",
            ],
        ],
        missions: &[
            [
                "Сығанақ, Жент, Сортөбе сияқты ескерткіштерді қорғап, тарихын елге таныту.",
                "Охрана памятников Сыганака, Жента, Сортобе и рассказ об их истории.",
                "To protect Syganak, Zhent, Sortobe and other monuments and make their history known.",
            ],
            [
                "{gen} тарихы мен шежіресін жинап, келер ұрпаққа жеткізу.",
                "Собрать историю и родословия {gen} и передать потомкам.",
                "To collect the history and genealogies of {gen} for those to come.",
            ],
        ],
        activities: &[
            [
                "Еріктілер көне қалалар мен кесенелердің маңын тазалап, күзетеді.",
                "Волонтёры убирают и охраняют древние городища и мавзолеи.",
                "Volunteers clean and guard ancient towns and mausoleums.",
            ],
            [
                "Көнекөз қариялардың естелігін жазып аламыз.",
                "Записываем воспоминания старожилов.",
                "We record the memories of the elders.",
            ],
            [
                "Оқушыларды Қорқыт ата мемориалы мен Шірік-Рабатқа экскурсияға апарамыз.",
                "Возим школьников к мемориалу Коркыт ата и городищу Шырык-Рабат.",
                "We take pupils to the Korkyt Ata memorial and Shirik-Rabat.",
            ],
        ],
        services: &[
            (
                ["Тарихи саяхат", "Исторические экскурсии", "Heritage tours"],
                [
                    "Мектептер мен қонақтарға, алдын ала жазылу бойынша.",
                    "Для школ и гостей по записи.",
                    "For schools and guests, by appointment.",
                ],
            ),
            (
                [
                    "Шежіре жинауға көмек",
                    "Помощь с родословной",
                    "Family tree help",
                ],
                [
                    "Мұрағат пен дерек іздеуге көмектесеміз.",
                    "Помогаем искать в архивах.",
                    "We help to search archives.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Unity, F::Culture],
        beneficiaries: &[B::Everyone, B::Youth],
        tags: &[Tag::General, Tag::Culture],
        bodies: &[
            [
                "{gen} корей этномәдени орталығы",
                "Корейский этнокультурный центр {gen}",
                "{gen} Korean Cultural Centre",
            ],
            [
                "{gen} славян этномәдени орталығы",
                "Славянский этнокультурный центр {gen}",
                "{gen} Slavic Cultural Centre",
            ],
            [
                "{gen} татар-башқұрт этномәдени орталығы",
                "Татаро-башкирский этнокультурный центр {gen}",
                "{gen} Tatar and Bashkir Cultural Centre",
            ],
            [
                "{gen} түрік этномәдени орталығы",
                "Турецкий этнокультурный центр {gen}",
                "{gen} Turkish Cultural Centre",
            ],
            [
                "{gen} өзбек этномәдени орталығы",
                "Узбекский этнокультурный центр {gen}",
                "{gen} Uzbek Cultural Centre",
            ],
            [
                "{gen} неміс этномәдени орталығы",
                "Немецкий этнокультурный центр {gen}",
                "{gen} German Cultural Centre",
            ],
        ],
        centres: &[
            [
                "{name} қоғамдық келісім орталығы",
                "Центр общественного согласия „{name}“",
                "{name} Centre for Public Accord",
            ],
            [
                "{name} мемлекеттік тілді дамыту орталығы",
                "Центр развития государственного языка „{name}“",
                "{name} Centre for the Kazakh Language",
            ],
        ],
        missions: &[
            [
                "{loc} тұратын барлық этностың татулығы мен бірлігін нығайту.",
                "Укрепление дружбы и единства всех этносов, живущих {loc}.",
                "To strengthen friendship and unity among all peoples who live {loc}.",
            ],
            [
                "Ана тілін, дәстүрін сақтай отырып, ортақ елдікті қадірлеу.",
                "Беречь родной язык и традиции и ценить общий дом.",
                "To keep one’s language and traditions and cherish the common home.",
            ],
        ],
        activities: &[
            [
                "Жексенбілік мектепте балалар ана тілі мен қазақ тілін қатар үйренеді.",
                "В воскресной школе дети учат родной и казахский языки.",
                "At Sunday school children learn their own language and Kazakh.",
            ],
            [
                "Наурыз, Алғыс айту күні және бірлік мерекесін бірге тойлаймыз.",
                "Вместе отмечаем Наурыз, День благодарности и праздник единства.",
                "We celebrate Nauryz, Gratitude Day and the day of unity together.",
            ],
            [
                "Ұлттық ас пен ән-би күндеріне көп қонақ жиналады.",
                "На дни национальной кухни, песни и танца собирается много гостей.",
                "Many guests come to our days of food, song and dance.",
            ],
        ],
        services: &[
            (
                ["Жексенбілік мектеп", "Воскресная школа", "Sunday school"],
                [
                    "Тіл, ән және би сабақтары, тегін.",
                    "Уроки языка, песни и танца, бесплатно.",
                    "Language, song and dance, free of charge.",
                ],
            ),
            (
                [
                    "Қазақ тілі курсы",
                    "Курсы казахского языка",
                    "Kazakh language course",
                ],
                [
                    "Ересектерге, кешкі уақытта.",
                    "Для взрослых, вечером.",
                    "For adults, in the evening.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 2,
        fields: &[F::Unity, F::Rights, F::Employment],
        beneficiaries: &[B::Kandas, B::Families],
        tags: &[Tag::General],
        groups: &[["қандас", "Кандасы", "Kandas"]],
        bodies: &[[
            "{gen} қандастар қоғамы",
            "Общество кандасов {gen}",
            "{gen} Kandas Society",
        ]],
        centres: &[[
            "{name} қандастарды бейімдеу орталығы",
            "Центр адаптации кандасов „{name}“",
            "{name} Centre for Returning Kazakhs",
        ]],
        missions: &[[
            "Атажұртқа оралған қандастардың құжат, баспана, жұмыс табуына көмектесу.",
            "Помощь вернувшимся на родину кандасам с документами, жильём и работой.",
            "To help returning Kazakhs with papers, housing and work.",
        ]],
        activities: &[
            [
                "Азаматтық алу жолын қадам-қадаммен түсіндіреміз.",
                "Шаг за шагом объясняем, как получить гражданство.",
                "We explain step by step how to gain citizenship.",
            ],
            [
                "Балаларға кирилл және орыс тілі сабақтарын өткіземіз.",
                "Для детей проводим уроки кириллицы и русского языка.",
                "We teach the children Cyrillic and Russian.",
            ],
            [
                "Жаңа келген отбасыларға көршілерінен қамқоршы табамыз.",
                "Новым семьям находим помощников среди соседей.",
                "We find new families a helper among the neighbours.",
            ],
        ],
        services: &[
            (
                [
                    "Құжат рәсімдеу кеңесі",
                    "Помощь с документами",
                    "Help with papers",
                ],
                [
                    "Ықтиярхат, азаматтық, тіркеу.",
                    "Вид на жительство, гражданство, регистрация.",
                    "Residence, citizenship, registration.",
                ],
            ),
            (
                [
                    "Тіл және жазу курсы",
                    "Курсы языка и письма",
                    "Language and script course",
                ],
                [
                    "Үш айлық топ, ересектер мен балаларға.",
                    "Три месяца, для взрослых и детей.",
                    "Three months, for adults and children.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 6,
        fields: &[F::CivilSociety, F::Education],
        beneficiaries: &[B::Organizations, B::Everyone],
        tags: &[Tag::Rights, Tag::General],
        bodies: &[[
            "{gen} азаматтық бастамалар кеңесі",
            "Совет гражданских инициатив {gen}",
            "{gen} Council of Civic Initiatives",
        ]],
        centres: &[
            [
                "{name} азаматтық бастамаларды қолдау орталығы",
                "Центр поддержки гражданских инициатив „{name}“",
                "{name} Centre for Civic Initiatives",
            ],
            [
                "{name} үкіметтік емес ұйымдар ресурстық орталығы",
                "Ресурсный центр НПО „{name}“",
                "{name} NGO Resource Centre",
            ],
            [
                "{name} қоғамдық даму институты",
                "Институт общественного развития „{name}“",
                "{name} Institute of Social Development",
            ],
        ],
        unions: &[
            [
                "{gen} қоғамдық бірлестіктер одағы",
                "Союз общественных объединений {gen}",
                "{gen} Union of Public Associations",
            ],
            [
                "{name} қоғамдық қорлар қауымдастығы",
                "Ассоциация общественных фондов „{name}“",
                "{name} Association of Public Foundations",
            ],
        ],
        missions: &[
            [
                "{full} үкіметтік емес ұйымдарының кәсіби өсуіне және бірлесіп жұмыс істеуіне қолдау көрсету.",
                "Поддержка профессионального роста и сотрудничества НПО {gen}.",
                "To support the growth and cooperation of NGOs of {gen}.",
            ],
            [
                "Тұрғындар мен билік арасындағы ашық әңгімеге жол салу.",
                "Проложить путь к открытому разговору жителей и власти.",
                "To open a way for honest talk between residents and the authorities.",
            ],
        ],
        activities: &[
            [
                "Жаңа ұйымдарға тіркелу, есеп тапсыру және жоба жазу бойынша кеңес береміз.",
                "Консультируем новые организации по регистрации, отчётности и проектам.",
                "We advise new organisations on registration, reports and projects.",
            ],
            [
                "Ұйымдар, кәсіпкерлер және әкімдік бас қосатын алаң құрдық.",
                "Создали площадку, где встречаются организации, бизнес и акимат.",
                "We have made a place where NGOs, business and the akimat meet.",
            ],
            [
                "Шағын гранттар байқауын ашық өткізіп, нәтижесін жариялаймыз.",
                "Открыто проводим конкурс малых грантов и публикуем итоги.",
                "We run an open contest of small grants and publish the results.",
            ],
        ],
        services: &[
            (
                [
                    "Тіркеуге көмек",
                    "Помощь с регистрацией",
                    "Help with registration",
                ],
                [
                    "Жарғы мен құжаттар топтамасын бірге дайындаймыз.",
                    "Вместе готовим устав и пакет документов.",
                    "We prepare the charter and papers together.",
                ],
            ),
            (
                [
                    "Есеп тапсыру бойынша кеңес",
                    "Консультации по отчётности",
                    "Advice on reporting",
                ],
                [
                    "ҮЕҰ дерекқорына 31 наурызға дейінгі есеп.",
                    "Отчёт в базу данных НПО до 31 марта.",
                    "The report to the NGO database by 31 March.",
                ],
            ),
            (
                ["Жоба мектебі", "Школа проектов", "Project school"],
                [
                    "Бес күндік оқу: идея, бюджет, нәтиже.",
                    "Пять дней: идея, бюджет, результат.",
                    "Five days: idea, budget, result.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
];
