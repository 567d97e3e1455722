//! What a command prints: one value, as JSON or as lines and tables. Both have the same figures.

use serde_json::{Map, Value};

use super::Failure;

/// Prints the result of a command.
pub fn print(value: &Value, is_json: bool) {
	if is_json {
		println!("{value:#}");
	} else if !value.is_null() {
		print!("{}", text(value));
	}
}

/// Prints why a command failed.
pub fn print_failure(failure: &Failure, is_json: bool) {
	let found = match failure {
		Failure::Alarm(_, found) => found.as_ref(),
		_ => None,
	};
	if is_json {
		let error = serde_json::json!({ "kind": failure.kind(), "message": failure.to_string() });
		println!("{:#}", serde_json::json!({ "error": error, "found": found }));
		return;
	}
	if let Some(found) = found {
		print!("{}", text(found));
	}
	eprintln!("error: {failure}");
}

/// A value as lines: a name and its value, sections for what is within, tables for lists.
pub fn text(value: &Value) -> String {
	let mut lines = Vec::new();
	section(value, 0, &mut lines);
	lines.into_iter().map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn section(value: &Value, depth: usize, lines: &mut Vec<String>) {
	let indent = "  ".repeat(depth);
	match value {
		Value::Object(members) => {
			let is_short = |value: &Value| !is_deep(value);
			let names = members.iter().filter(|(_, value)| is_short(value));
			let width = names.map(|(name, _)| name.chars().count()).max().unwrap_or(0);
			for (name, value) in members {
				let name = name.replace('_', " ");
				if is_short(value) {
					lines.push(format!("{indent}{name:width$}  {}", cell(value)));
				} else {
					lines.push(format!("{indent}{name}:"));
					section(value, depth + 1, lines);
				}
			}
		}
		Value::Array(rows) if is_table(rows) => table(rows, &indent, lines),
		Value::Array(rows) => rows.iter().for_each(|row| section(row, depth, lines)),
		other => lines.push(format!("{indent}{}", cell(other))),
	}
}

/// Whether a value needs lines of its own.
fn is_deep(value: &Value) -> bool {
	match value {
		Value::Object(members) => !members.is_empty(),
		Value::Array(list) => list.iter().any(|one| one.is_object() || one.is_array()),
		_ => false,
	}
}

fn is_table(rows: &[Value]) -> bool {
	let flat = |row: &Value| row.as_object().is_some_and(|row| !row.values().any(is_deep));
	!rows.is_empty() && rows.iter().all(flat)
}

fn table(rows: &[Value], indent: &str, lines: &mut Vec<String>) {
	let rows: Vec<&Map<String, Value>> = rows.iter().filter_map(Value::as_object).collect();
	let mut names: Vec<&String> = Vec::new();
	for name in rows.iter().flat_map(|row| row.keys()) {
		if !names.contains(&name) {
			names.push(name);
		}
	}
	let cells = |row: &Map<String, Value>| {
		names.iter().map(|name| row.get(*name).map(cell).unwrap_or_default()).collect::<Vec<_>>()
	};
	let head: Vec<String> = names.iter().map(|name| name.replace('_', " ")).collect();
	let all: Vec<Vec<String>> = std::iter::once(head).chain(rows.into_iter().map(cells)).collect();
	let width = |column: usize| {
		all.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
	};
	let widths: Vec<usize> = (0..names.len()).map(|column| width(column).unwrap_or(0)).collect();
	for row in all {
		let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
		lines.push(format!("{indent}{}", padded.collect::<Vec<_>>().join("  ")));
	}
}

fn cell(value: &Value) -> String {
	match value {
		Value::Null => "-".into(),
		Value::String(text) => text.clone(),
		Value::Bool(true) => "yes".into(),
		Value::Bool(false) => "no".into(),
		Value::Array(list) if list.is_empty() => "-".into(),
		Value::Array(list) => list.iter().map(cell).collect::<Vec<_>>().join(", "),
		Value::Object(_) => "-".into(),
		other => other.to_string(),
	}
}

#[cfg(test)]
mod tests {
	use serde_json::json;

	use super::*;

	#[test]
	fn names_values_and_tables_line_up() {
		let shown = text(&json!({
			"price": "1.5",
			"is_open": true,
			"requests": [{ "id": 1, "shares": "10" }, { "id": 12, "note": null }],
			"none": [],
		}));
		let expected = "is open  yes\nnone     -\nprice    1.5\nrequests:\n  id  shares  note\n  1   10\n  12          -\n";
		assert_eq!(shown, expected);
	}
}
