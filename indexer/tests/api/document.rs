//! Every address of the document is asked.

use axum::http::header;
use infrafi_index::api;
use serde_json::Value;

use crate::kit::{who, Index};

/// Texts that are no parameters, and that would do harm in a statement.
const HARMFUL: [&str; 6] = [
	"%27%3B%20drop%20table%20block%3B%20--",
	"%00",
	"1%20or%201%3D1",
	"%F0%9F%92%A5",
	"%22",
	"\\x00",
];

fn document() -> Value {
	serde_json::to_value(api::openapi()).expect("the document has a form in JSON")
}

/// All addresses with their operations.
fn addresses(document: &Value) -> Vec<(String, Value)> {
	let paths = document["paths"].as_object().expect("it has paths");
	paths.iter().map(|(path, item)| (path.clone(), item["get"].clone())).collect()
}

/// An address with parameters of the fixture.
fn filled(path: &str) -> String {
	let id = if path.starts_with("/v1/units") { "5" } else { "0" };
	path.replace("{id}", id)
		.replace("{loan}", "2")
		.replace("{lot}", "0")
		.replace("{account}", &who(2))
}

fn is_list(operation: &Value) -> bool {
	operation["responses"]["200"]["content"].get("text/csv").is_some()
}

#[tokio::test]
async fn every_address_answers_as_the_document_says() {
	let (index, document) = (Index::with_chain().await, document());
	for (path, operation) in addresses(&document) {
		if path == "/v1/stream" {
			continue;
		}
		let address = filled(&path);
		let answer = index.ask(&address, &[]).await;
		assert_eq!(answer.status, 200, "{address}: {}", answer.body);
		let form = answer.header(header::CONTENT_TYPE).split(';').next().unwrap_or_default();
		let forms = &operation["responses"]["200"]["content"];
		assert!(forms.get(form).is_some(), "{address} is {form}, not {forms}");
		assert!(operation["description"].is_string() || operation["summary"].is_string());
		assert!(operation["responses"].get("default").is_some(), "{path}");
		let table = index.csv(&address).await;
		if is_list(&operation) {
			assert_eq!(table.status, 200, "{address}: {}", table.body);
		}
	}
}

#[tokio::test]
async fn nothing_harmful_gets_through() {
	let (index, document) = (Index::with_chain().await, document());
	for (path, operation) in addresses(&document) {
		let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
		for parameter in parameters {
			let name = parameter["name"].as_str().expect("it has a name");
			for text in HARMFUL {
				let address = match parameter["in"].as_str() {
					Some("path") => filled(&path.replace(&format!("{{{name}}}"), text)),
					_ => format!("{}?{name}={text}", filled(&path)),
				};
				let answer = index.ask(&address, &[]).await;
				let status = answer.status.as_u16();
				// A model may have any name.
				let is_right = matches!(status, 400 | 404) || (name == "model" && status == 200);
				assert!(is_right, "{address}: {status} {}", answer.body);
			}
		}
	}
	assert_eq!(index.rows("/v1/prices").await.len(), 9);
}

#[tokio::test]
async fn an_unknown_parameter_is_refused_by_every_address() {
	let (index, document) = (Index::with_chain().await, document());
	for (path, _) in addresses(&document) {
		if path == "/v1/stream" {
			continue;
		}
		let address = format!("{}?form=csv", filled(&path));
		// What a client has already does not hide that it asks wrongly.
		for headers in [&[][..], &[(header::IF_NONE_MATCH, "*")]] {
			let answer = index.ask(&address, headers).await;
			assert_eq!(answer.status, 400, "{address}: {}", answer.body);
			assert!(answer.body.contains("bad-parameter"), "{address}: {}", answer.body);
		}
	}
}

#[tokio::test]
async fn the_document_is_served() {
	let index = Index::with_chain().await;
	assert_eq!(index.get("/v1/openapi.json").await, document());
}

#[tokio::test]
async fn integers_of_the_chain_are_text() {
	let document = document();
	let price = &document["components"]["schemas"]["Price"]["properties"];
	let amount = &document["components"]["schemas"]["Amount"];
	assert!(price["deposit"].to_string().contains("Amount"), "{price}");
	assert_eq!(amount["type"], "string");
}
