//! What every use case is handed: the database, the files, the time,
//! randomness and who acts. No use case takes any of these from anywhere else, so tests fix them.

use domain::{Action, Actor, ErrorCode, OrganizationId, SubjectState};
use jiff::Timestamp;
use jiff::civil::Date;
use std::fmt;
use std::sync::Arc;
use store::{ConnectionTrait, Database};
use uuid::Uuid;

use crate::{Storage, UseCaseError, day_of};

/// Where the time comes from.
pub trait Clock: fmt::Debug + Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine, to the microsecond, which is what is stored.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}

/// Where randomness comes from.
pub trait Randomness: fmt::Debug + Send + Sync {
    /// Fills the buffer with random bytes.
    fn fill(&self, buffer: &mut [u8]);
}

/// The randomness of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[expect(
        clippy::panic,
        reason = "a machine without randomness can make neither ids nor secrets: going on would be worse"
    )]
    fn fill(&self, buffer: &mut [u8]) {
        if let Err(error) = getrandom::fill(buffer) {
            panic!("the operating system gives no randomness: {error}");
        }
    }
}

/// The surroundings of a use case.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// Where things are kept.
    pub database: Database,
    /// Where files are kept.
    pub storage: Storage,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub randomness: Arc<dyn Randomness>,
    /// Who acts.
    pub actor: Actor,
}

impl Ctx {
    /// With the clock and randomness of the machine.
    #[must_use]
    pub fn new(database: Database, storage: Storage, actor: Actor) -> Self {
        Self {
            database,
            storage,
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            actor,
        }
    }

    /// The same surroundings for somebody else.
    #[must_use]
    pub fn acting_as(&self, actor: Actor) -> Self {
        Self {
            actor,
            ..self.clone()
        }
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The day it is in Kyzylorda: an election "from 1 December" begins there.
    #[must_use]
    pub fn today(&self) -> Date {
        day_of(self.now())
    }

    /// A new id (UUIDv7) of this instant.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        let mut random = [0; 10];
        self.randomness.fill(&mut random);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// Refuses what the policy does not allow the actor.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`].
    pub fn authorize(&self, action: Action) -> Result<(), UseCaseError> {
        if self.actor.may(action) {
            Ok(())
        } else {
            Err(ErrorCode::Forbidden.into())
        }
    }

    /// Refuses what the policy does not allow the actor on this organisation,
    /// in its state. Reads on the connection of the transaction, so that a
    /// membership taken away a moment ago counts no more.
    ///
    /// # Errors
    /// [`ErrorCode::Forbidden`]; the database's.
    pub async fn authorize_for(
        &self,
        connection: &impl ConnectionTrait,
        action: Action,
        organization: OrganizationId,
        state: SubjectState,
    ) -> Result<(), UseCaseError> {
        let membership = match self.actor.account() {
            Some(account) => store::members::role(connection, organization, account).await?,
            None => None,
        };
        if self.actor.may_as(membership, action, state) {
            Ok(())
        } else {
            Err(ErrorCode::Forbidden.into())
        }
    }
}
