//! The organisation's window of four panes: how far a record can be trusted.
//! Everybody may use it.

use crate::Organization;

/// Which of the four panes are filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Name and BIN were checked against the register.
    pub bin_confirmed: bool,
    /// The organisation confirmed its contacts.
    pub contacts_checked: bool,
    /// At least one service is described.
    pub services_written: bool,
    /// A yearly report to the national NGO database is known.
    pub report_filed: bool,
}

impl Window {
    /// The window of a record.
    #[must_use]
    pub fn of(organization: &Organization) -> Self {
        Self {
            bin_confirmed: organization.verified_at.is_some() && organization.bin().is_some(),
            contacts_checked: organization.confirmed_at.is_some(),
            services_written: !organization.services.is_empty(),
            report_filed: organization.reported_year.is_some(),
        }
    }

    /// The panes in reading order.
    #[must_use]
    pub const fn panes(self) -> [bool; 4] {
        [
            self.bin_confirmed,
            self.contacts_checked,
            self.services_written,
            self.report_filed,
        ]
    }

    /// How many panes are filled, 0 to 4.
    #[must_use]
    pub fn filled(self) -> usize {
        self.panes().into_iter().filter(|filled| *filled).count()
    }
}
