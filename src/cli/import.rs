//! placeholder until the import lands
use std::process::ExitCode;
use usecases::Ctx;
#[derive(Debug, clap::Args)]
pub struct ImportArguments { files: Vec<std::path::PathBuf> }
pub async fn run(_a: ImportArguments, _c: &Ctx) -> ExitCode { ExitCode::FAILURE }
