//! The import rules on small sources.

use super::violations;
use std::path::Path;

fn check(file: &str, source: &str) -> Vec<String> {
    let features = ["directory", "forums", "mod"].map(str::to_owned);
    violations(Path::new(file), source, &features)
}

#[track_caller]
fn allowed(file: &str, source: &str) {
    assert_eq!(check(file, source), Vec::<String>::new());
}

#[track_caller]
fn forbidden(file: &str, source: &str, what: &str) {
    let found = check(file, source);
    assert!(
        found.len() == 1 && found.iter().all(|line| line.contains(what)),
        "{found:?}"
    );
}

#[test]
fn the_layers_go_down_only() {
    allowed(
        "app.rs",
        "use crate::{features::directory::Page, ui::shell, i18n, paths::orgs};",
    );
    allowed(
        "features/directory/pages.rs",
        "use crate::ui::Card; use domain::Slug; use usecases::Ctx;",
    );
    allowed(
        "server/router.rs",
        "use crate::app; use usecases::x; use wire::Org;",
    );
    allowed(
        "main.rs",
        "use birtereze::{cli, server}; use store::migrate;",
    );
    allowed(
        "cli/mod.rs",
        "use crate::server::serve; use store::Database;",
    );
    forbidden(
        "features/directory/pages.rs",
        "use crate::server::State;",
        "`features` may not use `server::State`",
    );
    forbidden(
        "ui/card.rs",
        "use crate::features::directory::Page;",
        "`ui` may not use",
    );
    forbidden(
        "main.rs",
        "use birtereze::features::directory;",
        "`main` may not use",
    );
    forbidden(
        "cli/import.rs",
        "fn f() { crate::features::home::page(); }",
        "src/cli/import.rs:1: `cli` may not use",
    );
}

#[test]
fn grouped_imports_are_taken_apart() {
    forbidden(
        "ui/card.rs",
        "use crate::{\n    i18n::{t, Locale},\n    server::{State as S},\n};",
        "`server::State`",
    );
    allowed(
        "features/directory/mod.rs",
        "use crate::{ui::{Card, search::Box}, paths};\nfn f() { paths::home() }",
    );
}

#[test]
fn features_do_not_know_each_other() {
    let what = "the feature `directory` may not use the feature `forums`";
    forbidden(
        "features/directory/pages.rs",
        "use crate::features::forums::Agenda;",
        what,
    );
    forbidden(
        "features/directory/pages.rs",
        "use super::super::forums::Agenda;",
        what,
    );
    forbidden(
        "features/directory/mod.rs",
        "use super::forums::Agenda;",
        what,
    );
    allowed(
        "features/directory/pages.rs",
        "use crate::features::directory::card::Card; use super::card::Card;",
    );
    allowed(
        "features/mod.rs",
        "pub use self::forums::X; use crate::features::forums::Y;",
    );
    allowed(
        "features/directory/pages.rs",
        "#[cfg(test)] mod tests { use super::*; use super::super::forums; }",
    );
    forbidden(
        "features/directory/pages.rs",
        "mod tests { mod deep { use super::super::super::super::forums::X; } }",
        what,
    );
}

#[test]
fn our_crates_have_their_rooms() {
    forbidden(
        "ui/card.rs",
        "use domain::Bin;",
        "`ui` may not use the crate `domain`",
    );
    forbidden("ui/card.rs", "fn f(bin: &domain::Bin) {}", "crate `domain`");
    forbidden(
        "features/directory/pages.rs",
        "use store::{entity::{org, domain::x}};",
        "crate `store`",
    );
    forbidden("ui/card.rs", "use domain as d;", "crate `domain`");
    allowed("ui/card.rs", "mod search;\npub use search::SearchBox;");
    allowed(
        "features/directory/pages.rs",
        "use crate::ui::store; fn f() { store::open() }",
    );
    allowed("ui/card.rs", "use leptos::prelude::*; use std::fmt;");
}

#[test]
fn only_code_counts() {
    allowed(
        "ui/card.rs",
        "// use crate::server::State;\n/// [`crate::server`] serves it.\nconst A: &str = \"crate::server::x\";",
    );
    allowed(
        "ui/card.rs",
        "pub(crate) fn f() {} macro_rules! m { () => { $crate::server::x() } }",
    );
    allowed("lib.rs", "pub mod server; pub use crate::server::State;");
}

#[test]
fn a_new_room_needs_rules() {
    forbidden("billing/mod.rs", "", "`billing` has no rules yet");
}
