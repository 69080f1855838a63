//! The shape of a reference table: an enum whose values have a stable code and
//! a label in each language. Used by the tables of this crate only.

/// Declares a closed vocabulary: the enum, its codes (used in URLs, files and
/// the database), its labels in kk, ru and en, and its serde form (the code).
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $code:literal : $kk:literal, $ru:literal, $en:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(into = "&'static str", try_from = "String")]
        pub enum $name { $( $(#[$variant_meta])* #[doc = $en] $variant, )+ }

        impl $name {
            /// Every value, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The stable code: ASCII, used in URLs, files and the database.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The label in a language.
            #[must_use]
            pub const fn label(self, locale: $crate::Locale) -> &'static str {
                match (self, locale) {
                    $(
                        (Self::$variant, $crate::Locale::Kk) => $kk,
                        (Self::$variant, $crate::Locale::Ru) => $ru,
                        (Self::$variant, $crate::Locale::En) => $en,
                    )+
                }
            }

            /// The value with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }

        impl From<$name> for &'static str {
            fn from(value: $name) -> Self { value.code() }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::ErrorCode;
            fn try_from(code: String) -> Result<Self, Self::Error> {
                Self::from_code(&code).ok_or($crate::ErrorCode::UnknownValue)
            }
        }
    };
}

pub(crate) use vocabulary;
