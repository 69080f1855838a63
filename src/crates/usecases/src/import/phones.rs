//! Telephone numbers as registers write them: several in a cell, from abroad,
//! with what is dialled behind them. Used by the import only.

use domain::Phone;

/// Splits a cell into telephone numbers. `calling_code` is that of a country
/// other than Kazakhstan, tried first for numbers without a plus sign.
#[must_use]
pub(super) fn read(cell: &str, calling_code: Option<&str>) -> (Vec<Phone>, Vec<String>) {
    let cell = cell.replace(['"', '\u{a0}'], " ");
    let (mut numbers, mut rest) = (Vec::new(), Vec::new());
    for part in cell
        .split([',', ';', '\n', '/'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let number = without_extension(part);
        let parsed = match calling_code {
            Some(code) if !number.starts_with('+') => {
                let digits = number.chars().filter(char::is_ascii_digit).count();
                let code = if digits == 10 { code } else { "" };
                Phone::parse(&format!("+{code}{number}"))
            }
            _ => Phone::parse(number),
        };
        match parsed {
            Ok(number) if !numbers.contains(&number) => numbers.push(number),
            Ok(_) => {}
            Err(_) => rest.push(part.to_owned()),
        }
    }
    (numbers, rest)
}

/// The number of the house; what is dialled behind it is left to the exchange.
fn without_extension(part: &str) -> &str {
    let marks = ["x", "ext", "доб", "вн", "ішкі"];
    let end = part.find(char::is_alphabetic).filter(|at| {
        *at > 0
            && part.get(*at..).is_some_and(|rest| {
                marks
                    .iter()
                    .any(|mark| rest.to_lowercase().starts_with(mark))
            })
    });
    end.and_then(|end| part.get(..end))
        .map_or(part, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_abroad_get_their_country() {
        let (numbers, rest) = read("786-555-0100 x12; +44 20 7946 0000, none", Some("1"));
        let numbers: Vec<&str> = numbers.iter().map(Phone::as_str).collect();
        assert_eq!(
            (numbers, rest),
            (
                vec!["+17865550100", "+442079460000"],
                vec!["none".to_owned()]
            )
        );
        let (numbers, rest) = read("26-00-01 (доб. 3); 8 701 000 11 22 вн. 5", None);
        let numbers: Vec<&str> = numbers.iter().map(Phone::as_str).collect();
        assert_eq!(
            (numbers, rest),
            (vec!["+77242260001", "+77010001122"], Vec::new())
        );
    }
}
