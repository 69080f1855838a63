//! Packs a BIN into six bytes: year, month, kind and serial; the check digit is computed. Whatever
//! does not come back digit for digit is not packed. For `write` and `read`.

/// How many bytes a packed BIN has; each is a column of its own in the file.
pub(crate) const PARTS: usize = 6;

/// The bytes of an identifier that is a sound BIN.
pub(crate) fn pack(identifier: &str) -> Option<[u8; PARTS]> {
    let bytes = identifier.as_bytes();
    if bytes.len() != 12 || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = |from: usize, to: usize| identifier.get(from..to)?.parse::<u32>().ok();
    let [low, middle, high, _] = number(6, 11)?.to_le_bytes();
    let packed = [
        number(0, 2)? as u8,
        number(2, 4)? as u8,
        number(4, 6)? as u8,
        high,
        middle,
        low,
    ];
    (unpack(packed)? == bytes).then_some(packed)
}

/// The twelve digits; nothing when no check digit fits or a part is impossible.
pub(crate) fn unpack(packed: [u8; PARTS]) -> Option<[u8; 12]> {
    let [year, month, kind, high, middle, low] = packed;
    let serial = u32::from_le_bytes([low, middle, high, 0]);
    if year > 99 || month > 99 || kind > 99 || serial > 99_999 {
        return None;
    }
    let mut rest = u64::from(year) * 1_000_000_000
        + u64::from(month) * 10_000_000
        + u64::from(kind) * 100_000
        + u64::from(serial);
    let mut digits = [b'0'; 12];
    // Two sums of digits by weights 1 to 11, and by 3 to 11, 1, 2.
    let (mut first, mut second) = (0, 0);
    for (digit, place) in digits.iter_mut().take(11).rev().zip((0..11_u32).rev()) {
        let value = (rest % 10) as u32;
        rest /= 10;
        *digit += value as u8;
        first += value * (place + 1);
        second += value * ((place + 2) % 11 + 1);
    }
    let check = if first % 11 == 10 {
        second % 11
    } else {
        first % 11
    };
    if check == 10 {
        return None;
    }
    *digits.last_mut()? += check as u8;
    Some(digits)
}

/// About how many days after 1900-01-01 the month of a BIN begins; dates are written from there.
pub(crate) fn month_start(packed: [u8; PARTS]) -> i32 {
    let [year, month, ..] = packed;
    let year = i32::from(year) + if year < 50 { 100 } else { 0 };
    (year * 12 + i32::from(month) - 1) * 487 / 16
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
        for bin in ["940140000386", "98044000071", "12345678901X", ""] {
            assert_eq!(pack(bin), None, "{bin}");
        }
    }

    #[test]
    fn months_begin_about_where_the_calendar_says() {
        for (year, month, days) in [(70, 1, 25_567), (0, 3, 36_584), (21, 11, 44_499)] {
            assert!(
                (month_start([year, month, 40, 0, 0, 0]) - days).abs() < 3,
                "{year} {month}"
            );
        }
    }
}
