//! The font files in `public/fonts`, cut and brought from npm packages by `style/fonts.mjs`:
//! three for browsers, two for PDF files.

use super::State;
use crate::{
    shell::{Done, Shell},
    stamp,
};
use std::path::PathBuf;

const FILES: [&str; 6] = [
    "onest-latin.woff2",
    "onest-cyrillic.woff2",
    "onest-cyrillic-ext.woff2",
    "onest-400.ttf",
    "onest-700.ttf",
    "OFL.txt",
];

pub(super) fn check(shell: &Shell) -> State {
    let complete = FILES
        .iter()
        .all(|file| shell.root.join("public/fonts").join(file).is_file());
    if complete && stamp::matches(&stamp_file(shell), &wanted(shell)) {
        State::Ready("public/fonts".into())
    } else {
        State::Missing("make the Onest files in public/fonts (2 s)".into())
    }
}

pub(super) fn make(shell: &mut Shell) -> Done {
    shell
        .command("node")
        .args(["style/fonts.mjs", "public/fonts"])
        .run()?;
    stamp::write(&stamp_file(shell), &wanted(shell))
}

fn stamp_file(shell: &Shell) -> PathBuf {
    shell.root.join("style/node_modules/.birtereze-fonts")
}

fn wanted(shell: &Shell) -> String {
    let style = shell.root.join("style");
    stamp::digest_of(&[&style.join("fonts.mjs"), &style.join("package-lock.json")])
}
