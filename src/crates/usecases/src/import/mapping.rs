//! Which column of a file is what. Known headers map themselves; a mapping file
//! names the others. It is a CSV of two columns, header and target:
//!
//! ```csv
//! header,target
//! Толық атауы,name_kk
//! Ескерту,ignore
//! ```
//!
//! Used by the import only.

use super::column::{Column, TextKind};
use super::source::SourceError;
use super::{headers, text};
use std::path::Path;

/// Targets by folded header, from a mapping file.
#[derive(Clone, Debug, Default)]
pub(super) struct Mapping(Vec<(String, String, Column)>);

impl Mapping {
    /// Reads a mapping file (UTF-8).
    ///
    /// # Errors
    /// [`SourceError::Mapping`] with the line at fault.
    pub(super) fn read(path: &Path) -> Result<Self, SourceError> {
        let content =
            std::fs::read_to_string(path).map_err(|cause| SourceError::open(path, cause))?;
        Self::parse(&content).map_err(|detail| SourceError::Mapping {
            path: path.to_owned(),
            detail,
        })
    }

    fn parse(content: &str) -> Result<Self, String> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .comment(Some(b'#'))
            .from_reader(content.as_bytes());
        let mut entries = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            let (Some(header), Some(target), None) = (record.get(0), record.get(1), record.get(2))
            else {
                return Err(format!(
                    "line {line}: two columns are expected, header and target"
                ));
            };
            if entries.is_empty() && (header, target) == ("header", "target") {
                continue;
            }
            let column = Column::from_code(target).ok_or_else(|| {
                format!(
                    "line {line}: «{target}» is no target; targets are {}",
                    Column::codes()
                )
            })?;
            entries.push((text::fold(header), header.to_owned(), column));
        }
        Ok(Self(entries))
    }

    fn get(&self, header: &str) -> Option<Column> {
        let folded = text::fold(header);
        self.0
            .iter()
            .find(|(known, ..)| *known == folded)
            .map(|(.., column)| *column)
    }

    /// Headers of the mapping file that the register does not have.
    fn missing(&self, found: &[String]) -> Vec<String> {
        let found: Vec<String> = found.iter().map(|header| text::fold(header)).collect();
        self.0
            .iter()
            .filter(|(folded, ..)| !found.contains(folded))
            .map(|(_, header, _)| header.clone())
            .collect()
    }
}

/// The columns of a file, in its order.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The headers as they stand in the file.
    pub(super) headers: Vec<String>,
    /// What each column is.
    pub(super) columns: Vec<Column>,
    /// Headers nobody knows; their columns are not taken.
    pub(super) unknown: Vec<String>,
}

impl Layout {
    /// Maps the headers.
    ///
    /// # Errors
    /// [`SourceError::Headers`] when no column holds a name,
    /// [`SourceError::MappingHeaders`] when the mapping names headers that are
    /// not there.
    pub(super) fn new(headers: Vec<String>, mapping: &Mapping) -> Result<Self, SourceError> {
        let missing = mapping.missing(&headers);
        if !missing.is_empty() {
            return Err(SourceError::MappingHeaders {
                missing,
                found: headers,
            });
        }
        let mut unknown = Vec::new();
        let columns: Vec<Column> = headers
            .iter()
            .map(|header| {
                mapping
                    .get(header)
                    .or_else(|| headers::known(header))
                    .unwrap_or_else(|| {
                        unknown.push(header.clone());
                        Column::Ignored
                    })
            })
            .collect();
        if !columns
            .iter()
            .any(|column| matches!(column, Column::Text(TextKind::Name, _)))
        {
            return Err(SourceError::Headers { found: headers });
        }
        Ok(Self {
            headers,
            columns,
            unknown,
        })
    }

    /// The name of the register when its headers tell it.
    #[must_use]
    pub(super) fn source_name(&self) -> Option<&'static str> {
        let folded: Vec<String> = self
            .headers
            .iter()
            .map(|header| text::fold(header))
            .collect();
        let has = |wanted: &[&str]| {
            wanted
                .iter()
                .all(|name| folded.iter().any(|known| known == name))
        };
        if has(&["uniqnum", "ogrn", "orgform"]) {
            Some("minjust.ru")
        } else if has(&["bin", "nameru", "namekz"]) {
            Some("egov.kz")
        } else if has(&["bin", "katocode"]) {
            Some("stat.gov.kz")
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::column::ValueKind;

    fn headers(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_mapping_file_wins_over_known_headers() {
        let mapping =
            Mapping::parse("header,target\n# a note\nКолонка 1,name_kk\nСтатус,ignore\n").unwrap();
        let layout = Layout::new(
            headers(&["КОЛОНКА  1", "статус", "БИН", "Примечание"]),
            &mapping,
        )
        .unwrap();
        assert_eq!(
            layout.columns,
            [
                Column::Text(TextKind::Name, Some(domain::Locale::Kk)),
                Column::Ignored,
                Column::Value(ValueKind::Bin),
                Column::Ignored,
            ]
        );
        assert_eq!(layout.unknown, ["Примечание"]);
    }

    #[test]
    fn what_is_wrong_with_headers_is_said() {
        let error = Layout::new(headers(&["col1", "БИН"]), &Mapping::default()).unwrap_err();
        let message = error.to_string();
        assert!(
            message.contains("«col1», «БИН»") && message.contains("--mapping"),
            "{message}"
        );
        let error = Mapping::parse("a,nonsense").unwrap_err();
        assert!(
            error.starts_with("line 1: «nonsense» is no target; targets are name["),
            "{error}"
        );
        let mapping = Mapping::parse("b,name").unwrap();
        let error = Layout::new(headers(&["a"]), &mapping).unwrap_err();
        assert!(matches!(error, SourceError::MappingHeaders { .. }));
    }

    #[test]
    fn registers_are_recognised() {
        for (names, source) in [
            (
                &["registy", "uniqnum", "name", "ogrn", "orgform"][..],
                Some("minjust.ru"),
            ),
            (&["bin", "nameru", "namekz"], Some("egov.kz")),
            (&["bin", "name", "katoCode"], Some("stat.gov.kz")),
            (&["bin", "name"], None),
        ] {
            let layout = Layout::new(headers(names), &Mapping::default()).unwrap();
            assert_eq!(layout.source_name(), source);
        }
    }
}
