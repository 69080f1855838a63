//! Organisations for tests: say what the test is about, the rest is plausible.

use domain::{
    Beneficiary, Bin, District, FieldOfActivity, IdentifierScheme, LegalForm, Locale, Localized,
    Organization, OrganizationId, Service,
};
use jiff::Timestamp;
use jiff::civil::Date;
use usecases::Ctx;
use usecases::organizations::{
    SaveAction, SaveOrganization, SaveResult, Saved, save_organizations,
};

/// Builds the document of an organisation.
#[derive(Clone, Debug)]
pub struct OrganizationBuilder(Organization);

impl OrganizationBuilder {
    /// A listed public fund in Kyzylorda city with a Kazakh name.
    #[must_use]
    pub fn named(kk: &str) -> Self {
        let names = Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH);
        let mut organization = Organization::named(names, LegalForm::PublicFund);
        organization.place.district = Some(District::Kyzylorda);
        Self(organization)
    }

    /// Its name in another language.
    #[must_use]
    pub fn name(mut self, locale: Locale, text: &str) -> Self {
        self.0.names.set(locale, text, Timestamp::UNIX_EPOCH);
        self
    }

    /// Its mission.
    #[must_use]
    pub fn mission(mut self, locale: Locale, text: &str) -> Self {
        self.0.missions.set(locale, text, Timestamp::UNIX_EPOCH);
        self
    }

    /// Its district; `None` is elsewhere.
    #[must_use]
    pub fn district(mut self, district: Option<District>) -> Self {
        self.0.place.district = district;
        self
    }

    /// Its BIN, completed from eleven digits.
    #[must_use]
    pub fn bin_body(mut self, body: &str) -> Self {
        let bin = Bin::from_body(body).expect("eleven digits that have a check digit");
        self.0.set_identifier(IdentifierScheme::KzBin, bin.into());
        self
    }

    /// An identifier.
    #[must_use]
    pub fn identifier(mut self, scheme: IdentifierScheme, value: &str) -> Self {
        self.0.set_identifier(scheme, value.to_owned());
        self
    }

    /// Its legal form.
    #[must_use]
    pub fn form(mut self, form: LegalForm) -> Self {
        self.0.legal_form = form;
        self
    }

    /// A field of activity more.
    #[must_use]
    pub fn field(mut self, field: FieldOfActivity) -> Self {
        self.0.fields.push(field);
        self
    }

    /// A group more it works for.
    #[must_use]
    pub fn beneficiary(mut self, group: Beneficiary) -> Self {
        self.0.beneficiaries.push(group);
        self
    }

    /// A service more, by its Kazakh name.
    #[must_use]
    pub fn service(mut self, kk: &str) -> Self {
        self.0.services.push(Service {
            name: Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH),
            description: Localized::default(),
            beneficiaries: Vec::new(),
            languages: Vec::new(),
        });
        self
    }

    /// Its date of registration.
    #[must_use]
    pub const fn registered_on(mut self, day: Date) -> Self {
        self.0.registered_on = Some(day);
        self
    }

    /// Anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut Organization)) -> Self {
        change(&mut self.0);
        self
    }

    /// The document.
    #[must_use]
    pub fn build(self) -> Organization {
        self.0
    }

    /// Saves it as a new organisation.
    pub async fn save(self, ctx: &Ctx) -> Saved {
        self.try_save(ctx, None)
            .await
            .expect("the organisation is taken")
    }

    /// Saves it in the place of another.
    pub async fn save_as(self, ctx: &Ctx, id: OrganizationId) -> Saved {
        self.try_save(ctx, Some(id))
            .await
            .expect("the organisation is taken")
    }

    /// Saves it and answers what became of it.
    ///
    /// # Errors
    /// What [`save_organizations`] says of the record.
    pub async fn try_save(self, ctx: &Ctx, id: Option<OrganizationId>) -> SaveResult {
        let record = SaveOrganization {
            id,
            document: self.0,
            note: String::new(),
            expected_revision: None,
        };
        save_organizations(ctx, SaveAction::Write, vec![record])
            .await
            .expect("the database answers and the actor may write")
            .pop()
            .expect("one answer for one record")
    }
}
