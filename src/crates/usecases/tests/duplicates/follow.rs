//! Nothing that refers to the record that goes is lost.

use crate::keepers::{BODY, Town, Who, town};
use domain::profile::{DraftState, ProfileGroup, Values};
use domain::{Bin, ClaimMethod, ClaimState, Locale, Localized, OrganizationId, Person, Role};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use test_support::{OrganizationBuilder, database_for_test};
use usecases::claims::{
    ClaimInput, ProofInput, claim_organization, confirm_claim_email, list_my_claims, show_claim,
};
use usecases::duplicates::{MergeRequest, merge_organizations};
use usecases::members::{accept_invitation, invite_member, list_invitations};
use usecases::organizations::{SaveAction, Shown, show_organization};
use usecases::people::{AddPerson, AddPost, add_people};
use usecases::profiles::{
    ask_for_confirmation, list_submissions, open_draft, save_draft_group, show_confirmation,
    show_submission, submit_draft,
};
use usecases::{Ctx, Upload};

/// «Үміт» goes, «Басқа» stays.
async fn merge(town: &Town) {
    let request = MergeRequest {
        kept: town.other.id,
        dropped: town.umit.id,
        choices: std::collections::BTreeMap::new(),
        note: String::new(),
        expected: None,
    };
    merge_organizations(&town.ctx(Who::Moderator), request)
        .await
        .unwrap();
}

#[tokio::test]
async fn members_follow_and_an_owner_stays_one() {
    let town = town().await;
    town.join(town.umit.id, Who::OtherEditor.id(), Role::Owner)
        .await;
    town.join(town.umit.id, Who::OtherOwner.id(), Role::Editor)
        .await;
    merge(&town).await;
    for (who, expected) in [
        (Who::Editor, Role::Editor),
        (Who::Owner, Role::Owner),
        (Who::OtherEditor, Role::Owner),
        (Who::OtherOwner, Role::Owner),
    ] {
        assert_eq!(
            town.role(town.other.id, who.id()).await,
            Some(expected),
            "{who:?}"
        );
        assert_eq!(town.role(town.umit.id, who.id()).await, None, "{who:?}");
    }
    let added = town.audit(town.other.id.0).await;
    let count = |action: &str| added.iter().filter(|one| *one == action).count();
    assert_eq!(
        count("organization.member_added"),
        3,
        "who gained nothing is not named"
    );
    assert_eq!(count("organization.records_joined"), 1);
}

fn by_address(organization: OrganizationId, email: &str) -> ClaimInput {
    ClaimInput {
        organization,
        bin: Bin::from_body(BODY).unwrap().into(),
        proof: ProofInput {
            method: ClaimMethod::WorkEmail,
            work_email: email.to_owned(),
            message: String::new(),
            document: None,
        },
    }
}

fn by_paper(organization: OrganizationId) -> ClaimInput {
    let mut input = by_address(organization, "");
    // A paper proves without a number, whichever record it is about.
    input.bin.clear();
    input.proof.method = ClaimMethod::Document;
    input.proof.document = Some(Upload {
        file_name: "paper.pdf".to_owned(),
        bytes: b"%PDF-1.7\n%%EOF".to_vec(),
    });
    input
}

#[tokio::test]
async fn open_claims_follow_with_their_links_and_papers() {
    let town = town().await;
    let holder = town.ctx(Who::Holder);
    let mailed = claim_organization(&holder, by_address(town.umit.id, "a@umit.kz"))
        .await
        .unwrap();
    let token = town.token().await;
    let newcomer = town.newcomer("new@example.kz").await;
    let paper = claim_organization(&newcomer, by_paper(town.umit.id))
        .await
        .unwrap();
    let both = town.newcomer("both@example.kz").await;
    let first = claim_organization(&both, by_paper(town.umit.id))
        .await
        .unwrap();
    let second = claim_organization(&both, by_paper(town.other.id))
        .await
        .unwrap();
    merge(&town).await;

    assert_eq!(confirm_claim_email(&holder, &token).await.unwrap(), mailed);
    let moderator = town.ctx(Who::Moderator);
    for (claim, expected) in [
        (mailed, ClaimState::Pending),
        (paper, ClaimState::Pending),
        (second, ClaimState::Pending),
        (first, ClaimState::Withdrawn),
    ] {
        let found = show_claim(&moderator, claim).await.unwrap();
        assert_eq!(found.state, expected);
        let reader = town.test.database.reader();
        let stored = store::claims::find(reader, claim).await.unwrap().unwrap();
        let there = if claim == first {
            town.umit.id
        } else {
            town.other.id
        };
        assert_eq!(stored.organization, Some(there));
        assert_eq!(stored.document.is_some(), claim != mailed);
    }
    assert_eq!(list_my_claims(&both).await.unwrap().len(), 2);
    assert_eq!(town.audit(first.0).await, ["claim.made", "claim.withdrawn"]);
}

#[tokio::test]
async fn invitations_follow_with_their_links() {
    let town = town().await;
    let (owner, other) = (town.ctx(Who::Owner), town.ctx(Who::OtherOwner));
    invite_member(&owner, town.umit.id, "both@example.kz", Role::Editor)
        .await
        .unwrap();
    invite_member(&other, town.other.id, "both@example.kz", Role::Owner)
        .await
        .unwrap();
    invite_member(&owner, town.umit.id, "new@example.kz", Role::Editor)
        .await
        .unwrap();
    let token = town.token().await;
    merge(&town).await;
    let mut open: Vec<(String, Role)> = list_invitations(&other, town.other.id)
        .await
        .unwrap()
        .into_iter()
        .map(|one| (one.email.as_str().to_owned(), one.role))
        .collect();
    open.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(
        open,
        [
            ("both@example.kz".to_owned(), Role::Owner),
            ("new@example.kz".to_owned(), Role::Editor)
        ]
    );
    let accepted = accept_invitation(&town.ctx(Who::Holder), &token)
        .await
        .unwrap();
    assert_eq!(accepted.organization, town.other.id);
}

async fn write(ctx: &Ctx, organization: OrganizationId, field: &str, text: &str) {
    let stamp = open_draft(ctx, organization).await.unwrap().stamp;
    let group = ProfileGroup::About;
    let values = Values::from_form(group, [(field.to_owned(), text.to_owned())]);
    save_draft_group(ctx, organization, stamp, group, values)
        .await
        .unwrap();
}

#[tokio::test]
async fn open_drafts_go_on_in_the_kept_record() {
    let town = town().await;
    let (editor, owner) = (town.ctx(Who::Editor), town.ctx(Who::Owner));
    write(&editor, town.umit.id, "missions.kk", "Жаңа мақсат").await;
    submit_draft(&editor, town.umit.id, "Қараңыз")
        .await
        .unwrap();
    town.join(town.other.id, Who::Owner.id(), Role::Owner).await;
    write(&owner, town.umit.id, "missions.kk", "Бірі").await;
    write(&owner, town.other.id, "missions.kk", "Екіншісі").await;
    merge(&town).await;

    let moderator = town.ctx(Who::Moderator);
    let waiting = list_submissions(&moderator).await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].slug.clone(), waiting[0].conflicts),
        (town.other.slug.clone(), 0)
    );
    let view = show_submission(&moderator, waiting[0].id).await.unwrap();
    assert_eq!(view.note, "Қараңыз");
    let fields: Vec<&str> = view.changes.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["missions.kk"], "only what the editor wrote");

    // Who drafted in both goes on with the one of the kept record; the other
    // one is closed with all that stood in it.
    let own = open_draft(&owner, town.other.id).await.unwrap();
    assert_eq!(own.document.missions.get(Locale::Kk), Some("Екіншісі"));
    let reader = town.test.database.reader();
    let open = store::drafts::open_of_organization(reader, town.umit.id)
        .await
        .unwrap();
    assert_eq!(open, []);
    let last = store::drafts::last_version(reader, town.umit.id, Who::Owner.id())
        .await
        .unwrap();
    let closed = store::drafts::content_at(reader, town.umit.id, Who::Owner.id(), last)
        .await
        .unwrap();
    assert_eq!(
        closed.unwrap().document.missions.get(Locale::Kk),
        Some("Бірі")
    );
    assert!(!DraftState::Withdrawn.is_open());
}

#[tokio::test]
async fn questions_and_posts_follow() {
    let town = town().await;
    let text = |kk: &str| Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH);
    let post = |organization, roles: &str| AddPost {
        organization,
        roles: text(roles),
        head: true,
        from: None,
        to: None,
    };
    let person = |name: &str, posts| AddPerson {
        document: Person {
            names: text(name),
            titles: Localized::default(),
            demonstration: false,
        },
        posts,
    };
    let people = vec![
        person("Серік", vec![post(town.umit.id, "төраға")]),
        person(
            "Айгүл",
            vec![post(town.umit.id, "мүше"), post(town.other.id, "мүше")],
        ),
    ];
    add_people(&town.test.ctx(), SaveAction::Write, people)
        .await
        .unwrap();
    town.test
        .clock
        .advance(SignedDuration::from_hours(500 * 24));
    ask_for_confirmation(&town.test.ctx()).await.unwrap();
    let mail = town.mail().await;
    let asked = mail
        .iter()
        .find(|sent| sent.to == "owner@example.kz")
        .unwrap();
    let link = asked
        .values
        .values()
        .find_map(|value| value.split_once("?token="));
    let token = link.unwrap().1.to_owned();
    merge(&town).await;

    let visitor = town.ctx(Who::Visitor);
    let question = show_confirmation(&visitor, &token).await.unwrap();
    assert_eq!(question.organization, town.other.id);
    let Shown::Found(view) = show_organization(&visitor, &town.other.slug).await.unwrap() else {
        panic!("the kept one stays");
    };
    let mut seen: Vec<&str> = view
        .people
        .iter()
        .map(|post| post.names.get(Locale::Kk).unwrap())
        .collect();
    seen.sort_unstable();
    assert_eq!(seen, ["Айгүл", "Серік"], "the same post is not doubled");
}

/// A table that refers to an organisation is one that `follow` decides about;
/// a new one fails here until it does.
#[tokio::test]
async fn every_table_that_refers_to_an_organisation_is_thought_of() {
    let test = database_for_test().await;
    OrganizationBuilder::named("Үміт").save(&test.ctx()).await;
    let reader = test.database.reader();
    if reader.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let query = "SELECT DISTINCT m.name AS name FROM sqlite_master m \
        JOIN pragma_foreign_key_list(m.name) f WHERE f.\"table\" = 'organization' ORDER BY 1";
    let rows = reader
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, query))
        .await
        .unwrap();
    let tables: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", "name").unwrap())
        .collect();
    assert_eq!(
        tables,
        [
            "affiliation",
            "claim",
            "confirmation_request",
            "duplicate_dismissal",
            "external_identifier",
            "invitation",
            "organization_draft",
            "organization_draft_version",
            "organization_member",
            "organization_merge",
            "organization_revision",
            "organization_trust",
            "proposal",
            "registration",
            "slug_redirect",
            "support_request",
        ]
    );
}
