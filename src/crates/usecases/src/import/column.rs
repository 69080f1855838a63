//! What a column of a register can hold: the targets a header is mapped to, by
//! name in a mapping file. Used by the import and, for its help, the command line.

use domain::Locale;

/// A kind of text that has versions in three languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// The full name.
    Name,
    /// The short name or abbreviation.
    ShortName,
    /// What it is for, in a sentence.
    Mission,
    /// What it does.
    Description,
    /// Street and house.
    Address,
}

impl TextKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::ShortName,
        Self::Mission,
        Self::Description,
        Self::Address,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::ShortName => "short_name",
            Self::Mission => "mission",
            Self::Description => "description",
            Self::Address => "address",
        }
    }
}

/// A kind of value without a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// Kazakh business identification number.
    Bin,
    /// Russian main state registration number.
    Ogrn,
    /// The number or id of the row in this register.
    RegisterNumber,
    /// Legal form.
    LegalForm,
    /// Whether it still exists.
    Status,
    /// Date of state registration.
    RegisteredOn,
    /// Date of dissolution.
    DissolvedOn,
    /// Code of the place in the classifier KATO.
    Kato,
    /// District of the region.
    District,
    /// Region; goes in front of the address of an organisation from elsewhere.
    Region,
    /// City, town or village.
    Settlement,
    /// Postal code.
    Postcode,
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
    /// Telephone numbers.
    Phone,
    /// E-mail addresses.
    Email,
    /// Sites; profiles in social networks are told apart.
    Site,
    /// Fields of activity.
    Field,
    /// Groups served.
    Beneficiary,
    /// Names of services.
    Service,
}

impl ValueKind {
    /// Every kind.
    pub const ALL: [Self; 20] = [
        Self::Bin,
        Self::Ogrn,
        Self::RegisterNumber,
        Self::LegalForm,
        Self::Status,
        Self::RegisteredOn,
        Self::DissolvedOn,
        Self::Kato,
        Self::District,
        Self::Region,
        Self::Settlement,
        Self::Postcode,
        Self::Latitude,
        Self::Longitude,
        Self::Phone,
        Self::Email,
        Self::Site,
        Self::Field,
        Self::Beneficiary,
        Self::Service,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::Bin => "bin",
            Self::Ogrn => "ogrn",
            Self::RegisterNumber => "register_number",
            Self::LegalForm => "legal_form",
            Self::Status => "status",
            Self::RegisteredOn => "registered_on",
            Self::DissolvedOn => "dissolved_on",
            Self::Kato => "kato",
            Self::District => "district",
            Self::Region => "region",
            Self::Settlement => "settlement",
            Self::Postcode => "postcode",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Site => "site",
            Self::Field => "field",
            Self::Beneficiary => "beneficiary",
            Self::Service => "service",
        }
    }
}

/// What is done with a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// A text; without a language it is told by its letters, row by row.
    Text(TextKind, Option<Locale>),
    /// A value.
    Value(ValueKind),
    /// Nothing.
    Ignored,
}

impl Column {
    /// The target as a mapping file names it: `name`, `name_kk`, `bin`, `ignore` …
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_lowercase();
        if code == "ignore" {
            return Some(Self::Ignored);
        }
        let value = ValueKind::ALL.into_iter().find(|kind| kind.code() == code);
        value.map(Self::Value).or_else(|| {
            TextKind::ALL.into_iter().find_map(|kind| {
                let language = code.strip_prefix(kind.code())?;
                match language.strip_prefix('_') {
                    Some(language) => Some(Self::Text(kind, Some(Locale::from_code(language)?))),
                    None if language.is_empty() => Some(Self::Text(kind, None)),
                    None => None,
                }
            })
        })
    }

    /// Every name [`Column::from_code`] takes, for messages.
    #[must_use]
    pub fn codes() -> String {
        let texts = TextKind::ALL
            .iter()
            .map(|kind| format!("{}[_kk|_ru|_en]", kind.code()));
        let values = ValueKind::ALL.iter().map(|kind| kind.code().to_owned());
        let all: Vec<String> = texts.chain(values).chain(["ignore".to_owned()]).collect();
        all.join(", ")
    }
}
