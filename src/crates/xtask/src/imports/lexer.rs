//! Just enough of Rust's grammar to find paths in a source file: names, `::` and braces, with
//! comments, strings and characters left out. Used by `imports` only.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Name(String),
    /// `::`
    Joint,
    /// Any other single character.
    Sign(char),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
}

pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut rest = Rest {
        text: source,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(c) = rest.text.chars().next() {
        let line = rest.line;
        let mut push = |kind| tokens.push(Token { kind, line });
        if rest.text.starts_with("//") {
            rest.skip(rest.text.find('\n').unwrap_or(rest.text.len()));
        } else if rest.text.starts_with("/*") {
            rest.skip(block_comment(rest.text));
        } else if let Some(length) = string(rest.text) {
            rest.skip(length);
        } else if c == '\'' {
            rest.skip(character_or_lifetime(rest.text));
        } else if is_name(c) {
            let raw = if rest.text.starts_with("r#") { 2 } else { 0 };
            rest.skip(raw);
            let length = rest.text.find(|c| !is_name(c)).unwrap_or(rest.text.len());
            push(Kind::Name(
                rest.text.chars().take_while(|c| is_name(*c)).collect(),
            ));
            rest.skip(length);
        } else if rest.text.starts_with("::") {
            push(Kind::Joint);
            rest.skip(2);
        } else {
            if !c.is_whitespace() {
                push(Kind::Sign(c));
            }
            rest.skip(c.len_utf8());
        }
    }
    tokens
}

struct Rest<'a> {
    text: &'a str,
    line: usize,
}

impl Rest<'_> {
    fn skip(&mut self, bytes: usize) {
        let (gone, left) = self.text.split_at_checked(bytes).unwrap_or((self.text, ""));
        self.line += gone.matches('\n').count();
        self.text = left;
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a comment that may hold others.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(left) = text.get(at..).filter(|left| !left.is_empty()) {
        if left.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if left.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += left.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of the string literal that begins here, of whatever kind.
fn string(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "b", "c", "r", ""].into_iter().find(|prefix| {
        text.strip_prefix(prefix).is_some_and(|left| {
            let hashes = if prefix.ends_with('r') {
                left.trim_start_matches('#')
            } else {
                left
            };
            hashes.starts_with('"')
        })
    })?;
    let after = text.get(prefix.len()..)?;
    if prefix.ends_with('r') {
        let hashes = after.len() - after.trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let body = after.get(hashes + 1..)?;
        let length = body
            .find(&end)
            .map_or(body.len(), |found| found + end.len());
        return Some(prefix.len() + hashes + 1 + length);
    }
    let mut escaped = false;
    for (at, c) in after.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(prefix.len() + at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

/// `'a'`, `'\n'`, or the tick of a lifetime (whose name then reads as a name, harmlessly).
fn character_or_lifetime(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            text.get(from..)
                .and_then(|left| left.find('\''))
                .map_or(text.len(), |found| from + found + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &str) -> String {
        let tokens = tokens(source);
        let names = tokens.iter().filter_map(|token| match &token.kind {
            Kind::Name(name) => Some(name.as_str()),
            _ => None,
        });
        names.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_strings_and_characters_are_left_out() {
        assert_eq!(names("a // b\nc /* d /* e */ f */ g"), "a c g");
        assert_eq!(
            names(r##"a "b\"c" d r#"e "f" "# g b'h' br"i" j"##),
            "a d g b j"
        );
        assert_eq!(names(r"a '\'' b '\u{1F600}' c 'd' e"), "a b c e");
        assert_eq!(names("fn f<'a>(x: &'a str) {}"), "fn f a x a str");
        assert_eq!(names("let r#type = қала;"), "let type қала");
    }

    #[test]
    fn lines_are_counted_through_everything() {
        let lines: Vec<usize> = tokens("a\n/*\n*/ b \"\n\" c")
            .iter()
            .map(|token| token.line)
            .collect();
        assert_eq!(lines, [1, 3, 4]);
    }
}
