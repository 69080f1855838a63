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
const FILES: [&str; 9] = [
    "site",
    "home",
    "directory",
    "profile",
    "about",
    "errors",
    "listing",
    "desk",
    "mail",
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
            include_str!(concat!("locales/", $locale, "/mail.ftl")),
        ]
    };
}

const fn sources(locale: Locale) -> [&'static str; 9] {
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
mod tests {
    use super::*;
    use domain::ErrorCode;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn keys(locale: Locale) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for line in sources(locale).into_iter().flat_map(str::lines) {
            if let Some((key, _)) = line.split_once(" =")
                && key.starts_with(|first: char| first.is_ascii_lowercase())
            {
                assert!(
                    keys.insert(key.to_owned()),
                    "{locale:?}: {key} stands twice"
                );
            }
        }
        keys
    }

    fn values(locale: Locale) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        let mut key = String::new();
        for line in sources(locale).into_iter().flat_map(str::lines) {
            if let Some((name, _)) = line.split_once(" =")
                && name.starts_with(|first: char| first.is_ascii_lowercase())
            {
                key = name.to_owned();
            }
            for piece in line.split("{ $").skip(1) {
                let name: String = piece
                    .chars()
                    .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
                    .collect();
                found.insert((key.clone(), name));
            }
        }
        found
    }

    #[test]
    fn files_parse_and_languages_have_the_same_messages_with_the_same_values() {
        for locale in Locale::ALL {
            for (file, source) in FILES.into_iter().zip(sources(locale)) {
                let parsed = FluentResource::try_new(source.to_owned());
                assert!(
                    parsed.is_ok(),
                    "{}/{file}: {:?}",
                    locale.code(),
                    parsed.err().map(|(_, errors)| errors)
                );
            }
            let missing: Vec<_> = keys(Locale::Kk)
                .symmetric_difference(&keys(locale))
                .cloned()
                .collect();
            assert!(missing.is_empty(), "{locale:?}: {missing:?}");
            let unlike: Vec<_> = values(Locale::Kk)
                .symmetric_difference(&values(locale))
                .cloned()
                .collect();
            assert!(unlike.is_empty(), "{locale:?}: {unlike:?}");
        }
    }

    #[test]
    fn every_message_named_in_the_source_exists() {
        let known = keys(Locale::Kk);
        let mut named = Vec::new();
        collect(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut named,
        );
        assert!(named.len() > 50, "the scan of src/ finds too little");
        for (file, key, forms) in named {
            let exists = if forms {
                known.contains(&format!("{key}-other"))
            } else {
                known.contains(&key)
            };
            assert!(exists, "{file} names {key}, which no message file has");
        }
    }

    fn collect(folder: &Path, named: &mut Vec<(String, String, bool)>) {
        const CALLS: [(&str, bool); 7] = [
            ("pattern(\"", false),
            (".t(\"", false),
            ("text.get(\"", false),
            ("text.with(\"", false),
            ("text.count(\"", true),
            ("text.plural_forms(\"", true),
            ("text().get(\"", false),
        ];
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, named);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let compact: String = source.lines().map(str::trim).collect();
                for (call, forms) in CALLS {
                    for rest in compact.split(call).skip(1) {
                        let key = rest.split('"').next().unwrap_or_default();
                        if key.contains(|letter: char| {
                            !"abcdefghijklmnopqrstuvwxyz0123456789-".contains(letter)
                        }) || key.is_empty()
                        {
                            continue;
                        }
                        named.push((path.display().to_string(), key.to_owned(), forms));
                    }
                }
            }
        }
    }

    #[test]
    fn every_error_code_has_words() {
        let known = keys(Locale::Kk);
        for code in ErrorCode::ALL {
            assert!(
                known.contains(&format!("error-{}", code.code())),
                "{code:?}"
            );
        }
    }

    #[test]
    fn every_district_has_a_short_name() {
        let known = keys(Locale::Kk);
        for district in domain::District::ALL {
            assert!(known.contains(&format!("place-{}", district.code())));
        }
    }

    #[test]
    fn counts_follow_the_plural_rules() {
        let ru = Text::for_locale(Locale::Ru);
        assert_eq!(ru.count("results", 1), "1 организация");
        assert_eq!(ru.count("results", 43), "43 организации");
        assert_eq!(ru.count("results", 1011), "1\u{a0}011 организаций");
        assert_eq!(
            ru.plural_forms("results"),
            [
                "{n} организация",
                "{n} организации",
                "{n} организаций",
                "{n} организации"
            ]
        );
        let kk = Text::for_locale(Locale::Kk);
        assert_eq!(kk.count("results", 43), "43 ұйым");
        let en = Text::for_locale(Locale::En);
        assert_eq!(en.count("results", 1), "1 organisation");
        assert_eq!(en.count("results", 1234), "1,234 organisations");
    }

    #[test]
    fn a_selector_inside_a_message_follows_them_too() {
        let ru = Text::for_locale(Locale::Ru);
        let message = |n: u64| {
            ru.with(
                "map-district-count",
                &[("name", "Арал".into()), ("n", n.into())],
            )
        };
        assert_eq!(message(1), "Арал: 1 организация");
        assert_eq!(message(3), "Арал: 3 организации");
        assert_eq!(message(25), "Арал: 25 организаций");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(
            Text::for_locale(Locale::Kk).get("no-such-message"),
            "no-such-message"
        );
    }
}
