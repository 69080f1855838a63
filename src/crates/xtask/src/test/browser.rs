//! Playwright against the release build: what a visitor gets, with and without JavaScript, on a
//! phone and on a desk.

use crate::{
    build,
    server::Server,
    setup,
    shell::{Done, Shell, Trouble},
    timing::Phases,
};

pub(super) fn run(shell: &Shell, phases: &mut Phases, filters: &[&str]) -> Done {
    let product = phases.run("release build", || build::product(shell, true))?;
    phases.run("browser tests", || {
        let chromium = setup::find_chromium(shell)
            .ok_or_else(|| Trouble::new("No browser was found: run `cargo xtask setup`."))?;
        let server = Server::start(shell, &product.binary)?;
        let folder = shell.root.join("end2end");
        let tests = shell
            .command(folder.join("node_modules/.bin/playwright"))
            .dir(&folder)
            .arg("test")
            .args(filters)
            .env("BASE_URL", &server.url)
            .env("SMTP_PORT", server.smtp_port.to_string())
            .env("MAIL_FOLDER", server.mail_folder())
            .env("SERVER_DATABASE", &server.database)
            .env("BIRTEREZE_BIN", &product.binary)
            .env("BIRTEREZE_SITE", &product.site)
            .env("CHROMIUM_PATH", chromium)
            .env("BIRTEREZE_PYTHON", setup::python(shell))
            .run();
        tests.map_err(|error| {
            Trouble::new(format!(
                "{error}\nThe server's last words:\n{}",
                server.last_words()
            ))
        })
    })
}
