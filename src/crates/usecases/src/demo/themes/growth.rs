//! Themes of growing: education, sport, youth, children, family, women, work.

use super::Theme;
use crate::demo::proper::Tag;
use domain::Beneficiary as B;
use domain::FieldOfActivity as F;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        weight: 6,
        fields: &[F::Education, F::Youth],
        beneficiaries: &[B::Children, B::Youth],
        tags: &[Tag::Learning],
        groups: &[
            ["ұстаз", "Учителя", "Teachers"],
            ["мұғалім", "Педагоги", "Educators"],
        ],
        bodies: &[
            [
                "{gen} мұғалімдер қауымдастығы",
                "Ассоциация учителей {gen}",
                "{gen} Teachers’ Association",
            ],
            [
                "{adj} ата-аналар кеңесі",
                "Родительский совет {gen}",
                "{gen} Parents’ Council",
            ],
        ],
        centres: &[
            [
                "{name} білім беру орталығы",
                "Образовательный центр „{name}“",
                "{name} Education Centre",
            ],
            [
                "{name} тіл үйрету орталығы",
                "Языковой центр „{name}“",
                "{name} Language Centre",
            ],
            [
                "{name} кәсіби бағдар беру орталығы",
                "Центр профориентации „{name}“",
                "{name} Career Guidance Centre",
            ],
        ],
        unions: &[[
            "{full} жеке білім беру ұйымдарының қауымдастығы",
            "Ассоциация частных образовательных организаций {gen}",
            "{gen} Association of Private Schools",
        ]],
        missions: &[
            [
                "{full} балалары мен жастарының сапалы білім алуына жол ашу.",
                "Открыть детям и молодёжи {gen} дорогу к качественному образованию.",
                "To open the way to good education for the children and young people of {gen}.",
            ],
            [
                "Ауыл мектептерінің мұғалімдері мен оқушыларын қолдау.",
                "Поддержка учителей и учеников сельских школ.",
                "To support teachers and pupils of village schools.",
            ],
        ],
        activities: &[
            [
                "Ұлттық бірыңғай тестілеуге дайындық топтары сенбі сайын жиналады.",
                "По субботам занимаются группы подготовки к единому национальному тестированию.",
                "Groups preparing for the national university test meet on Saturdays.",
            ],
            [
                "Ағылшын және қазақ тілдерінің сөйлесу клубтары барлығына ашық.",
                "Разговорные клубы английского и казахского языков открыты для всех.",
                "The English and Kazakh conversation clubs are open to all.",
            ],
            [
                "Шалғай мектептерге кітап пен зертханалық құрал жинап апарамыз.",
                "Собираем и отвозим в дальние школы книги и лабораторные приборы.",
                "We collect books and laboratory kits and take them to distant schools.",
            ],
            [
                "Жас мұғалімдерге тәжірибелі ұстаздар тәлімгер болады.",
                "Опытные педагоги становятся наставниками молодых учителей.",
                "Experienced teachers mentor young ones.",
            ],
        ],
        services: &[
            (
                [
                    "ҰБТ-ға дайындық",
                    "Подготовка к ЕНТ",
                    "Preparation for the national test",
                ],
                [
                    "Математика, тарих, қазақ тілі; топта он екі оқушы.",
                    "Математика, история, казахский язык; в группе двенадцать учеников.",
                    "Mathematics, history, Kazakh; twelve pupils in a group.",
                ],
            ),
            (
                ["Сөйлесу клубы", "Разговорный клуб", "Conversation club"],
                [
                    "Аптасына бір рет, деңгейге қарамай қабылдаймыз.",
                    "Раз в неделю, принимаем с любым уровнем.",
                    "Once a week, any level welcome.",
                ],
            ),
            (
                [
                    "Мұғалімдерге арналған семинар",
                    "Семинары для учителей",
                    "Seminars for teachers",
                ],
                [
                    "Тоқсан сайын, сертификат беріледі.",
                    "Раз в четверть, с сертификатом.",
                    "Every term, with a certificate.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Education, F::Youth, F::Employment],
        beneficiaries: &[B::Youth, B::Children],
        tags: &[Tag::Learning, Tag::Youth],
        bodies: &[[
            "{gen} жас ғалымдар қоғамы",
            "Общество молодых учёных {gen}",
            "{gen} Young Scholars’ Society",
        ]],
        centres: &[
            [
                "{name} робототехника мектебі",
                "Школа робототехники „{name}“",
                "{name} Robotics School",
            ],
            [
                "{name} цифрлық дағдылар орталығы",
                "Центр цифровых навыков „{name}“",
                "{name} Digital Skills Centre",
            ],
            [
                "{name} инновация және ғылым орталығы",
                "Центр инноваций и науки „{name}“",
                "{name} Innovation and Science Centre",
            ],
        ],
        missions: &[
            [
                "Ауыл баласына да, қала баласына да жаңа технология үйренуге тең мүмкіндік беру.",
                "Дать и сельским, и городским детям равную возможность осваивать технологии.",
                "To give village and city children the same chance to learn technology.",
            ],
            [
                "{loc} ғылым мен инженерлік ойды дамыту.",
                "Развитие науки и инженерной мысли {loc}.",
                "To develop science and engineering {loc}.",
            ],
        ],
        activities: &[
            [
                "Оқушылар робот құрастырып, бағдарлама жазып, облыстық жарыстарға қатысады.",
                "Ученики собирают роботов, пишут программы и участвуют в областных соревнованиях.",
                "Pupils build robots, write programs and take part in regional contests.",
            ],
            [
                "Байқоңыр ғарыш айлағына танымдық сапарлар ұйымдастырамыз.",
                "Организуем познавательные поездки на космодром Байконур.",
                "We organise study trips to the Baikonur cosmodrome.",
            ],
            [
                "Жазғы мектепте студенттер кіші сынып оқушыларына сабақ береді.",
                "В летней школе студенты учат младших школьников.",
                "At the summer school students teach younger pupils.",
            ],
        ],
        services: &[
            (
                [
                    "Бағдарламалау үйірмесі",
                    "Кружок программирования",
                    "Coding club",
                ],
                [
                    "Сегіз бен он алты жас аралығындағы балаларға.",
                    "Для детей от восьми до шестнадцати лет.",
                    "For ages eight to sixteen.",
                ],
            ),
            (
                [
                    "3D-басып шығару шеберханасы",
                    "Мастерская 3D-печати",
                    "3D printing workshop",
                ],
                [
                    "Жобаңызды әкеліңіз, құрал мен кеңес береміз.",
                    "Приходите с проектом: дадим прибор и совет.",
                    "Bring a project; we give the machine and advice.",
                ],
            ),
            (
                [
                    "Жазғы ғылым мектебі",
                    "Летняя научная школа",
                    "Summer science school",
                ],
                [
                    "Маусым айында екі апта.",
                    "Две недели в июне.",
                    "Two weeks in June.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 7,
        fields: &[F::Education, F::Youth, F::Health],
        beneficiaries: &[B::Youth, B::Children],
        tags: &[Tag::Sport],
        groups: &[
            ["спортшы", "Спортсмены", "Athletes"],
            ["балуан", "Борцы", "Wrestlers"],
        ],
        bodies: &[
            [
                "{gen} қазақ күресі федерациясы",
                "Федерация казак куреси {gen}",
                "{gen} Kazakh Wrestling Federation",
            ],
            [
                "{gen} асық ату федерациясы",
                "Федерация асык ату {gen}",
                "{gen} Assyk Atu Federation",
            ],
            [
                "{gen} тоғызқұмалақ федерациясы",
                "Федерация тогызкумалак {gen}",
                "{gen} Togyzkumalak Federation",
            ],
            [
                "{gen} бокс федерациясы",
                "Федерация бокса {gen}",
                "{gen} Boxing Federation",
            ],
            [
                "{gen} дзюдо федерациясы",
                "Федерация дзюдо {gen}",
                "{gen} Judo Federation",
            ],
            [
                "{gen} шахмат федерациясы",
                "Федерация шахмат {gen}",
                "{gen} Chess Federation",
            ],
            [
                "{gen} көкпар федерациясы",
                "Федерация кокпара {gen}",
                "{gen} Kokpar Federation",
            ],
            [
                "{gen} волейбол федерациясы",
                "Федерация волейбола {gen}",
                "{gen} Volleyball Federation",
            ],
            [
                "{gen} үстел теннисі федерациясы",
                "Федерация настольного тенниса {gen}",
                "{gen} Table Tennis Federation",
            ],
        ],
        centres: &[
            [
                "{name} спорт клубы",
                "Спортивный клуб „{name}“",
                "{name} Sports Club",
            ],
            [
                "{name} ұлттық спорт орталығы",
                "Центр национальных видов спорта „{name}“",
                "{name} National Sports Centre",
            ],
            [
                "{name} футбол мектебі",
                "Футбольная школа „{name}“",
                "{name} Football School",
            ],
        ],
        unions: &[[
            "{full} спорт ұйымдарының қауымдастығы",
            "Ассоциация спортивных организаций {gen}",
            "{gen} Association of Sports Organisations",
        ]],
        missions: &[
            [
                "{loc} бұқаралық және ұлттық спорт түрлерін дамыту.",
                "Развитие массового и национальных видов спорта {loc}.",
                "To develop popular and national sports {loc}.",
            ],
            [
                "Балаларды көшеден спорт залына тарту, дарынды спортшыларды қолдау.",
                "Привести детей с улицы в спортзал и поддержать одарённых спортсменов.",
                "To bring children from the street to the gym and support gifted athletes.",
            ],
        ],
        activities: &[
            [
                "Жаттығуға аула балалары мен ауыл жастары ақысыз қатысады.",
                "Дворовые ребята и сельская молодёжь тренируются бесплатно.",
                "Neighbourhood children and village youth train free of charge.",
            ],
            [
                "Жыл сайын Наурыз мейрамында турнир өткіземіз.",
                "Каждый год на Наурыз проводим турнир.",
                "We hold a tournament at Nauryz every year.",
            ],
            [
                "Шәкірттеріміз облыстық және республикалық жарыстардан жүлдемен оралып жүр.",
                "Наши воспитанники возвращаются с призами областных и республиканских соревнований.",
                "Our pupils come home with prizes from regional and national contests.",
            ],
            [
                "Төрешілер мен жаттықтырушыларға арналған семинарлар ұйымдастырамыз.",
                "Проводим семинары для судей и тренеров.",
                "We organise seminars for referees and coaches.",
            ],
        ],
        services: &[
            (
                ["Тегін жаттығу", "Бесплатные тренировки", "Free training"],
                [
                    "Аптасына үш рет, жеті жастан бастап қабылдаймыз.",
                    "Три раза в неделю, принимаем с семи лет.",
                    "Three times a week, from the age of seven.",
                ],
            ),
            (
                [
                    "Жарыс ұйымдастыру",
                    "Организация соревнований",
                    "Running competitions",
                ],
                [
                    "Ауыл, мектеп және мекемелерге төреші мен құрал-жабдық береміз.",
                    "Даём судей и инвентарь сёлам, школам и учреждениям.",
                    "We lend referees and equipment to villages, schools and offices.",
                ],
            ),
            (
                ["Спорт залын жалға беру", "Аренда спортзала", "Gym hire"],
                [
                    "Қоғамдық топтарға жеңілдікпен.",
                    "Для общественных групп со скидкой.",
                    "At a reduced price for community groups.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 7,
        fields: &[F::Youth, F::CivilSociety, F::Education],
        beneficiaries: &[B::Youth],
        tags: &[Tag::Youth],
        groups: &[
            ["жас", "Молодёжь", "Youth"],
            ["ерікті", "Волонтёры", "Volunteers"],
            ["студент", "Студенты", "Students"],
        ],
        bodies: &[
            [
                "{adj} жастар кеңесі",
                "Молодёжный совет {gen}",
                "{gen} Youth Council",
            ],
            [
                "{gen} жас көшбасшылар одағы",
                "Союз молодых лидеров {gen}",
                "{gen} Union of Young Leaders",
            ],
            [
                "{gen} пікірсайыс қозғалысы",
                "Дебатное движение {gen}",
                "{gen} Debate Movement",
            ],
        ],
        centres: &[
            [
                "{name} жастар орталығы",
                "Молодёжный центр „{name}“",
                "{name} Youth Centre",
            ],
            [
                "{name} еріктілер орталығы",
                "Волонтёрский центр „{name}“",
                "{name} Volunteer Centre",
            ],
            [
                "{name} жастар бастамаларын қолдау орталығы",
                "Центр поддержки молодёжных инициатив „{name}“",
                "{name} Centre for Youth Initiatives",
            ],
        ],
        unions: &[[
            "{full} жастар ұйымдарының қауымдастығы",
            "Ассоциация молодёжных организаций {gen}",
            "{gen} Association of Youth Organisations",
        ]],
        missions: &[
            [
                "{full} жастарының бастамаларын қолдау және олардың даусын шешім қабылдайтын жерге жеткізу.",
                "Поддержка инициатив молодёжи {gen}, чтобы её голос был слышен там, где принимают решения.",
                "To support the ideas of young people of {gen} and carry their voice to where decisions are made.",
            ],
            [
                "Жастарды ерікті еңбекке, жауапкершілікке және көшбасшылыққа баулу.",
                "Воспитание в молодых ответственности, лидерства и готовности помогать.",
                "To bring up young people to volunteer, take responsibility and lead.",
            ],
        ],
        activities: &[
            [
                "Еріктілер жыл бойы сенбілік, қайырымдылық жәрмеңкесі және іздестіру жұмыстарына қатысады.",
                "Волонтёры круглый год участвуют в субботниках, благотворительных ярмарках и поисковых работах.",
                "All year round volunteers take part in clean-ups, charity fairs and search work.",
            ],
            [
                "Пікірсайыс клубында жастар өз ойын дәлелмен айтуға үйренеді.",
                "В дебатном клубе молодые учатся говорить и доказывать.",
                "In the debate club young people learn to argue their case.",
            ],
            [
                "Жобалар байқауында ең жақсы бастамаларға шағын грант беріледі.",
                "На конкурсе проектов лучшие идеи получают небольшие гранты.",
                "At our project contest the best ideas receive small grants.",
            ],
            [
                "Ауыл жастары үшін көшпелі мектеп өткіземіз.",
                "Для сельской молодёжи проводим выездную школу.",
                "We run a travelling school for village youth.",
            ],
        ],
        services: &[
            (
                [
                    "Жоба жазуға көмек",
                    "Помощь в написании проектов",
                    "Help with project writing",
                ],
                [
                    "Идеядан өтінімге дейін бірге жүреміз.",
                    "Ведём от идеи до заявки.",
                    "From the idea to the application.",
                ],
            ),
            (
                ["Коворкинг", "Коворкинг", "Co-working space"],
                [
                    "Жұмыс күндері 9.00–20.00, жастарға тегін.",
                    "По будням с 9.00 до 20.00, для молодёжи бесплатно.",
                    "Weekdays 9:00 to 20:00, free for young people.",
                ],
            ),
            (
                [
                    "Ерікті кітапшасын беру",
                    "Выдача книжки волонтёра",
                    "Volunteer record book",
                ],
                [
                    "Өтініш берілген күні рәсімделеді.",
                    "Оформляем в день обращения.",
                    "Issued on the day you apply.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Youth, F::Education, F::Culture],
        beneficiaries: &[B::Children, B::Families],
        tags: &[Tag::Children],
        bodies: &[[
            "{adj} балалар ұйымы",
            "Детская организация {gen}",
            "{gen} Children’s Organisation",
        ]],
        centres: &[
            [
                "{name} балаларды дамыту орталығы",
                "Центр развития детей „{name}“",
                "{name} Child Development Centre",
            ],
            [
                "{name} балалар шығармашылығы үйі",
                "Дом детского творчества „{name}“",
                "{name} House of Children’s Creativity",
            ],
            [
                "{name} балалар клубы",
                "Детский клуб „{name}“",
                "{name} Children’s Club",
            ],
            [
                "{name} отбасылық балабақшасы",
                "Семейный детский сад „{name}“",
                "{name} Family Kindergarten",
            ],
        ],
        missions: &[
            [
                "Әр баланың қабілетін ашып, балалығын қуанышты ету.",
                "Раскрыть способности каждого ребёнка и сделать детство радостным.",
                "To bring out every child’s gift and make childhood happy.",
            ],
            [
                "{loc} балалардың бос уақытын пайдалы өткізуіне жағдай жасау.",
                "Создать {loc} условия для полезного детского досуга.",
                "To give children {loc} something good to do in their free time.",
            ],
        ],
        activities: &[
            [
                "Бізде сурет, домбыра, би және ағаш ою үйірмелері бар.",
                "У нас работают кружки рисования, домбры, танца и резьбы по дереву.",
                "We have circles for drawing, dombra, dance and wood carving.",
            ],
            [
                "Ертегі айту кештерінде әжелер балаларға ауыз әдебиетін үйретеді.",
                "На вечерах сказок бабушки знакомят детей с народным творчеством.",
                "On fairy-tale evenings grandmothers teach children folk tales.",
            ],
            [
                "Жазда ауыл балаларына арналған күндізгі алаң ашылады.",
                "Летом открывается дневная площадка для сельских детей.",
                "In summer a day camp opens for village children.",
            ],
        ],
        services: &[
            (
                [
                    "Шығармашылық үйірме",
                    "Творческие кружки",
                    "Creative circles",
                ],
                [
                    "Алты жастан он төрт жасқа дейін, сабақтан кейін.",
                    "От шести до четырнадцати лет, после уроков.",
                    "Ages six to fourteen, after school.",
                ],
            ),
            (
                [
                    "Мектепке дайындық",
                    "Подготовка к школе",
                    "Preparation for school",
                ],
                [
                    "Әріп, сан, сөйлеу; топта он бала.",
                    "Буквы, счёт, речь; в группе десять детей.",
                    "Letters, numbers and speech; ten children in a group.",
                ],
            ),
            (
                ["Жазғы алаң", "Летняя площадка", "Summer day camp"],
                [
                    "Маусым мен шілдеде, тамақ беріледі.",
                    "Июнь и июль, с питанием.",
                    "June and July, with meals.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Family, F::Education],
        beneficiaries: &[B::Families, B::Women, B::Children],
        tags: &[Tag::Women],
        groups: &[
            ["әке", "Отцы", "Fathers"],
            ["келін", "Невестки", "Daughters-in-law"],
        ],
        bodies: &[
            [
                "{adj} аналар кеңесі",
                "Совет матерей {gen}",
                "{gen} Mothers’ Council",
            ],
            [
                "{adj} әкелер кеңесі",
                "Совет отцов {gen}",
                "{gen} Fathers’ Council",
            ],
            [
                "{adj} әжелер алқасы",
                "Совет бабушек {gen}",
                "{gen} Grandmothers’ Council",
            ],
        ],
        centres: &[
            [
                "{name} отбасыны қолдау орталығы",
                "Центр поддержки семьи „{name}“",
                "{name} Family Support Centre",
            ],
            [
                "{name} жас отбасы мектебі",
                "Школа молодой семьи „{name}“",
                "{name} School for Young Families",
            ],
        ],
        missions: &[
            [
                "Отбасы құндылығын нығайту, ажырасудың алдын алу.",
                "Укрепление семейных ценностей и предупреждение разводов.",
                "To strengthen families and prevent divorce.",
            ],
            [
                "{full} отбасыларына баланы мейіріммен тәрбиелеуге көмектесу.",
                "Помогать семьям {gen} растить детей с любовью.",
                "To help the families of {gen} bring up their children with love.",
            ],
        ],
        activities: &[
            [
                "Жас жұбайларға психолог пен заңгер тегін кеңес береді.",
                "Молодые супруги получают бесплатные консультации психолога и юриста.",
                "Young couples get free advice from a psychologist and a lawyer.",
            ],
            [
                "Үлгілі отбасылар кешінде үш буын бас қосып, өз дәстүрін көрсетеді.",
                "На вечерах примерных семей три поколения показывают свои традиции.",
                "On family evenings three generations show their traditions.",
            ],
            [
                "Әкелер мектебі ер адамдарды бала тәрбиесіне көбірек араласуға шақырады.",
                "Школа отцов зовёт мужчин больше участвовать в воспитании детей.",
                "The fathers’ school invites men to take a greater part in raising children.",
            ],
        ],
        services: &[
            (
                [
                    "Отбасы психологы",
                    "Семейный психолог",
                    "Family psychologist",
                ],
                [
                    "Жеке және жұптық қабылдау.",
                    "Индивидуальный и парный приём.",
                    "Single and couple sessions.",
                ],
            ),
            (
                [
                    "Неке алдындағы курс",
                    "Курс перед браком",
                    "Pre-marriage course",
                ],
                [
                    "Төрт кездесу, отбасын құрушыларға.",
                    "Четыре встречи для будущих супругов.",
                    "Four meetings for couples about to marry.",
                ],
            ),
            (
                ["Медиация", "Медиация", "Mediation"],
                [
                    "Отбасылық дауды сотсыз шешуге көмек.",
                    "Помогаем решить семейный спор без суда.",
                    "Help to settle family disputes out of court.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Family, F::Employment, F::Rights],
        beneficiaries: &[B::Women, B::Rural],
        tags: &[Tag::Women],
        groups: &[
            ["қыз-келіншек", "Женщины", "Women"],
            ["ару", "Красавицы", "Ladies"],
        ],
        bodies: &[
            [
                "{gen} іскер әйелдер қауымдастығы",
                "Ассоциация деловых женщин {gen}",
                "{gen} Business Women’s Association",
            ],
            [
                "{adj} әйелдер кеңесі",
                "Совет женщин {gen}",
                "{gen} Women’s Council",
            ],
        ],
        centres: &[
            [
                "{name} әйелдер кәсіпкерлігін дамыту орталығы",
                "Центр развития женского предпринимательства „{name}“",
                "{name} Centre for Women’s Enterprise",
            ],
            [
                "{name} әйелдер көшбасшылығы мектебі",
                "Школа женского лидерства „{name}“",
                "{name} Women’s Leadership School",
            ],
        ],
        missions: &[
            [
                "{full} әйелдерінің кәсіп ашып, қоғам ісіне араласуына қолдау көрсету.",
                "Поддержка женщин {gen} в бизнесе и общественной жизни.",
                "To support the women of {gen} in business and public life.",
            ],
            [
                "Әйелдердің экономикалық дербестігін арттыру.",
                "Повышение экономической самостоятельности женщин.",
                "To increase women’s economic independence.",
            ],
        ],
        activities: &[
            [
                "Шағын несие алу мен бизнес-жоспар жазуды іс жүзінде үйретеміз.",
                "На практике учим брать микрокредит и писать бизнес-план.",
                "We teach in practice how to take a microloan and write a business plan.",
            ],
            [
                "Қыз-келіншектердің қолөнер бұйымдары жәрмеңкеде сатылады.",
                "Изделия наших мастериц продаются на ярмарке.",
                "What our craftswomen make is sold at the fair.",
            ],
            [
                "Табысты кәсіпкерлер жаңа бастағандарға тәлімгер болады.",
                "Успешные предпринимательницы становятся наставницами начинающих.",
                "Successful businesswomen mentor beginners.",
            ],
        ],
        services: &[
            (
                [
                    "Бизнес-жоспар жазу",
                    "Составление бизнес-плана",
                    "Business plan writing",
                ],
                [
                    "Грант пен несиеге құжат дайындаймыз.",
                    "Готовим документы на грант и кредит.",
                    "We prepare papers for grants and loans.",
                ],
            ),
            (
                ["Тәлімгерлік клуб", "Клуб наставниц", "Mentoring club"],
                [
                    "Ай сайынғы кездесу мен жеке кеңес.",
                    "Ежемесячные встречи и личные советы.",
                    "Monthly meetings and personal advice.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 2,
        fields: &[F::Family, F::Rights, F::Vulnerable],
        beneficiaries: &[B::Women, B::Children],
        tags: &[Tag::Women, Tag::Care],
        centres: &[
            [
                "{name} дағдарыс орталығы",
                "Кризисный центр „{name}“",
                "{name} Crisis Centre",
            ],
            [
                "{name} ана үйі",
                "Дом мамы „{name}“",
                "{name} Mothers’ House",
            ],
        ],
        missions: &[
            [
                "Тұрмыстық зорлық-зомбылықтан жапа шеккендерге пана болу.",
                "Убежище и помощь пострадавшим от бытового насилия.",
                "To shelter and help those who suffer domestic violence.",
            ],
            [
                "Қиын жағдайдағы аналар мен балалардың қауіпсіздігін қамтамасыз ету.",
                "Безопасность матерей и детей в трудной ситуации.",
                "To keep mothers and children safe in hard times.",
            ],
        ],
        activities: &[
            [
                "Орталықта уақытша баспана, тамақ және психолог көмегі беріледі.",
                "В центре дают временное жильё, питание и помощь психолога.",
                "The centre gives temporary shelter, food and a psychologist’s help.",
            ],
            [
                "Полиция мен әлеуметтік қызметтермен бірлесіп, әр отбасыға жеке жоспар жасаймыз.",
                "Вместе с полицией и социальными службами составляем план для каждой семьи.",
                "With the police and social services we make a plan for each family.",
            ],
            [
                "Мектептерде қатыгездіктің алдын алу сабақтарын өткіземіз.",
                "В школах проводим уроки профилактики жестокости.",
                "In schools we teach how to prevent cruelty.",
            ],
        ],
        services: &[
            (
                [
                    "Уақытша баспана",
                    "Временное проживание",
                    "Temporary shelter",
                ],
                [
                    "Тәулік бойы, алты айға дейін.",
                    "Круглосуточно, до шести месяцев.",
                    "Round the clock, up to six months.",
                ],
            ),
            (
                [
                    "Психологиялық көмек",
                    "Психологическая помощь",
                    "Psychological help",
                ],
                [
                    "Аналар мен балаларға, құпия түрде.",
                    "Для мам и детей, конфиденциально.",
                    "For mothers and children, in confidence.",
                ],
            ),
            (
                [
                    "Сотта қорғауға көмек",
                    "Помощь с защитой в суде",
                    "Help with court protection",
                ],
                [
                    "Заңгер арыз жазуға көмектесіп, сотқа бірге барады.",
                    "Юрист помогает написать заявление и идёт в суд.",
                    "A lawyer helps write the petition and comes to court.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Employment, F::Youth, F::Education],
        beneficiaries: &[B::Unemployed, B::Youth, B::Rural],
        tags: &[Tag::General, Tag::Learning],
        groups: &[["кәсіпкер", "Предприниматели", "Entrepreneurs"]],
        bodies: &[[
            "{gen} жас кәсіпкерлер клубы",
            "Клуб молодых предпринимателей {gen}",
            "{gen} Young Entrepreneurs’ Club",
        ]],
        centres: &[
            [
                "{name} кәсіпке баулу орталығы",
                "Центр профессионального обучения „{name}“",
                "{name} Vocational Training Centre",
            ],
            [
                "{name} жұмысқа орналасуға көмек орталығы",
                "Центр содействия занятости „{name}“",
                "{name} Employment Support Centre",
            ],
            [
                "{name} бизнес-инкубаторы",
                "Бизнес-инкубатор „{name}“",
                "{name} Business Incubator",
            ],
        ],
        unions: &[[
            "{gen} шағын кәсіпкерлер қауымдастығы",
            "Ассоциация малого бизнеса {gen}",
            "{gen} Small Business Association",
        ]],
        missions: &[
            [
                "Жұмыссыз адамдарға кәсіп үйретіп, тұрақты табыс табуына көмектесу.",
                "Обучить безработных ремеслу и помочь найти постоянный доход.",
                "To teach unemployed people a trade and help them find steady income.",
            ],
            [
                "{loc} шағын кәсіп пен өзін-өзі жұмыспен қамтуды дамыту.",
                "Развитие малого дела и самозанятости {loc}.",
                "To develop small business and self-employment {loc}.",
            ],
        ],
        activities: &[
            [
                "Дәнекерлеуші, аспаз, тігінші курстары практикамен бірге жүреді.",
                "Курсы сварщиков, поваров и швей идут вместе с практикой.",
                "Courses for welders, cooks and tailors come with practice.",
            ],
            [
                "Жұмыс берушілермен келісіп, бос орындар жәрмеңкесін өткіземіз.",
                "По договорённости с работодателями проводим ярмарки вакансий.",
                "By agreement with employers we hold job fairs.",
            ],
            [
                "Өз ісін бастағандарға бір жыл бойы кеңес береміз.",
                "Тех, кто открыл своё дело, сопровождаем целый год.",
                "We advise those who start a business for a whole year.",
            ],
        ],
        services: &[
            (
                [
                    "Кәсіби курстар",
                    "Профессиональные курсы",
                    "Vocational courses",
                ],
                [
                    "Бір айдан үш айға дейін, сертификатпен.",
                    "От одного до трёх месяцев, с сертификатом.",
                    "One to three months, with a certificate.",
                ],
            ),
            (
                ["Түйіндеме жасау", "Составление резюме", "CV writing"],
                [
                    "Түйіндеме мен әңгімелесуге дайындық.",
                    "Резюме и подготовка к собеседованию.",
                    "CV and interview preparation.",
                ],
            ),
            (
                [
                    "Шағын грант кеңесі",
                    "Консультация по малым грантам",
                    "Advice on small grants",
                ],
                [
                    "Мемлекеттік гранттарға өтінім жазуға көмек.",
                    "Помощь с заявкой на государственный грант.",
                    "Help with applications for state grants.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
];
