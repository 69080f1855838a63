//! `/{lang}/orgs/{slug}/{claim,members}`, `/{lang}/account/{claims,claim,
//! proposal,invitation}` and `/{lang}/manage/claims`: how somebody comes to
//! keep an organisation.

use crate::support::{TestApp, fund};
use axum::http::StatusCode;
use birtereze::paths::{MembershipPage, Path};
use domain::{Bin, IdentifierScheme, Locale, Organization, Role};
use mail_parser::MessageParser;
use test_support::SmtpServer;

const PAPER: (&str, &str, &[u8]) = ("document", "справка.pdf", b"%PDF-1.7\n%%EOF");

fn bin() -> String {
    Bin::from_body("05104000012").unwrap().into()
}

fn umit() -> Organization {
    let mut organization = fund("Үміт қоры");
    organization.set_identifier(IdentifierScheme::KzBin, bin());
    organization
}

/// The link of the oldest mail to somebody that has one, without the host.
async fn link_to(app: &TestApp, mail: &mut SmtpServer, to: &str) -> String {
    app.nudge_mail();
    loop {
        let received = mail.next_mail().await;
        let message = MessageParser::default()
            .parse(received.data.as_bytes())
            .unwrap();
        let text = message.body_text(0).unwrap();
        let link = text
            .split_whitespace()
            .find_map(|word| word.strip_prefix("https://birtereze.example"));
        if let Some(link) = link
            && received.to.iter().any(|address| address == to)
        {
            return link.to_owned();
        }
    }
}

/// The value of a hidden field.
fn hidden(html: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    let (_, rest) = html.split_once(&at).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_claim_goes_from_the_profile_to_the_moderator_and_back() {
    let mut mail = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&mail.url()).await;
    let umit = app.save(umit()).await;
    let claim = format!("/kk/orgs/{}/claim", umit.slug);
    let profile = app.get(&format!("/kk/orgs/{}", umit.slug)).await.text();
    assert!(profile.contains(&format!("href=\"{claim}\"")));
    let entrance = app.get(&claim).await.text();
    assert!(entrance.contains("/kk/account/sign-in?next=%2Fkk%2Forgs%2F"));

    let aigul = app.signed_in("a@orda.example", Role::AccountHolder).await;
    let moderator = app.signed_in("m@orda.example", Role::Moderator).await;

    // What is wrong stands beside its field; what was typed is kept.
    let bin = bin();
    let wrong = [
        ("method", "work_email"),
        ("bin", bin.as_str()),
        ("work_email", "a@gmail.com"),
        ("message", "Төраға <b>"),
    ];
    let refused = app.post(&claim, Some(&aigul), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("f-work_email-error") && html.contains("value=\"a@gmail.com\""));
    assert!(html.contains("Төраға &lt;b&gt;"));
    let other = [("method", "document"), ("bin", "051040000125")];
    let refused = app.post_file(&claim, Some(&aigul), &other, PAPER).await;
    assert!(refused.text().contains("f-bin-error"), "{}", refused.text());
    let nothing = app.post(&claim, Some(&aigul), &[]).await;
    assert!(nothing.text().contains("f-method-error"));

    let right = [
        ("method", "document"),
        ("bin", bin.as_str()),
        ("message", "Мен төрағамын"),
    ];
    let sent = app.post_file(&claim, Some(&aigul), &right, PAPER).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(sent.header("location"), "/kk/account/claims?done=document");
    let own = app.get_as("/kk/account/claims?done=document", &aigul).await;
    assert!(own.text().contains("Үміт қоры") && own.text().contains("role=\"status\""));
    let again = app.get_as(&claim, &aigul).await.text();
    assert!(again.contains("/kk/account/claims") && !again.contains("<textarea"));

    // The moderator sees it, reads the paper, needs a reason to refuse.
    let queue = app.get_as("/ru/manage/claims", &moderator).await.text();
    let at = queue.find("/ru/manage/claims/").unwrap();
    let decision = queue[at..].split('"').next().unwrap().to_owned();
    let page = app.get_as(&decision, &moderator).await.text();
    assert!(page.contains("Мен төрағамын") && page.contains("a@orda.example"));
    let paper = app
        .get_as(&format!("{decision}/document"), &moderator)
        .await;
    assert_eq!(paper.status, StatusCode::OK);
    assert_eq!(paper.body, PAPER.2);
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert_eq!(paper.header("cache-control"), "no-store");
    assert!(
        paper
            .header("content-disposition")
            .starts_with("attachment")
    );
    for session in [None, Some(aigul.as_str())] {
        let refused = app
            .post(&decision, session, &[("decision", "approve")])
            .await;
        let expected = match session {
            None => StatusCode::SEE_OTHER,
            Some(_) => StatusCode::FORBIDDEN,
        };
        assert_eq!(refused.status, expected);
    }
    let no_reason = [("decision", "reject"), ("note", "")];
    let refused = app.post(&decision, Some(&moderator), &no_reason).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("f-note-error"));
    let approve = [("decision", "approve"), ("note", "Рақмет!")];
    let decided = app.post(&decision, Some(&moderator), &approve).await;
    assert_eq!(
        decided.header("location"),
        "/ru/manage/claims?done=approved"
    );
    let twice = app.post(&decision, Some(&moderator), &approve).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let link = link_to(&app, &mut mail, "a@orda.example").await;
    assert_eq!(link, format!("/kk/orgs/{}/edit", umit.slug));
    let desk = app.get_as("/kk/manage", &aigul).await.text();
    assert!(desk.contains(&format!("/kk/orgs/{}/members", umit.slug)));
}

#[tokio::test]
async fn a_work_address_is_confirmed_by_its_link() {
    let mut mail = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&mail.url()).await;
    let mut organization = umit();
    organization.sites = vec![domain::WebAddress::parse("https://umit.example").unwrap()];
    let umit = app.save(organization).await;
    let claim = format!("/en/orgs/{}/claim", umit.slug);
    let session = app.signed_in("a@orda.example", Role::AccountHolder).await;
    let bin = bin();
    let form = [
        ("method", "work_email"),
        ("bin", bin.as_str()),
        ("work_email", "info@umit.example"),
    ];
    let sent = app.post(&claim, Some(&session), &form).await;
    assert_eq!(
        sent.header("location"),
        "/en/account/claims?done=work-email"
    );
    let link = link_to(&app, &mut mail, "info@umit.example").await;
    let visitor = app.get(&link).await;
    assert!(
        visitor.header("location").contains("token%3D"),
        "the token comes back after signing in"
    );
    let page = app.get_as(&link, &session).await.text();
    let token = hidden(&page, "token");
    let confirmed = app
        .post("/kk/account/claim", Some(&session), &[("token", &token)])
        .await;
    assert_eq!(
        confirmed.header("location"),
        "/kk/account/claims?done=confirmed"
    );
    let twice = app
        .post("/kk/account/claim", Some(&session), &[("token", &token)])
        .await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mine = app.get_as("/kk/account/claims", &session).await.text();
    let id = hidden(&mine, "claim");
    let taken_back = app
        .post("/kk/account/claims", Some(&session), &[("claim", &id)])
        .await;
    assert_eq!(
        taken_back.header("location"),
        "/kk/account/claims?done=withdrawn"
    );
}

#[tokio::test]
async fn a_proposed_organization_comes_into_the_directory() {
    let app = TestApp::start().await;
    let session = app.signed_in("a@orda.example", Role::AccountHolder).await;
    let moderator = app.signed_in("m@orda.example", Role::Moderator).await;
    let bin = bin();
    let mut form = vec![
        ("name_kk", "Дала жастары"),
        ("name_ru", "Молодёжь степи"),
        ("legal_form", "public_association"),
        ("district", "aral"),
        ("bin", bin.as_str()),
        ("mission_kk", "Жастарға көмек"),
        ("method", "document"),
    ];
    let empty = app
        .post(
            "/kk/account/proposal",
            Some(&session),
            &[("method", "document")],
        )
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["name_kk", "legal_form", "district", "bin", "document"] {
        assert!(
            empty.text().contains(&format!("f-{field}-error")),
            "{field}"
        );
    }
    form.push(("phone", "123"));
    let refused = app
        .post_file("/kk/account/proposal", Some(&session), &form, PAPER)
        .await;
    assert!(refused.text().contains("f-phone-error"));
    assert!(refused.text().contains("value=\"Дала жастары\""));
    form.pop();
    let sent = app
        .post_file("/kk/account/proposal", Some(&session), &form, PAPER)
        .await;
    assert_eq!(sent.header("location"), "/kk/account/claims?done=document");
    let queue = app.get_as("/kk/manage/claims", &moderator).await.text();
    let at = queue.find("/kk/manage/claims/").unwrap();
    let decision = queue[at..].split('"').next().unwrap().to_owned();
    let page = app.get_as(&decision, &moderator).await.text();
    assert!(page.contains("Молодёжь степи") && page.contains("Арал ауданы"));
    app.post(&decision, Some(&moderator), &[("decision", "approve")])
        .await;
    app.refresh().await;
    let found = app.get("/api/v1/orgs?q=Дала%20жастары").await.json();
    assert_eq!(found["total"], 1);
    let closed = app
        .get_as("/en/manage/claims?state=closed", &moderator)
        .await;
    assert!(closed.text().contains("Дала жастары"));
}

#[tokio::test]
async fn owners_invite_and_dismiss_and_everybody_may_leave() {
    let mut mail = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&mail.url()).await;
    let umit = app.save(umit()).await;
    let members = format!("/kk/orgs/{}/members", umit.slug);
    let moderator = app.signed_in("m@orda.example", Role::Moderator).await;
    let owner = app
        .signed_in("owner@orda.example", Role::AccountHolder)
        .await;
    let editor = app
        .signed_in("editor@orda.example", Role::AccountHolder)
        .await;
    let stranger = app.signed_in("s@orda.example", Role::AccountHolder).await;

    // A moderator may invite the first owner.
    for (by, email, role, session) in [
        (&moderator, "owner@orda.example", "owner", &owner),
        (&owner, "editor@orda.example", "editor", &editor),
    ] {
        let invite = [("task", "invite"), ("email", email), ("role", role)];
        let sent = app.post(&members, Some(by), &invite).await;
        assert_eq!(sent.header("location"), format!("{members}?done=invited"));
        let link = link_to(&app, &mut mail, email).await;
        let visitor = app.get(&link).await;
        assert_eq!(visitor.status, StatusCode::OK);
        assert!(visitor.text().contains("/account/sign-up?next="));
        let token = hidden(&app.get_as(&link, session).await.text(), "token");
        let accepted = app
            .post(
                "/kk/account/invitation",
                Some(session),
                &[("token", &token)],
            )
            .await;
        assert_eq!(accepted.header("location"), "/kk/manage?done=joined");
    }
    let page = app.get_as(&members, &owner).await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.text().contains("editor@orda.example"));
    let own = app.get_as(&members, &editor).await;
    assert_eq!(own.status, StatusCode::OK);
    assert!(
        !own.text().contains("owner@orda.example"),
        "an editor does not see the others"
    );
    assert_eq!(
        app.get_as(&members, &stranger).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(app.get(&members).await.status, StatusCode::SEE_OTHER);

    let wrong = [("task", "invite"), ("email", "nobody"), ("role", "editor")];
    let refused = app.post(&members, Some(&owner), &wrong).await;
    assert!(
        refused.text().contains("f-email-error") && refused.text().contains("value=\"nobody\"")
    );
    let last = app.post(&members, Some(&owner), &[("task", "leave")]).await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(last.text().contains("id=\"error-summary\""));
    for session in [&editor, &stranger] {
        let refused = app
            .post(
                &members,
                Some(session),
                &[
                    ("task", "invite"),
                    ("email", "x@orda.example"),
                    ("role", "owner"),
                ],
            )
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let left = app
        .post(&members, Some(&editor), &[("task", "leave")])
        .await;
    assert_eq!(left.header("location"), "/kk/manage?done=left");
    assert_eq!(
        app.get_as(&members, &editor).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn every_page_of_membership_is_sound_in_every_language() {
    let app = TestApp::start().await;
    let umit = app.save(umit()).await;
    let session = app.signed_in("m@orda.example", Role::Moderator).await;
    let pages = MembershipPage::ALL
        .map(Path::Membership)
        .into_iter()
        .chain([
            Path::OrganizationClaim(umit.slug.clone()),
            Path::OrganizationMembers(umit.slug.clone()),
        ]);
    for path in pages {
        for locale in Locale::ALL {
            let address = path.in_locale(locale);
            let answer = app.get_as(&address, &session).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let html = answer.text();
            assert_eq!(html.matches("<h1").count(), 1, "{address}");
            assert!(html.contains("content=\"noindex\""), "{address}");
            for prefix in ["claim-", "claims-", "members-", "proposal-", "invitation-"] {
                assert!(!html.contains(&format!(">{prefix}")), "{address} {prefix}");
            }
        }
    }
    for gone in [
        "/kk/orgs/no-such/claim",
        "/kk/orgs/no-such/members",
        "/kk/manage/claims/1",
    ] {
        assert_eq!(
            app.get_as(gone, &session).await.status,
            StatusCode::NOT_FOUND,
            "{gone}"
        );
    }
}
