//! What a form sent, and what of it is shown again. Used by fields and features.

/// A file that was sent with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// The field.
    pub field: String,
    /// What the device calls it; shown, never used as a path.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl SentFile {
    /// Where none was chosen, a browser sends one without name and content.
    fn is_chosen_in(&self, field: &str) -> bool {
        self.field == field && !(self.name.is_empty() && self.bytes.is_empty())
    }
}

/// What a form sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// Names and values in the order of the form.
    pub values: Vec<(String, String)>,
    /// Files that were chosen.
    pub files: Vec<SentFile>,
}

impl Submission {
    /// The first value of a field, trimmed; empty without one.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The first value of a field as it was typed, for passwords.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// The file of a field, if one was chosen.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&SentFile> {
        self.files.iter().find(|file| file.is_chosen_in(name))
    }

    /// All files of a field, in the order of the form.
    pub fn all_files<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a SentFile> {
        self.files
            .iter()
            .filter(move |file| file.is_chosen_in(name))
    }
}

/// A form as it is shown: filled in, with its messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    values: Vec<(String, String)>,
    pub(super) errors: Vec<(String, String)>,
}

impl FormState {
    /// A form filled in with these values.
    #[must_use]
    pub fn filled(values: Vec<(String, String)>) -> Self {
        Self {
            values,
            errors: Vec::new(),
        }
    }

    /// The form as it was sent, with messages by field; the field `""` is the
    /// whole form.
    #[must_use]
    pub fn refused(submission: &Submission, errors: Vec<(String, String)>) -> Self {
        Self {
            values: submission.values.clone(),
            errors,
        }
    }

    /// The same form with its values said otherwise: name and value to value.
    #[must_use]
    pub fn map_values(&self, say: impl Fn(&str, &str) -> String) -> Self {
        let values = self.values.iter();
        Self {
            values: values
                .map(|(name, value)| (name.clone(), say(name, value)))
                .collect(),
            errors: self.errors.clone(),
        }
    }

    /// The same form with the values of another one where it has none itself: a
    /// page of several forms sends one of them.
    #[must_use]
    pub fn over(&self, other: &Self) -> Self {
        let mut values = self.values.clone();
        let is_sent = |name: &str| self.values.iter().any(|(field, _)| field == name);
        let rest = other.values.iter().filter(|(name, _)| !is_sent(name));
        values.extend(rest.cloned());
        Self {
            values,
            errors: self.errors.clone(),
        }
    }

    /// The value of a field, or nothing.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// Whether a value of a field was chosen.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values
            .iter()
            .any(|(field, chosen)| field == name && chosen == value)
    }

    /// How many rows of a list there are, the empty ones between them too:
    /// fields named `name.0`, or `name.0.` and more.
    #[must_use]
    pub fn rows(&self, name: &str) -> usize {
        self.values
            .iter()
            .filter_map(|(field, _)| {
                let rest = field.strip_prefix(name)?.strip_prefix('.')?;
                let row: usize = rest.split('.').next()?.parse().ok()?;
                Some(row + 1)
            })
            .max()
            .unwrap_or_default()
    }

    /// The message beside a field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, message)| message.clone())
    }

    /// Whether anything is wrong.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}
