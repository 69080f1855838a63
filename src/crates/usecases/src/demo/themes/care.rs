//! Themes of care: veterans, disability, health, charity, orphans, faith.

use super::{Sort, Theme};
use crate::demo::proper::Tag;
use domain::Beneficiary as B;
use domain::FieldOfActivity as F;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        weight: 5,
        fields: &[F::Vulnerable, F::Rights, F::Unity],
        beneficiaries: &[B::Veterans, B::OlderPeople],
        tags: &[Tag::General, Tag::Rights],
        groups: &[["ардагер", "Ветераны", "Veterans"]],
        bodies: &[
            [
                "{adj} ардагерлер кеңесі",
                "Совет ветеранов {gen}",
                "{gen} Veterans’ Council",
            ],
            [
                "{adj} еңбек ардагерлері қоғамы",
                "Общество ветеранов труда {gen}",
                "{gen} Society of Labour Veterans",
            ],
            [
                "{gen} Ауған соғысы ардагерлері одағы",
                "Союз ветеранов Афганской войны {gen}",
                "{gen} Union of Afghan War Veterans",
            ],
            [
                "{gen} Чернобыль апатын жоюға қатысушылар қоғамы",
                "Общество участников ликвидации Чернобыльской аварии {gen}",
                "{gen} Society of Chernobyl Clean-up Veterans",
            ],
        ],
        centres: &[[
            "{name} ардагерлерді қолдау орталығы",
            "Центр поддержки ветеранов „{name}“",
            "{name} Veterans Support Centre",
        ]],
        missions: &[
            [
                "{gen} соғыс және еңбек ардагерлерін қолдау, олардың тәжірибесін жас ұрпаққа жеткізу.",
                "Поддержка ветеранов войны и труда {gen} и передача их опыта молодым.",
                "To support the war and labour veterans of {gen} and pass their experience on to the young.",
            ],
            [
                "Ардагерлердің құқықтары мен мүдделерін қорғау, оларға лайықты көңіл бөлу.",
                "Защита прав и интересов ветеранов и достойное внимание к ним.",
                "To protect the rights and interests of veterans and give them the attention they deserve.",
            ],
        ],
        activities: &[
            [
                "Ардагерлер мектептерде жастармен кездесіп, ел тарихын өз көзімен көргендей әңгімелейді.",
                "Ветераны встречаются с молодёжью в школах и рассказывают об истории страны, которую видели своими глазами.",
                "Veterans meet pupils at school and tell the country’s history as they saw it.",
            ],
            [
                "Жалғыз тұратын ардагерлердің үйін жөндеуге, отынын дайындауға көмектесеміз.",
                "Одиноким ветеранам помогаем с ремонтом дома и топливом на зиму.",
                "We help veterans who live alone with repairs and winter fuel.",
            ],
            [
                "Мереке күндері ардагерлерді құттықтап, естелік кештер ұйымдастырамыз.",
                "В праздники поздравляем ветеранов и проводим вечера памяти.",
                "On holidays we congratulate veterans and hold evenings of remembrance.",
            ],
        ],
        services: &[
            (
                [
                    "Құжат рәсімдеуге көмек",
                    "Помощь с документами",
                    "Help with documents",
                ],
                [
                    "Жеңілдіктер мен төлемдерге құжат жинауға көмектесеміз.",
                    "Помогаем собрать документы на льготы и выплаты.",
                    "We help collect the papers for benefits and payments.",
                ],
            ),
            (
                ["Үйге барып көмектесу", "Помощь на дому", "Help at home"],
                [
                    "Еріктілер аптасына бір рет ардагердің үйіне барады.",
                    "Волонтёры раз в неделю приходят к ветерану домой.",
                    "Volunteers visit the veteran at home once a week.",
                ],
            ),
            (
                [
                    "Ардагерлермен кездесу",
                    "Встречи с ветеранами",
                    "Meetings with veterans",
                ],
                [
                    "Мектептер мен колледждердің өтініші бойынша кездесу өткіземіз.",
                    "Проводим встречи по заявкам школ и колледжей.",
                    "We arrange meetings for schools and colleges on request.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 6,
        fields: &[F::Vulnerable, F::Rights, F::Employment],
        beneficiaries: &[B::Disability, B::Families],
        tags: &[Tag::Care, Tag::General],
        bodies: &[
            [
                "{adj} мүгедектер қоғамы",
                "Общество людей с инвалидностью {gen}",
                "{gen} Society of People with Disabilities",
            ],
            [
                "{gen} зағип жандар қоғамы",
                "Общество незрячих {gen}",
                "{gen} Society of the Blind",
            ],
            [
                "{adj} саңыраулар қоғамы",
                "Общество глухих {gen}",
                "{gen} Society of the Deaf",
            ],
            [
                "{gen} мүгедектігі бар әйелдер қауымдастығы",
                "Ассоциация женщин с инвалидностью {gen}",
                "{gen} Association of Women with Disabilities",
            ],
        ],
        centres: &[
            [
                "{name} мүгедектігі бар адамдарды қолдау орталығы",
                "Центр поддержки людей с инвалидностью „{name}“",
                "{name} Support Centre for People with Disabilities",
            ],
            [
                "{name} тәуелсіз өмір сүру орталығы",
                "Центр независимой жизни „{name}“",
                "{name} Centre for Independent Living",
            ],
        ],
        unions: &[[
            "{full} мүгедектер ұйымдарының одағы",
            "Союз организаций людей с инвалидностью {gen}",
            "{gen} Union of Disability Organisations",
        ]],
        missions: &[
            [
                "Мүгедектігі бар адамдардың қоғам өміріне толыққанды араласуына жағдай жасау.",
                "Создание условий для полноценного участия людей с инвалидностью в жизни общества.",
                "To make it possible for people with disabilities to take a full part in society.",
            ],
            [
                "{loc} кедергісіз орта қалыптастыру және мүгедектігі бар адамдардың құқықтарын қорғау.",
                "Формирование безбарьерной среды {loc} и защита прав людей с инвалидностью.",
                "To remove barriers {loc} and protect the rights of people with disabilities.",
            ],
        ],
        activities: &[
            [
                "Дүкен, емхана, аялдама секілді орындардың қолжетімділігін тексеріп, ұсыныс береміз.",
                "Проверяем доступность магазинов, поликлиник и остановок и вносим предложения.",
                "We check whether shops, clinics and bus stops are accessible and propose changes.",
            ],
            [
                "Протез, кресло-арба және басқа да техникалық құралдарды алуға көмектесеміз.",
                "Помогаем получить протезы, кресла-коляски и другие технические средства.",
                "We help people obtain prostheses, wheelchairs and other aids.",
            ],
            [
                "Тігін және компьютер курстарын бітіргендердің бірқатары жұмысқа орналасты.",
                "Многие выпускники наших курсов шитья и компьютерной грамотности нашли работу.",
                "Many graduates of our sewing and computer courses have found work.",
            ],
            [
                "Жаз айларында Қамбаш көліне демалыс ұйымдастырамыз.",
                "Летом организуем отдых на озере Камбаш.",
                "In summer we arrange holidays at Lake Kambash.",
            ],
        ],
        services: &[
            (
                ["Әлеуметтік такси", "Социальное такси", "Social taxi"],
                [
                    "Емханаға немесе мекемеге барғанда көлікпен алып жүреміз; бір күн бұрын жазылу керек.",
                    "Отвозим в поликлинику или учреждение; запись за день.",
                    "A ride to the clinic or an office; book one day ahead.",
                ],
            ),
            (
                [
                    "Ымдау тілі маманының көмегі",
                    "Помощь сурдопереводчика",
                    "Sign language interpreter",
                ],
                [
                    "Маман мекемелерге бірге барады.",
                    "Специалист сопровождает в учреждения.",
                    "The interpreter comes along to offices.",
                ],
            ),
            (
                [
                    "Техникалық құралдар прокаты",
                    "Прокат технических средств",
                    "Equipment on loan",
                ],
                [
                    "Кресло-арба, балдақ, функционалды кереуетті уақытша береміз.",
                    "Выдаём на время кресла-коляски, костыли, функциональные кровати.",
                    "Wheelchairs, crutches and care beds on loan.",
                ],
            ),
            (
                ["Заңгер кеңесі", "Консультация юриста", "Legal advice"],
                [
                    "Жәрдемақы мен жеңілдіктер туралы сұрақтарға жауап береді.",
                    "Отвечаем на вопросы о пособиях и льготах.",
                    "Answers on allowances and benefits.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Vulnerable, F::Health, F::Education],
        beneficiaries: &[B::Children, B::Disability, B::Families],
        tags: &[Tag::Care, Tag::Children],
        bodies: &[
            [
                "{full} ерекше балалар ата-аналарының қоғамы",
                "Общество родителей особых детей {gen}",
                "{gen} Society of Parents of Special Children",
            ],
            [
                "{gen} Даун синдромы бар балалардың ата-аналар бірлестігі",
                "Объединение родителей детей с синдромом Дауна {gen}",
                "{gen} Union of Parents of Children with Down Syndrome",
            ],
        ],
        centres: &[
            [
                "{name} ерекше қажеттілігі бар балаларды оңалту орталығы",
                "Реабилитационный центр для детей с особыми потребностями „{name}“",
                "{name} Rehabilitation Centre for Children with Special Needs",
            ],
            [
                "{name} аутизмі бар балаларды қолдау орталығы",
                "Центр поддержки детей с аутизмом „{name}“",
                "{name} Support Centre for Children with Autism",
            ],
            [
                "{name} логопедиялық орталығы",
                "Логопедический центр „{name}“",
                "{name} Speech Therapy Centre",
            ],
        ],
        missions: &[
            [
                "Ерекше қажеттілігі бар балалардың дамуына, оқуына және қатарына қосылуына көмектесу.",
                "Помощь детям с особыми потребностями в развитии, учёбе и общении со сверстниками.",
                "To help children with special needs to develop, learn and be among their peers.",
            ],
            [
                "{loc} ерекше бала тәрбиелеп отырған отбасыларды жалғыз қалдырмау.",
                "Чтобы семьи с особыми детьми {loc} не оставались одни.",
                "So that families with special children {loc} are not left alone.",
            ],
        ],
        activities: &[
            [
                "Балалармен логопед, дефектолог және психолог жұмыс істейді.",
                "С детьми занимаются логопед, дефектолог и психолог.",
                "A speech therapist, a special teacher and a psychologist work with the children.",
            ],
            [
                "Ата-аналар клубында аналар бір-біріне ақыл-кеңес береді.",
                "В родительском клубе мамы делятся опытом и поддерживают друг друга.",
                "In the parents’ club mothers share experience and support each other.",
            ],
            [
                "Емдік дене шынықтыру мен құм терапиясы сабақтары апта сайын өтеді.",
                "Каждую неделю проходят занятия лечебной физкультурой и песочной терапией.",
                "Exercise and sand therapy classes take place every week.",
            ],
        ],
        services: &[
            (
                ["Логопед сабағы", "Занятия с логопедом", "Speech therapy"],
                [
                    "Жеке сабақ, аптасына екі рет.",
                    "Индивидуальные занятия дважды в неделю.",
                    "Individual lessons twice a week.",
                ],
            ),
            (
                ["Ата-аналар клубы", "Родительский клуб", "Parents’ club"],
                [
                    "Психологпен және бір-бірімен әңгімелесу, айына екі кездесу.",
                    "Разговор с психологом и друг с другом, две встречи в месяц.",
                    "Talks with a psychologist and with each other, two meetings a month.",
                ],
            ),
            (
                [
                    "Ерте дамыту тобы",
                    "Группа раннего развития",
                    "Early development group",
                ],
                [
                    "Үш жасқа дейінгі балаларға арналған топ.",
                    "Группа для детей до трёх лет.",
                    "A group for children under three.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Health, F::Rights],
        beneficiaries: &[B::Patients, B::Families],
        tags: &[Tag::Care],
        groups: &[["дәрігер", "Врачи", "Doctors"]],
        bodies: &[
            [
                "{gen} диабетпен ауыратын науқастар қоғамы",
                "Общество больных диабетом {gen}",
                "{gen} Diabetes Society",
            ],
            [
                "{gen} бүйрегі ауыратын науқастар қоғамы",
                "Общество пациентов с болезнями почек {gen}",
                "{gen} Kidney Patients’ Society",
            ],
            [
                "{gen} онкологиялық науқастарды қолдау қоғамы",
                "Общество поддержки онкологических больных {gen}",
                "{gen} Cancer Patients’ Support Society",
            ],
            [
                "{gen} дәрігерлер қауымдастығы",
                "Ассоциация врачей {gen}",
                "{gen} Association of Doctors",
            ],
            [
                "{gen} мейіргерлер қауымдастығы",
                "Ассоциация медицинских сестёр {gen}",
                "{gen} Association of Nurses",
            ],
        ],
        centres: &[
            [
                "{name} науқастарды қолдау орталығы",
                "Центр поддержки пациентов „{name}“",
                "{name} Patient Support Centre",
            ],
            [
                "{name} паллиативтік көмек орталығы",
                "Центр паллиативной помощи „{name}“",
                "{name} Palliative Care Centre",
            ],
        ],
        missions: &[
            [
                "Созылмалы ауруы бар адамдарға сапалы ем мен сенімді ақпарат алуға көмектесу.",
                "Помощь людям с хроническими болезнями в получении лечения и надёжной информации.",
                "To help people with chronic illness get good treatment and reliable information.",
            ],
            [
                "{full} науқастарының құқықтарын қорғау және отбасыларын қолдау.",
                "Защита прав пациентов {gen} и поддержка их семей.",
                "To protect the rights of patients of {gen} and support their families.",
            ],
        ],
        activities: &[
            [
                "Денсаулық мектебінде дәрігерлер ауруды бақылауды қарапайым тілмен үйретеді.",
                "В школе здоровья врачи простым языком учат жить с болезнью.",
                "At the health school doctors teach in plain words how to live with the illness.",
            ],
            [
                "Дәрі-дәрмекпен қамтамасыз ету мәселелерін денсаулық сақтау басқармасымен бірге шешеміз.",
                "Вопросы обеспечения лекарствами решаем вместе с управлением здравоохранения.",
                "Together with the health department we solve problems of medicine supply.",
            ],
            [
                "Жаңа диагноз естіген адамға сол жолдан өткен адамдар ақыл-кеңес береді.",
                "Тех, кто только узнал диагноз, поддерживают прошедшие этот путь.",
                "People who have just been diagnosed get support from those who have been through it.",
            ],
        ],
        services: &[
            (
                ["Денсаулық мектебі", "Школа здоровья", "Health school"],
                [
                    "Айына екі сабақ, дәрігер сұрақтарға жауап береді.",
                    "Два занятия в месяц, врач отвечает на вопросы.",
                    "Two lessons a month; a doctor answers questions.",
                ],
            ),
            (
                [
                    "Қант пен қысымды өлшеу",
                    "Измерение сахара и давления",
                    "Blood sugar and pressure check",
                ],
                [
                    "Сәрсенбі сайын сағат 10.00–13.00 аралығында.",
                    "По средам с 10.00 до 13.00.",
                    "On Wednesdays from 10:00 to 13:00.",
                ],
            ),
            (
                ["Сенім телефоны", "Телефон доверия", "Helpline"],
                [
                    "Науқастар мен туыстарына психологиялық қолдау.",
                    "Психологическая поддержка пациентов и родных.",
                    "Psychological support for patients and relatives.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Health, F::Youth, F::Education],
        beneficiaries: &[B::Youth, B::Everyone],
        tags: &[Tag::Care, Tag::General],
        bodies: &[
            [
                "{gen} салауатты өмір салты қоғамы",
                "Общество здорового образа жизни {gen}",
                "{gen} Healthy Living Society",
            ],
            [
                "{gen} донорлар қоғамы",
                "Общество доноров {gen}",
                "{gen} Blood Donors’ Society",
            ],
        ],
        centres: &[
            [
                "{name} салауатты өмір салты орталығы",
                "Центр здорового образа жизни „{name}“",
                "{name} Healthy Living Centre",
            ],
            [
                "{name} тәуелділіктен арылту орталығы",
                "Центр помощи зависимым „{name}“",
                "{name} Recovery Centre",
            ],
            [
                "{name} туберкулездің алдын алу орталығы",
                "Центр профилактики туберкулёза „{name}“",
                "{name} Tuberculosis Prevention Centre",
            ],
        ],
        missions: &[
            [
                "Жастар арасында салауатты өмір салтын қалыптастыру, аурудың алдын алу.",
                "Формирование здорового образа жизни среди молодёжи и профилактика болезней.",
                "To encourage healthy living among young people and prevent disease.",
            ],
            [
                "Тәуелділікке тап болған адамдар мен олардың отбасыларына көмектесу.",
                "Помощь людям, столкнувшимся с зависимостью, и их семьям.",
                "To help people who face addiction, and their families.",
            ],
        ],
        activities: &[
            [
                "Мектептер мен колледждерде насыбай мен электронды темекінің зияны туралы әңгіме өткіземіз.",
                "В школах и колледжах говорим о вреде насвая и электронных сигарет.",
                "In schools and colleges we talk about the harm of snuff and e-cigarettes.",
            ],
            [
                "Тексерілуге ақысыз әрі құпия жағдай жасаймыз.",
                "Даём возможность обследоваться бесплатно и анонимно.",
                "We make free and confidential testing possible.",
            ],
            [
                "Сырдария жағасында апта сайын жүгіру және серуендеу клубы жиналады.",
                "Каждую неделю на берегу Сырдарьи собирается клуб бега и прогулок.",
                "A running and walking club meets every week on the bank of the Syrdarya.",
            ],
        ],
        services: &[
            (
                [
                    "Құпия кеңес",
                    "Анонимная консультация",
                    "Confidential advice",
                ],
                [
                    "Психолог пен дәрігердің кеңесі, аты-жөні сұралмайды.",
                    "Психолог и врач, имя не спрашиваем.",
                    "A psychologist and a doctor; no name asked.",
                ],
            ),
            (
                [
                    "Дәріс және тренинг",
                    "Лекции и тренинги",
                    "Talks and training",
                ],
                [
                    "Мектеп, колледж және ұжымдардың өтініші бойынша.",
                    "По заявкам школ, колледжей и коллективов.",
                    "For schools, colleges and workplaces on request.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 6,
        fields: &[F::Vulnerable, F::Orphans, F::Other],
        beneficiaries: &[B::LargeFamilies, B::Families, B::Everyone],
        tags: &[Tag::Care, Tag::General],
        bodies: &[[
            "{gen} қайырымдылық қоғамы",
            "Благотворительное общество {gen}",
            "{gen} Charitable Society",
        ]],
        centres: &[
            [
                "{name} қайырымдылық орталығы",
                "Благотворительный центр „{name}“",
                "{name} Charity Centre",
            ],
            [
                "{name} мұқтаж отбасыларға көмек орталығы",
                "Центр помощи нуждающимся семьям „{name}“",
                "{name} Centre for Families in Need",
            ],
        ],
        unions: &[[
            "{full} қайырымдылық ұйымдарының қауымдастығы",
            "Ассоциация благотворительных организаций {gen}",
            "{gen} Association of Charities",
        ]],
        missions: &[
            [
                "Қиын жағдайға тап болған отбасыларға дер кезінде қол ұшын беру.",
                "Вовремя помогать семьям, попавшим в трудное положение.",
                "To give families in hardship a hand in time.",
            ],
            [
                "{loc} қайырымдылық пен өзара көмек дәстүрін жаңғырту.",
                "Возрождение {loc} традиций милосердия и взаимопомощи.",
                "To revive the tradition of giving and mutual help {loc}.",
            ],
        ],
        activities: &[
            [
                "Азық-түлік, киім-кешек және көмірді тізім бойынша үй-үйге жеткіземіз.",
                "Развозим по домам продукты, одежду и уголь по списку.",
                "We take food, clothes and coal to homes by list.",
            ],
            [
                "Оқу жылы басталар алдында балаларға мектеп киімі мен құрал-жабдық аламыз.",
                "Перед учебным годом покупаем детям школьную форму и принадлежности.",
                "Before the school year we buy uniforms and school things for children.",
            ],
            [
                "Асар жасап, тұрғын үйлерді бірге жөндейміз.",
                "Методом асара вместе ремонтируем дома.",
                "We repair homes together in the old way of asar.",
            ],
        ],
        services: &[
            (
                ["Азық-түлік көмегі", "Продуктовая помощь", "Food parcels"],
                [
                    "Айына бір рет, комиссия бекіткен тізім бойынша.",
                    "Раз в месяц по списку, утверждённому комиссией.",
                    "Once a month by a list that a commission approves.",
                ],
            ),
            (
                ["Киім қоймасы", "Пункт одежды", "Clothes bank"],
                [
                    "Таза әрі бүтін киімді қабылдап, таратамыз.",
                    "Принимаем и раздаём чистую целую одежду.",
                    "We take in and give out clean, sound clothes.",
                ],
            ),
            (
                ["Мектепке жол", "Дорога в школу", "Road to school"],
                [
                    "Оқушыларға сөмке мен мектеп киімі.",
                    "Рюкзаки и форма для школьников.",
                    "School bags and uniforms for pupils.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Vulnerable, F::Health],
        beneficiaries: &[B::OlderPeople, B::Veterans],
        tags: &[Tag::Care, Tag::General],
        groups: &[
            ["әже", "Бабушки", "Grandmothers"],
            ["қария", "Старейшины", "Elders"],
        ],
        bodies: &[
            [
                "{adj} зейнеткерлер қоғамы",
                "Общество пенсионеров {gen}",
                "{gen} Pensioners’ Society",
            ],
            [
                "{adj} ақсақалдар алқасы",
                "Совет аксакалов {gen}",
                "{gen} Council of Elders",
            ],
        ],
        centres: &[
            [
                "{name} қарттарға күтім көрсету орталығы",
                "Центр ухода за пожилыми „{name}“",
                "{name} Elder Care Centre",
            ],
            [
                "{name} белсенді ұзақ өмір орталығы",
                "Центр активного долголетия „{name}“",
                "{name} Active Longevity Centre",
            ],
        ],
        missions: &[
            [
                "Егде жастағы адамдардың өмірін мазмұнды, қарттығын қамсыз ету.",
                "Наполнить жизнь пожилых людей смыслом и заботой.",
                "To give older people a full life and a secure old age.",
            ],
            [
                "{loc} жалғызілікті қарттарға күтім мен қолдау көрсету.",
                "Уход и поддержка одиноких пожилых людей {loc}.",
                "To care for and support older people who live alone {loc}.",
            ],
        ],
        activities: &[
            [
                "Әжелер ансамблі, дойбы-шахмат және компьютер үйірмелері жұмыс істейді.",
                "Работают ансамбль бабушек, кружки шашек, шахмат и компьютерной грамотности.",
                "There is a grandmothers’ ensemble and circles for draughts, chess and computers.",
            ],
            [
                "Еріктілер жалғызілікті қарттарға дүкен мен дәріханадан қажетін әкеліп береді.",
                "Волонтёры приносят одиноким пожилым продукты и лекарства.",
                "Volunteers bring food and medicine to older people who live alone.",
            ],
            [
                "Ақсақалдар ауыл дауын бітімге келтіріп, жастарға бата береді.",
                "Аксакалы мирят спорящих и дают молодым своё благословение.",
                "The elders settle village quarrels and give the young their blessing.",
            ],
        ],
        services: &[
            (
                ["Үйде күтім жасау", "Уход на дому", "Home care"],
                [
                    "Үй жинау, тамақ дайындау, дәрі алып келу.",
                    "Уборка, приготовление еды, лекарства.",
                    "Cleaning, cooking and fetching medicine.",
                ],
            ),
            (
                [
                    "Компьютер және смартфон курсы",
                    "Курсы компьютера и смартфона",
                    "Computer and smartphone course",
                ],
                [
                    "Сегіз сабақ: eGov, бейнеқоңырау, қауіпсіздік.",
                    "Восемь занятий: eGov, видеозвонки, безопасность.",
                    "Eight lessons: eGov, video calls, safety.",
                ],
            ),
            (
                ["Күндізгі клуб", "Дневной клуб", "Day club"],
                [
                    "Шай, әңгіме, ән мен ойын; жұмыс күндері.",
                    "Чай, беседа, песни и игры по будням.",
                    "Tea, talk, songs and games on weekdays.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 5,
        fields: &[F::Orphans, F::Youth, F::Employment],
        beneficiaries: &[B::Orphans, B::Children, B::Youth],
        tags: &[Tag::Care, Tag::Children],
        bodies: &[[
            "{full} балалар үйі түлектерінің қоғамы",
            "Общество выпускников детских домов {gen}",
            "{gen} Society of Care Leavers",
        ]],
        centres: &[
            [
                "{name} жетім балаларды қолдау орталығы",
                "Центр поддержки детей-сирот „{name}“",
                "{name} Support Centre for Orphans",
            ],
            [
                "{name} жасөспірімдер үйі",
                "Дом юношества „{name}“",
                "{name} Youth House",
            ],
        ],
        missions: &[
            [
                "Жетім балалардың отбасы жылуын сезініп, өз жолын табуына көмектесу.",
                "Помочь детям-сиротам почувствовать тепло семьи и найти свой путь.",
                "To help orphans feel the warmth of a family and find their own way.",
            ],
            [
                "Балалар үйінің түлектерін дербес өмірге бейімдеу.",
                "Подготовка выпускников детских домов к самостоятельной жизни.",
                "To prepare care leavers for life on their own.",
            ],
        ],
        activities: &[
            [
                "Түлектерге тұрғын үй кезегіне тұруға, оқу мен жұмыс табуға көмектесеміз.",
                "Помогаем выпускникам встать в очередь на жильё, найти учёбу и работу.",
                "We help care leavers with the housing queue, study and work.",
            ],
            [
                "Әр балаға үлкендер арасынан тәлімгер табамыз.",
                "Каждому ребёнку находим взрослого наставника.",
                "We find every child a grown-up mentor.",
            ],
            [
                "Патронат отбасыларға арналған мектебіміз жыл бойы жұмыс істейді.",
                "Круглый год работает школа для патронатных семей.",
                "Our school for foster families runs all year.",
            ],
        ],
        services: &[
            (
                ["Тәлімгерлік", "Наставничество", "Mentoring"],
                [
                    "Тәлімгер баламен апта сайын кездеседі.",
                    "Наставник встречается с ребёнком каждую неделю.",
                    "The mentor meets the child every week.",
                ],
            ),
            (
                [
                    "Патронат отбасылар мектебі",
                    "Школа патронатных семей",
                    "Foster family school",
                ],
                [
                    "Он сабақ, куәлік беріледі.",
                    "Десять занятий, выдаётся свидетельство.",
                    "Ten lessons with a certificate.",
                ],
            ),
            (
                [
                    "Түлектерге көмек",
                    "Сопровождение выпускников",
                    "Support for care leavers",
                ],
                [
                    "Тұрғын үй, құжат және жұмыс мәселелері бойынша.",
                    "По вопросам жилья, документов и работы.",
                    "Housing, papers and work.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 4,
        fields: &[F::Orphans, F::Family, F::Vulnerable],
        beneficiaries: &[B::LargeFamilies, B::Women, B::Children],
        tags: &[Tag::Women, Tag::Care],
        groups: &[["ана", "Матери", "Mothers"]],
        bodies: &[
            [
                "{gen} көпбалалы аналар қоғамы",
                "Общество многодетных матерей {gen}",
                "{gen} Society of Mothers of Large Families",
            ],
            [
                "{gen} жалғызбасты аналар қоғамы",
                "Общество одиноких матерей {gen}",
                "{gen} Society of Single Mothers",
            ],
        ],
        centres: &[[
            "{name} көпбалалы отбасыларды қолдау орталығы",
            "Центр поддержки многодетных семей „{name}“",
            "{name} Support Centre for Large Families",
        ]],
        missions: &[
            [
                "Көпбалалы және толық емес отбасылардың әл-ауқатын арттыру.",
                "Повышение благополучия многодетных и неполных семей.",
                "To improve the well-being of large and single-parent families.",
            ],
            [
                "{full} аналарын біріктіріп, балаларының білімі мен болашағына жағдай жасау.",
                "Объединить матерей {gen} ради образования и будущего детей.",
                "To bring together the mothers of {gen} for the education and future of their children.",
            ],
        ],
        activities: &[
            [
                "Аналарға үйде отырып табыс табуға үйрететін тегін курстар ашамыз.",
                "Проводим для мам бесплатные курсы, чтобы можно было зарабатывать дома.",
                "We run free courses so that mothers can earn at home.",
            ],
            [
                "Атаулы әлеуметтік көмек пен тұрғын үй бағдарламалары туралы түсіндіреміз.",
                "Разъясняем, как получить адресную помощь и жильё по программам.",
                "We explain targeted assistance and housing programmes.",
            ],
            [
                "Балаларға жазғы лагерь мен мерекелік шырша ұйымдастырамыз.",
                "Для детей организуем летний лагерь и новогоднюю ёлку.",
                "We organise a summer camp and a New Year party for the children.",
            ],
        ],
        services: &[
            (
                ["Тігін курсы", "Курсы шитья", "Sewing course"],
                [
                    "Екі айлық курс, машинка мен мата беріледі.",
                    "Два месяца, машинки и ткань предоставляем.",
                    "Two months; machines and fabric provided.",
                ],
            ),
            (
                ["Балалар бөлмесі", "Детская комната", "Children’s room"],
                [
                    "Аналар сабақта отырғанда балаларға қараймыз.",
                    "Присматриваем за детьми, пока мамы на занятиях.",
                    "We look after children while mothers are in class.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
    Theme {
        weight: 1,
        sort: Sort::Faith,
        fields: &[F::Other, F::Vulnerable],
        beneficiaries: &[B::Everyone, B::Families],
        tags: &[Tag::Faith],
        centres: &[[
            "{name} рухани орталығы",
            "Духовный центр „{name}“",
            "{name} Spiritual Centre",
        ]],
        missions: &[[
            "{full} тұрғындарының рухани сұранысына қызмет ету және мұқтаж жандарға көмектесу.",
            "Служить духовным нуждам жителей {gen} и помогать нуждающимся.",
            "To serve the spiritual needs of the people of {gen} and help those in need.",
        ]],
        activities: &[
            [
                "Қауым мүшелері мұқтаж отбасыларға ыстық тамақ таратады.",
                "Члены общины раздают горячие обеды нуждающимся семьям.",
                "Members of the community give out hot meals to families in need.",
            ],
            [
                "Дәстүр мен дін туралы ашық әңгімелер өткіземіз.",
                "Проводим открытые беседы о традициях и вере.",
                "We hold open talks about tradition and faith.",
            ],
            [
                "Жастарды имандылық пен үлкенді сыйлауға баулимыз.",
                "Учим молодых доброте и уважению к старшим.",
                "We teach the young kindness and respect for elders.",
            ],
        ],
        services: &[
            (
                ["Ыстық тамақ", "Горячие обеды", "Hot meals"],
                [
                    "Сенбі күндері түсте.",
                    "По субботам в полдень.",
                    "At noon on Saturdays.",
                ],
            ),
            (
                ["Рухани кеңес", "Духовная беседа", "Spiritual counsel"],
                [
                    "Алдын ала келісім бойынша.",
                    "По предварительной договорённости.",
                    "By arrangement.",
                ],
            ),
        ],
        ..Theme::BLANK
    },
];
