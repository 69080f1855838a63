//! The reader of QR codes that `public/codes.js` brings where a browser has none: two files of the
//! npm package `qr`, made small.

use crate::shell::{Done, Shell, Trouble};
use std::{fs, path::Path};

const FILES: [&str; 2] = ["index.js", "decode.js"];

/// Puts them into `qr` of the site.
pub(crate) fn place(shell: &Shell, site: &Path) -> Done {
    let folder = site.join("qr");
    fs::create_dir_all(&folder).map_err(|error| Trouble::at(&folder, &error))?;
    for file in FILES {
        // Comments that begin with `/*!` stay: they are the licence.
        shell
            .command("terser")
            .arg(shell.root.join("style/node_modules/qr").join(file))
            .args([
                "--module",
                "--compress",
                "--mangle",
                "--comments",
                "some",
                "--output",
            ])
            .arg(folder.join(file))
            .run()?;
    }
    Ok(())
}
