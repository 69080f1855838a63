//! The real organisations and people named in a newspaper's report on the X
//! regional Civil Forum of Kyzylorda region (2021), spelled as published.
//! Rule: nothing about them is invented. No contact, identifier, date, address,
//! description or biography; a translation only where the name says plainly
//! what it means; people are written in Kazakh only.

use super::text::Tri;
use super::{DemonstrationPerson, Post};
use domain::{
    District, FieldOfActivity, LegalForm, Locale, Localized, Organization, OrganizationKind,
    Person, Source,
};
use jiff::Timestamp;

/// The report, as records name it.
pub(super) const SOURCE: &str =
    "Қызылорда облысының X жергілікті Азаматтық форумы туралы хабар, 2021";

struct Real {
    names: Tri,
    kind: OrganizationKind,
    form: LegalForm,
    /// Said by the name itself.
    district: Option<District>,
    field: Option<FieldOfActivity>,
}

const ALLIANCE: usize = 0;
const DISABLED: usize = 1;
const SAMURYK: usize = 2;
const COMPANY: usize = 3;
const FARM: usize = 4;
const MASLIKHAT: usize = 5;
const AKIMAT: usize = 6;

const ORGANIZATIONS: [Real; 7] = [
    Real {
        names: [
            "«Қызылорда облысының Үкіметтік емес ұйымдарының Альянсы Қауымдастығы» ЗТБ",
            "ОЮЛ «Ассоциация „Альянс неправительственных организаций Кызылординской области“»",
            "Alliance of Non-Governmental Organisations of Kyzylorda Region",
        ],
        kind: OrganizationKind::Ngo,
        form: LegalForm::Association,
        district: Some(District::Kyzylorda),
        field: Some(FieldOfActivity::CivilSociety),
    },
    Real {
        names: [
            "«Қызылорда қалалық мүгедектер қоғамы» қоғамдық бірлестігі",
            "Общественное объединение «Кызылординское городское общество инвалидов»",
            "Kyzylorda City Society of People with Disabilities",
        ],
        kind: OrganizationKind::Ngo,
        form: LegalForm::PublicAssociation,
        district: Some(District::Kyzylorda),
        field: Some(FieldOfActivity::Vulnerable),
    },
    Real {
        names: [
            "«Самұрық инновациялық идеяларды дамыту орталығы» қоғамдық қоры",
            "Общественный фонд «Центр развития инновационных идей „Самұрық“»",
            "Samuryk Centre for the Development of Innovative Ideas",
        ],
        kind: OrganizationKind::Ngo,
        form: LegalForm::PublicFund,
        district: None,
        field: None,
    },
    Real {
        names: ["«Абай-Дәулет» ЖШС", "ТОО «Абай-Дәулет»", ""],
        kind: OrganizationKind::Company,
        form: LegalForm::Other,
        district: None,
        field: None,
    },
    Real {
        names: [
            "«Ер-Әлі» шаруа қожалығы",
            "Крестьянское хозяйство «Ер-Әлі»",
            "",
        ],
        kind: OrganizationKind::Farm,
        form: LegalForm::Other,
        district: None,
        field: None,
    },
    Real {
        names: [
            "Қызылорда қалалық мәслихаты",
            "Кызылординский городской маслихат",
            "Kyzylorda City Maslikhat",
        ],
        kind: OrganizationKind::PublicBody,
        form: LegalForm::Other,
        district: Some(District::Kyzylorda),
        field: None,
    },
    Real {
        names: [
            "Қызылорда облысының әкімдігі",
            "Акимат Кызылординской области",
            "Akimat of Kyzylorda Region",
        ],
        kind: OrganizationKind::PublicBody,
        form: LegalForm::Other,
        district: Some(District::Kyzylorda),
        field: None,
    },
];

type Role = (usize, Tri, bool);

/// Name, what the report calls the person, posts.
const PEOPLE: &[(&str, Tri, &[Role])] = &[
    (
        "Анар Ізден",
        ["", "", ""],
        &[
            (ALLIANCE, ["төраға", "председатель", "chair"], true),
            (
                MASLIKHAT,
                [
                    "қалалық мәслихат депутаты",
                    "депутат городского маслихата",
                    "deputy of the city maslikhat",
                ],
                false,
            ),
        ],
    ),
    (
        "Сәкен Алдашбаев",
        ["", "", ""],
        &[(DISABLED, ["жетекші", "руководитель", "head"], true)],
    ),
    (
        "Жандос Тұсмағанбетов",
        ["", "", ""],
        &[(SAMURYK, ["директор", "директор", "director"], true)],
    ),
    (
        "Мұрат Сәрсенбаев",
        ["", "", ""],
        &[(COMPANY, ["директор", "директор", "director"], true)],
    ),
    (
        "Әліби Бекжанов",
        ["", "", ""],
        &[(FARM, ["жетекші", "глава", "head"], true)],
    ),
    (
        "Серік Ахмет",
        ["", "", ""],
        &[(
            AKIMAT,
            [
                "облыс әкімінің орынбасары",
                "заместитель акима области",
                "deputy akim of the region",
            ],
            false,
        )],
    ),
    (
        "Жәмилә Әбжан",
        [
            "Қазақстанның еңбек сіңірген ұстазы, бірінші деңгейлі педагог",
            "заслуженный учитель Казахстана, педагог первого уровня",
            "honoured teacher of Kazakhstan, first-level pedagogue",
        ],
        &[],
    ),
    (
        "Ляйля Ризванова",
        ["кәсіпкер", "предприниматель", "entrepreneur"],
        &[],
    ),
    ("Әлия Қартабаева", ["дәрігер", "врач", "doctor"], &[]),
];

/// Who attended the X forum, by position in [`people`].
pub(super) const DEPUTY_AKIM: usize = 5;

/// Whether a Kazakh name is that of a real person of the report.
pub(super) fn is_real(name: &str) -> bool {
    PEOPLE.iter().any(|(real, _, _)| *real == name)
}

/// The organisations; the listed ones first.
pub(super) fn organizations(at: Timestamp) -> Vec<Organization> {
    ORGANIZATIONS
        .iter()
        .map(|real| {
            let names = Localized::from_texts(Locale::Kk, real.names, at);
            let mut organization = Organization::named(names, real.form);
            organization.kind = real.kind;
            organization.listed = real.kind == OrganizationKind::Ngo;
            organization.place.district = real.district;
            organization.fields = real.field.into_iter().collect();
            organization.source = Source {
                name: SOURCE.to_owned(),
                address: None,
            };
            organization
        })
        .collect()
}

/// The people, with their posts in [`organizations`].
pub(super) fn people(at: Timestamp) -> Vec<DemonstrationPerson> {
    PEOPLE
        .iter()
        .map(|(name, titles, posts)| DemonstrationPerson {
            person: Person {
                names: Localized::single(Locale::Kk, name, at),
                titles: Localized::from_texts(Locale::Kk, *titles, at),
                demonstration: false,
            },
            posts: posts
                .iter()
                .map(|(organization, roles, head)| Post {
                    organization: *organization,
                    roles: Localized::from_texts(Locale::Kk, *roles, at),
                    head: *head,
                })
                .collect(),
        })
        .collect()
}
