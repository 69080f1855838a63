//! From the cells of a row, whatever the format, to the document of an
//! organisation. What cannot be read is noted and left out; a row is refused
//! only when there is no organisation in it. Used by the import only.

use super::column::{Column, TextKind, ValueKind};
use super::reject::{RejectReason, Rejection, Warning, WarningCode};
use super::{forms, lists, place, text, values};
use crate::organizations::{MAX_IDENTIFIER, MAX_NAME, MAX_TEXT};
use domain::{
    ExternalIdentifier, IdentifierScheme, LegalForm, Locale, Localized, OpeningHours, Organization,
    OrganizationKind, Service, Slug, Source,
};
use jiff::Timestamp;
use jiff::civil::Date;

/// What is the same for every row of an import.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The present instant.
    pub(super) at: Timestamp,
    /// The present day in the region.
    pub(super) today: Date,
    /// The name of the source.
    pub(super) source: String,
}

/// A row that can be taken.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// What it says, without provenance.
    pub(super) organization: Organization,
    /// Whether it says anything about the status.
    pub(super) tells_status: bool,
}

/// The cells of a row, sorted by what they hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    texts: [[String; 3]; TextKind::ALL.len()],
    plain: [String; TextKind::ALL.len()],
    values: [String; ValueKind::ALL.len()],
    /// Services that are more than a name.
    pub(super) services: Vec<Service>,
    /// Languages it works in.
    pub(super) working_languages: Vec<Locale>,
    /// Identifiers with a scheme of their own.
    pub(super) identifiers: Vec<ExternalIdentifier>,
    /// When somebody is there.
    pub(super) opening_hours: OpeningHours,
    /// Calling code of its country when it is not Kazakhstan.
    pub(super) calling_code: Option<&'static str>,
}

impl Draft {
    /// Sorts in a cell. The first cell of a kind counts; lists grow.
    pub(super) fn put(&mut self, column: Column, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        let (slot, is_list) = match column {
            Column::Ignored => return,
            Column::Text(kind, None) => (self.plain.get_mut(kind as usize), false),
            Column::Text(kind, Some(locale)) => {
                let texts = self.texts.get_mut(kind as usize);
                (texts.and_then(|texts| texts.get_mut(locale.index())), false)
            }
            Column::Value(kind) => (self.values.get_mut(kind as usize), lists::is_list(kind)),
        };
        let Some(slot) = slot else { return };
        if slot.is_empty() {
            cell.clone_into(slot);
        } else if is_list {
            slot.push('\n');
            slot.push_str(cell);
        }
    }

    /// The cell of a value, empty when there is none or it says so.
    pub(super) fn value(&self, kind: ValueKind) -> &str {
        let cell = self.values.get(kind as usize).map_or("", String::as_str);
        if lists::is_void(cell) { "" } else { cell }
    }

    /// The texts of a kind in kk, ru and en; a text without a language goes
    /// where its letters belong.
    pub(super) fn texts(&self, kind: TextKind) -> [String; 3] {
        let clean = |cell: &String| match kind {
            TextKind::Description => text::paragraphs(cell),
            _ => text::line(cell),
        };
        let mut texts = self
            .texts
            .get(kind as usize)
            .map_or_else(Default::default, |texts| texts.each_ref().map(clean));
        if let Some(plain) = self.plain.get(kind as usize).map(clean)
            && let Some(slot) = texts.get_mut(text::language(&plain).index())
            && slot.is_empty()
        {
            *slot = plain;
        }
        texts
    }

    fn clipped(
        &self,
        kind: TextKind,
        limit: usize,
        frame: &Frame,
        warnings: &mut Vec<Warning>,
    ) -> Localized {
        let texts = self.texts(kind).map(|text| clip(text, limit, warnings));
        localized(&texts, frame.at)
    }

    fn localized(&self, kind: TextKind, at: Timestamp) -> Localized {
        localized(&self.texts(kind), at)
    }

    /// The organisation, or why there is none.
    ///
    /// # Errors
    /// [`Rejection`].
    pub(super) fn finish(
        mut self,
        frame: &Frame,
        warnings: &mut Vec<Warning>,
    ) -> Result<Candidate, Rejection> {
        let names = self.localized(TextKind::Name, frame.at);
        check_names(&names)?;
        let bin = values::bin(self.value(ValueKind::Bin))?;

        let mut organization = Organization::named(names, LegalForm::Other);
        if let Some(bin) = bin {
            organization.set_identifier(IdentifierScheme::KzBin, bin.as_str().to_owned());
        }
        self.identify(&mut organization, frame, warnings);
        let told = |locale| organization.names.get(locale);
        organization.legal_form = forms::of_column(self.value(ValueKind::LegalForm))
            .or_else(|| {
                Locale::ALL
                    .into_iter()
                    .find_map(|locale| forms::of_name(told(locale)?))
            })
            .unwrap_or(LegalForm::Other);
        if organization.legal_form == LegalForm::Other {
            organization.kind = Locale::ALL
                .into_iter()
                .filter_map(|locale| told(locale).map(forms::kind_of_name))
                .find(|kind| *kind != OrganizationKind::Ngo)
                .unwrap_or_default();
            organization.listed = organization.kind == OrganizationKind::Ngo;
        }
        organization.short_names = self.clipped(TextKind::ShortName, MAX_NAME, frame, warnings);
        organization.missions = self.clipped(TextKind::Mission, MAX_TEXT, frame, warnings);
        organization.descriptions = self.clipped(TextKind::Description, MAX_TEXT, frame, warnings);
        organization.place = place::of_draft(&self, frame.at, warnings);
        organization.registered_on = self.day(ValueKind::RegisteredOn, frame, warnings);
        organization.dissolved_on = self.day(ValueKind::DissolvedOn, frame, warnings);
        let status = self.status(warnings);
        let tells_status = status.is_some();
        organization.status = status.unwrap_or_default();
        lists::contacts(&self, &mut organization, warnings);
        lists::activity(&mut self, &mut organization, frame.at, warnings);
        organization.opening_hours = std::mem::take(&mut self.opening_hours);
        organization.source = Source {
            name: frame.source.clone(),
            address: None,
        };
        Ok(Candidate {
            organization,
            tells_status,
        })
    }

    fn identify(
        &mut self,
        organization: &mut Organization,
        frame: &Frame,
        warnings: &mut Vec<Warning>,
    ) {
        let ogrn = values::identifier(self.value(ValueKind::Ogrn));
        if !ogrn.is_empty() {
            match values::ogrn_fault(&ogrn) {
                Some(values::OgrnFault::Malformed) => warn(warnings, WarningCode::Number, &ogrn),
                fault => {
                    if fault.is_some() {
                        warn(warnings, WarningCode::OgrnCheckDigit, &ogrn);
                    }
                    organization.set_identifier(IdentifierScheme::RuOgrn, ogrn);
                }
            }
        }
        let number = values::identifier(self.value(ValueKind::RegisterNumber));
        if values::is_shortened(&number) || number.len() > MAX_IDENTIFIER {
            warn(warnings, WarningCode::Number, &number);
        } else if !number.is_empty() {
            let scheme = IdentifierScheme::Source(frame.source.clone());
            organization.set_identifier(scheme, number);
        }
        for identifier in self.identifiers.drain(..) {
            let fits = identifier.scheme.code().len().max(identifier.value.len()) <= MAX_IDENTIFIER;
            if fits && organization.identifier(&identifier.scheme).is_none() {
                organization.set_identifier(identifier.scheme, identifier.value);
            }
        }
    }

    fn day(&self, kind: ValueKind, frame: &Frame, warnings: &mut Vec<Warning>) -> Option<Date> {
        let cell = text::line(self.value(kind));
        if cell.is_empty() {
            return None;
        }
        let Some(date) = values::date(&cell) else {
            warn(warnings, WarningCode::Date, &cell);
            return None;
        };
        if !values::is_plausible(date, frame.today) {
            warn(warnings, WarningCode::DateRange, &cell);
            return None;
        }
        Some(date)
    }

    fn status(&self, warnings: &mut Vec<Warning>) -> Option<domain::OrganizationStatus> {
        let cell = self.value(ValueKind::Status);
        let status = values::status(cell);
        if status.is_none() && !cell.is_empty() {
            warn(warnings, WarningCode::Status, cell);
        }
        status
    }
}

/// A text from its versions; the first that is there is the original.
pub(super) fn localized(texts: &[String; 3], at: Timestamp) -> Localized {
    Localized::from_texts(Locale::Kk, texts.each_ref().map(String::as_str), at)
}

/// The text, cut where the directory takes no more.
pub(super) fn clip(mut text: String, limit: usize, warnings: &mut Vec<Warning>) -> String {
    if let Some((end, _)) = text.char_indices().nth(limit) {
        text.truncate(end);
        let beginning: String = text.chars().take(60).collect();
        warn(warnings, WarningCode::Cut, &beginning);
    }
    text
}

/// Notes something about the row.
pub(super) fn warn(warnings: &mut Vec<Warning>, code: WarningCode, detail: &str) {
    warnings.push(Warning {
        code,
        detail: detail.to_owned(),
    });
}

fn check_names(names: &Localized) -> Result<(), Rejection> {
    let mut texts = Locale::ALL
        .into_iter()
        .filter_map(|locale| names.get(locale))
        .peekable();
    let Some(main) = texts.peek() else {
        return Err(Rejection::new(
            RejectReason::NoName,
            "no name in any language",
        ));
    };
    if Slug::from_name(main).is_err() {
        let detail = format!("«{main}» has no letter or digit to make an address from");
        return Err(Rejection::new(RejectReason::NoSlug, detail));
    }
    match texts.map(|text| text.chars().count()).max() {
        Some(longest) if longest > MAX_NAME => Err(Rejection::new(
            RejectReason::NameTooLong,
            format!("a name of {longest} letters; at most {MAX_NAME} are taken"),
        )),
        _ => Ok(()),
    }
}
