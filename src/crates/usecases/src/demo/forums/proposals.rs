//! What invented people propose for the invented forum ahead, who supports them,
//! what others say. Their accounts have addresses that nobody can have.

use super::Stage;
use super::upcoming::TRACKS;
use crate::audit::event as audit_event;
use crate::proposals::{CallInput, TopicInput, save_call, show_call};
use crate::{Ctx, UseCaseError};
use domain::proposal::ProposalKind::{self, Opinion, Talk};
use domain::proposal::ProposalState::{self, Accepted, Sent};
use domain::proposal::{ProposalText, Topic};
use domain::{AccountId, Action, CommentId, EventId, Locale, ProposalId, Role, Slug};
use jiff::{SignedDuration, Span, Timestamp};
use serde_json::json;
use store::accounts::StoredAccount;
use store::proposals::{StoredComment, StoredProposal};
use store::{ConnectionTrait, StoreError};

/// People with accounts, by their position in the tables below.
const PEOPLE: [&str; 8] = [
    "Гүлсім Арыстан",
    "Нұрбол Тастақ",
    "Ақмарал Дәрияқызы",
    "Ерғали Сексеуіл",
    "Светлана Камышова",
    "Бауыржан Қамбар",
    "Дана Шағала",
    "Мейрам Жүзбай",
];

/// Who, what, which topic, state, language, title, text, co-authors, how many
/// support it, and comments: who, what, why hidden.
type Row = (
    usize,
    ProposalKind,
    usize,
    ProposalState,
    Locale,
    &'static str,
    &'static str,
    &'static [&'static str],
    usize,
    &'static [(usize, &'static str, Option<&'static str>)],
);

const ROWS: [Row; 6] = [
    (
        0,
        Talk,
        2,
        Accepted,
        Locale::Kk,
        "Сексеуіл екпесін ауыл болып күту",
        "Үш жылда ауыл тұрғындары **40 гектарға** сексеуіл екті. Көшеттің қаншасы тұрақтады, \
         суды қайдан алдық, мектеп қалай қосылды – соны айтамыз.\n\n\
         - неден бастадық\n- қай жерде қателестік\n- келесі ауылға не керек",
        &["Ерғали Сексеуіл"],
        6,
        &[
            (
                3,
                "Біздің ауыл да қосылғысы келеді. Көшетті қайдан алдыңыздар?",
                None,
            ),
            (5, "Суару жағын толығырақ айтсаңыздар екен.", None),
        ],
    ),
    (
        1,
        Talk,
        1,
        Sent,
        Locale::Kk,
        "Ауыл жастарының бастамалары: шағын гранттан кейін не қалады",
        "Шағын грант алған бес топтың екі жылдан кейінгі жағдайын салыстырамыз. \
         Ақша біткенде істі кім жалғастырды?",
        &[],
        4,
        &[(6, "Өте керек тақырып.", None)],
    ),
    (
        2,
        Opinion,
        3,
        Sent,
        Locale::Kk,
        "Форумда бала күтетін бөлме болсын",
        "Кішкентай баласы бар аналар екі күнге келе алмайды. Бір бөлме мен екі тәрбиеші жеткілікті.",
        &["Дана Шағала"],
        7,
        &[
            (0, "Қолдаймын, былтыр баламды ертіп келе алмадым.", None),
            (7, "Бұл жарнама хабарлама", Some("Жарнама")),
        ],
    ),
    (
        4,
        Talk,
        0,
        Sent,
        Locale::Ru,
        "Как небольшой организации отчитываться понятно",
        "Покажем отчёт на одной странице: сколько получили, на что потратили, кому помогли. \
         Шаблон раздадим участникам.",
        &[],
        3,
        &[],
    ),
    (
        5,
        Opinion,
        0,
        Sent,
        Locale::Kk,
        "Қарардың орындалуын жыл бойы көрсетіп отыру керек",
        "Форум қарарының әр тармағы бойынша кім жауапты, не істелді – соны тоқсан сайын жариялайық.",
        &[],
        5,
        &[],
    ),
    (
        6,
        Talk,
        3,
        Sent,
        Locale::En,
        "Volunteers who visit the elderly: lessons from two districts",
        "We compare weekly visits in two districts: who comes, what is asked for most, and when \
         volunteers stop.",
        &["Мейрам Жүзбай"],
        2,
        &[],
    ),
];

/// Calls for proposals and sends some.
pub(super) async fn load(
    ctx: &Ctx,
    stage: &mut Stage<'_>,
    (event, slug): (EventId, &Slug),
) -> Result<(), UseCaseError> {
    ctx.authorize(Action::LoadDemonstration)?;
    let day = |days: i32| {
        let day = stage.today.checked_add(Span::new().days(days));
        day.unwrap_or(stage.today).to_string()
    };
    let topic = |names: [&str; 3]| TopicInput {
        id: String::new(),
        names: names.map(ToOwned::to_owned),
    };
    let input = CallInput {
        opens_on: day(-7),
        closes_on: day(10),
        kinds: ProposalKind::ALL
            .iter()
            .map(|kind| kind.code().to_owned())
            .collect(),
        topics: TRACKS.map(topic).into(),
    };
    save_call(ctx, slug, &input).await?;
    let call = show_call(ctx, slug).await?.call;
    let topics = call.map(|call| call.topics).unwrap_or_default();
    let transaction = ctx.database.begin().await?;
    let people = people(stage, &transaction).await?;
    for (number, row) in ROWS.iter().enumerate() {
        let hours = SignedDuration::from_hours(9 * (i64::try_from(number).unwrap_or(0) + 1));
        let at = stage.at.checked_sub(hours).unwrap_or(stage.at);
        let proposal = proposal(stage, (event, &topics, &people), row, at);
        store::proposals::write(&transaction, &proposal).await?;
        let id = proposal.id;
        let others = people.iter().filter(|one| **one != proposal.account);
        for supporter in others.take(row.8) {
            store::proposals::add_support(&transaction, id, *supporter, stage.at).await?;
        }
        for (who, body, hidden) in row.9 {
            let Some(account) = people.get(*who) else {
                continue;
            };
            let comment = StoredComment {
                id: CommentId(stage.id()),
                proposal: id,
                account: *account,
                body: (*body).to_owned(),
                created_at: stage.at,
                hidden: None,
            };
            store::proposals::add_comment(&transaction, &comment).await?;
            if hidden.is_some() {
                store::proposals::set_hidden(&transaction, comment.id, *hidden, stage.at).await?;
            }
        }
        let detail = json!({ "by": "demonstration" });
        let audit = audit_event(ctx, ctx.new_id(), "proposal", "sent", id.0, detail);
        store::audit_events::add(&transaction, vec![audit]).await?;
    }
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

async fn people(
    stage: &mut Stage<'_>,
    transaction: &impl ConnectionTrait,
) -> Result<Vec<AccountId>, UseCaseError> {
    let mut people = Vec::with_capacity(PEOPLE.len());
    for (number, name) in PEOPLE.iter().enumerate() {
        let account = StoredAccount {
            id: AccountId(stage.id()),
            email: Some(format!("author{}@demo.example", number + 1)),
            email_confirmed_at: None,
            password_hash: None,
            role: Role::AccountHolder,
            name: (*name).to_owned(),
            locale: Locale::Kk,
            created_at: stage.at,
            updated_at: stage.at,
        };
        store::accounts::add(transaction, &account).await?;
        people.push(account.id);
    }
    Ok(people)
}

fn proposal(
    stage: &mut Stage<'_>,
    (event, topics, people): (EventId, &[Topic], &[AccountId]),
    (who, kind, topic, state, language, title, body, coauthors, ..): &Row,
    at: Timestamp,
) -> StoredProposal {
    let hosts = &stage.cast.hosts;
    let organization = (*kind == Talk).then(|| hosts.get(*who)).flatten();
    let organization = organization.map(|(id, _)| *id);
    let nobody = AccountId(uuid::Uuid::nil());
    StoredProposal {
        id: ProposalId(stage.id()),
        event,
        account: people.get(*who).copied().unwrap_or(nobody),
        text: ProposalText {
            kind: *kind,
            topic: topics.get(*topic).map(|topic| topic.id),
            title: (*title).to_owned(),
            body: (*body).to_owned(),
            language: *language,
            name: PEOPLE.get(*who).copied().unwrap_or_default().to_owned(),
            coauthors: coauthors.iter().map(|name| (*name).to_owned()).collect(),
            public: true,
        },
        organization,
        state: *state,
        session: None,
        note: String::new(),
        created_at: at,
        updated_at: at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_proposed_is_sound() {
        for (who, _, topic, state, _, title, body, coauthors, supports, comments) in ROWS {
            assert!(who < PEOPLE.len() && topic < TRACKS.len(), "{title}");
            assert!(state.is_public() && !body.is_empty(), "{title}");
            assert!(
                supports < PEOPLE.len(),
                "nobody supports their own: {title}"
            );
            assert!(
                coauthors.iter().all(|name| PEOPLE.contains(name)),
                "{title}"
            );
            assert!(
                comments
                    .iter()
                    .all(|(by, ..)| *by < PEOPLE.len() && *by != who)
            );
        }
    }
}
