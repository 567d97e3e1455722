//! What the document of OpenAPI has of all addresses: problems, the headers of an answer, the
//! answer to a client that has it already, and tables where there are lists.

use utoipa::{
	openapi::{
		header::{Header, HeaderBuilder},
		path::{Operation, ParameterBuilder, ParameterIn},
		schema::{Object, Type},
		ContentBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder,
	},
	ToSchema,
};

use super::shared::Problem;

/// Adds it.
pub(super) fn describe(mut document: OpenApi) -> OpenApi {
	let problem = ResponseBuilder::new()
		.description("What was wrong.")
		.content(
			"application/problem+json",
			ContentBuilder::new().schema(Some(Ref::from_schema_name(Problem::name()))).build(),
		)
		.header("Retry-After", integer("Of status 503: seconds after which to ask again."))
		.build();
	for item in document.paths.paths.values_mut() {
		let Some(operation) = &mut item.get else { continue };
		if is_of_one_block(operation) {
			describe_snapshot(operation);
		}
		operation.responses.responses.insert("default".into(), RefOr::T(problem.clone()));
	}
	document
}

/// The name of the schema of an answer.
fn schema_of(response: &Response) -> &str {
	let schema = response.content.values().find_map(|content| content.schema.as_ref());
	match schema {
		Some(RefOr::Ref(reference)) => {
			reference.ref_location.rsplit('/').next().unwrap_or_default()
		}
		_ => "",
	}
}

fn answer_of(operation: &mut Operation) -> Option<&mut Response> {
	match operation.responses.responses.get_mut("200") {
		Some(RefOr::T(response)) => Some(response),
		_ => None,
	}
}

/// Whether an answer counts up to a block: one thing, or a list.
fn is_of_one_block(operation: &mut Operation) -> bool {
	let schema = answer_of(operation).map(|answer| schema_of(answer)).unwrap_or_default();
	schema.starts_with("One_") || schema.starts_with("List_")
}

fn describe_snapshot(operation: &mut Operation) {
	let known = ParameterBuilder::new()
		.name("If-None-Match")
		.parameter_in(ParameterIn::Header)
		.description(Some("`ETag` of the answer that the client has."))
		.schema(Some(Object::with_type(Type::String)))
		.build();
	operation.parameters.get_or_insert_default().push(known);
	if let Some(answer) = answer_of(operation) {
		add_headers(answer);
		if schema_of(answer).starts_with("List_") {
			add_table(answer);
		}
	}
	let mut known = Response::new("The answer of the client still counts: no block came since.");
	add_headers(&mut known);
	operation.responses.responses.insert("304".into(), RefOr::T(known));
}

/// The headers of every answer of one block.
fn add_headers(response: &mut Response) {
	let tag = "Changes with the next block that is indexed, and with the form of the answer.";
	let height = "Height of the final block up to which the answer counts.";
	let headers = &mut response.headers;
	headers.insert("ETag".into(), text(tag));
	headers.insert("X-Finalized".into(), integer(height));
	headers.insert("Cache-Control".into(), text("A client may keep the answer, and asks again."));
	headers.insert("Vary".into(), text("The form depends on `Accept`."));
}

fn add_table(answer: &mut Response) {
	let table = ContentBuilder::new().schema(Some(Object::with_type(Type::String))).build();
	answer.content.insert("text/csv".into(), table);
	let next = "The next page, as `<?...>; rel=\"next\"` of RFC 8288. The last page has none.";
	answer.headers.insert("Link".into(), text(next));
}

fn text(about: &str) -> Header {
	of_type(Type::String, about)
}

fn integer(about: &str) -> Header {
	of_type(Type::Integer, about)
}

fn of_type(kind: Type, about: &str) -> Header {
	HeaderBuilder::new().schema(Object::with_type(kind)).description(Some(about)).build()
}
