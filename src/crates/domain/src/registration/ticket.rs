//! The code of a ticket: 80 random bits as 16 signs of Crockford's base 32,
//! which people can read out and type: no sign is taken for another.

use crate::ErrorCode;
use std::fmt;

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many signs a code has; each says five bits.
const LENGTH: usize = 16;

/// Whoever knows it holds the ticket.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TicketCode(String);

impl TicketCode {
    /// The code of these bits.
    #[must_use]
    pub fn from_bits(bits: [u8; 10]) -> Self {
        let number = bits
            .iter()
            .fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        let signs = (0..LENGTH).rev().filter_map(|place| {
            let sign = usize::try_from((number >> (place * 5)) & 31).ok()?;
            SIGNS.get(sign).map(|sign| char::from(*sign))
        });
        Self(signs.collect())
    }

    /// Reads a code as people type it, or the address that a camera reads.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownValue`].
    pub fn parse(input: &str) -> Result<Self, ErrorCode> {
        let input = input.trim();
        let input = input.split(['?', '#']).next().unwrap_or_default();
        let code = input.rsplit('/').next().unwrap_or_default();
        let signs: Option<String> = code
            .chars()
            .filter(|letter| !letter.is_whitespace() && !"-–".contains(*letter))
            .map(|letter| match letter.to_ascii_uppercase() {
                'O' => Some('0'),
                'I' | 'L' => Some('1'),
                letter if letter.is_ascii() && SIGNS.contains(&(letter as u8)) => Some(letter),
                _ => None,
            })
            .collect();
        signs
            .filter(|signs| signs.len() == LENGTH)
            .map(Self)
            .ok_or(ErrorCode::UnknownValue)
    }

    /// As it stands in addresses and in the database.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// In groups of four, as it is read out.
impl fmt::Display for TicketCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, sign) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                formatter.write_str("-")?;
            }
            write!(formatter, "{sign}")?;
        }
        Ok(())
    }
}

/// Logs do not hold tickets.
impl fmt::Debug for TicketCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TicketCode(…)")
    }
}
