//! The route table of pages: address in, finished answer out.

use super::accounts::{account_page, account_segment};
use super::centres;
use super::editing::{edit_group_page, edit_page};
use super::events;
use super::logo::logo_page;
use super::manage::{manage_page, manage_segments};
use super::membership::{claim_page, keepers_page, membership_page};
use super::numbers;
use super::people;
use super::preparation;
use super::proceedings;
use super::profiles::{confirm_page, controls, history, revision, to_profile};
use super::proposals;
use super::registration;
use super::registrations;
use super::request_files;
use super::requests;
use super::reviews::trust_page;
use super::series;
use super::services::Services;
use super::shell::document;
use super::ticket_file::ticket_file;
use crate::features::{about, developers, directory, home, profiles};
use crate::i18n::{Locale, Text};
use crate::paths::{
    MembershipPage, Path, PreparationPage, ProceedingsPage, ProposalDeskPage, ProposalPage,
    RegistrationPage, SeriesDeskPage,
};
use crate::ui::page::{Page, PageContext};
use domain::profile::ProfileGroup;
use domain::{District, ErrorCode, Slug};
use usecases::organizations::show::OrganizationView;
use usecases::organizations::{Shown, elsewhere, show_organization};
use usecases::{PrivateFile, UseCaseError};

/// What a page address answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A document.
    Document {
        /// 200, 403, 404, 410, 422, 429 or 500.
        status: u16,
        /// The HTML.
        html: String,
    },
    /// Another kind of file, made from a page's data.
    File {
        /// Media type.
        content_type: &'static str,
        /// The content.
        body: String,
    },
    /// A file of one person, saved and never shown in the site's own window.
    Download {
        /// Media type.
        content_type: &'static str,
        /// What to call it, ASCII.
        file_name: String,
        /// The content.
        body: Vec<u8>,
    },
    /// The thing stands elsewhere now, for good.
    Moved(String),
    /// Go there next; after a form, or to sign in first.
    SeeOther(String),
}

impl From<PrivateFile> for Answer {
    fn from(file: PrivateFile) -> Self {
        Self::Download {
            content_type: file.content_type,
            file_name: file.file_name,
            body: file.bytes,
        }
    }
}

/// Answers `/{locale}{path}?{query}`; `path` begins with a slash or is empty.
///
/// # Errors
/// What the use cases could not do; the caller shows [`error_page`].
pub async fn answer(
    services: &Services<'_>,
    locale: Locale,
    path: &str,
    query: &str,
) -> Result<Answer, UseCaseError> {
    let context = context(services, locale);
    let segments: Vec<&str> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    let page = match segments.as_slice() {
        [] => {
            let mut view = home_view(services, locale);
            view.coming = events::coming(services, &context).await?;
            home::home_page(&context, view)
        }
        ["orgs"] => directory::directory_page(
            &context,
            services.directory,
            (services.files.core.clone(), services.files.text.clone()),
            query,
        ),
        ["orgs", slug] => {
            let part = Part::Profile { query };
            return organization(services, &context, slug, part).await;
        }
        ["orgs", slug, "card.vcf"] => {
            return organization(services, &context, slug, Part::Card).await;
        }
        ["orgs", slug, "code.svg"] => {
            return organization(services, &context, slug, Part::Code).await;
        }
        ["orgs", slug, "edit", "logo"] => {
            return logo_page(services, &context, slug, query).await;
        }
        ["orgs", slug, "edit"] => return edit_page(services, &context, slug, query).await,
        // The choice follows a refusal; by itself there is nothing to choose.
        ["orgs", slug, "edit", "merge"] => {
            return edit_page(services, &context, slug, query).await;
        }
        ["orgs", slug, "edit", group] if ProfileGroup::from_code(group).is_some() => {
            let group = ProfileGroup::from_code(group).ok_or(ErrorCode::NotFound)?;
            return edit_group_page(services, &context, slug, group, query).await;
        }
        ["orgs", slug, "claim"] => return claim_page(services, &context, slug).await,
        ["orgs", slug, "members"] => return keepers_page(services, &context, slug, query).await,
        ["orgs", slug, "history"] => return history(services, &context, slug, query).await,
        ["orgs", slug, "history", number] => {
            return revision(services, &context, slug, number, query).await;
        }
        ["orgs", slug, "confirm"] => return Ok(to_profile(&context, slug)),
        ["forums"] => return events::event_list(services, &context, query).await,
        ["forums.ics"] => return events::calendar_file(services, &context).await,
        ["forums.atom"] => return events::feed(services, &context).await,
        ["forums", "series", slug] => return events::series(services, &context, slug).await,
        ["forums", "resolutions"] => return events::ledger(services, &context, query).await,
        ["forums", slug] => return events::event(services, &context, slug, None, query).await,
        ["forums", slug, "register"] => {
            return registration::form(services, &context, slug, query).await;
        }
        ["forums", slug, "proposals", rest @ ..] => {
            let page = ProposalPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return proposals::public(services, &context, (slug, page), query).await;
        }
        // Before the pages of events: a series may be called like a part of one.
        ["manage", "forums", "series", rest @ ..] => {
            let page = SeriesDeskPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return series::kept(services, &context, page, query).await;
        }
        ["manage", "forums", slug, "proposals", rest @ ..] => {
            let page = ProposalDeskPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return proposals::desk(services, &context, (slug, page), query).await;
        }
        ["tickets", code] => return registration::ticket(services, &context, code, query).await,
        ["tickets", code, "code.svg"] => {
            return registration::ticket_code(services, &context, code).await;
        }
        ["tickets", code, "ticket.pdf"] => {
            return ticket_file(services, &context, code).await;
        }
        ["manage", "forums", slug, rest @ ..]
            if RegistrationPage::from_segments(rest).is_some() =>
        {
            let page = RegistrationPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return registrations::kept(services, &context, (slug, page), query).await;
        }
        ["manage", "forums", slug, rest @ ..] if ProceedingsPage::from_segments(rest).is_some() => {
            let page = ProceedingsPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return proceedings::written(services, &context, (slug, page), query).await;
        }
        ["manage", "forums", slug, rest @ ..]
            if *slug != "new" && PreparationPage::from_segments(rest).is_some() =>
        {
            let page = PreparationPage::from_segments(rest).ok_or(ErrorCode::NotFound)?;
            return preparation::prepared(services, &context, (slug, page), query).await;
        }
        ["forums", slug, part] => {
            return events::event(services, &context, slug, Some(part), query).await;
        }
        ["people", slug] => return people::person(services, &context, slug).await,
        ["centres"] => return centres::centre_list(services, &context, query).await,
        ["centres", slug] => return centres::centre(services, &context, slug).await,
        ["requests"] => return Ok(requests::track(services, &context, query)),
        ["requests", "new"] => return Ok(requests::ask(services, &context)),
        ["requests", key, "request.json"] => {
            return requests::own_file(services, &context, key).await;
        }
        ["requests", key, "files", position] => {
            return request_files::own(services, &context, (key, position)).await;
        }
        ["requests", key] => return requests::own(services, &context, key, query).await,
        ["statistics", "requests"] => return numbers::public_numbers(services, &context).await,
        ["about"] => about::about_page(&context),
        ["account", "confirm-profile"] => return confirm_page(services, &context, query).await,
        ["account", segment] if MembershipPage::from_segment(segment).is_some() => {
            let page = MembershipPage::from_segment(segment).ok_or(ErrorCode::NotFound)?;
            return membership_page(services, &context, page, query).await;
        }
        ["account", rest @ ..] => {
            let Some(page) = account_segment(rest) else {
                return Ok(error_page(services, locale, path, ErrorCode::NotFound));
            };
            return account_page(services, &context, page, query).await;
        }
        ["manage", "trust", slug] => {
            let done = parameter(query, "done").is_some();
            return trust_page(services, &context, slug, done).await;
        }
        ["manage", rest @ ..] => {
            let Some(page) = manage_segments(rest) else {
                return Ok(error_page(services, locale, path, ErrorCode::NotFound));
            };
            return manage_page(services, &context, page, query).await;
        }
        ["dev", "islands"] if services.development => developers::islands_page(&context),
        ["offline"] => about::offline_page(&context),
        _ => return Ok(error_page(services, locale, path, ErrorCode::NotFound)),
    };
    Ok(finish(services, &context, 200, page))
}

/// The page that says what went wrong, in the reader's language.
#[must_use]
pub fn error_page(services: &Services<'_>, locale: Locale, path: &str, code: ErrorCode) -> Answer {
    let context = context(services, locale);
    let path = Path::Other(path.to_owned());
    let (status, page) = match code {
        ErrorCode::NotFound => (404, about::not_found_page(&context, path)),
        ErrorCode::Gone => (410, about::gone_page(&context, path)),
        ErrorCode::Forbidden => (403, about::forbidden_page(&context, path)),
        ErrorCode::FileUnreadable => (500, about::file_unreadable_page(&context, path)),
        _ => (500, about::server_error_page(&context, path)),
    };
    finish(services, &context, status, page)
}

/// The page that says why a form was turned away before it was read.
#[must_use]
pub fn turned_away(
    services: &Services<'_>,
    locale: Locale,
    path: &str,
    status: u16,
    why: about::TurnedAway,
) -> Answer {
    let context = context(services, locale);
    let page = about::turned_away_page(&context, Path::Other(path.to_owned()), why);
    finish(services, &context, status, page)
}

pub(super) fn context<'a>(services: &Services<'a>, locale: Locale) -> PageContext<'a> {
    PageContext {
        locale,
        text: Text::for_locale(locale),
        today: services.ctx.today(),
        public_url: services.public_url,
        demonstration: services.demonstration,
        viewer: services.reader.viewer.as_ref(),
    }
}

/// A parameter of a query.
pub(super) fn parameter(query: &str, wanted: &str) -> Option<String> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == wanted)
        .map(|(_, value)| value.into_owned())
}

pub(super) fn finish(
    services: &Services<'_>,
    context: &PageContext<'_>,
    status: u16,
    page: Page,
) -> Answer {
    Answer::Document {
        status,
        html: document(context, services.assets, page),
    }
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Profile { query: &'a str },
    Card,
    Code,
}

async fn organization(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    part: Part<'_>,
) -> Result<Answer, UseCaseError> {
    let asked = |slug: Slug| match part {
        Part::Profile { .. } => Path::Organization(slug),
        Part::Card => Path::OrganizationCard(slug),
        Part::Code => Path::OrganizationCode(slug),
    };
    let view = match organization_at(services, context, slug, asked).await? {
        Ok(view) => view,
        Err(answer) => return Ok(answer),
    };
    let address = format!(
        "{}{}",
        context.public_url,
        context.link(&Path::Organization(view.slug.clone()))
    );
    Ok(match part {
        Part::Profile { query } => {
            let related = related(services, context.locale, &view.slug);
            let controls = controls(services, view.id, query).await?;
            let page = profiles::profile_page(context, &view, related, controls);
            finish(services, context, 200, page)
        }
        Part::Card => Answer::File {
            content_type: "text/vcard; charset=utf-8",
            body: profiles::vcard(&view, context.locale, &address),
        },
        Part::Code => Answer::File {
            content_type: "image/svg+xml",
            body: profiles::qr_svg(&address),
        },
    })
}

/// The organisation at a slug, or what is answered instead: where it stands
/// now (`asked` is the page that was wanted), that it is gone, or unknown.
pub(super) async fn organization_at(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    asked: impl FnOnce(Slug) -> Path,
) -> Result<Result<Box<OrganizationView>, Answer>, UseCaseError> {
    let unknown = |code| error_page(services, context.locale, &format!("/orgs/{slug}"), code);
    let Ok(slug_value) = Slug::parse(slug) else {
        return Ok(Err(unknown(ErrorCode::NotFound)));
    };
    Ok(match show_organization(services.ctx, &slug_value).await? {
        Shown::Found(view) => Ok(view),
        Shown::Moved(slug) => Err(Answer::Moved(context.link(&asked(slug)))),
        Shown::Gone => Err(unknown(ErrorCode::Gone)),
        Shown::Unknown => Err(unknown(ErrorCode::NotFound)),
    })
}

/// Organisations of the same district and main field, for the foot of a profile.
fn related(services: &Services<'_>, locale: Locale, slug: &Slug) -> Vec<profiles::RelatedItem> {
    directory::neighbours(services.directory, locale, slug.as_str())
        .into_iter()
        .map(|neighbour| profiles::RelatedItem {
            name: neighbour.name,
            name_locale: neighbour.locale,
            href: neighbour.href,
            district: neighbour.district,
        })
        .collect()
}

/// The front page: figures of the directory, with the words of this language.
fn home_view(services: &Services<'_>, locale: Locale) -> home::HomeView {
    let figures = services.home;
    let district = |code: &str| {
        District::from_code(code).map_or_else(
            || elsewhere(locale).to_owned(),
            |district| district.label(locale).to_owned(),
        )
    };
    home::HomeView {
        total: figures.active as usize,
        verified: figures.verified as usize,
        districts: figures
            .by_district
            .iter()
            .map(|(code, count)| ((*code).to_owned(), district(code), *count as usize))
            .collect(),
        fields: figures
            .by_field
            .iter()
            .map(|(field, count)| {
                let label = field.label(locale).to_owned();
                (field.code().to_owned(), label, *count as usize)
            })
            .collect(),
        founded: figures
            .years
            .iter()
            .map(|year| (year.year, year.standing as usize))
            .collect(),
        coming: Vec::new(),
        newest: figures
            .newest
            .iter()
            .filter_map(|newest| {
                let (name, name_locale) = newest.names.best(locale)?;
                Some(home::NewestItem {
                    name: name.to_owned(),
                    name_locale,
                    href: Path::Organization(newest.slug.clone()).in_locale(locale),
                    district: district(newest.district),
                    registered: Some(newest.registered_on),
                })
            })
            .collect(),
    }
}
