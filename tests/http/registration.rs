//! `/{lang}/forums/{slug}/register`, `/{lang}/tickets/{code}` and the pages of
//! organisers below `/{lang}/manage/forums/{slug}`.

use super::people::{Town, Who};
use crate::support::{TestApp, TestResponse};
use axum::http::StatusCode;
use desk_islands::{DoorAnswer, Verdict};
use domain::registration::{RegistrationKind, TicketCode};
use domain::{MailKind, Role, Slug};
use jiff::SignedDuration;
use jiff::civil::time;
use mail_parser::{MessageParser, MimeHeaders};
use test_support::SmtpServer;
use usecases::events::remove_organizer;
use usecases::instant_of;
use usecases::mail::list_outbox;
use usecases::registration::{RegistrationFilter, RegistrationView, list_registrations};

const PLACES: &[(&str, &str)] = &[
    ("task", "open"),
    ("places.participant", "2"),
    ("places.delegate", "1"),
    ("questions.0.prompt.kk", "Түскі ас"),
    ("questions.0.prompt.ru", "Обед"),
    ("questions.0.choices.0.kk", "ет"),
    ("questions.0.choices.0.ru", "мясо"),
    ("questions.0.choices.1.kk", "көкөніс"),
];

struct Hall {
    town: Town,
    slug: Slug,
}

impl Hall {
    /// A forum with registration open.
    async fn open() -> Self {
        Self::open_in(Town::begin().await).await
    }

    async fn open_in(town: Town) -> Self {
        let slug = town.forum().await;
        let hall = Self { town, slug };
        let answer = hall.keep("registrations/settings", PLACES).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        hall.town.app.refresh().await;
        hall
    }

    fn manage(&self, page: &str) -> String {
        format!("/kk/manage/forums/{}/{page}", self.slug)
    }

    /// Sends a form of the organiser, a second after what was before.
    async fn keep(&self, page: &str, form: &[(&str, &str)]) -> TestResponse {
        self.town.app.clock.advance(SignedDuration::from_secs(1));
        self.town.post(Who::Owner, &self.manage(page), form).await
    }

    /// What the form of the details was filled for.
    async fn details_stamp(&self) -> String {
        let page = self.town.get(Who::Owner, &self.manage("edit")).await;
        let html = page.text();
        let (_, rest) = html.split_once("name=\"stamp\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    async fn register(&self, name: &str, email: &str, more: &[(&str, &str)]) -> TestResponse {
        let mut form = vec![("name", name), ("email", email), ("consent", "yes")];
        form.extend(more);
        let address = format!("/kk/forums/{}/register", self.slug);
        self.town.app.clock.advance(SignedDuration::from_secs(1));
        self.town.post(Who::Visitor, &address, &form).await
    }

    async fn participant(&self, name: &str, email: &str) {
        let answer = self.register(name, email, &[("kind", "participant")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    async fn rows(&self) -> Vec<RegistrationView> {
        let filter = RegistrationFilter::default();
        let list = list_registrations(&self.town.app.ctx, &self.slug, &filter).await;
        list.unwrap().rows
    }

    /// The ticket that was mailed to an address.
    async fn ticket(&self, email: &str) -> (MailKind, String) {
        let mail = list_outbox(&self.town.app.ctx).await.unwrap();
        let mail = mail.into_iter().find(|one| one.mail.recipient == email);
        let mail = mail.unwrap().mail;
        (mail.kind, mail.arguments["link"].clone())
    }
}

#[tokio::test]
async fn the_button_leads_to_a_form_that_keeps_what_was_typed() {
    let hall = Hall::open().await;
    let event = format!("/kk/forums/{}", hall.slug);
    let address = format!("{event}/register");
    let page = hall.town.app.get(&event).await.text();
    assert!(page.contains(&format!("href=\"{address}\"")));
    let form = hall.town.app.get(&address).await;
    assert_eq!(form.header("cache-control"), "no-store");
    let html = form.text();
    assert!(html.contains("noindex") && html.contains("көкөніс"));
    assert!(html.contains("Делегат") && !html.contains("Баспасөз өкілі"));

    let refused = hall
        .register("Айгүл \"Сұлу\"", "айгүл", &[("kind", "delegate")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("value=\"Айгүл &quot;Сұлу&quot;\""));
    assert!(html.contains("value=\"delegate\" checked"));
    for field in ["email", "organization", "district"] {
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    assert!(hall.rows().await.is_empty());
}

#[tokio::test]
async fn the_answer_is_the_same_whoever_registers() {
    let hall = Hall::open().await;
    let more = &[("kind", "participant")];
    let first = hall.register("Айгүл", "aigul@example.kz", more).await;
    let again = hall.register("Басқа", "aigul@example.kz", more).await;
    let other = hall.register("Ерлан", "erlan@example.kz", more).await;
    let waits = hall.register("Сәуле", "saule@example.kz", more).await;
    for answer in [&again, &other, &waits] {
        assert_eq!(answer.status, first.status);
        assert_eq!(answer.header("location"), first.header("location"));
    }
    let done = hall.town.app.get(first.header("location")).await.text();
    assert!(done.contains("Поштаңызды қараңыз"));
    let (kind, link) = hall.ticket("aigul@example.kz").await;
    assert_eq!(kind, MailKind::RegistrationPlaced);
    assert_eq!(
        hall.ticket("saule@example.kz").await.0,
        MailKind::RegistrationWaiting
    );
    let html = hall.town.app.get(&link).await.text();
    assert!(html.contains("Айгүл") && !html.contains("Басқа"));
}

#[tokio::test]
async fn too_many_registrations_of_one_address_are_refused() {
    let hall = Hall::open().await;
    let more = &[("kind", "participant")];
    for _ in 0..5 {
        let answer = hall.register("Айгүл", "aigul@example.kz", more).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let answer = hall.register("Айгүл", "aigul@example.kz", more).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn who_waits_gets_the_place_of_who_gives_it_up() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    hall.participant("Ерлан", "erlan@example.kz").await;
    hall.participant("Сәуле", "saule@example.kz").await;
    let (_, waiting) = hall.ticket("saule@example.kz").await;
    let page = hall.town.app.get(&waiting).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let html = page.text();
    assert!(html.contains("noindex") && html.contains("Сіз кезектесіз"));

    let (_, first) = hall.ticket("aigul@example.kz").await;
    let code = hall.town.app.get(&format!("{first}/code.svg")).await;
    assert_eq!(code.header("content-type"), "image/svg+xml");
    hall.town.app.clock.advance(SignedDuration::from_secs(1));
    let answer = hall.town.post(Who::Visitor, &first, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let html = hall.town.app.get(&first).await.text();
    assert!(html.contains("Билет күшін жойды") && !html.contains("<img"));
    assert_eq!(
        hall.ticket("saule@example.kz").await.0,
        MailKind::RegistrationMovedUp
    );
    let html = hall.town.app.get(&waiting).await.text();
    assert!(html.contains("Орныңыз бар") && html.contains("calendar.ics"));
    let unknown = TicketCode::from_bits([7; 10]);
    let address = format!("/kk/tickets/{}", unknown.as_str());
    assert_eq!(
        hall.town.app.get(&address).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_ticket_is_a_file_too_as_long_as_there_is_something_to_show() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    let (_, ticket) = hall.ticket("aigul@example.kz").await;
    let address = format!("{ticket}/ticket.pdf");
    let page = hall.town.app.get(&ticket).await.text();
    assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
    let file = hall.town.app.get(&address).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("cache-control"), "no-store");
    assert_eq!(
        file.header("content-disposition"),
        format!("attachment; filename=\"ticket-{}.pdf\"", hall.slug)
    );
    assert!(file.body.starts_with(b"%PDF-"));

    hall.town.app.clock.advance(SignedDuration::from_secs(1));
    hall.town.post(Who::Visitor, &ticket, &[]).await;
    let page = hall.town.app.get(&ticket).await.text();
    assert!(!page.contains("ticket.pdf"));
    for gone in [
        address,
        format!(
            "/kk/tickets/{}/ticket.pdf",
            TicketCode::from_bits([7; 10]).as_str()
        ),
    ] {
        let answer = hall.town.app.get(&gone).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[tokio::test]
async fn organisers_see_who_is_told_and_the_ticket_of_what_is_cancelled_is_void() {
    let hall = Hall::open().await;
    let told = "тіркелген 1 адамға";
    let form = hall.town.get(Who::Owner, &hall.manage("edit")).await.text();
    assert!(!form.contains("адамға хат жіберіледі"), "nobody registered");
    hall.participant("Айгүл", "aigul@example.kz").await;
    let (_, ticket) = hall.ticket("aigul@example.kz").await;
    let form = hall.town.get(Who::Owner, &hall.manage("edit")).await.text();
    assert!(form.contains(&format!("Күні немесе өтетін орны өзгерсе, {told}")));
    let moved = [
        ("kind", "forum"),
        ("titles.kk", "Азаматтық форум"),
        ("from", "2026-12-20"),
        ("to", "2026-12-20"),
        ("hosts", &hall.town.organization.0.to_string()),
        ("stamp", &hall.details_stamp().await),
    ];
    let answer = hall.keep("edit", &moved).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let letter = hall.ticket("aigul@example.kz").await;
    assert_eq!(letter, (MailKind::EventMoved, ticket.clone()));

    let overview = format!("/kk/manage/forums/{}", hall.slug);
    let page = hall.town.get(Who::Owner, &overview).await.text();
    assert!(page.contains(&format!("Бұл туралы {told}")));
    hall.town.app.clock.advance(SignedDuration::from_secs(1));
    let cancel = [("to", "cancelled")];
    let answer = hall.town.post(Who::Owner, &overview, &cancel).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(
        hall.ticket("aigul@example.kz").await,
        (
            MailKind::EventCancelled,
            format!("/kk/forums/{}", hall.slug)
        )
    );
    let html = hall.town.app.get(&ticket).await.text();
    assert!(html.contains("Бұл іс-шара өткізілмейді") && html.contains("Билетіңіз енді жарамсыз"));
    let (_, page) = html.split_once("ticket-page").unwrap();
    let (page, _) = page.split_once("</main>").unwrap();
    for gone in ["<img", "ticket.pdf", "calendar.ics", "Орныңыз бар", "<form"] {
        assert!(!page.contains(gone), "{gone}");
    }
    let file = hall.town.app.get(&format!("{ticket}/ticket.pdf")).await;
    assert_eq!(file.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_letter_of_whoever_has_a_place_brings_the_ticket() {
    let mut smtp = SmtpServer::start().await;
    let app = TestApp::with_mail_server(&smtp.url()).await;
    let hall = Hall::open_in(Town::begin_in(app).await).await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    hall.participant("Ерлан", "erlan@example.kz").await;
    hall.participant("Сәуле", "saule@example.kz").await;
    hall.town.app.nudge_mail();
    let mut brought = Vec::new();
    while brought.len() < 3 {
        let mail = smtp.next_mail().await;
        let to = mail.to.concat();
        if !["aigul@", "erlan@", "saule@"]
            .iter()
            .any(|name| to.starts_with(name))
        {
            continue;
        }
        let message = MessageParser::default()
            .parse(mail.data.as_bytes())
            .unwrap();
        let files = message.attachments().map(|part| {
            assert!(part.contents().starts_with(b"%PDF-"));
            part.attachment_name().unwrap_or_default().to_owned()
        });
        brought.push((to, files.collect::<Vec<_>>()));
    }
    brought.sort();
    let file = format!("ticket-{}.pdf", hall.slug);
    let with = |to: &str| (to.to_owned(), vec![file.clone()]);
    assert_eq!(
        brought,
        [
            with("aigul@example.kz"),
            with("erlan@example.kz"),
            ("saule@example.kz".to_owned(), Vec::new()),
        ]
    );
}

#[tokio::test]
async fn a_ticket_is_changed_on_its_page() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    hall.participant("Ерлан", "erlan@example.kz").await;
    hall.participant("Сәуле", "saule@example.kz").await;
    let (_, link) = hall.ticket("aigul@example.kz").await;
    let html = hall.town.app.get(&link).await.text();
    assert!(html.contains("value=\"participant\" checked"));
    assert!(html.contains("value=\"Айгүл\"") && html.contains("көкөніс"));
    // What a change may cost is said before it is made.
    assert!(html.contains("орныңыз кезектегі адамға"));
    let change = async |form: &[(&str, &str)]| {
        hall.town.app.clock.advance(SignedDuration::from_secs(1));
        hall.town.post(Who::Visitor, &link, form).await
    };
    let refused = change(&[("task", "change"), ("kind", "delegate"), ("name", "Ай")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("value=\"Ай\"") && html.contains("value=\"delegate\" checked"));
    for field in ["organization", "district"] {
        assert!(html.contains(&format!("id=\"f-{field}-error\"")), "{field}");
    }
    let done = change(&[
        ("task", "change"),
        ("kind", "delegate"),
        ("name", "Айгүл С."),
        ("organization", "umit"),
        ("district", "aral"),
        ("answers.0", "ет"),
    ])
    .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let html = hall.town.app.get(done.header("location")).await.text();
    assert!(html.contains("Тіркелуіңіз өзгерді") && html.contains("Мандаты расталмаған"));
    assert!(html.contains("Айгүл С.") && html.contains("value=\"ет\" selected"));
    assert_eq!(
        hall.ticket("aigul@example.kz").await,
        (MailKind::RegistrationChanged, link.clone())
    );
    let (kind, waiting) = hall.ticket("saule@example.kz").await;
    assert_eq!(kind, MailKind::RegistrationMovedUp);

    // The delegates are full now, and it says so.
    let html = hall.town.app.get(&waiting).await.text();
    assert!(html.contains("Делегат: орын қалмады"));
    hall.keep("registrations/settings", &[("task", "close")])
        .await;
    let html = hall.town.app.get(&link).await.text();
    assert!(!html.contains("name=\"kind\"") && html.contains("name=\"name\""));
    change(&[]).await;
    let html = hall.town.app.get(&link).await.text();
    assert!(!html.contains("name=\"task\" value=\"change\""));
}

#[tokio::test]
async fn an_organiser_checks_in_by_code_or_by_the_button_on_the_ticket() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    let (_, link) = hall.ticket("aigul@example.kz").await;
    let code = link.rsplit('/').next().unwrap();
    let check_in = hall.manage("check-in");
    // Only organisers see the button.
    for (who, shown) in [
        (Who::Visitor, false),
        (Who::Holder, false),
        (Who::Owner, true),
        (Who::Moderator, true),
    ] {
        let html = hall.town.get(who, &link).await.text();
        assert_eq!(html.contains(&check_in), shown, "{who:?}");
    }
    let done = hall.keep("check-in", &[("code", code)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let html = hall.town.get(Who::Owner, done.header("location")).await;
    let html = html.text();
    assert!(html.contains("Келді: Айгүл") && html.contains("Келгені: 1 / 1"));
    let again = hall.keep("check-in", &[("code", code)]).await;
    let html = hall.town.get(Who::Owner, again.header("location")).await;
    assert!(html.text().contains("Айгүл бұрын белгіленген"));
    let wrong = hall.keep("check-in", &[("code", "ABCD")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = wrong.text();
    assert!(html.contains("value=\"ABCD\"") && html.contains("мұндай билет жоқ"));
}

#[tokio::test]
async fn a_door_tells_by_itself_who_came_and_reads_a_line() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    let (_, link) = hall.ticket("aigul@example.kz").await;
    let code = link.rsplit('/').next().unwrap();
    let page = hall.town.get(Who::Owner, &hall.manage("check-in")).await;
    let html = page.text();
    // The device knows people by half of their code, which opens no ticket.
    assert!(html.contains(&code[..8]) && !html.contains(code));
    let told = async |who, at: &str, code: &str| {
        let form = [("task", "door"), ("at", at), ("code", code)];
        let answer = hall.town.post(who, &hall.manage("check-in"), &form).await;
        assert_eq!(answer.status, StatusCode::OK);
        DoorAnswer::parse(&answer.text())
    };
    let visitor = told(Who::Visitor, "0", code).await;
    assert_eq!(visitor, Some(DoorAnswer::SignedOut));
    let mut verdicts = Vec::new();
    // The second time its answer was lost.
    for (at, code) in [
        ("0", code),
        ("0", code),
        ("1", code),
        ("2", "0000-0000-0000-0000"),
    ] {
        let answer = told(Who::Owner, at, code).await;
        if let Some(DoorAnswer::Told {
            verdict,
            came,
            title,
            ..
        }) = answer
        {
            verdicts.push((verdict, came, title));
        }
    }
    let unknown = "Бұл іс-шарада мұндай билет жоқ. Кодты тексеріңіз.";
    assert_eq!(
        verdicts,
        [
            (Verdict::Came, 1, "Келді: Айгүл".to_owned()),
            (Verdict::Came, 1, "Келді: Айгүл".to_owned()),
            (Verdict::Again, 1, "Айгүл бұрын белгіленген".to_owned()),
            (Verdict::Refused, 1, unknown.to_owned()),
        ]
    );
}

#[tokio::test]
async fn a_volunteer_at_the_door_is_told_who_came_until_they_are_dismissed() {
    let hall = Hall::open().await;
    hall.participant("Айгүл", "aigul@example.kz").await;
    let (_, link) = hall.ticket("aigul@example.kz").await;
    let code = link.rsplit('/').next().unwrap();
    let told = async || {
        let form = [("task", "door"), ("at", "0"), ("code", code)];
        let door = hall.manage("check-in");
        let answer = hall.town.post(Who::Holder, &door, &form).await;
        assert_eq!(answer.status, StatusCode::OK);
        DoorAnswer::parse(&answer.text())
    };
    assert_eq!(told().await, Some(DoorAnswer::Dismissed));
    let volunteer = hall.town.account(Who::Holder).await;
    let ctx = &hall.town.app.ctx;
    let event = store::events::find_by_slug(ctx.database.reader(), &hall.slug).await;
    let event = event.unwrap().unwrap().id;
    let transaction = ctx.database.begin().await.unwrap();
    let place = (volunteer, Role::Volunteer);
    store::events::organizers::add(&transaction, event, place, ctx.now())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let answer = told().await;
    let came = |answer: &DoorAnswer| match answer {
        DoorAnswer::Told { verdict, came, .. } => Some((*verdict, *came)),
        _ => None,
    };
    assert_eq!(answer.as_ref().and_then(came), Some((Verdict::Came, 1)));

    let owner = hall.town.ctx(Who::Owner).await;
    remove_organizer(&owner, &hall.slug, volunteer)
        .await
        .unwrap();
    assert_eq!(told().await, Some(DoorAnswer::Dismissed));
}

#[tokio::test]
async fn an_organiser_keeps_the_list() {
    let hall = Hall::open().await;
    let delegate = [
        ("kind", "delegate"),
        ("organization", "=SUM(A1:A9)"),
        ("district", "aral"),
        ("answers.0", "ет"),
    ];
    for email in ["a@example.kz", "b@example.kz"] {
        hall.register("+7 Айгүл", email, &delegate).await;
    }
    let list = hall.manage("registrations");
    let html = hall.town.get(Who::Owner, &list).await.text();
    assert!(html.contains("Мандаты расталмаған") && html.contains("1 / 1"));
    let html = hall
        .town
        .get(Who::Owner, &format!("{list}?state=waiting&q=b%40"))
        .await
        .text();
    assert!(html.contains("b@example.kz") && !html.contains("a@example.kz"));

    let id = hall.rows().await[0].id.0.to_string();
    let refuse = [
        ("registration", id.as_str()),
        ("task", "refuse"),
        ("note", "Жоқ"),
    ];
    let answer = hall.keep("registrations", &refuse).await;
    assert!(answer.header("location").ends_with("?done=refused"));
    let html = hall.town.get(Who::Owner, answer.header("location")).await;
    assert!(html.text().contains("Мандат қабылданбады"));
    let answer = hall.keep("registrations", &refuse).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        hall.ticket("a@example.kz").await.0,
        MailKind::MandateRefused
    );
    assert_eq!(
        hall.ticket("b@example.kz").await.0,
        MailKind::RegistrationMovedUp
    );

    let table = hall
        .town
        .get(Who::Owner, &hall.manage("registrations.csv"))
        .await;
    assert_eq!(table.header("cache-control"), "no-store");
    let text = table.text();
    assert!(text.contains("'=SUM(A1:A9)") && text.contains("'+7 Айгүл"));
    assert_eq!(text.lines().count(), 3);
    let badges = hall.manage("registrations/badges");
    let html = hall.town.get(Who::Owner, &badges).await.text();
    assert_eq!(html.matches("badge-name").count(), 1);
}

#[tokio::test]
async fn pages_of_organisers_are_for_organisers() {
    let hall = Hall::open().await;
    for page in [
        "registrations",
        "registrations/settings",
        "registrations/badges",
        "registrations.csv",
        "check-in",
    ] {
        for who in Who::ALL {
            let answer = hall.town.get(who, &hall.manage(page)).await;
            let expected = match who {
                Who::Visitor => StatusCode::SEE_OTHER,
                Who::Owner | Who::Moderator | Who::Administrator => StatusCode::OK,
                _ => StatusCode::FORBIDDEN,
            };
            assert_eq!(answer.status, expected, "{page} {who:?}");
        }
    }
}

#[tokio::test]
async fn settings_come_back_as_they_were_typed() {
    let hall = Hall::open().await;
    let settings = "registrations/settings";
    let html = hall
        .town
        .get(Who::Owner, &hall.manage(settings))
        .await
        .text();
    assert!(html.contains("value=\"Түскі ас\"") && html.contains("value=\"мясо\""));
    let wrong = [
        ("task", "save"),
        ("places.press", "көп"),
        ("closes_at", "2020-01-01T10:00"),
    ];
    let answer = hall.keep(settings, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("value=\"көп\""));
    let answer = hall.keep(settings, &[("task", "close")]).await;
    assert!(answer.header("location").ends_with("?done=closed"));
    hall.town.app.refresh().await;
    let event = format!("/kk/forums/{}", hall.slug);
    let page = hall.town.app.get(&event).await.text();
    assert!(!page.contains("/register\""));
    let late = hall
        .register("Айгүл", "aigul@example.kz", &[("kind", "participant")])
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("Тіркелу жүріп жатқан жоқ"));
}

#[tokio::test]
async fn questions_are_written_row_by_row_without_scripts() {
    let hall = Hall::open().await;
    let settings = "registrations/settings";
    let typed = [
        ("places.participant", "2"),
        ("questions.0.prompt.kk", "Түскі ас"),
        ("questions.0.choices.0.kk", "ет"),
        ("questions.0.choices.1.kk", "көкөніс"),
        ("questions.1.prompt.ru", "Откуда?"),
        ("questions.1.required", "yes"),
    ];
    let press = async |row: &'static str| {
        let mut form = typed.to_vec();
        form.push(("row", row));
        hall.keep(settings, &form).await
    };
    let more = press("add questions").await;
    assert_eq!(more.status, StatusCode::OK);
    let html = more.text();
    assert!(html.contains("name=\"questions.2.prompt.kk\"") && html.contains("value=\"Откуда?\""));
    let html = press("remove questions.0").await.text();
    assert!(!html.contains("Түскі ас") && html.contains("name=\"questions.0.prompt.ru\""));
    let html = press("add questions.1.choices").await.text();
    assert!(html.contains("name=\"questions.1.choices.0.en\""));
    // Nothing was saved by any of them.
    let html = hall.town.get(Who::Owner, &hall.manage(settings)).await;
    assert!(!html.text().contains("Откуда?"));

    let mut form = vec![("task", "save")];
    form.extend(typed);
    // An empty row between them is none.
    form.extend([
        ("questions.3.prompt.kk", ""),
        ("questions.4.prompt.kk", "Ас"),
    ]);
    form.push(("questions.4.choices.0.kk", "бір"));
    let refused = hall.keep(settings, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("#f-questions-2-choices") && html.contains("Кемінде екі жауап"));
    form.pop();
    form.pop();
    let saved = hall.keep(settings, &form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());

    // A reader of Russian is asked in it, and in Kazakh where nothing else is there.
    let address = format!("/ru/forums/{}/register", hall.slug);
    let html = hall.town.app.get(&address).await.text();
    assert!(html.contains("lang=\"kk\">Түскі ас<") && html.contains("lang=\"kk\">ет<"));
    assert!(html.contains(">Откуда?<") && html.contains("aria-required=\"true\""));
    let participant = [("kind", "participant"), ("answers.0", "ет")];
    let refused = hall
        .register("Айгүл", "aigul@example.kz", &participant)
        .await;
    assert!(refused.text().contains("id=\"f-answers-1-error\""));
    let whole = [participant.as_slice(), &[("answers.1", "Арал")]].concat();
    let taken = hall.register("Айгүл", "aigul@example.kz", &whole).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_organiser_reads_answers_in_their_own_language() {
    let hall = Hall::open().await;
    let more = [("kind", "participant"), ("answers.0", "ет")];
    hall.register("Айгүл", "aigul@example.kz", &more).await;
    let base = format!("manage/forums/{}/registrations", hall.slug);
    for (language, told) in [("kk", "Түскі ас: ет"), ("ru", "Обед: мясо")] {
        let address = format!("/{language}/{base}.csv");
        let table = hall.town.get(Who::Owner, &address).await.text();
        assert!(table.contains(told), "{table}");
        let html = hall
            .town
            .get(Who::Owner, &format!("/{language}/{base}"))
            .await;
        let (prompt, answer) = told.split_once(": ").unwrap();
        let html = html.text();
        assert!(html.contains(prompt) && html.contains(&format!(">{answer}<")));
    }
}

#[tokio::test]
async fn no_page_shows_the_id_of_a_message() {
    let hall = Hall::open().await;
    let delegate = [
        ("kind", RegistrationKind::Delegate.code()),
        ("organization", "umit"),
        ("district", "aral"),
    ];
    hall.register("Айгүл", "aigul@example.kz", &delegate).await;
    hall.register("Ерлан", "erlan@example.kz", &delegate).await;
    let (_, first) = hall.ticket("aigul@example.kz").await;
    let (_, second) = hall.ticket("erlan@example.kz").await;
    let base = format!("/manage/forums/{}", hall.slug);
    for locale in ["kk", "ru", "en"] {
        for page in [
            format!("/forums/{}/register", hall.slug),
            first.trim_start_matches("/kk").to_owned(),
            second.trim_start_matches("/kk").to_owned(),
            format!("{base}/registrations"),
            format!("{base}/registrations/settings"),
            format!("{base}/registrations/badges"),
            format!("{base}/check-in"),
        ] {
            let html = hall.town.get(Who::Owner, &format!("/{locale}{page}")).await;
            assert_eq!(html.status, StatusCode::OK, "{page}");
            let html = html.text();
            for prefix in ["registration", "ticket-", "check-in-", "badges-", "event-"] {
                assert!(!html.contains(&format!(">{prefix}")), "{page} {prefix}");
            }
        }
    }
}

#[tokio::test]
async fn the_way_to_register_goes_from_the_page_at_the_minute_at_which_it_closes() {
    let hall = Hall::open().await;
    let day = hall.town.app.ctx.today().tomorrow().unwrap();
    let closes = instant_of(day, time(0, 30, 0, 0)).unwrap();
    let typed = format!("{day}T00:30");
    let mut form = PLACES.to_vec();
    form.push(("closes_at", &typed));
    let answer = hall.keep("registrations/settings", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    hall.town.app.refresh().await;
    let app = &hall.town.app;
    let event = format!("/kk/forums/{}", hall.slug);
    let leads = async || app.get(&event).await.text().contains("/register\"");
    let second = SignedDuration::from_secs(1);
    let left = closes.duration_since(app.ctx.now());
    app.clock.advance(left - second);
    assert!(leads().await);
    assert!(leads().await, "the kept page");
    app.clock.advance(second);
    assert!(!leads().await);
}

#[tokio::test]
async fn registration_does_not_open_before_the_days_are_known() {
    let town = Town::begin().await;
    let slug = town.forum().await;
    let hall = Hall { town, slug };
    let vague = [
        ("kind", "forum"),
        ("titles.kk", "Азаматтық форум"),
        ("about", "2027-03"),
        ("hosts", &hall.town.organization.0.to_string()),
        ("stamp", &hall.details_stamp().await),
    ];
    let answer = hall.keep("edit", &vague).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let answer = hall.keep("registrations/settings", PLACES).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = answer.text();
    assert!(html.contains("Тіркелуді ашу үшін алдымен"), "{html}");
    assert!(html.contains("value=\"Түскі ас\""), "what was typed stays");
}

#[tokio::test]
async fn organisations_that_checked_in_are_added_to_those_that_took_part() {
    let hall = Hall::open().await;
    let slug = hall.town.slug.to_string();
    let more = [("kind", "participant"), ("organization", slug.as_str())];
    let answer = hall.register("Айгүл", "aigul@example.kz", &more).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let code = hall.rows().await[0].code.to_string();
    hall.keep("check-in", &[("code", &code)]).await;
    let typed = [("task", "came"), ("minutes", "https://example.kz/minutes")];
    let answer = hall.keep("record", &typed).await;
    assert_eq!(answer.status, StatusCode::OK);
    let html = answer.text();
    assert!(html.contains(&format!("value=\"{slug}\"")), "{html}");
    assert!(html.contains("value=\"https://example.kz/minutes\""));
    // What stands there already is not added again.
    let address = format!("https://birtereze.example/ru/orgs/{slug}");
    let typed = [("task", "came"), ("attendees.0.organization", &address)];
    let html = hall.keep("record", &typed).await.text();
    assert!(!html.contains(&format!("value=\"{slug}\"")));
}

#[tokio::test]
async fn one_can_register_for_the_forum_ahead_of_the_demonstration() {
    let app = TestApp::with_demonstration(60).await;
    let slug = "xiii-zhergilikti-azamattyk-forum";
    for (language, need) in [
        ("kk", "Ымдау тілінің аудармасы"),
        ("ru", "Перевод на жестовый язык"),
        ("en", "Sign language interpretation"),
    ] {
        let address = format!("/{language}/forums/{slug}/register");
        let page = app.get(&format!("/{language}/forums/{slug}")).await.text();
        assert!(page.contains(&format!("href=\"{address}\"")));
        assert!(app.get(&address).await.text().contains(need), "{address}");
    }
    let form = [
        ("kind", "participant"),
        ("name", "Айгүл Сейітова"),
        ("email", "aigul@example.org"),
        ("answers.0", "Ымдау тілінің аудармасы"),
        ("consent", "yes"),
    ];
    let address = format!("/kk/forums/{slug}/register");
    let sent = app.post(&address, None, &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let mail = list_outbox(&app.ctx).await.unwrap();
    assert_eq!(mail[0].mail.recipient, "aigul@example.org");
}
