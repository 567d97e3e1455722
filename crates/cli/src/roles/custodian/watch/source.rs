//! Where documents come from: a program on this host, or files that hosts have written.

use std::{
	path::{Path, PathBuf},
	process::Stdio,
	time::{Duration, SystemTime},
};

use super::document::Document;
use crate::shared::Failure;

/// How long the program may take: a GPU that hangs holds it up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The document that a program prints.
///
/// # Errors
///
/// [`Failure::Alarm`] if it fails, takes too long, or prints no whole document.
pub async fn from_command(command: &str) -> Result<Document, Failure> {
	let alarm = |reason: String| Failure::Alarm(format!("{command}: {reason}"), None);
	let mut words = command.split_whitespace();
	let program = words.next().ok_or_else(|| Failure::input("--command", "it is empty"))?;
	let mut child = tokio::process::Command::new(program);
	child.args(words).stdin(Stdio::null()).kill_on_drop(true);
	let output = tokio::time::timeout(PATIENCE, child.output()).await;
	let output =
		output.map_err(|_| alarm(format!("it takes longer than {} s", PATIENCE.as_secs())))?;
	let output = output.map_err(|error| alarm(error.to_string()))?;
	if !output.status.success() {
		let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
		return Err(alarm(format!("{} {said}", output.status)));
	}
	let text = String::from_utf8(output.stdout).map_err(|error| alarm(error.to_string()))?;
	Document::parse(&text).map_err(|error| alarm(error.to_string()))
}

/// The documents in files, each written a short time ago.
///
/// # Errors
///
/// [`Failure::Alarm`] if one is missing, too old or broken.
pub fn from_files(paths: &[PathBuf], max_age: u64) -> Result<Vec<Document>, Failure> {
	paths.iter().map(|path| from_file(path, max_age)).collect()
}

fn from_file(path: &Path, max_age: u64) -> Result<Document, Failure> {
	let alarm = |reason: String| Failure::Alarm(format!("{}: {reason}", path.display()), None);
	let written = path.metadata().and_then(|of| of.modified());
	let written = written.map_err(|error| alarm(error.to_string()))?;
	// One that seems to be from the future is as new as can be.
	let age = SystemTime::now().duration_since(written).unwrap_or_default().as_secs();
	if age > max_age {
		return Err(alarm(format!("it was written {age} s ago, more than {max_age} s")));
	}
	let text = std::fs::read_to_string(path).map_err(|error| alarm(error.to_string()))?;
	Document::parse(&text).map_err(|error| alarm(error.to_string()))
}
