//! Fields as they are printed.

use super::{FormState, InputKind, Submission, TextArea, TextField};
use leptos::prelude::*;

fn printed(view: impl IntoView) -> String {
    Owner::new_root(None).with(|| view.to_html())
}

#[test]
fn what_was_typed_is_kept_and_escaped_beside_its_message() {
    let sent = Submission {
        values: vec![("name".to_owned(), "<b>\"Үміт\"".to_owned())],
        files: Vec::new(),
    };
    let state = FormState::refused(&sent, vec![("name".to_owned(), "Too <long>".to_owned())]);
    let html = printed(view! {
        <TextField state=state.clone() name="name" label="Name".to_owned() />
        <TextArea state name="name" label="Name".to_owned() />
    });
    assert!(html.contains("aria-invalid=\"true\""));
    assert!(html.contains("aria-describedby=\"f-name-error\""));
    assert!(!html.contains("<b>"), "{html}");
    assert!(!html.contains("Too <long>"), "{html}");
}

#[test]
fn a_password_is_never_sent_back() {
    let sent = Submission {
        values: vec![("password".to_owned(), "secret words".to_owned())],
        files: Vec::new(),
    };
    let state = FormState::refused(&sent, Vec::new());
    let html = printed(view! {
        <TextField
            state
            name="password"
            label="Password".to_owned()
            kind=InputKind::NewPassword
        />
    });
    assert!(!html.contains("secret"), "{html}");
}
