//! `birtereze import FILE…`: shows how far it is on the terminal, in plain
//! lines elsewhere, and ends with what was done. The summary goes to standard
//! output, everything else to standard error.

use super::report::{failed, misconfigured};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use usecases::Ctx;
use usecases::import::{Column, ImportProgress, ImportRequest, ImportSummary, Recognized, import};

/// After how many rows a plain line is written.
const PLAIN_EVERY: u64 = 10_000;

/// What the command line takes.
#[derive(Debug, Args)]
#[command(after_long_help = mapping_help())]
pub struct ImportArguments {
    /// CSV or TSV (delimiter and encoding are detected), an HSDS package as folder or zip, HSDS 3 as JSON.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A CSV of two columns, header and target, for headers that are not known; see --help.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Tell what would happen; write nothing to the database. Rejected rows are still written to their file.
    #[arg(long)]
    dry_run: bool,
    /// Where rejected rows go [default: FILE's name with .rejects.csv, in the working directory]; needs a single FILE.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// The name of the source, under which its register numbers are remembered [default: told by the headers, else FILE's name].
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
}

fn mapping_help() -> String {
    format!(
        "Mapping file, for example:\n  header,target\n  Толық атауы,name_kk\n  Ескерту,ignore\nTargets: {}",
        Column::codes()
    )
}

/// Imports the files one after the other; a file that fails does not keep the
/// others from being imported.
pub async fn run(arguments: ImportArguments, ctx: &Ctx) -> ExitCode {
    if arguments.rejects.is_some() && arguments.files.len() > 1 {
        return misconfigured("--rejects names one file; give it with a single FILE");
    }
    let mut status = ExitCode::SUCCESS;
    for path in &arguments.files {
        let request = ImportRequest {
            path: path.clone(),
            mapping: arguments.mapping.clone(),
            dry_run: arguments.dry_run,
            source_name: arguments.source.clone(),
            rejects: arguments
                .rejects
                .clone()
                .unwrap_or_else(|| rejects_of(path)),
        };
        let mut progress = Progress::new(path);
        let outcome = import(ctx, &request, &mut progress).await;
        progress.finish();
        match outcome {
            Ok(summary) => print!("{}", report(path, &summary, arguments.dry_run)),
            Err(error) => status = failed(&error.to_string()),
        }
    }
    status
}

/// `register.csv` → `register.csv.rejects.csv`, where one stands.
fn rejects_of(path: &Path) -> PathBuf {
    let name = path
        .file_name()
        .map_or_else(|| "import".into(), |name| name.to_string_lossy());
    PathBuf::from(format!("{name}.rejects.csv"))
}

/// What was done, for reading.
fn report(path: &Path, summary: &ImportSummary, dry_run: bool) -> String {
    let mut lines = vec![format!(
        "{}: {} read, {} created, {} updated, {} unchanged, {} rejected.",
        path.display(),
        summary.read,
        summary.created,
        summary.updated,
        summary.unchanged,
        summary.rejected
    )];
    for (code, count, examples) in summary.warnings.iter() {
        let first: Vec<String> = examples
            .iter()
            .map(|(line, detail)| format!("line {line} «{detail}»"))
            .collect();
        lines.push(format!(
            "  noted: {count} {}, first: {}",
            code.label(),
            first.join(", ")
        ));
    }
    for (reason, count) in &summary.reasons {
        lines.push(format!("  rejected: {count} {}", reason.code()));
    }
    if let Some(rejects) = &summary.rejects {
        lines.push(format!(
            "  rejected rows, with their reasons: {}",
            rejects.display()
        ));
    }
    if dry_run {
        lines.push("  dry run: nothing was written to the database.".to_owned());
    }
    lines.join("\n") + "\n"
}

/// A bar on a terminal, lines elsewhere.
struct Progress {
    name: String,
    bar: Option<ProgressBar>,
    told: u64,
}

impl Progress {
    fn new(path: &Path) -> Self {
        Self {
            name: path.display().to_string(),
            bar: None,
            told: 0,
        }
    }

    fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn tell(&self, line: &str) {
        match &self.bar {
            Some(bar) => bar.println(line),
            None => eprintln!("{line}"),
        }
    }
}

impl ImportProgress for Progress {
    fn started(&mut self, recognized: &Recognized) {
        if super::is_terminal() {
            let (bar, template) = match recognized.length {
                0 => (ProgressBar::new_spinner(), "{spinner} {msg} [{elapsed}]"),
                length => (
                    ProgressBar::new(length),
                    "{bar:40} {percent}% {msg} [{elapsed}, {eta} left]",
                ),
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            self.bar = Some(bar);
        }
        self.tell(&format!(
            "{}: {}; source {}",
            self.name, recognized.format, recognized.source
        ));
        if !recognized.unknown_headers.is_empty() {
            let unknown: Vec<String> = recognized
                .unknown_headers
                .iter()
                .map(|header| format!("«{header}»"))
                .collect();
            self.tell(&format!(
                "{}: columns not taken, for their headers are not known: {}",
                self.name,
                unknown.join(", ")
            ));
        }
    }

    fn advanced(&mut self, position: u64, summary: &ImportSummary) {
        if let Some(bar) = &self.bar {
            bar.set_position(position);
            bar.set_message(format!(
                "{} rows, {} rejected",
                summary.read, summary.rejected
            ));
        } else if summary.read / PLAIN_EVERY > self.told / PLAIN_EVERY {
            self.told = summary.read;
            eprintln!(
                "{}: {} rows, {} rejected so far",
                self.name, summary.read, summary.rejected
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usecases::import::{RejectReason, Warning, WarningCode};

    #[test]
    fn rejects_stand_in_the_working_directory() {
        assert_eq!(
            rejects_of(Path::new("/registers/ngo.tsv")),
            Path::new("ngo.tsv.rejects.csv")
        );
        assert_eq!(rejects_of(Path::new("/")), Path::new("import.rejects.csv"));
    }

    #[test]
    fn the_report_tells_what_was_done_and_what_was_noted() {
        let mut summary = ImportSummary {
            read: 3,
            created: 2,
            rejected: 1,
            ..ImportSummary::default()
        };
        summary.reasons.insert(RejectReason::NoName, 1);
        summary.rejects = Some(PathBuf::from("a.csv.rejects.csv"));
        let code = WarningCode::Phone;
        summary.warnings.add(
            2,
            Warning {
                code,
                detail: "директор".to_owned(),
            },
        );
        assert_eq!(
            report(Path::new("a.csv"), &summary, true),
            "a.csv: 3 read, 2 created, 0 updated, 0 unchanged, 1 rejected.\n\
             \x20 noted: 1 telephone numbers not understood, first: line 2 «директор»\n\
             \x20 rejected: 1 no-name\n\
             \x20 rejected rows, with their reasons: a.csv.rejects.csv\n\
             \x20 dry run: nothing was written to the database.\n"
        );
    }
}
