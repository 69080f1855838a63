//! What is handed out on paper: PDF files made of plain words. Rule: knows no
//! page, no language and no database; whoever calls brings every word and the
//! fonts. Called by `app`.
//!
//! The files are tagged for screen readers (PDF/UA-1, ISO 14289-1), and equal
//! words give equal bytes.

#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        reason = "a test that cannot build its own input should stop"
    )
)]

mod draw;
mod place;
#[cfg(test)]
mod tests;
mod typeface;

pub use draw::PaperError;
pub use typeface::Fonts;

/// A ticket of one person, ready to be set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticket {
    /// BCP 47 tag of the words.
    pub language: String,
    /// Who gives the ticket out.
    pub issuer: String,
    /// What this is, as «Ticket».
    pub title: String,
    /// What it is for.
    pub event: String,
    /// How the registration stands, in one line.
    pub standing: String,
    /// What to do with it; empty when there is nothing to say.
    pub advice: String,
    /// The address that the code leads to.
    pub address: String,
    /// What the code is, for whoever does not see it.
    pub code_label: String,
    /// The signs to type when a camera fails.
    pub signs: String,
    /// Terms and what is said of them, in reading order.
    pub facts: Vec<(String, String)>,
}

/// Sets a ticket on pages of A5, one unless the words are very long.
///
/// # Errors
/// The address is too long for a code, or the fonts cannot be embedded.
pub fn ticket_pdf(fonts: &Fonts, ticket: &Ticket) -> Result<Vec<u8>, PaperError> {
    draw::ticket(fonts, ticket)
}
