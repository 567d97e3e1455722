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
	let id = match path {
		"/v1/units/{id}" => "5",
		"/v1/requests/{id}/forecast" => "7",
		_ => "0",
	};
	// An account that is known where it is asked for.
	let account = if path.starts_with("/v1/insurers") { 7 } else { 2 };
	path.replace("{id}", id)
		.replace("{loan}", "2")
		.replace("{lot}", "0")
		.replace("{account}", &who(account))
}

fn is_list(operation: &Value) -> bool {
	operation["responses"]["200"]["content"].get("text/csv").is_some()
}

/// The headers of an answer are those of the document, and so is the answer to a client that has
/// it already.
async fn assert_headers(index: &Index, address: &str, operation: &Value) {
	let responses = &operation["responses"];
	let documented = |status: &str, name: &str| responses[status]["headers"].get(name).is_some();
	let answer = index.ask(address, &[]).await;
	for name in ["ETag", "X-Finalized", "Cache-Control", "Vary"] {
		// The layer of compression adds the header `Vary` to all.
		let is_sent = name != "Vary" && answer.headers.contains_key(name);
		let is_sent = is_sent || (name == "Vary" && answer.headers.contains_key("ETag"));
		assert_eq!(documented("200", name), is_sent, "{address}: {name}");
	}
	let again = index.ask(address, &[(header::IF_NONE_MATCH, "*")]).await;
	assert_eq!(responses.get("304").is_some(), again.status == 304, "{address}");
	if again.status == 304 {
		assert!(again.headers.contains_key("ETag") && documented("304", "ETag"), "{address}");
		let parameters = operation["parameters"].as_array().expect("it has parameters");
		assert!(parameters.iter().any(|it| it["name"] == "If-None-Match" && it["in"] == "header"));
	}
	assert_eq!(documented("200", "Link"), is_list(operation), "{address}");
}

#[tokio::test]
async fn a_page_has_the_documented_link_to_the_next_one() {
	let index = Index::with_chain().await;
	let answer = index.ask("/v1/prices?limit=1", &[]).await;
	assert_eq!(answer.header(header::LINK), "<?limit=1&cursor=1>; rel=\"next\"");
	let link = &document()["paths"]["/v1/prices"]["get"]["responses"]["200"]["headers"]["Link"];
	assert!(link["description"].as_str().is_some_and(|text| text.contains("RFC 8288")), "{link}");
}

#[tokio::test]
async fn the_document_names_each_kind_of_change_of_a_validator() {
	let document = document();
	let kind = &document["components"]["schemas"]["Change"]["properties"]["kind"]["description"];
	let kind = kind.as_str().expect("it is described");
	for name in ["Admitted", "KeysPurged", "Disabled", "Reenabled", "Offended"] {
		assert!(kind.contains(name), "{name}: {kind}");
	}
	let stream = &document["paths"]["/v1/stream"]["get"]["responses"]["200"]["content"];
	assert!(stream.get("text/event-stream").is_some(), "{stream}");
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
		assert_headers(&index, &address, &operation).await;
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
			if parameter["in"] == "header" {
				continue;
			}
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
