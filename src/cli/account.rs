//! `birtereze account create`: makes an account with a role, or gives a role to
//! one that is there. The one-time link goes to standard output and nowhere
//! else: whoever has it chooses the password.

use super::console;
use super::report::{failed, misconfigured};
use crate::server::Configuration;
use clap::{Args, Subcommand};
use domain::{Email, Locale, Role};
use std::process::ExitCode;
use usecases::accounts::create_account;

/// What is done with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Make an account, or give a role to one that is there; prints a link, good for an hour, to choose a password with.
    Create(CreateArguments),
}

/// What `account create` takes.
#[derive(Debug, Args)]
pub struct CreateArguments {
    /// The address of the person.
    #[arg(long, value_name = "E", value_parser = read_email)]
    email: Email,
    /// account_holder, moderator or administrator.
    #[arg(long, value_name = "R", value_parser = read_role)]
    role: Role,
    /// The language of the page behind the link, and of mail: kk, ru or en.
    #[arg(long, value_name = "L", default_value = "kk", value_parser = read_locale)]
    locale: Locale,
}

/// Does it. Every setting is checked before the database is touched.
pub async fn run(command: AccountCommand) -> ExitCode {
    let AccountCommand::Create(arguments) = command;
    let public_url = match Configuration::public_url() {
        Ok(url) => url,
        Err(error) => return misconfigured(error),
    };
    let ctx = match console().await {
        Ok(ctx) => ctx,
        Err(code) => return code,
    };
    let CreateArguments {
        email,
        role,
        locale,
    } = arguments;
    match create_account(&ctx, email.as_str(), role, locale).await {
        Ok(path) => {
            println!("{public_url}{path}");
            ExitCode::SUCCESS
        }
        Err(error) => failed(&format!("the account could not be made: {}", error.code())),
    }
}

fn read_email(text: &str) -> Result<Email, String> {
    Email::parse(text).map_err(|error| error.to_string())
}

fn read_role(text: &str) -> Result<Role, String> {
    Role::from_code(text)
        .filter(|role| role.is_standing())
        .ok_or_else(|| "it may be account_holder, moderator or administrator".to_owned())
}

fn read_locale(text: &str) -> Result<Locale, String> {
    Locale::from_code(text).ok_or_else(|| "it may be kk, ru or en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::CommandLine;
    use clap::Parser;

    fn exit_status(arguments: &[&str]) -> Option<i32> {
        let line = ["birtereze", "account", "create"];
        CommandLine::try_parse_from(line.iter().chain(arguments))
            .err()
            .map(|error| error.exit_code())
    }

    #[test]
    fn what_cannot_be_used_is_wrong_usage() {
        let email = ["--email", "a@umit.kz"];
        for (role, expected) in [
            ("administrator", None),
            ("moderator", None),
            ("account_holder", None),
            ("owner", Some(2)),
            ("visitor", Some(2)),
            ("boss", Some(2)),
        ] {
            let arguments = [email[0], email[1], "--role", role];
            assert_eq!(exit_status(&arguments), expected, "{role}");
        }
        let role = ["--role", "moderator"];
        for wrong in [
            &["--role", "moderator"][..],
            &["--email", "a@umit.kz"],
            &["--email", "a@b", role[0], role[1]],
            &[email[0], email[1], role[0], role[1], "--locale", "fr"],
        ] {
            assert_eq!(exit_status(wrong), Some(2), "{wrong:?}");
        }
    }
}
