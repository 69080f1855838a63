//! Registration of the forum ahead. Called by [`super::load`].

use crate::demo::text::Tri;
use crate::registration::{QuestionInput, SettingsInput, save_registration_settings};
use crate::{Ctx, UseCaseError};
use domain::registration::RegistrationKind::{Delegate, Online, Participant, Press};
use domain::{District, Slug};
use jiff::Span;
use jiff::civil::Date;

/// Registration closes at 18:00 so many days before the first day.
const CLOSES_BEFORE: i32 = 2;
/// Delegates of each district: together fewer than there are places for
/// delegates.
const QUOTA: u32 = 8;

const NEED: Tri = [
    "Қатысуыңызға қандай жағдай керек?",
    "Что нужно, чтобы вам было удобно участвовать?",
    "What do you need in order to take part?",
];
const NEEDS: [Tri; 3] = [
    [
        "Ымдау тілінің аудармасы",
        "Перевод на жестовый язык",
        "Sign language interpretation",
    ],
    [
        "Арбамен кіретін жол",
        "Вход и место для коляски",
        "Wheelchair access",
    ],
    ["Ештеңе керек емес", "Ничего не нужно", "Nothing"],
];

/// Sets places, quotas, a question and the day it closes.
pub(super) async fn load(ctx: &Ctx, slug: &Slug, first: Option<Date>) -> Result<(), UseCaseError> {
    let owned = |texts: Tri| texts.map(str::to_owned);
    let closes = first.and_then(|day| day.checked_sub(Span::new().days(CLOSES_BEFORE)).ok());
    let places: [(_, u32); 4] = [
        (Delegate, 120),
        (Participant, 200),
        (Press, 30),
        (Online, 500),
    ];
    let settings = SettingsInput {
        places: places
            .map(|(kind, number)| (kind, number.to_string()))
            .into(),
        quotas: District::ALL
            .iter()
            .map(|district| (*district, QUOTA.to_string()))
            .collect(),
        closes_at: closes.map_or_else(String::new, |day| format!("{day}T18:00")),
        questions: vec![QuestionInput {
            prompt: owned(NEED),
            required: false,
            choices: NEEDS.map(owned).into(),
        }],
    };
    // The event is open already: it was saved so.
    save_registration_settings(ctx, slug, &settings, false).await
}
