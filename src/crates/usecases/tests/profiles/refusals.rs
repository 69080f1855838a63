//! Who is refused what, before anything else is looked at.

use super::support::{EDITOR, MODERATOR, OWNER, STRANGER, Story, form};
use domain::LogoKey;
use domain::logo::{Crop, PictureFormat};
use domain::profile::{Choices, DraftId, ProfileGroup};
use domain::{AccountId, ErrorCode, Role};
use usecases::profiles::{
    Verdict, ask_for_confirmation, confirm_profile, count_submissions, discard_draft,
    export_audit_log, keep_picture, list_submissions, may_confirm_profile, open_draft,
    read_audit_log, rebase_draft, remove_draft_logo, revert_to, review_draft, save_draft_group,
    set_draft_logo, set_trust, show_picture, show_submission, submit_draft, sweep_logos, trust_of,
    withdraw_draft,
};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

/// Who may, in the order of [`verbs`]: staff of the organisation, moderators,
/// administrators only.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    Staff,
    Moderators,
    Administrators,
}

/// Whether each verb is forbidden to the actor; whatever else it answers does
/// not matter here.
async fn verbs(ctx: &Ctx, story: &Story) -> Vec<(&'static str, Who, bool)> {
    fn no<T>(outcome: Result<T, UseCaseError>) -> bool {
        outcome.is_err_and(|error| error.code() == ErrorCode::Forbidden)
    }
    let id = story.organization;
    let draft = DraftId(Uuid::from_u128(9));
    let stamp = "1-0".parse().unwrap();
    let none = Choices::new();
    let picture = LogoKey::new(&"0".repeat(32), PictureFormat::Webp).unwrap();
    let group = ProfileGroup::About;
    let input = form(group, &[("missions.kk", "Көмек")]);
    vec![
        ("open", Who::Staff, no(open_draft(ctx, id).await)),
        (
            "save",
            Who::Staff,
            no(save_draft_group(ctx, id, stamp, group, input).await),
        ),
        (
            "rebase",
            Who::Staff,
            no(rebase_draft(ctx, id, stamp, &none).await),
        ),
        (
            "picture",
            Who::Staff,
            no(keep_picture(ctx, id, Vec::new()).await),
        ),
        (
            "show picture",
            Who::Staff,
            no(show_picture(ctx, id, &picture).await),
        ),
        (
            "logo",
            Who::Staff,
            no(set_draft_logo(ctx, id, stamp, &picture, Crop::Whole).await),
        ),
        (
            "no logo",
            Who::Staff,
            no(remove_draft_logo(ctx, id, stamp).await),
        ),
        ("withdraw", Who::Staff, no(withdraw_draft(ctx, id).await)),
        ("submit", Who::Staff, no(submit_draft(ctx, id, "").await)),
        ("discard", Who::Staff, no(discard_draft(ctx, id).await)),
        ("confirm", Who::Staff, no(confirm_profile(ctx, id).await)),
        ("list", Who::Moderators, no(list_submissions(ctx).await)),
        ("count", Who::Moderators, no(count_submissions(ctx).await)),
        (
            "may confirm",
            Who::Staff,
            !may_confirm_profile(ctx, id).await.unwrap(),
        ),
        (
            "show",
            Who::Moderators,
            no(show_submission(ctx, draft).await),
        ),
        (
            "review",
            Who::Moderators,
            no(review_draft(ctx, draft, 1, Verdict::Return, "x").await),
        ),
        (
            "revert",
            Who::Moderators,
            no(revert_to(ctx, id, 1, "").await),
        ),
        ("trust", Who::Moderators, no(set_trust(ctx, id, None).await)),
        ("trusted", Who::Moderators, no(trust_of(ctx, id).await)),
        ("sweep", Who::Moderators, no(sweep_logos(ctx).await)),
        ("ask", Who::Moderators, no(ask_for_confirmation(ctx).await)),
        (
            "read",
            Who::Administrators,
            no(read_audit_log(ctx, None).await),
        ),
        (
            "export",
            Who::Administrators,
            no(export_audit_log(ctx, None).await),
        ),
    ]
}

#[tokio::test]
async fn everybody_is_refused_what_is_not_theirs() {
    let story = Story::begin().await;
    // An editor of another organisation besides its owner.
    let other_editor = AccountId(Uuid::from_u128(4));
    let transaction = story.test.database.begin().await.unwrap();
    let now = story.test.ctx().now();
    store::members::set(&transaction, story.other, other_editor, Role::Editor, now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let holder = Role::AccountHolder;
    let nobody = AccountId(Uuid::from_u128(77));
    for (name, ctx, allowed) in [
        (
            "visitor",
            story.test.ctx_as(Role::Visitor),
            [false, false, false],
        ),
        (
            "account holder",
            story.test.ctx_of(nobody, holder),
            [false, false, false],
        ),
        (
            "another's editor",
            story.test.ctx_of(other_editor, holder),
            [false, false, false],
        ),
        (
            "another's owner",
            story.test.ctx_of(STRANGER, holder),
            [false, false, false],
        ),
        (
            "organizer",
            story.test.ctx_of(nobody, Role::Organizer),
            [false, false, false],
        ),
        (
            "operator",
            story.test.ctx_of(nobody, Role::Operator),
            [false, false, false],
        ),
        (
            "editor",
            story.test.ctx_of(EDITOR, holder),
            [true, false, false],
        ),
        (
            "owner",
            story.test.ctx_of(OWNER, holder),
            [true, false, false],
        ),
        (
            "moderator",
            story.test.ctx_of(MODERATOR, Role::Moderator),
            [true, true, false],
        ),
        (
            "administrator",
            story.test.ctx_of(MODERATOR, Role::Administrator),
            [true, true, true],
        ),
    ] {
        for (verb, who, refused) in verbs(&ctx, &story).await {
            let may = match who {
                Who::Staff => allowed[0],
                Who::Moderators => allowed[1],
                Who::Administrators => allowed[2],
            };
            assert_eq!(refused, !may, "{name}: {verb}");
        }
    }
    // The console has no account and so no drafts.
    let error = open_draft(&story.test.ctx(), story.organization)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Forbidden);
}
