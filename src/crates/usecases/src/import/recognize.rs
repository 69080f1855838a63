//! What a source was recognised as. Used by the import only.

use super::source::Source;
use super::summary::{ImportRequest, Recognized};
use std::path::Path;

/// Names that every package has, which therefore tell nothing.
const GENERAL: [&str; 6] = [
    "organizations",
    "organization_full",
    "organization_list",
    "data",
    "export",
    "hsds",
];

/// What a source is, and under which name its rows are remembered.
pub(super) fn recognize(source: &Source, request: &ImportRequest) -> Recognized {
    let told = || source.told_name().map(str::to_owned);
    let name = request.source_name.clone().or_else(told);
    Recognized {
        format: source.description(),
        source: name.unwrap_or_else(|| name_of(&request.path)),
        unknown_headers: source.unknown_headers(),
        length: source.length(),
    }
}

/// The name of a file without its ending; that of its folder when the file is
/// called as every package is.
fn name_of(path: &Path) -> String {
    let name = |path: &Path| {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().to_lowercase())
    };
    let own = name(path).unwrap_or_default();
    let is_general = own.starts_with("datapackage") || GENERAL.contains(&own.as_str());
    let folder = path.parent().and_then(name).filter(|name| !name.is_empty());
    match folder {
        Some(folder) if is_general => folder,
        _ => own,
    }
    .chars()
    .take(100)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_called_after_their_file_or_its_folder() {
        for (path, name) in [
            ("/registers/Pravvooh.tsv", "pravvooh"),
            ("registers/hsds_miami", "hsds_miami"),
            (
                "registers/hsds_miami/datapackage-1566177582.zip",
                "hsds_miami",
            ),
            ("miami/organizations.csv", "miami"),
            ("organizations.csv", "organizations"),
            ("database.csv", "database"),
        ] {
            assert_eq!(name_of(Path::new(path)), name, "{path}");
        }
    }
}
