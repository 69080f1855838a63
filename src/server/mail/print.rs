//! A letter as plain text and as HTML. Mail programs know neither style sheets
//! nor modern layout: the HTML is one table with inline styles, and every text
//! is escaped. Without pictures there is nothing to load and nobody to track.

use super::letter::Letter;
use crate::listing::escape::push_escaped;

const FONT: &str = "font-family:Onest,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/// The plain part.
pub(super) fn text(letter: &Letter) -> String {
    let mut text = format!("{}\n\n", letter.greeting);
    for paragraph in &letter.paragraphs {
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    if let Some((label, note)) = &letter.note {
        text.push_str(label);
        text.push('\n');
        for line in note.lines() {
            text.push_str("> ");
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    for button in &letter.buttons {
        text.push_str(&format!("{}:\n{}\n\n", button.label, button.address));
    }
    if let Some(reassurance) = &letter.reassurance {
        text.push_str(reassurance);
        text.push_str("\n\n");
    }
    // The signature mark of RFC 3676.
    text.push_str("-- \n");
    text.push_str(&letter.footer);
    text.push('\n');
    text
}

/// The HTML part, a whole document.
pub(super) fn html(letter: &Letter) -> String {
    let mut html = String::with_capacity(4096);
    let lang = letter.locale.code();
    html.push_str(&format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light\"><title>"
    ));
    push_escaped(&mut html, &letter.subject);
    html.push_str(&format!(
        "</title></head><body style=\"margin:0;padding:24px 12px;background:#eef4ef;{FONT}\">\
         <table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" \
         style=\"max-width:560px;margin:0 auto;background:#ffffff;border-radius:12px\">\
         <tr><td style=\"padding:20px 28px;background:#11294f;border-radius:12px 12px 0 0;\
         color:#ffffff;font-size:18px;font-weight:600\">"
    ));
    push_escaped(&mut html, &letter.site);
    html.push_str(
        "</td></tr><tr><td style=\"padding:28px;color:#16233a;font-size:16px;line-height:1.55\">",
    );
    html.push_str("<h1 style=\"margin:0 0 16px;font-size:21px;line-height:1.3;color:#11294f\">");
    push_escaped(&mut html, &letter.subject);
    html.push_str("</h1>");
    paragraph(&mut html, &letter.greeting);
    for text in &letter.paragraphs {
        paragraph(&mut html, text);
    }
    if let Some((label, note)) = &letter.note {
        note_block(&mut html, label, note);
    }
    buttons(&mut html, letter);
    if let Some(reassurance) = &letter.reassurance {
        html.push_str("<p style=\"margin:20px 0 0;font-size:14px;color:#4a566b\">");
        push_escaped(&mut html, reassurance);
        html.push_str("</p>");
    }
    html.push_str(
        "</td></tr><tr><td style=\"padding:16px 28px 24px;border-top:1px solid #d9e3dc;\
         color:#4a566b;font-size:13px;line-height:1.5\">",
    );
    push_escaped(&mut html, &letter.footer);
    html.push_str("</td></tr></table></body></html>");
    html
}

fn paragraph(html: &mut String, text: &str) {
    html.push_str("<p style=\"margin:0 0 16px\">");
    push_escaped(html, text);
    html.push_str("</p>");
}

fn note_block(html: &mut String, label: &str, note: &str) {
    html.push_str("<p style=\"margin:0 0 6px;font-weight:600\">");
    push_escaped(html, label);
    html.push_str(
        "</p><blockquote style=\"margin:0 0 16px;padding:10px 14px;background:#eef4ef;\
         border-left:4px solid #11294f\">",
    );
    for (number, line) in note.lines().enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        push_escaped(html, line);
    }
    html.push_str("</blockquote>");
}

fn buttons(html: &mut String, letter: &Letter) {
    for (number, button) in letter.buttons.iter().enumerate() {
        // Only the first is filled: it is what most people want to do.
        let look = if number == 0 {
            "background:#11294f;color:#ffffff"
        } else {
            "background:#ffffff;color:#11294f"
        };
        html.push_str("<p style=\"margin:8px 0 12px\"><a href=\"");
        push_escaped(html, &button.address);
        html.push_str(&format!(
            "\" style=\"display:inline-block;padding:13px 24px;border:2px solid #11294f;\
             border-radius:8px;font-weight:600;text-decoration:none;{look}\">"
        ));
        push_escaped(html, &button.label);
        html.push_str("</a></p>");
    }
    if letter.buttons.is_empty() {
        return;
    }
    html.push_str("<p style=\"margin:20px 0 0;font-size:14px;color:#4a566b\">");
    push_escaped(html, &letter.link_label);
    for button in &letter.buttons {
        html.push_str("<br><a href=\"");
        push_escaped(html, &button.address);
        html.push_str("\" style=\"color:#11294f;word-break:break-all\">");
        push_escaped(html, &button.address);
        html.push_str("</a>");
    }
    html.push_str("</p>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::server::mail::letter::write;
    use domain::{Mail, MailKind};

    fn letter() -> Letter {
        let mail = Mail::new(MailKind::ProfileReturned, Locale::En, "a@b.kz")
            .with("link", "/en/manage?a=1&b=2")
            .with("organization", "<b>Fund</b> & \"Co\"")
            .with("note", "Please <script>alert(1)</script>\ncheck the phone.");
        write(&mail, "https://a.example").unwrap()
    }

    #[test]
    fn the_text_has_the_bare_link_and_the_note() {
        assert_eq!(
            text(&letter()),
            "Hello,\n\n\
             A moderator read your changes to the page of “<b>Fund</b> & \"Co\"” and asks you to \
             correct them before they are published. What you wrote is kept.\n\n\
             The moderator’s note:\n> Please <script>alert(1)</script>\n> check the phone.\n\n\
             Go on editing:\nhttps://a.example/en/manage?a=1&b=2\n\n\
             -- \nBir Tereze – the civil-society platform of the Kyzylorda region. \
             This mail was sent automatically; please do not reply.\n"
        );
    }

    #[test]
    fn nothing_people_wrote_becomes_markup() {
        let html = html(&letter());
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;b&gt;Fund&lt;/b&gt; &amp; &quot;Co&quot;"));
        assert!(html.contains("&lt;/script&gt;<br>check the phone."));
        assert_eq!(
            html.matches("href=\"https://a.example/en/manage?a=1&amp;b=2\"")
                .count(),
            2
        );
        assert!(html.starts_with("<!doctype html><html lang=\"en\">"));
    }
}
