//! Typed addresses. Rule: every link, feed, file and mail is written through
//! here, so that the public contract (design.md §4) stands in one place.
//! Everybody on the server may use it.

use domain::event::SessionId;
use domain::logo::LogoFile;
use domain::photo::PhotoFile;
use domain::proceedings::CommitmentId;
use domain::profile::{DraftId, ProfileGroup};
use domain::{
    AccountId, CentreId, ClaimId, Coordinates, District, Locale, OrganizationId, ProposalId,
    RequestId, Slug, TicketCode,
};
use std::fmt;

/// A page of the site, without its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// The front page.
    Home,
    /// The list of organisations.
    Organizations,
    /// An organisation's profile.
    Organization(Slug),
    /// An organisation's contact card (RFC 6350).
    OrganizationCard(Slug),
    /// An organisation's address as a QR code, SVG.
    OrganizationCode(Slug),
    /// What changed in an organisation's profile, and when.
    OrganizationHistory(Slug),
    /// Where an organisation's logo is chosen.
    OrganizationLogo(Slug),
    /// One state of an organisation's profile, by its number.
    OrganizationRevision(Slug, u32),
    /// Where staff edit a profile.
    OrganizationEdit(Slug),
    /// Where they edit one group of fields.
    OrganizationEditGroup(Slug, ProfileGroup),
    /// Where they choose between their text and what others published.
    OrganizationEditMerge(Slug),
    /// Where staff say that a profile is still true.
    OrganizationConfirm(Slug),
    /// Whether an organisation's owners publish without review.
    OrganizationTrust(Slug),
    /// The same as [`Path::OrganizationConfirm`], by the link in a mail.
    ConfirmByLink,
    /// The audit log as a table.
    AuditTable,
    /// To say that an organisation is one's own.
    OrganizationClaim(Slug),
    /// Who keeps an organisation's profile.
    OrganizationMembers(Slug),
    /// How somebody comes to keep an organisation.
    Membership(MembershipPage),
    /// One's own account, or the way into it.
    Account(AccountPage),
    /// What waits for the reader, by role.
    Manage(ManagePage),
    /// The list of forums and other events.
    Events,
    /// One event.
    Event(Slug),
    /// A part of an event.
    EventPart(Slug, EventPart),
    /// A series of events.
    EventSeries(Slug),
    /// What all forums promised.
    Commitments,
    /// Where one registers for an event.
    EventRegister(Slug),
    /// The ticket with a code.
    Ticket(TicketCode),
    /// Its address as a QR code, SVG.
    TicketQr(TicketCode),
    /// As a PDF file.
    TicketFile(TicketCode),
    /// Where an event is prepared.
    Preparation(Slug, PreparationPage),
    /// Where series of events are kept.
    SeriesDesk(SeriesDeskPage),
    /// Where what is left of an event is written.
    Proceedings(Slug, ProceedingsPage),
    /// What organisers of an event do with its registrations.
    Registrations(Slug, RegistrationPage),
    /// What people propose for an event.
    Proposals(Slug, ProposalPage),
    /// What organisers of an event do with proposals.
    ProposalDesk(Slug, ProposalDeskPage),
    /// All events as a calendar (RFC 5545).
    EventsCalendar,
    /// What was announced, as a feed (RFC 4287).
    EventsFeed,
    /// Somebody of the directory.
    Person(Slug),
    /// The list of support centres.
    Centres,
    /// One support centre.
    Centre(Slug),
    /// Where one sends a request to a centre.
    RequestNew,
    /// Where one asks for a request by its number.
    Requests,
    /// One's own request, opened by a key.
    OwnRequest(String),
    /// The same as a file.
    OwnRequestFile(String),
    /// A file that was sent with it.
    OwnRequestAttachment(String, u32),
    /// The numbers of requests.
    RequestNumbers,
    /// The same as a table.
    RequestNumbersTable,
    /// What this site is.
    About,
    /// The note shown when a page is asked for without a connection.
    Offline,
    /// A page that exists in no list; used by the language switch of error pages.
    Other(String),
}

impl Path {
    /// Whether a page needs the parts of `public/rooms.css` besides those of
    /// every page. Whoever only looks for an organisation does not load them.
    #[must_use]
    pub const fn is_room(&self) -> bool {
        !matches!(
            self,
            Self::Home
                | Self::Organizations
                | Self::Organization(_)
                | Self::About
                | Self::Offline
                | Self::Other(_)
        )
    }

    /// The address in a language.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> String {
        let locale = locale.code();
        match self {
            Self::Home => format!("/{locale}"),
            Self::Organizations => format!("/{locale}/orgs"),
            Self::Organization(slug) => format!("/{locale}/orgs/{slug}"),
            Self::OrganizationCard(slug) => format!("/{locale}/orgs/{slug}/card.vcf"),
            Self::OrganizationCode(slug) => format!("/{locale}/orgs/{slug}/code.svg"),
            Self::OrganizationHistory(slug) => format!("/{locale}/orgs/{slug}/history"),
            Self::OrganizationLogo(slug) => format!("/{locale}/orgs/{slug}/edit/logo"),
            Self::OrganizationRevision(slug, number) => {
                format!("/{locale}/orgs/{slug}/history/{number}")
            }
            Self::OrganizationEdit(slug) => format!("/{locale}/orgs/{slug}/edit"),
            Self::OrganizationEditGroup(slug, group) => {
                format!("/{locale}/orgs/{slug}/edit/{}", group.code())
            }
            Self::OrganizationEditMerge(slug) => format!("/{locale}/orgs/{slug}/edit/merge"),
            Self::OrganizationConfirm(slug) => format!("/{locale}/orgs/{slug}/confirm"),
            Self::OrganizationTrust(slug) => format!("/{locale}/manage/trust/{slug}"),
            Self::ConfirmByLink => format!("/{locale}/account/confirm-profile"),
            Self::AuditTable => format!("/{locale}/manage/audit.csv"),
            Self::OrganizationClaim(slug) => format!("/{locale}/orgs/{slug}/claim"),
            Self::OrganizationMembers(slug) => format!("/{locale}/orgs/{slug}/members"),
            Self::Membership(page) => format!("/{locale}/account/{}", page.segment()),
            Self::Account(page) => match page.segment() {
                "" => format!("/{locale}/account"),
                segment => format!("/{locale}/account/{segment}"),
            },
            Self::Manage(page) => match page {
                ManagePage::Overview => format!("/{locale}/manage"),
                ManagePage::Reviews => format!("/{locale}/manage/reviews"),
                ManagePage::Review(id) => format!("/{locale}/manage/reviews/{}", id.0),
                ManagePage::Accounts => format!("/{locale}/manage/accounts"),
                ManagePage::Account(id) => format!("/{locale}/manage/accounts/{}", id.0),
                ManagePage::Mail => format!("/{locale}/manage/mail"),
                ManagePage::Audit => format!("/{locale}/manage/audit"),
                ManagePage::Claims => format!("/{locale}/manage/claims"),
                ManagePage::Claim(id) => format!("/{locale}/manage/claims/{}", id.0),
                ManagePage::Requests => format!("/{locale}/manage/requests"),
                ManagePage::Request(id) => format!("/{locale}/manage/requests/{}", id.0),
                ManagePage::RequestAttachment(id, position) => {
                    format!("/{locale}/manage/requests/{}/files/{position}", id.0)
                }
                ManagePage::RequestNumbers => format!("/{locale}/manage/requests/numbers"),
                ManagePage::RequestNumbersTable => {
                    format!("/{locale}/manage/requests/numbers.csv")
                }
                ManagePage::Centres => format!("/{locale}/manage/centres"),
                ManagePage::Centre(id) => format!("/{locale}/manage/centres/{}", id.0),
                ManagePage::CentreDetails(id) => {
                    format!("/{locale}/manage/centres/{}/edit", id.0)
                }
                ManagePage::NewCentre => format!("/{locale}/manage/centres/new"),
                ManagePage::Blocks => format!("/{locale}/manage/blocks"),
                ManagePage::Templates => format!("/{locale}/manage/templates"),
                ManagePage::Routing => format!("/{locale}/manage/routing"),
                ManagePage::Passed => format!("/{locale}/manage/passed"),
                ManagePage::PassedRequest(id) => format!("/{locale}/manage/passed/{}", id.0),
                ManagePage::PassedAttachment(id, position) => {
                    format!("/{locale}/manage/passed/{}/files/{position}", id.0)
                }
                ManagePage::Events => format!("/{locale}/manage/forums"),
                ManagePage::NewEvent => format!("/{locale}/manage/forums/new"),
                ManagePage::Duplicates => format!("/{locale}/manage/duplicates"),
                ManagePage::Duplicate(kept, other) => {
                    format!("/{locale}/manage/duplicates/{}/{}", kept.0, other.0)
                }
                ManagePage::ClaimDocument(id) => {
                    format!("/{locale}/manage/claims/{}/document", id.0)
                }
            },
            Self::Events => format!("/{locale}/forums"),
            Self::Event(slug) => format!("/{locale}/forums/{slug}"),
            Self::EventPart(slug, part) => format!("/{locale}/forums/{slug}/{}", part.segment()),
            Self::EventSeries(slug) => format!("/{locale}/forums/series/{slug}"),
            Self::Commitments => format!("/{locale}/forums/resolutions"),
            Self::EventRegister(slug) => format!("/{locale}/forums/{slug}/register"),
            Self::Ticket(code) => format!("/{locale}/tickets/{}", code.as_str()),
            Self::TicketQr(code) => format!("/{locale}/tickets/{}/code.svg", code.as_str()),
            Self::TicketFile(code) => format!("/{locale}/tickets/{}/ticket.pdf", code.as_str()),
            Self::Preparation(slug, page) => {
                let segment = page.segment();
                let slash = if segment.is_empty() { "" } else { "/" };
                format!("/{locale}/manage/forums/{slug}{slash}{segment}")
            }
            Self::SeriesDesk(page) => format!("/{locale}/manage/forums/series{}", page.rest()),
            Self::Proceedings(slug, page) => {
                format!("/{locale}/manage/forums/{slug}/{}", page.segment())
            }
            Self::Registrations(slug, page) => {
                format!("/{locale}/manage/forums/{slug}/{}", page.segment())
            }
            Self::Proposals(slug, page) => {
                format!("/{locale}/forums/{slug}/proposals{}", page.rest())
            }
            Self::ProposalDesk(slug, page) => {
                format!("/{locale}/manage/forums/{slug}/proposals{}", page.rest())
            }
            Self::EventsCalendar => format!("/{locale}/forums.ics"),
            Self::EventsFeed => format!("/{locale}/forums.atom"),
            Self::Person(slug) => format!("/{locale}/people/{slug}"),
            Self::Centres => format!("/{locale}/centres"),
            Self::Centre(slug) => format!("/{locale}/centres/{slug}"),
            Self::RequestNew => format!("/{locale}/requests/new"),
            Self::Requests => format!("/{locale}/requests"),
            Self::OwnRequest(key) => format!("/{locale}/requests/{key}"),
            Self::OwnRequestFile(key) => format!("/{locale}/requests/{key}/request.json"),
            Self::OwnRequestAttachment(key, position) => {
                format!("/{locale}/requests/{key}/files/{position}")
            }
            Self::RequestNumbers => format!("/{locale}/statistics/requests"),
            Self::RequestNumbersTable => format!("/{locale}/statistics/requests.csv"),
            Self::About => format!("/{locale}/about"),
            Self::Offline => format!("/{locale}/offline"),
            Self::Other(rest) => format!("/{locale}{rest}"),
        }
    }
}

/// A part of an event, each at an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventPart {
    /// Its sessions.
    Agenda,
    /// Who speaks.
    Speakers,
    /// What it resolved.
    Resolutions,
    /// Who was honoured at it.
    Laureates,
    /// What changed since it was published.
    History,
    /// Its sessions as a calendar (RFC 5545).
    Calendar,
    /// The sessions that the reader chose.
    Mine,
    /// The same as a calendar.
    MyCalendar,
}

impl EventPart {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::Agenda,
        Self::Speakers,
        Self::Resolutions,
        Self::Laureates,
        Self::History,
        Self::Calendar,
        Self::Mine,
        Self::MyCalendar,
    ];

    /// The last part of its address.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Speakers => "speakers",
            Self::Resolutions => "resolutions",
            Self::Laureates => "laureates",
            Self::History => "history",
            Self::Calendar => "calendar.ics",
            Self::Mine => "my-agenda",
            Self::MyCalendar => "my-agenda.ics",
        }
    }

    /// Reads [`EventPart::segment`].
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.segment() == segment)
    }
}

/// What organisers do with the registrations of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationPage {
    /// Who registered.
    List,
    /// How many places there are; opening and closing.
    Settings,
    /// Badges to print.
    Badges,
    /// Who registered, as a table.
    Table,
    /// At the door.
    CheckIn,
}

impl RegistrationPage {
    /// Every page.
    pub const ALL: [Self; 5] = [
        Self::List,
        Self::Settings,
        Self::Badges,
        Self::Table,
        Self::CheckIn,
    ];

    /// The rest of its address, under the event's.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::List => "registrations",
            Self::Settings => "registrations/settings",
            Self::Badges => "registrations/badges",
            Self::Table => "registrations.csv",
            Self::CheckIn => "check-in",
        }
    }

    /// Reads [`RegistrationPage::segment`].
    #[must_use]
    pub fn from_segments(rest: &[&str]) -> Option<Self> {
        let rest = rest.join("/");
        Self::ALL.into_iter().find(|page| page.segment() == rest)
    }
}

/// A page of proposals for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalPage {
    /// What was proposed.
    List,
    /// Propose something.
    New,
    /// One proposal, what people say about it.
    One(ProposalId),
}

impl ProposalPage {
    /// The end of its address.
    #[must_use]
    pub fn rest(self) -> String {
        match self {
            Self::List => String::new(),
            Self::New => "/new".to_owned(),
            Self::One(id) => format!("/{}", id.0),
        }
    }

    /// Reads [`ProposalPage::rest`].
    #[must_use]
    pub fn from_segments(rest: &[&str]) -> Option<Self> {
        match rest {
            [] => Some(Self::List),
            ["new"] => Some(Self::New),
            [id] => Some(Self::One(ProposalId(id.parse().ok()?))),
            _ => None,
        }
    }
}

/// What organisers of an event do with proposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalDeskPage {
    /// All that was sent.
    List,
    /// The call.
    Settings,
    /// Review and decide one.
    One(ProposalId),
}

impl ProposalDeskPage {
    /// The end of its address.
    #[must_use]
    pub fn rest(self) -> String {
        match self {
            Self::List => String::new(),
            Self::Settings => "/settings".to_owned(),
            Self::One(id) => format!("/{}", id.0),
        }
    }

    /// Reads [`ProposalDeskPage::rest`].
    #[must_use]
    pub fn from_segments(rest: &[&str]) -> Option<Self> {
        match rest {
            [] => Some(Self::List),
            ["settings"] => Some(Self::Settings),
            [id] => Some(Self::One(ProposalId(id.parse().ok()?))),
            _ => None,
        }
    }
}

/// A page of those who prepare an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreparationPage {
    /// Where it stands, and what comes next.
    Overview,
    /// What is said about it.
    Details,
    /// Halls, tracks and sessions.
    Agenda,
    /// Write a session.
    NewSession,
    /// Change one.
    Session(SessionId),
    /// Who organises it.
    Organizers,
}

impl PreparationPage {
    /// The rest of its address, under the event's; empty for the overview.
    #[must_use]
    pub fn segment(self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Details => "edit".to_owned(),
            Self::Agenda => "agenda".to_owned(),
            Self::NewSession => "agenda/new".to_owned(),
            Self::Session(id) => format!("agenda/{}", id.0),
            Self::Organizers => "organizers".to_owned(),
        }
    }

    /// Reads [`PreparationPage::segment`].
    #[must_use]
    pub fn from_segments(rest: &[&str]) -> Option<Self> {
        match rest {
            [] => Some(Self::Overview),
            ["edit"] => Some(Self::Details),
            ["agenda"] => Some(Self::Agenda),
            ["organizers"] => Some(Self::Organizers),
            ["agenda", "new"] => Some(Self::NewSession),
            ["agenda", id] => Some(Self::Session(SessionId(id.parse().ok()?))),
            _ => None,
        }
    }
}

/// A page of those who keep series of events. Its form posts to its own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeriesDeskPage {
    /// All of them.
    List,
    /// Begin one.
    New,
    /// One of them.
    One(Slug),
}

impl SeriesDeskPage {
    /// The rest of its address.
    fn rest(&self) -> String {
        match self {
            Self::List => String::new(),
            Self::New => "/new".to_owned(),
            Self::One(slug) => format!("/{slug}"),
        }
    }

    /// Reads the rest of an address.
    #[must_use]
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        match segments {
            [] => Some(Self::List),
            ["new"] => Some(Self::New),
            [slug] => Slug::parse(slug).ok().map(Self::One),
            _ => None,
        }
    }
}

/// A page of those who write what is left of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProceedingsPage {
    /// What it resolved.
    Resolution,
    /// Write a commitment.
    NewCommitment,
    /// Change one, or move it on.
    Commitment(CommitmentId),
    /// Who took part, what there is to read, who was honoured.
    Record,
    /// Its photos.
    Photos,
}

impl ProceedingsPage {
    /// The rest of its address, under the event's.
    #[must_use]
    pub fn segment(self) -> String {
        match self {
            Self::Resolution => "resolutions".to_owned(),
            Self::NewCommitment => "resolutions/new".to_owned(),
            Self::Commitment(id) => format!("resolutions/{}", id.0),
            Self::Record => "record".to_owned(),
            Self::Photos => "photos".to_owned(),
        }
    }

    /// Reads [`ProceedingsPage::segment`].
    #[must_use]
    pub fn from_segments(rest: &[&str]) -> Option<Self> {
        match rest {
            ["record"] => Some(Self::Record),
            ["photos"] => Some(Self::Photos),
            ["resolutions"] => Some(Self::Resolution),
            ["resolutions", "new"] => Some(Self::NewCommitment),
            ["resolutions", id] => Some(Self::Commitment(CommitmentId(id.parse().ok()?))),
            _ => None,
        }
    }
}

/// A page of the manage area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManagePage {
    /// What there is to do.
    Overview,
    /// Changes of profiles that wait.
    Reviews,
    /// One of them.
    Review(DraftId),
    /// Who has an account.
    Accounts,
    /// One of them.
    Account(AccountId),
    /// Mail that was given up.
    Mail,
    /// The audit log.
    Audit,
    /// Claims and proposals that wait for a decision.
    Claims,
    /// One of them.
    Claim(ClaimId),
    /// The paper handed in with it.
    ClaimDocument(ClaimId),
    /// Requests to centres.
    Requests,
    /// One of them.
    Request(RequestId),
    /// A file that was sent with it.
    RequestAttachment(RequestId, u32),
    /// Their numbers, for those who handle them.
    RequestNumbers,
    /// The same as a table.
    RequestNumbersTable,
    /// Who handles the requests of which centre.
    Centres,
    /// Of one centre.
    Centre(CentreId),
    /// What is said about it.
    CentreDetails(CentreId),
    /// Write a new one.
    NewCentre,
    /// Senders from whom nothing is taken.
    Blocks,
    /// Answers that centres give often.
    Templates,
    /// The rules by which requests go to centres.
    Routing,
    /// Requests that were passed to one's organisations.
    Passed,
    /// One of them.
    PassedRequest(RequestId),
    /// A file that was sent with it.
    PassedAttachment(RequestId, u32),
    /// Events that the reader prepares.
    Events,
    /// Begin one.
    NewEvent,
    /// Records that may be of one organisation.
    Duplicates,
    /// Two of them; the first one is to be kept.
    Duplicate(OrganizationId, OrganizationId),
}

/// A page about how somebody comes to keep an organisation. Its form posts to
/// its own address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MembershipPage {
    /// One's own claims.
    Claims,
    /// Confirm a work address, by the link in the mail.
    ConfirmClaim,
    /// Propose an organisation that is not in the directory.
    Proposal,
    /// Accept an invitation, by the link in the mail.
    Invitation,
    /// Accept an invitation to organise an event, by the link in the mail.
    Organizing,
}

impl MembershipPage {
    /// Every page.
    pub const ALL: [Self; 5] = [
        Self::Claims,
        Self::ConfirmClaim,
        Self::Proposal,
        Self::Invitation,
        Self::Organizing,
    ];

    /// The last part of its address, under `/account`.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::ConfirmClaim => "claim",
            Self::Proposal => "proposal",
            Self::Invitation => "invitation",
            Self::Organizing => "organizing",
        }
    }

    /// Reads [`MembershipPage::segment`].
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.segment() == segment)
    }
}

/// A page of an account. Its form posts to its own address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountPage {
    /// What there is to change.
    Overview,
    /// Make an account.
    SignUp,
    /// Confirm its address, by the link in the mail.
    Confirm,
    /// Sign in with a password.
    SignIn,
    /// Ask for a link to sign in, and use it.
    Link,
    /// Ask for a link to choose a new password, and use it.
    Reset,
    /// Sign out here.
    SignOut,
    /// Name and language.
    Details,
    /// Change the password.
    Password,
    /// Change the address, and confirm it.
    Email,
    /// Where one is signed in.
    Sessions,
    /// Delete the account.
    Delete,
}

impl AccountPage {
    /// Every page, in no particular order.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::SignUp,
        Self::Confirm,
        Self::SignIn,
        Self::Link,
        Self::Reset,
        Self::SignOut,
        Self::Details,
        Self::Password,
        Self::Email,
        Self::Sessions,
        Self::Delete,
    ];

    /// The last part of its address; empty for the overview.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::SignUp => "sign-up",
            Self::Confirm => "confirm",
            Self::SignIn => "sign-in",
            Self::Link => "link",
            Self::Reset => "reset",
            Self::SignOut => "sign-out",
            Self::Details => "details",
            Self::Password => "password",
            Self::Email => "email",
            Self::Sessions => "sessions",
            Self::Delete => "delete",
        }
    }

    /// Reads [`AccountPage::segment`].
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.segment() == segment)
    }

    /// Whether it is for those who have not signed in yet.
    #[must_use]
    pub const fn is_entrance(self) -> bool {
        matches!(
            self,
            Self::SignUp | Self::Confirm | Self::SignIn | Self::Link | Self::Reset
        )
    }
}

/// The sign-in page that leads back to a page.
#[must_use]
pub fn sign_in_first(locale: Locale, back: &Path) -> String {
    let sign_in = Path::Account(AccountPage::SignIn).in_locale(locale);
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &back.in_locale(locale))
        .finish();
    format!("{sign_in}?{query}")
}

/// The address of a page to which a form returns, if it is one of ours: a path
/// that begins with a language, so that nobody is led elsewhere.
#[must_use]
pub fn safe_return(address: &str) -> Option<&str> {
    let rest = address.strip_prefix('/')?;
    let (first, _) = rest.split_once(['/', '?']).unwrap_or((rest, ""));
    let plain = address
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && Locale::from_code(first).is_some()).then_some(address)
}

/// Where the public API begins. The handlers' descriptions need literals; a test
/// holds them to these.
pub const API: &str = "/api/v1";

/// An address of the public API, which has no language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiPath {
    /// The list of organisations.
    Organizations,
    /// The same as a table.
    OrganizationsTable,
    /// One organisation.
    Organization(Slug),
    /// The list of events.
    Events,
    /// One event.
    Event(Slug),
    /// What forums promised.
    Commitments,
    /// The same as a table.
    CommitmentsTable,
    /// What one forum resolved.
    Resolution(Slug),
    /// The list of support centres.
    Centres,
    /// One support centre.
    Centre(Slug),
    /// The description of the API, OpenAPI.
    Description,
}

impl fmt::Display for ApiPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organizations => write!(formatter, "{API}/orgs"),
            Self::OrganizationsTable => write!(formatter, "{API}/orgs.csv"),
            Self::Organization(slug) => write!(formatter, "{API}/orgs/{slug}"),
            Self::Events => write!(formatter, "{API}/forums"),
            Self::Event(slug) => write!(formatter, "{API}/forums/{slug}"),
            Self::Commitments => write!(formatter, "{API}/resolutions"),
            Self::CommitmentsTable => write!(formatter, "{API}/resolutions.csv"),
            Self::Resolution(slug) => write!(formatter, "{API}/resolutions/{slug}"),
            Self::Centres => write!(formatter, "{API}/centres"),
            Self::Centre(slug) => write!(formatter, "{API}/centres/{slug}"),
            Self::Description => write!(formatter, "{API}/openapi.json"),
        }
    }
}

/// One chosen value of a filter, as a query of the directory.
#[must_use]
pub fn organizations_with(locale: Locale, parameter: &str, value: &str) -> String {
    format!(
        "{}?{parameter}={value}",
        Path::Organizations.in_locale(locale)
    )
}

/// A file of the directory that browsers filter; named by the hash of its bytes.
#[must_use]
pub fn listing_file(listing: &str, part: ListingPart, hash: &str) -> String {
    format!("/listing/{listing}.{part}.{hash}.bin")
}

/// A file of a logo; named by the hash of its content.
#[must_use]
pub fn media_file(file: &LogoFile) -> String {
    format!("/media/{file}")
}

/// A file of a photo of an event.
#[must_use]
pub fn photo_file(file: &PhotoFile) -> String {
    format!("/media/{file}")
}

/// The image of a district on which a point is pressed, with a point on it.
#[must_use]
pub fn district_image(district: District, point: Option<Coordinates>) -> String {
    let code = district.code();
    match point {
        Some(point) => format!("/maps/{code}.svg?at={},{}", point.latitude, point.longitude),
        None => format!("/maps/{code}.svg"),
    }
}

/// Which of a listing's two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingPart {
    /// Names, facets, ranks: what is filtered at once.
    Core,
    /// Summaries and descriptions.
    Text,
}

impl fmt::Display for ListingPart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Core => "core",
            Self::Text => "text",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_returns_to_our_own_pages_only() {
        assert_eq!(safe_return("/kk/orgs/a?b=c"), Some("/kk/orgs/a?b=c"));
        for wrong in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/kk",
            "/kk\r\nSet-Cookie: a=b",
            "/xx/orgs",
        ] {
            assert_eq!(safe_return(wrong), None, "{wrong}");
        }
    }
}
