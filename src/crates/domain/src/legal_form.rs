//! Legal forms of non-profit organisations in Kazakhstan, with the abbreviations
//! people use. Source of the list: Law of 16 January 2001 No. 142 on non-profit
//! organisations and the forms of the national NGO database. Everybody may use it.

use crate::Locale;
use crate::table::vocabulary;

vocabulary! {
    /// A legal form.
    LegalForm {
        PublicAssociation = "public_association": "қоғамдық бірлестік", "общественное объединение", "public association";
        RepublicanPublicAssociation = "republican_public_association": "республикалық қоғамдық бірлестік", "республиканское общественное объединение", "republican public association";
        PublicFund = "public_fund": "қоғамдық қор", "общественный фонд", "public foundation";
        PrivateFund = "private_fund": "жеке қор", "частный фонд", "private foundation";
        CorporateFund = "corporate_fund": "корпоративтік қор", "корпоративный фонд", "corporate foundation";
        PrivateInstitution = "private_institution": "жеке мекеме", "частное учреждение", "private institution";
        Association = "association": "заңды тұлғалар бірлестігі", "объединение юридических лиц", "association of legal entities";
        NonprofitJointStockCompany = "nonprofit_jsc": "коммерциялық емес акционерлік қоғам", "некоммерческое акционерное общество", "non-profit joint-stock company";
        ConsumerCooperative = "consumer_coop": "тұтыну кооперативі", "потребительский кооператив", "consumer cooperative";
        Religious = "religious": "діни бірлестік", "религиозное объединение", "religious association";
        Branch = "branch": "филиал", "филиал", "branch";
        Representation = "representation": "өкілдік", "представительство", "representative office";
        Other = "other": "өзге нысан", "иная форма", "other form";
    }
}

impl LegalForm {
    /// The abbreviation in use, where there is one; English has none.
    #[must_use]
    pub const fn abbreviation(self, locale: Locale) -> Option<&'static str> {
        let (kk, ru) = match self {
            Self::PublicAssociation => ("ҚБ", "ОО"),
            Self::RepublicanPublicAssociation => ("РҚБ", "РОО"),
            Self::PublicFund => ("ҚҚ", "ОФ"),
            Self::PrivateFund => ("ЖҚ", "ЧФ"),
            Self::CorporateFund => ("КҚ", "КФ"),
            Self::PrivateInstitution => ("ЖМ", "ЧУ"),
            Self::Association => ("ЗТБ", "ОЮЛ"),
            Self::NonprofitJointStockCompany => ("КЕАҚ", "НАО"),
            Self::ConsumerCooperative => ("ТК", "ПК"),
            Self::Religious => ("ДБ", "РО"),
            Self::Branch | Self::Representation | Self::Other => return None,
        };
        match locale {
            Locale::Kk => Some(kk),
            Locale::Ru => Some(ru),
            Locale::En => None,
        }
    }

    /// The name as it stands at the end of a Kazakh name, in the possessive:
    /// «… қоғамдық қоры».
    #[must_use]
    pub const fn kazakh_possessive(self) -> &'static str {
        match self {
            Self::PublicAssociation => "қоғамдық бірлестігі",
            Self::RepublicanPublicAssociation => "республикалық қоғамдық бірлестігі",
            Self::PublicFund => "қоғамдық қоры",
            Self::PrivateFund => "жеке қоры",
            Self::CorporateFund => "корпоративтік қоры",
            Self::PrivateInstitution => "жеке мекемесі",
            Self::Association => "заңды тұлғалар бірлестігі",
            Self::NonprofitJointStockCompany => "коммерциялық емес акционерлік қоғамы",
            Self::ConsumerCooperative => "тұтыну кооперативі",
            Self::Religious => "діни бірлестігі",
            Self::Branch => "филиалы",
            Self::Representation => "өкілдігі",
            Self::Other => "ұйымы",
        }
    }
}
