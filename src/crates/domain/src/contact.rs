//! Ways to reach an organisation, validated and normalised. Everybody may use it.

/// What every text of this module can do: be shown, stored and read back, the
/// last only through its `parse`.
macro_rules! text_newtype {
    ($name:ident) => {
        impl $name {
            /// The normalised form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = ErrorCode;
            fn try_from(input: String) -> Result<Self, ErrorCode> {
                Self::parse(&input)
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

mod email;
mod phone;
mod social;
mod web;

pub use email::Email;
pub use phone::Phone;
pub use social::{SocialLink, SocialNetwork};
pub use web::WebAddress;
