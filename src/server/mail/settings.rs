//! `SMTP_URL`: which mail server, how it is spoken to, and who sends.

use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{AsyncSmtpTransport, AsyncSmtpTransportBuilder};
use lettre::{Address, Tokio1Executor};
use std::net::IpAddr;
use url::Url;

/// The checked settings of the mail server. Passwords are hidden from `Debug`.
#[derive(Clone, Debug)]
pub struct MailSettings {
    pub(super) relay: AsyncSmtpTransportBuilder,
    /// Whom mail comes from.
    pub(super) from: Address,
    /// The host of message ids.
    pub(super) host: String,
}

impl MailSettings {
    /// Reads `smtp://user:password@host:port?from=ADDRESS` or `smtps://…`.
    ///
    /// `smtps` is TLS from the first byte (port 465). `smtp` is STARTTLS:
    /// required when there is a password (port 587), used when offered when
    /// there is none; to this machine it is plain (port 25). Without `from`,
    /// mail comes from `no-reply@` and the host of `public_url`.
    #[must_use]
    pub fn parse(smtp_url: &str, public_url: &str) -> Option<Self> {
        let mut url = Url::parse(smtp_url).ok()?;
        let host = url.host_str().filter(|host| !host.is_empty())?.to_owned();
        let mut from = None;
        for (name, value) in url.query_pairs() {
            match name.as_ref() {
                "from" if from.is_none() => from = Some(value.parse::<Address>().ok()?),
                _ => return None,
            }
        }
        // lettre reads a path as our own name.
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return None;
        }
        let has_password = url.password().is_some();
        if has_password == url.username().is_empty() {
            return None;
        }
        url.set_query(match url.scheme() {
            "smtp" if is_this_machine(&host) => None,
            "smtp" if has_password => Some("tls=required"),
            "smtp" => Some("tls=opportunistic"),
            _ => None,
        });
        if url.scheme() == "smtp" && !has_password && url.port().is_none() {
            url.set_port(Some(25)).ok()?;
        }
        let relay = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str()).ok()?;

        let public_host = Url::parse(public_url).ok()?.host_str()?.to_owned();
        // An address literal is right by RFC 5321, but lettre does not read it back
        // from its own header.
        let domain = match public_host.parse::<IpAddr>() {
            Ok(_) => "localhost".to_owned(),
            Err(_) => public_host.clone(),
        };
        let from = match from {
            Some(from) => from,
            None => Address::new("no-reply", &domain).ok()?,
        };
        Some(Self {
            relay: relay.hello_name(match public_host.parse() {
                Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
                Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
                Err(_) => ClientId::Domain(public_host),
            }),
            from,
            host: domain,
        })
    }
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || bare
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://birtereze.example";

    fn debugged(smtp_url: &str) -> String {
        format!("{:?}", MailSettings::parse(smtp_url, SITE).unwrap())
    }

    #[test]
    fn the_sender_is_named_or_made_from_the_public_address() {
        let from = |smtp, site| MailSettings::parse(smtp, site).unwrap().from.to_string();
        assert_eq!(from("smtp://localhost", SITE), "no-reply@birtereze.example");
        assert_eq!(
            from("smtp://localhost:2525?from=mail%40alliance.kz", SITE),
            "mail@alliance.kz"
        );
        assert_eq!(
            from("smtp://127.0.0.1", "http://127.0.0.1:3000"),
            "no-reply@localhost"
        );
    }

    #[test]
    fn a_password_never_travels_in_the_clear_nor_into_the_log() {
        let settings = debugged("smtp://anar:s3cret%21@mail.example");
        assert!(settings.contains("Required"), "{settings}");
        assert!(settings.contains("port: 587"), "{settings}");
        assert!(!settings.contains("s3cret"), "{settings}");
        let settings = debugged("smtps://anar:s3cret@mail.example");
        assert!(settings.contains("Wrapper"), "{settings}");
        assert!(settings.contains("port: 465"), "{settings}");
        let settings = debugged("smtp://mail.example");
        assert!(settings.contains("Opportunistic"), "{settings}");
        assert!(settings.contains("port: 25,"), "{settings}");
        for here in [
            "smtp://[::1]:2525",
            "smtp://127.0.0.1:2525",
            "smtp://localhost:2525",
        ] {
            let settings = debugged(here);
            assert!(settings.contains("tls: None"), "{settings}");
            assert!(settings.contains("port: 2525"), "{settings}");
        }
    }

    #[test]
    fn what_is_not_a_mail_server_is_refused() {
        for wrong in [
            "",
            "mail.example",
            "http://mail.example",
            "smtp://",
            "smtp://mail.example:99999",
            "smtp://anar@mail.example",
            "smtp://:secret@mail.example",
            "smtp://mail.example/inbox",
            "smtp://mail.example?from=nobody",
            "smtp://mail.example?form=a%40b.kz",
            "smtp://mail.example?tls=none",
        ] {
            assert!(MailSettings::parse(wrong, SITE).is_none(), "{wrong}");
        }
    }
}
