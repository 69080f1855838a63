//! Descriptions: Markdown in, safe HTML out. Rule: nothing a person wrote can
//! bring script, style, images or a heading above the page's own.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::collections::HashSet;

/// The HTML of a description; all its headings are of the third level.
#[must_use]
pub fn html_of(source: &str) -> String {
    let events = Parser::new_ext(source, Options::ENABLE_STRIKETHROUGH).map(|event| match event {
        Event::Start(Tag::Heading {
            id, classes, attrs, ..
        }) => Event::Start(Tag::Heading {
            level: HeadingLevel::H3,
            id,
            classes,
            attrs,
        }),
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(HeadingLevel::H3)),
        other => other,
    });
    let mut unsafe_html = String::with_capacity(source.len() * 2);
    html::push_html(&mut unsafe_html, events);
    let tags: HashSet<&str> = [
        "p",
        "br",
        "h3",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "del",
        "a",
        "blockquote",
        "hr",
        "code",
    ]
    .into();
    ammonia::Builder::default()
        .tags(tags)
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(Some("noopener nofollow"))
        .clean(&unsafe_html)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_safe() {
        let html = html_of(
            "# Biz\n\n**Kömek** [sait](https://example.kz) <script>alert(1)</script> \
             [x](javascript:alert(1)) <img src=x onerror=alert(1)>",
        );
        assert!(html.contains("<h3>Biz</h3>") && html.contains("<strong>Kömek</strong>"));
        assert!(html.contains("rel=\"noopener nofollow\""));
        assert!(!html.contains("script") && !html.contains("<img"));
    }
}
