//! The three languages of the site, in the order of every `[_; 3]` of this crate. Anyone may use it.

/// One of the languages a text can be in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Language {
    /// Kazakh, the default.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order of [`Language::index`].
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The place of this language in every `[_; 3]`.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The value of this language in an array of three.
    pub(crate) fn of<T>(self, three: &[T; 3]) -> &T {
        let [kk, ru, en] = three;
        match self {
            Self::Kk => kk,
            Self::Ru => ru,
            Self::En => en,
        }
    }
}
