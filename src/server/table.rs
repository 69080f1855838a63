//! Tables as spreadsheets read them: RFC 4180 in UTF-8, with a byte order mark
//! so that Kazakh letters are read right, and no cell that runs as a formula.
//! Used by `api` and `audit`.

use csv::{Terminator, WriterBuilder};

/// The media type.
pub(super) const MEDIA_TYPE: &str = "text/csv; charset=utf-8";
/// What the first part of a table begins with.
pub(super) const MARK: &str = "\u{feff}";

/// Rows as text.
///
/// # Errors
/// The writer's, which writes into memory.
pub(super) fn rows<R>(rows: impl IntoIterator<Item = R>) -> std::io::Result<Vec<u8>>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(without_formula))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe before
/// it (OWASP, CSV injection).
fn without_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::without_formula;

    #[test]
    fn formulas_become_text() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2", "'-2"),
            ("«Үміт» ҚҚ", "«Үміт» ҚҚ"),
        ] {
            assert_eq!(without_formula(cell.to_owned()), safe);
        }
    }
}
