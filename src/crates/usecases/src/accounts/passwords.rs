//! Passwords as they are stored: Argon2id with the parameters that OWASP gives
//! (19 MiB, two passes, one lane), in PHC form. Two hashes at most are made at
//! once in a process, so that sign-ins cannot take all memory and all cores.

use crate::{Ctx, UseCaseError};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::ErrorCode;
use std::fmt::Debug;
use tokio::sync::Semaphore;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What a password is compared with where there is no account, so that the
/// time does not tell. Its parameters are ours; nobody knows its password.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$YmlydGVyZXplLW5vYm9keQ$\
    0Kc3vJ1wq8T5mZx2Hn7LbRfYp4DgSu9Ei6AaVoCkXtM";

/// Hashes a password for storing.
///
/// # Errors
/// [`ErrorCode::Internal`].
pub(super) async fn hash(ctx: &Ctx, password: &str) -> Result<String, UseCaseError> {
    let mut salt = [0; SALT_BYTES];
    ctx.randomness.fill(&mut salt);
    let password = password.to_owned();
    aside(move || {
        let hash: PasswordHash = argon2()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(internal)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password is the one of a stored hash; without a hash it takes the
/// same time and never is.
///
/// # Errors
/// [`ErrorCode::Internal`].
pub(super) async fn verify(password: &str, hash: Option<&str>) -> Result<bool, UseCaseError> {
    let known = hash.is_some();
    let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODYS).to_owned());
    aside(move || {
        let hash = PasswordHash::new(&hash).map_err(internal)?;
        let right = argon2()?.verify_password(password.as_bytes(), &hash);
        Ok(right.is_ok() && known)
    })
    .await
}

/// Does the work on a thread that may block, when it is its turn. The permit
/// goes along: a reader who leaves does not make room while the work goes on.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, UseCaseError> + Send + 'static,
) -> Result<T, UseCaseError> {
    let permit = AT_ONCE.acquire().await.map_err(internal)?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    })
    .await
    .map_err(internal)?
}

fn argon2() -> Result<Argon2<'static>, UseCaseError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn internal(cause: impl Debug) -> UseCaseError {
    tracing::error!(error = ?cause, "a password could not be hashed");
    ErrorCode::Internal.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobodys_hash_costs_what_ours_cost() {
        let hash = PasswordHash::new(NOBODYS).unwrap();
        assert_eq!(hash.algorithm.as_str(), "argon2id");
        let params = Params::try_from(&hash).unwrap();
        assert_eq!(
            (params.m_cost(), params.t_cost(), params.p_cost()),
            (MEMORY_KIB, PASSES, LANES)
        );
        assert_eq!(hash.salt.unwrap().len(), SALT_BYTES);
        assert_eq!(hash.hash.unwrap().len(), 32);
    }

    #[tokio::test]
    async fn without_a_hash_no_password_is_right() {
        assert!(!verify("", None).await.unwrap());
        assert!(verify("", Some("not a hash")).await.is_err());
    }
}
