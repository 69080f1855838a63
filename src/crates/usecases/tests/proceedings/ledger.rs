//! The ledger over all forums.

use super::support::{commitment, edited, forum, kept_by, move_to, promised};
use crate::events::support::{Story, text};
use domain::proceedings::CommitmentState::{Done, Dropped, InProgress, Planned};
use jiff::SignedDuration;
use usecases::proceedings::{Ledger, LedgerFilter, list_commitments};

fn names(ledger: &Ledger) -> Vec<&str> {
    let items = ledger.items.iter();
    items
        .map(|item| item.commitment.texts.get(domain::Locale::Kk).unwrap())
        .collect()
}

#[tokio::test]
async fn the_ledger_is_narrowed_and_counted() {
    let story = Story::begin().await;
    let (first, second) = (
        forum(&story, "Бірінші").await,
        forum(&story, "Екінші").await,
    );
    let draft = story.draft("Жоба").await.slug;
    let ctx = story.test.ctx();
    let today = ctx.today();
    let later = |days| Some(today.checked_add(jiff::Span::new().days(days)).unwrap());
    promised(&story, &draft, commitment(90, "Жасырын", None)).await;
    promised(&story, &first, commitment(1, "Мерзімсіз", None)).await;
    promised(&story, &first, commitment(2, "Кеш", later(-3))).await;
    promised(&story, &first, commitment(3, "Бас тарту", later(-9))).await;
    edited(&story, &first, move_to(3, Dropped, "Қаржы жоқ")).await;
    let of_other = kept_by(story.other, commitment(4, "Келесі", later(5)));
    promised(&story, &second, of_other).await;
    edited(&story, &second, move_to(4, InProgress, "")).await;
    promised(&story, &second, commitment(5, "Бітті", later(-5))).await;
    edited(&story, &second, move_to(5, Done, "")).await;

    let (ctx, statements) = story.test.ctx_counting();
    let all = list_commitments(&ctx, &LedgerFilter::default())
        .await
        .unwrap();
    assert_eq!(statements.take().len(), 3);
    assert_eq!(
        names(&all),
        ["Кеш", "Келесі", "Мерзімсіз", "Бітті", "Бас тарту"]
    );
    let owners: Vec<bool> = all.items.iter().map(|item| item.owner.is_some()).collect();
    assert_eq!(owners, [false, true, false, false, false]);
    assert_eq!(
        all.counts.states,
        [(Planned, 2), (InProgress, 1), (Done, 1), (Dropped, 1)]
    );
    assert_eq!(all.counts.overdue, 1);
    assert_eq!(all.counts.districts, []);
    let by_forum = |ledger: &Ledger| -> Vec<usize> {
        ledger
            .counts
            .forums
            .iter()
            .map(|(_, count)| *count)
            .collect()
    };
    assert_eq!(by_forum(&all), [3, 2]);

    let asked = LedgerFilter {
        states: vec![Planned, Dropped],
        forums: vec![second.clone(), first.clone()],
        ..LedgerFilter::default()
    };
    let found = list_commitments(&ctx, &asked).await.unwrap();
    assert_eq!(names(&found), ["Кеш", "Мерзімсіз", "Бас тарту"]);
    assert_eq!(by_forum(&found), [3, 0]);
    let keys: Vec<&str> = all.counts.owners.iter().map(|one| one.0.as_str()).collect();
    assert_eq!(keys, ["senim", "Облыс әкімдігі"]);
    let year = all.counts.years[0].0;
    let asked = LedgerFilter {
        owners: vec!["senim".to_owned()],
        years: vec![year],
        ..LedgerFilter::default()
    };
    let found = list_commitments(&ctx, &asked).await.unwrap();
    assert_eq!(names(&found), ["Келесі"]);
    let by_owner: Vec<usize> = found.counts.owners.iter().map(|one| one.2).collect();
    assert_eq!(by_owner, [1, 4], "the other filters staying");
    assert_eq!(found.counts.years, [(year, 1)]);
    let asked = LedgerFilter {
        years: vec![year - 1],
        ..LedgerFilter::default()
    };
    let found = list_commitments(&ctx, &asked).await.unwrap();
    assert!(found.items.is_empty());
    let asked = LedgerFilter {
        overdue: true,
        forums: vec![first],
        ..LedgerFilter::default()
    };
    let found = list_commitments(&ctx, &asked).await.unwrap();
    assert_eq!(names(&found), ["Кеш"]);
    assert_eq!(found.items[0].forum.titles, text("Бірінші"));
    assert_eq!(found.counts.states[0], (Planned, 1));
}

#[tokio::test]
async fn a_commitment_is_overdue_from_midnight_in_kyzylorda() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let ctx = story.test.ctx();
    let last = ctx.today();
    promised(&story, &slug, commitment(1, "Бүгін", Some(last))).await;
    let overdue = async || {
        let found = list_commitments(&ctx, &LedgerFilter::default()).await;
        found.unwrap().counts.overdue
    };
    let midnight = usecases::instant_of(last.tomorrow().unwrap(), jiff::civil::time(0, 0, 0, 0));
    let left = midnight.unwrap().duration_since(ctx.now());
    let second = SignedDuration::from_secs(1);
    story.test.clock.advance(left - second);
    assert_eq!(overdue().await, 0);
    story.test.clock.advance(second);
    assert_eq!(overdue().await, 1);
}
