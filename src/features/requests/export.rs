//! A request as a file for the person whose it is: all that is kept of them.

use domain::MessageAuthor;
use serde_json::{Value, json};
use usecases::requests::OwnRequestView;

/// The file, readable by people and machines.
#[must_use]
pub fn own_request_file(view: &OwnRequestView) -> Vec<u8> {
    let request = &view.request;
    let messages: Vec<Value> = view
        .messages
        .iter()
        .map(|one| {
            let author = match one.author {
                MessageAuthor::Requester => "requester",
                MessageAuthor::Operator => "centre",
                MessageAuthor::Organization => "organization",
            };
            json!({ "from": author, "at": one.at, "text": one.body })
        })
        .collect();
    let files: Vec<Value> = view
        .files
        .iter()
        .map(|one| {
            json!({
                "number": one.position,
                "name": one.name,
                "type": one.kind.content_type(),
                "bytes": one.bytes,
                "sent_at": one.at,
            })
        })
        .collect();
    let contact = &request.contact;
    let whole = json!({
        "number": request.code.as_str(),
        "topic": request.topic.code(),
        "need": request.need,
        "district": request.district.map(domain::District::code),
        "requester": request.requester.code(),
        "contact": {
            "name": contact.name,
            "phone": contact.phone.as_ref().map(domain::Phone::as_str),
            "email": contact.email.as_ref().map(domain::Email::as_str),
            "messenger": contact.messenger.as_ref().map(domain::Phone::as_str),
        },
        "network": request.network.as_ref().map(|known| known.masked.as_str()),
        "language": request.locale.code(),
        "centre": view.centre.best(request.locale).map(|(name, _)| name),
        "state": request.state.code(),
        "due_on": request.due_on,
        "satisfaction": request.rating.map(domain::Satisfaction::get),
        "consented_at": request.consented_at,
        "sent_at": request.created_at,
        "answered_at": request.answered_at,
        "closed_at": request.closed_at,
        "messages": messages,
        "files": files,
    });
    format!("{whole:#}\n").into_bytes()
}
