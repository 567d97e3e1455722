//! Lists as text/csv of RFC 4180.

use serde::Serialize;
use serde_json::Value;
use utoipa::{
	openapi::{schema::Schema, RefOr},
	PartialSchema,
};

use super::Problem;

/// Writes rows as a table. The columns are the properties of the row's schema, so that an empty
/// list has its header too.
pub fn table<Row: Serialize + PartialSchema>(rows: &[Row]) -> Result<Vec<u8>, Problem> {
	let columns = columns(&Row::schema());
	let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
	table.write_record(&columns).map_err(Problem::internal)?;
	for row in rows {
		let row = serde_json::to_value(row).map_err(Problem::internal)?;
		table
			.write_record(columns.iter().map(|column| cell(row.get(column))))
			.map_err(Problem::internal)?;
	}
	table.into_inner().map_err(Problem::internal)
}

fn columns(schema: &RefOr<Schema>) -> Vec<String> {
	match schema {
		RefOr::T(Schema::Object(object)) => object.properties.keys().cloned().collect(),
		_ => Vec::new(),
	}
}

/// Lists and objects are JSON within the cell. A text that a spreadsheet would take for a formula
/// gets a quote before it: names of models and places are given by strangers.
fn cell(value: Option<&Value>) -> String {
	match value {
		None | Some(Value::Null) => String::new(),
		Some(Value::String(text)) if is_formula(text) => format!("'{text}"),
		Some(Value::String(text)) => text.clone(),
		Some(other) => other.to_string(),
	}
}

fn is_formula(text: &str) -> bool {
	let is_number = text.strip_prefix('-').is_some_and(|rest| {
		!rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
	});
	text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number
}

#[cfg(test)]
mod tests {
	use serde_json::json;
	use utoipa::ToSchema;

	use super::*;

	#[derive(Serialize, ToSchema)]
	struct Line {
		name: String,
		amount: Option<String>,
		units: Vec<u64>,
	}

	fn text(rows: &[Line]) -> String {
		String::from_utf8(table(rows).expect("it is written")).expect("it is text")
	}

	#[test]
	fn the_header_is_there_without_rows() {
		assert_eq!(text(&[]), "name,amount,units\r\n");
	}

	#[test]
	fn values_are_quoted_where_they_have_to_be() {
		let row = Line { name: "a \"b\", c".into(), amount: None, units: vec![1, 2] };
		assert_eq!(text(&[row]), "name,amount,units\r\n\"a \"\"b\"\", c\",,\"[1,2]\"\r\n");
	}

	#[test]
	fn formulas_are_made_text_and_numbers_are_not() {
		for text in ["=1+1", "+1", "@x", "-x", "-", "\t=1"] {
			assert_eq!(cell(Some(&json!(text))), format!("'{text}"));
		}
		for text in ["-12", "-0.5", "12", "x=1"] {
			assert_eq!(cell(Some(&json!(text))), text);
		}
	}
}
