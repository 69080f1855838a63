//! Packs a BIN into seven digits' worth of bytes: year, month, kind and serial; the check digit is
//! computed. Whatever does not come back digit for digit is not packed. For `write` and `read`.

/// A BIN taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Packed {
    /// Two digits of the year.
    pub(crate) year: u8,
    /// The month, 1 to 12.
    pub(crate) month: u8,
    /// Fifth and sixth digit.
    pub(crate) kind: u8,
    /// Seventh to eleventh digit.
    pub(crate) serial: u32,
}

/// The parts of an identifier that is a sound BIN.
pub(crate) fn pack(identifier: &str) -> Option<Packed> {
    if identifier.len() != 12 || !identifier.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| identifier.get(from..to)?.parse::<u32>().ok();
    let packed = Packed {
        year: number(0, 2)? as u8,
        month: number(2, 4)? as u8,
        kind: number(4, 6)? as u8,
        serial: number(6, 11)?,
    };
    (1..=12).contains(&packed.month).then_some(())?;
    (unpack(packed)? == identifier.as_bytes()).then_some(packed)
}

/// The twelve digits; nothing when no check digit fits or a part is impossible.
pub(crate) fn unpack(packed: Packed) -> Option<[u8; 12]> {
    if packed.year > 99 || packed.month > 99 || packed.kind > 99 || packed.serial > 99_999 {
        return None;
    }
    let mut digits = [0; 12];
    let parts = [
        (0, 2, u32::from(packed.year)),
        (2, 4, u32::from(packed.month)),
        (4, 6, u32::from(packed.kind)),
        (6, 11, packed.serial),
    ];
    for (from, to, mut value) in parts {
        for digit in digits.get_mut(from..to)?.iter_mut().rev() {
            *digit = (value % 10) as u8;
            value /= 10;
        }
    }
    let weighed = |first: u32| {
        let weights = (0..11).map(|place| (place + first - 1) % 11 + 1);
        digits
            .iter()
            .zip(weights)
            .map(|(digit, weight)| u32::from(*digit) * weight)
            .sum::<u32>()
            % 11
    };
    let check = match weighed(1) {
        10 => weighed(3),
        check => check,
    };
    *digits.last_mut()? = u8::try_from(check).ok().filter(|check| *check < 10)?;
    Some(digits.map(|digit| digit + b'0'))
}

/// Days from 1900-01-01 to the first of the month a BIN was given in; what its date is told from.
pub(crate) fn month_start(packed: Packed) -> i32 {
    let year = i32::from(packed.year) + if packed.year < 50 { 2000 } else { 1900 };
    let month = i32::from(packed.month);
    let (year, month) = if month <= 2 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5;
    // The same sum for 1900-01-01, which counts as month 10 of 1899.
    days - (1899 * 365 + 1899 / 4 - 1899 / 100 + 1899 / 400 + (10 * 153 + 2) / 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_numbers_come_back() {
        for bin in [
            "940140000385",
            "950341000052",
            "961141000023",
            "070941024691",
            "980440000708",
        ] {
            let packed = pack(bin).unwrap();
            assert_eq!(unpack(packed).unwrap(), bin.as_bytes(), "{bin}");
        }
        for bin in [
            "940140000386",
            "941340000385",
            "98044000071",
            "12345678901X",
            "",
        ] {
            assert_eq!(pack(bin), None, "{bin}");
        }
    }

    #[test]
    fn months_begin_where_the_calendar_says() {
        let start = |year, month| {
            month_start(Packed {
                year,
                month,
                kind: 40,
                serial: 0,
            })
        };
        assert_eq!(start(70, 1), 25_567);
        assert_eq!(start(0, 3), 36_584);
        assert_eq!(start(21, 11), 44_499);
    }
}
