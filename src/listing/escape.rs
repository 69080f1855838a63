//! Text into HTML. Rule: whatever `listing` prints goes through here.

use std::ops::Range;

/// Appends text with the five characters that mean something in HTML escaped.
pub fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (head, tail) = rest.split_at(at);
        html.push_str(head);
        html.push_str(match tail.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = tail.get(1..).unwrap_or_default();
    }
    html.push_str(rest);
}

/// Appends text with the given byte ranges wrapped in `<mark>`. Ranges that are
/// not on character boundaries, or not in order, are passed over.
pub fn push_marked(html: &mut String, text: &str, ranges: &[Range<usize>]) {
    let mut done = 0;
    for range in ranges {
        let (Some(before), Some(matched)) = (text.get(done..range.start), text.get(range.clone()))
        else {
            continue;
        };
        push_escaped(html, before);
        html.push_str("<mark>");
        push_escaped(html, matched);
        html.push_str("</mark>");
        done = range.end;
    }
    push_escaped(html, text.get(done..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_by_people_becomes_markup() {
        let mut html = String::new();
        push_escaped(&mut html, "<b a=\"1\">'Қ' & Ы</b>");
        assert_eq!(
            html,
            "&lt;b a=&quot;1&quot;&gt;&#39;Қ&#39; &amp; Ы&lt;/b&gt;"
        );
    }

    #[test]
    fn marks_stand_around_matches_only() {
        let mut html = String::new();
        push_marked(&mut html, "<Үміт> қоры", &[1..9, 3..4, 11..15]);
        assert_eq!(html, "&lt;<mark>Үміт</mark>&gt; <mark>қо</mark>ры");
    }
}
