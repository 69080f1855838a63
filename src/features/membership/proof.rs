//! The part of a form that proves: by which way, and what it needs. Shared by
//! claiming and proposing.

use crate::ui::form::{ChoiceField, FileField, FormState, InputKind, TextArea, TextField};
use crate::ui::page::PageContext;
use domain::ClaimMethod;
use leptos::prelude::*;

/// The fields of a proof. Without scripts both ways stand there; the use case
/// looks at what belongs to the chosen one.
pub(super) fn fields(context: &PageContext<'_>, state: &FormState) -> AnyView {
    let methods = ClaimMethod::ALL
        .map(|method| {
            let code = method.code();
            let label = context.t(&format!("claim-method-{}", code.replace('_', "-")));
            (code.to_owned(), label)
        })
        .to_vec();
    view! {
        <ChoiceField
            state=state.clone()
            name="method"
            label=context.t("claim-method")
            options=methods
            single=true
        />
        <TextField
            state=state.clone()
            name="work_email"
            label=context.t("claim-work-email")
            hint=context.t("claim-work-email-hint")
            kind=InputKind::Email
        />
        <FileField
            state=state.clone()
            name="document"
            label=context.t("claim-document")
            hint=context.t("claim-document-hint")
            accept="application/pdf,image/jpeg,image/png"
        />
        <TextArea
            state=state.clone()
            name="message"
            label=context.t("claim-message")
            hint=context.t("claim-message-hint")
        />
    }
    .into_any()
}
