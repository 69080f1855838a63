//! Text without an index: letters, words, endings, keyboards, legal forms. Everything in here works
//! on one word or one string; it knows no listing. Used by every other module of the crate.

pub(crate) mod fold;
pub(crate) mod layout;
pub(crate) mod letters;
pub(crate) mod phrases;
pub(crate) mod stem;
pub(crate) mod stopwords;
pub(crate) mod words;

pub use fold::fold;
