//! Which modules and crates a source file names, whether in `use` or in passing. Used by `imports`
//! only; what is allowed is decided there.

use super::{
    CRATES,
    lexer::{Kind, Token},
};
use crate::metadata::PRODUCT;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A path from the root crate's root.
    Module(Vec<String>),
    /// One of our own crates.
    Crate(String),
}

/// Everything a file names, found in one walk over its tokens.
pub(super) struct References<'a> {
    tokens: &'a [Token],
    /// Each with its line.
    pub(super) found: Vec<(Target, usize)>,
    /// Names that mean something in this file: `domain::` after `mod domain;` is not the crate.
    local: Vec<String>,
}

impl<'a> References<'a> {
    pub(super) fn read(tokens: &'a [Token], place: &[String]) -> Self {
        let mut all = Self {
            tokens,
            found: Vec::new(),
            local: Vec::new(),
        };
        let base = if place == ["main"] {
            Vec::new()
        } else {
            place.to_vec()
        };
        // One entry per open brace: the inline module it opens, if any.
        let mut braces: Vec<Option<String>> = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at = match &token.kind {
                Kind::Sign('{') => {
                    braces.push(
                        all.name(at.wrapping_sub(1))
                            .filter(|_| all.name(at.wrapping_sub(2)) == Some("mod"))
                            .map(str::to_owned),
                    );
                    at + 1
                }
                Kind::Sign('}') => {
                    braces.pop();
                    at + 1
                }
                Kind::Name(name) => {
                    let here = || {
                        base.iter()
                            .cloned()
                            .chain(braces.iter().flatten().cloned())
                            .collect()
                    };
                    all.name_at(at, name, here)
                }
                _ => at + 1,
            };
        }
        let local = std::mem::take(&mut all.local);
        all.found
            .retain(|(target, _)| !matches!(target, Target::Crate(name) if local.contains(name)));
        all
    }

    /// Reads what begins with the name at `at`, and gives where to go on.
    fn name_at(&mut self, at: usize, name: &str, here: impl Fn() -> Vec<String>) -> usize {
        let before = at.wrapping_sub(1);
        if name == "mod" {
            self.local.extend(self.name(at + 1).map(str::to_owned));
        }
        let starts_a_path =
            self.is_joint(at + 1) && !self.is_joint(before) && self.sign(before) != Some('$');
        match name {
            "crate" | PRODUCT if starts_a_path => self.tree(at + 2, Vec::new()),
            "super" if starts_a_path => {
                let (mut path, mut next) = (here(), at);
                while self.name(next) == Some("super") && self.is_joint(next + 1) {
                    path.pop();
                    next += 2;
                }
                self.tree(next, path)
            }
            _ if CRATES.contains(&name) && (starts_a_path || self.name(before) == Some("use")) => {
                self.push(Target::Crate(name.to_owned()), at);
                // Skips the rest of the path, so that names inside its braces are not taken for crates.
                if starts_a_path {
                    self.skip_tree(at + 2)
                } else {
                    at + 1
                }
            }
            _ => at + 1,
        }
    }

    /// Records every leaf of the use-tree at `at`, and gives where it ends.
    fn tree(&mut self, at: usize, mut path: Vec<String>) -> usize {
        let mut at = at;
        let begin = at;
        loop {
            if self.sign(at) == Some('{') {
                at += 1;
                while self.sign(at) != Some('}') && at < self.tokens.len() {
                    let next = self.tree(at, path.clone());
                    at = if next == at { at + 1 } else { next };
                }
                return at + 1;
            }
            match self.name(at) {
                Some("self") => {}
                Some(name) => path.push(name.to_owned()),
                None => break,
            }
            at += 1;
            if !self.is_joint(at) {
                break;
            }
            at += 1;
        }
        if at > begin {
            let renamed = (self.name(at) == Some("as"))
                .then(|| self.name(at + 1))
                .flatten();
            let known_as = renamed.map(str::to_owned).or_else(|| path.last().cloned());
            self.local.extend(known_as.filter(|_| path.len() > 1));
            self.push(Target::Module(path), begin);
            at += if renamed.is_some() { 2 } else { 0 };
        }
        at
    }

    fn skip_tree(&mut self, at: usize) -> usize {
        let (found, local) = (self.found.len(), self.local.len());
        let end = self.tree(at, Vec::new());
        self.found.truncate(found);
        self.local.truncate(local);
        end.max(at)
    }

    fn push(&mut self, target: Target, at: usize) {
        let line = self.tokens.get(at).map_or(0, |token| token.line);
        self.found.push((target, line));
    }

    fn name(&self, at: usize) -> Option<&'a str> {
        match &self.tokens.get(at)?.kind {
            Kind::Name(name) => Some(name),
            _ => None,
        }
    }

    fn sign(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    fn is_joint(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Joint)
    }
}
