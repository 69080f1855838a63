//! The route table of pages: address in, finished answer out.

use super::accounts::{account_page, account_segment};
use super::logo::logo_page;
use super::manage::manage_page;
use super::services::Services;
use super::shell::document;
use crate::features::{about, developers, directory, home, profiles};
use crate::i18n::{Locale, Text};
use crate::paths::{ManagePage, Path};
use crate::ui::page::{Page, PageContext};
use domain::{District, ErrorCode, Slug};
use usecases::UseCaseError;
use usecases::organizations::{Shown, elsewhere, show_organization};
use usecases::profiles::{ShownHistory, show_history};

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
    /// The thing stands elsewhere now, for good.
    Moved(String),
    /// Go there next; after a form, or to sign in first.
    SeeOther(String),
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
        [] => home::home_page(&context, home_view(services, locale)),
        ["orgs"] => directory::directory_page(
            &context,
            services.directory,
            (services.files.core.clone(), services.files.text.clone()),
            query,
        ),
        ["orgs", slug] => return organization(services, &context, slug, Part::Profile).await,
        ["orgs", slug, "card.vcf"] => {
            return organization(services, &context, slug, Part::Card).await;
        }
        ["orgs", slug, "code.svg"] => {
            return organization(services, &context, slug, Part::Code).await;
        }
        ["orgs", slug, "history"] => return history(services, &context, slug).await,
        ["orgs", slug, "edit", "logo"] => {
            return logo_page(services, &context, slug, query).await;
        }
        ["about"] => about::about_page(&context),
        ["account", rest @ ..] => {
            let Some(page) = account_segment(rest) else {
                return Ok(error_page(services, locale, path, ErrorCode::NotFound));
            };
            return account_page(services, &context, page, query).await;
        }
        ["manage"] => return manage_page(services, &context, ManagePage::Overview, query).await,
        ["manage", "mail"] => {
            return manage_page(services, &context, ManagePage::Mail, query).await;
        }
        ["manage", "audit"] => {
            return manage_page(services, &context, ManagePage::Audit, query).await;
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
        _ => (500, about::server_error_page(&context, path)),
    };
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

enum Part {
    Profile,
    Card,
    Code,
}

async fn organization(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
    part: Part,
) -> Result<Answer, UseCaseError> {
    let asked = |slug: Slug| match part {
        Part::Profile => Path::Organization(slug),
        Part::Card => Path::OrganizationCard(slug),
        Part::Code => Path::OrganizationCode(slug),
    };
    let unknown = |code| error_page(services, context.locale, &format!("/orgs/{slug}"), code);
    let Ok(slug_value) = Slug::parse(slug) else {
        return Ok(unknown(ErrorCode::NotFound));
    };
    Ok(match show_organization(services.ctx, &slug_value).await? {
        Shown::Moved(slug) => Answer::Moved(asked(slug).in_locale(context.locale)),
        Shown::Gone => unknown(ErrorCode::Gone),
        Shown::Unknown => unknown(ErrorCode::NotFound),
        Shown::Found(view) => {
            let address = format!(
                "{}{}",
                context.public_url,
                context.link(&Path::Organization(view.slug.clone()))
            );
            match part {
                Part::Profile => {
                    let related = related(services, context.locale, &view.slug);
                    finish(
                        services,
                        context,
                        200,
                        profiles::profile_page(context, &view, related),
                    )
                }
                Part::Card => Answer::File {
                    content_type: "text/vcard; charset=utf-8",
                    body: profiles::vcard(&view, context.locale, &address),
                },
                Part::Code => Answer::File {
                    content_type: "image/svg+xml",
                    body: profiles::qr_svg(&address),
                },
            }
        }
    })
}

async fn history(
    services: &Services<'_>,
    context: &PageContext<'_>,
    slug: &str,
) -> Result<Answer, UseCaseError> {
    let unknown = |code| {
        let path = format!("/orgs/{slug}/history");
        error_page(services, context.locale, &path, code)
    };
    let Ok(slug_value) = Slug::parse(slug) else {
        return Ok(unknown(ErrorCode::NotFound));
    };
    Ok(match show_history(services.ctx, &slug_value).await? {
        ShownHistory::Found(view) => {
            let page = profiles::history_page(context, &view);
            finish(services, context, 200, page)
        }
        ShownHistory::Moved(slug) => Answer::Moved(context.link(&Path::OrganizationHistory(slug))),
        ShownHistory::Gone => unknown(ErrorCode::Gone),
        ShownHistory::Unknown => unknown(ErrorCode::NotFound),
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
