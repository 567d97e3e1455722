//! All addresses, and the document that describes them.

use std::{sync::Arc, time::Duration};

use axum::{
	extract::Request,
	http::{header, HeaderValue, Method},
	middleware::{self, Next},
	response::{IntoResponse, Response},
	routing::get,
	Extension, Json, Router,
};
use tower_http::{
	compression::CompressionLayer,
	cors::{Any, CorsLayer},
};
use utoipa::{
	openapi::{ContentBuilder, OpenApi as Document, RefOr, ResponseBuilder},
	OpenApi, ToSchema,
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
	accounts, apr, auctions, custodians, due, feeds, governance, health, leases, listings, llama,
	loans,
	metrics::{self, Counters},
	nav, prices, queue, requests, reserve,
	shared::{Problem, X_FINALIZED},
	statement, stream, units, validators, valuations,
};
use crate::state::ApiState;

/// The longest that an answer may take to begin.
const LONGEST: Duration = Duration::from_secs(15);

/// The document of OpenAPI: what is the same for all addresses.
#[derive(OpenApi)]
#[openapi(
	info(
		title = "infrafi-index",
		description = "The history of the chain. Figures are the chain's own: amounts are integers \
			as text, times are seconds since 1970. An answer counts up to the final block in \
			`X-Finalized`, and its `ETag` changes with that block. Lists come as text/csv where \
			`Accept` asks for it."
	),
	components(schemas(Problem))
)]
struct Common;

fn addresses() -> OpenApiRouter<ApiState> {
	let v1 = OpenApiRouter::new()
		.routes(routes!(prices::prices))
		.routes(routes!(nav::nav))
		.routes(routes!(apr::apr))
		.routes(routes!(queue::queue))
		.routes(routes!(queue::fills))
		.routes(routes!(requests::request))
		.routes(routes!(reserve::reserve))
		.routes(routes!(reserve::lots))
		.routes(routes!(reserve::attestations))
		.routes(routes!(loans::loans))
		.routes(routes!(loans::loan))
		.routes(routes!(loans::ledger))
		.routes(routes!(loans::schedule))
		.routes(routes!(loans::margin))
		.routes(routes!(loans::coverage))
		.routes(routes!(loans::margin_calls))
		.routes(routes!(due::due))
		.routes(routes!(due::past_due))
		.routes(routes!(auctions::auctions))
		.routes(routes!(auctions::bids))
		.routes(routes!(valuations::valuations))
		.routes(routes!(feeds::feeds))
		.routes(routes!(feeds::values))
		.routes(routes!(units::unit))
		.routes(routes!(leases::leases))
		.routes(routes!(listings::listings))
		.routes(routes!(custodians::tasks))
		.routes(routes!(accounts::account))
		.routes(routes!(accounts::movements))
		.routes(routes!(accounts::positions))
		.routes(routes!(statement::statement))
		.routes(routes!(governance::motions))
		.routes(routes!(governance::timelock))
		.routes(routes!(governance::params))
		.routes(routes!(validators::validators))
		.routes(routes!(validators::changes))
		.routes(routes!(validators::offences))
		.routes(routes!(validators::sets))
		.routes(routes!(stream::stream))
		.routes(routes!(health::health))
		.routes(routes!(metrics::metrics))
		.routes(routes!(llama::tvl))
		.routes(routes!(llama::yields));
	OpenApiRouter::with_openapi(Common::openapi()).nest("/v1", v1)
}

/// The document of OpenAPI.
pub fn openapi() -> Document {
	describe(addresses().into_openapi())
}

/// The interface.
pub fn router(state: ApiState) -> Router {
	let (router, document) = addresses().split_for_parts();
	let document = describe(document);
	let counters = Arc::<Counters>::default();
	router
		.route("/v1/openapi.json", get(|| async { Json(document) }))
		.fallback(|| async { Problem::no_address() })
		.method_not_allowed_fallback(|| async { Problem::no_method() })
		.with_state(state)
		.layer(Extension(counters.clone()))
		.layer(middleware::from_fn(in_time))
		.layer(middleware::from_fn_with_state(counters, metrics::count))
		.layer(CompressionLayer::new())
		.layer(cross_origin())
		.layer(middleware::map_response(no_sniffing))
}

/// Ends what takes too long.
async fn in_time(request: Request, next: Next) -> Response {
	let answer = tokio::time::timeout(LONGEST, next.run(request)).await;
	answer.unwrap_or_else(|_| Problem::too_slow().into_response())
}

/// A browser takes a table for nothing else.
async fn no_sniffing(mut response: Response) -> Response {
	let headers = response.headers_mut();
	headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
	response
}

/// Any page may ask: all answers are public.
fn cross_origin() -> CorsLayer {
	CorsLayer::new()
		.allow_origin(Any)
		.allow_methods([Method::GET, Method::HEAD])
		.allow_headers([header::ACCEPT, header::IF_NONE_MATCH])
		.expose_headers([header::ETAG, header::LINK, X_FINALIZED])
}

/// Adds what all addresses have: problems, and tables where there are lists.
fn describe(mut document: Document) -> Document {
	let problem = ResponseBuilder::new()
		.description("What was wrong.")
		.content(
			"application/problem+json",
			ContentBuilder::new()
				.schema(Some(utoipa::openapi::Ref::from_schema_name(Problem::name())))
				.build(),
		)
		.build();
	for item in document.paths.paths.values_mut() {
		let Some(operation) = &mut item.get else { continue };
		for response in operation.responses.responses.values_mut() {
			if let RefOr::T(response) = response {
				add_table(response);
			}
		}
		operation.responses.responses.insert("default".into(), RefOr::T(problem.clone()));
	}
	document
}

fn add_table(response: &mut utoipa::openapi::Response) {
	let is_list = response.content.values().any(|content| {
		matches!(&content.schema, Some(RefOr::Ref(name)) if name.ref_location.contains("/List_"))
	});
	if is_list {
		let text = utoipa::openapi::ObjectBuilder::new()
			.schema_type(utoipa::openapi::schema::Type::String)
			.build();
		let content = ContentBuilder::new().schema(Some(text)).build();
		response.content.insert("text/csv".into(), content);
	}
}
