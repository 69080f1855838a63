//! Messages bound to a language. Rule: a missing message is an error in the log
//! and its key on the page, never a panic; the tests below keep it from happening.

use super::{Locale, numbers};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A value put into a message: `"text".into()`, `7.into()`. Numbers are grouped
/// as the language groups them, so pass a year as text.
pub use fluent_bundle::FluentValue as Value;

type Bundle = FluentBundle<FluentResource>;

/// The names of the message files, the same in every language.
const FILES: [&str; 23] = [
    "site",
    "home",
    "directory",
    "profile",
    "about",
    "errors",
    "listing",
    "desk",
    "account",
    "history",
    "mail",
    "review",
    "membership",
    "edit",
    "duplicates",
    "forums",
    "media",
    "centres",
    "registration",
    "requests",
    "preparation",
    "resolutions",
    "proposals",
];

macro_rules! sources {
    ($locale:literal) => {
        [
            include_str!(concat!("locales/", $locale, "/site.ftl")),
            include_str!(concat!("locales/", $locale, "/home.ftl")),
            include_str!(concat!("locales/", $locale, "/directory.ftl")),
            include_str!(concat!("locales/", $locale, "/profile.ftl")),
            include_str!(concat!("locales/", $locale, "/about.ftl")),
            include_str!(concat!("locales/", $locale, "/errors.ftl")),
            include_str!(concat!("locales/", $locale, "/listing.ftl")),
            include_str!(concat!("locales/", $locale, "/desk.ftl")),
            include_str!(concat!("locales/", $locale, "/account.ftl")),
            include_str!(concat!("locales/", $locale, "/history.ftl")),
            include_str!(concat!("locales/", $locale, "/mail.ftl")),
            include_str!(concat!("locales/", $locale, "/review.ftl")),
            include_str!(concat!("locales/", $locale, "/membership.ftl")),
            include_str!(concat!("locales/", $locale, "/edit.ftl")),
            include_str!(concat!("locales/", $locale, "/duplicates.ftl")),
            include_str!(concat!("locales/", $locale, "/forums.ftl")),
            include_str!(concat!("locales/", $locale, "/media.ftl")),
            include_str!(concat!("locales/", $locale, "/centres.ftl")),
            include_str!(concat!("locales/", $locale, "/registration.ftl")),
            include_str!(concat!("locales/", $locale, "/requests.ftl")),
            include_str!(concat!("locales/", $locale, "/preparation.ftl")),
            include_str!(concat!("locales/", $locale, "/resolutions.ftl")),
            include_str!(concat!("locales/", $locale, "/proposals.ftl")),
        ]
    };
}

const fn sources(locale: Locale) -> [&'static str; 23] {
    match locale {
        Locale::Kk => sources!("kk"),
        Locale::Ru => sources!("ru"),
        Locale::En => sources!("en"),
    }
}

static KK: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::Kk));
static RU: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::Ru));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::En));

fn bundle(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::Kk | Locale::Ru => |value, _| grouped(value, Locale::Kk),
        Locale::En => |value, _| grouped(value, Locale::En),
    }));
    for (file, source) in FILES.into_iter().zip(sources(locale)) {
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(
                    locale = locale.code(),
                    file,
                    ?errors,
                    "a message file is broken"
                );
                resource
            });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(
                locale = locale.code(),
                file,
                ?errors,
                "a message is defined twice"
            );
        }
    }
    bundle
}

/// Whole numbers with the language's grouping; everything else as Fluent does it.
fn grouped(value: &Value<'_>, locale: Locale) -> Option<String> {
    let Value::Number(number) = value else {
        return None;
    };
    let whole: u64 = number.as_string().parse().ok()?;
    Some(numbers::number(locale, whole))
}

/// The words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(Locale);

impl Text {
    /// The words in this language.
    #[must_use]
    pub const fn for_locale(locale: Locale) -> Self {
        Self(locale)
    }

    /// The language.
    #[must_use]
    pub const fn locale(self) -> Locale {
        self.0
    }

    /// A message without values.
    #[must_use]
    pub fn get(self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with values.
    #[must_use]
    pub fn with(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.format(key, Some(&arguments))
    }

    /// The form of `key` for `n` things: one of the messages `<key>-one`,
    /// `-few`, `-many` and `-other`, with the number in it.
    #[must_use]
    pub fn count(self, key: &str, n: u64) -> String {
        let form = numbers::plural_category(self.0, n).code();
        self.with(&format!("{key}-{form}"), &[("n", n.into())])
    }

    /// The four forms of `key` (one, few, many, other) with `{n}` left in them,
    /// for islands, which put the number in.
    #[must_use]
    pub fn plural_forms(self, key: &str) -> [String; 4] {
        ["one", "few", "many", "other"]
            .map(|form| self.with(&format!("{key}-{form}"), &[("n", "{n}".into())]))
    }

    fn format(self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle: &Bundle = match self.0 {
            Locale::Kk => &KK,
            Locale::Ru => &RU,
            Locale::En => &EN,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(locale = self.0.code(), key, "a message is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let formatted = bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            tracing::error!(
                locale = self.0.code(),
                key,
                ?errors,
                "a message lacks a value"
            );
        }
        formatted.into_owned()
    }
}

#[cfg(test)]
mod tests;
