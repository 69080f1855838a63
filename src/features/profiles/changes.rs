//! Fields of a profile in the reader's words: what a field is called, what its
//! codes mean, and how two values of it differ. Used by the pages of this part.

use crate::i18n::{Locale, date, typed_hours};
use crate::ui::difference::{ListDifference, Part, State, TextDifference};
use crate::ui::page::PageContext;
use crate::ui::parts::Fact;
use domain::opening_hours::WEEK;
use domain::profile::{ProfileGroup, SpanKind, Value, Values, word_difference};
use domain::{Beneficiary, District, FieldOfActivity, LegalForm, Organization, Phone};
use jiff::Timestamp;
use jiff::civil::Date;
use leptos::prelude::*;
use usecases::day_of;

/// What is said of a service, in the order of the form.
const SERVICE_FIELDS: [&str; 8] = [
    "name.kk",
    "name.ru",
    "name.en",
    "description.kk",
    "description.ru",
    "description.en",
    "beneficiaries",
    "languages",
];

/// What a field is called: «Name, Kazakh», «Service 2: name, Russian».
pub(super) fn label(context: &PageContext<'_>, field: &str) -> String {
    let mut parts = field.split('.');
    let head = parts.next().unwrap_or_default();
    let mut name = context.t(&format!("field-{}", head.replace('_', "-")));
    if head == "services" {
        let number: usize = parts
            .next()
            .and_then(|part| part.parse().ok())
            .unwrap_or_default();
        name = context.text.with(
            "revision-service",
            &[("number", (number + 1).to_string().into())],
        );
        let detail = match parts.next() {
            Some("name") => Some("revision-service-name"),
            Some("description") => Some("revision-service-description"),
            Some("beneficiaries") => Some("field-beneficiaries"),
            Some("languages") => Some("field-working-languages"),
            _ => None,
        };
        if let Some(key) = detail {
            name = format!("{name}: {}", context.t(key));
        }
    }
    if let Some(weekday) = weekday(field) {
        return format!("{name}, {}", context.t(&format!("hours-{weekday}")));
    }
    match language(field) {
        Some(locale) => {
            let language = context.t(&format!("language-{}", locale.code()));
            format!("{name}, {language}")
        }
        None => name,
    }
}

/// Whether a field holds a text that people write, whose words are compared.
pub(super) fn is_prose(field: &str) -> bool {
    match meaning(field) {
        "names" | "short_names" | "missions" | "descriptions" | "address" => true,
        "name" | "description" => field.starts_with("services."),
        _ => false,
    }
}

/// What differs between two values of a field, as one of the two states or both.
pub(super) fn between(
    context: &PageContext<'_>,
    field: &str,
    before: &Value,
    after: &Value,
    state: State,
) -> AnyView {
    let shown = match state {
        State::Before => before,
        State::After => after,
        State::Both if after.is_empty() => before,
        State::Both => after,
    };
    if shown.is_empty() {
        return view! { <span class="muted">{context.t("revision-nothing")}</span> }.into_any();
    }
    // A service that one side took away has no field of its own: its lines are a text.
    if is_prose(field) || meaning(field) == "services" {
        let parts = word_difference(before.text(), after.text())
            .into_iter()
            .map(|span| match span.kind {
                SpanKind::Kept => Part::Kept(span.text),
                SpanKind::Removed => Part::Removed(span.text),
                SpanKind::Added => Part::Added(span.text),
            })
            .collect();
        let language = language(field).map(Locale::code);
        return view! { <TextDifference parts state language /> }.into_any();
    }
    let (former, latter) = (items(context, field, before), items(context, field, after));
    let gone = former.iter().filter(|item| !latter.contains(item));
    let gone: Vec<Part> = gone.cloned().map(Part::Removed).collect();
    let there = latter.into_iter().map(|item| {
        if former.contains(&item) {
            Part::Kept(item)
        } else {
            Part::Added(item)
        }
    });
    let parts = gone.into_iter().chain(there).collect();
    view! { <ListDifference parts state /> }.into_any()
}

/// What a document says, as a list of facts; `wanted` chooses among the fields.
pub(super) fn facts(
    context: &PageContext<'_>,
    document: &Organization,
    wanted: impl Fn(&str) -> bool,
) -> AnyView {
    let mut rows: Vec<AnyView> = Vec::new();
    for group in ProfileGroup::ALL {
        let values = Values::of(group, document);
        let services = (0..values.services.len()).flat_map(|number| {
            SERVICE_FIELDS.map(move |field| format!("services.{number}.{field}"))
        });
        let fields = group.texts().iter().chain(group.lists());
        let fields = fields.map(|field| (*field).to_owned());
        for field in fields.chain(services).filter(|field| wanted(field)) {
            let Some(value) = values.get(&field) else {
                continue;
            };
            let value = between(context, &field, value, value, State::After);
            rows.push(view! { <Fact term=label(context, &field)>{value}</Fact> }.into_any());
        }
    }
    view! { <dl class="kv values">{rows}</dl> }.into_any()
}

/// The part of a path that says what is meant: without numbers and languages.
fn meaning(field: &str) -> &str {
    field
        .split('.')
        .rev()
        .find(|part| Locale::from_code(part).is_none() && part.parse::<usize>().is_err())
        .unwrap_or(field)
}

/// The weekday whose opening hours a field holds.
fn weekday(field: &str) -> Option<&str> {
    let day = field.strip_prefix("opening_hours.")?;
    WEEK.into_iter().any(|(code, _)| code == day).then_some(day)
}

fn language(field: &str) -> Option<Locale> {
    field.rsplit('.').next().and_then(Locale::from_code)
}

/// The values of a field as people read them.
fn items(context: &PageContext<'_>, field: &str, value: &Value) -> Vec<String> {
    value
        .items()
        .into_iter()
        .map(|item| {
            let name = if weekday(field).is_some() {
                Some(typed_hours(context.text, item))
            } else {
                name_of(context, meaning(field), item)
            };
            name.unwrap_or_else(|| item.to_owned())
        })
        .collect()
}

fn name_of(context: &PageContext<'_>, meaning: &str, item: &str) -> Option<String> {
    let locale = context.locale;
    let day = |day: Date| date(locale, day);
    match meaning {
        "fields" => FieldOfActivity::from_code(item).map(|one| one.label(locale).to_owned()),
        "beneficiaries" => Beneficiary::from_code(item).map(|one| one.label(locale).to_owned()),
        "legal_form" => LegalForm::from_code(item).map(|one| one.label(locale).to_owned()),
        "district" => District::from_code(item).map(|one| one.label(locale).to_owned()),
        "working_languages" | "languages" => Locale::from_code(item)
            .map(|language| context.t(&format!("language-{}", language.code()))),
        "phones" => Phone::parse(item).ok().map(|phone| phone.grouped()),
        "registered_on" | "dissolved_on" => item.parse().ok().map(day),
        "verified" | "confirmed" => {
            let at: Option<Timestamp> = item.parse().ok();
            at.map(|at| day(day_of(at)))
        }
        "status" => Some(context.t(match item {
            "dissolved" => "status-dissolved",
            _ => "status-active",
        })),
        "listed" => Some(context.t(match item {
            "true" => "revision-yes",
            _ => "revision-no",
        })),
        "kind" => Some(context.t(match item {
            "company" => "revision-kind-company",
            "farm" => "revision-kind-farm",
            "public_body" => "revision-kind-public-body",
            _ => "revision-kind-ngo",
        })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Text;

    fn context() -> PageContext<'static> {
        PageContext {
            locale: Locale::En,
            text: Text::for_locale(Locale::En),
            today: jiff::civil::date(2026, 11, 23),
            public_url: "https://example.kz",
            demonstration: false,
            viewer: None,
        }
    }

    fn printed(view: AnyView) -> String {
        Owner::new_root(None).with(|| view.to_html())
    }

    #[test]
    fn a_field_is_named_as_people_name_it() {
        let context = context();
        for (field, name) in [
            ("names.kk", "Name, Kazakh"),
            ("phones", "Telephones"),
            ("services.1.name.ru", "Service 2: name, Russian"),
            ("services.0.beneficiaries", "Service 1: Beneficiaries"),
            ("services.0", "Service 1"),
        ] {
            assert_eq!(label(&context, field), name);
        }
    }

    #[test]
    fn each_side_shows_its_own_words() {
        let context = context();
        let text = |text: &str| Value::Text(text.to_owned());
        let (before, after) = (text("Alpha <b> one"), text("Alpha two"));
        let side = |state| printed(between(&context, "names.en", &before, &after, state));
        let (former, latter) = (side(State::Before), side(State::After));
        assert!(
            former.contains("<del>") && !former.contains("<ins>"),
            "{former}"
        );
        assert!(
            latter.contains("<ins>two") && !latter.contains("<del>"),
            "{latter}"
        );
        assert!(!former.contains("<b>"), "{former}");
        let both = side(State::Both);
        assert!(both.contains("<del>") && both.contains("<ins>"), "{both}");
        let nothing = printed(between(
            &context,
            "names.en",
            &text(""),
            &after,
            State::Before,
        ));
        assert!(nothing.contains("Nothing"), "{nothing}");
    }

    #[test]
    fn codes_are_shown_as_words() {
        let context = context();
        let list = |items: &[&str]| Value::List(items.iter().map(|&one| one.to_owned()).collect());
        let (before, after) = (list(&["kk", "ru"]), list(&["ru", "en"]));
        let html = printed(between(
            &context,
            "working_languages",
            &before,
            &after,
            State::Both,
        ));
        assert!(html.contains("<del>Kazakh</del>"), "{html}");
        assert!(
            html.contains("Russian") && html.contains("<ins>English</ins>"),
            "{html}"
        );
    }
}
