mod audit_log;
mod confirm;
mod history;
mod refusals;
mod review_draft;
mod save_draft;
mod submit_draft;
mod support;
