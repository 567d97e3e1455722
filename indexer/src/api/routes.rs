//! All addresses, and the document that describes them.

use std::{sync::Arc, time::Duration};

use axum::{
	extract::{Request, State},
	http::{header, HeaderValue, Method},
	middleware::{self, Next},
	response::{IntoResponse, Response},
	routing::get,
	Extension, Json, Router,
};
use tokio::sync::Semaphore;
use tower_http::{
	compression::CompressionLayer,
	cors::{Any, CorsLayer},
};
use utoipa::{openapi::OpenApi as Document, OpenApi};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
	accounts, apr, auctions, cover, custodians,
	describe::describe,
	due, feeds, forecast, governance, health, leases, listings, llama, loans,
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

/// The most requests that read figures at once. They share fewer connections.
const MOST_AT_ONCE: usize = 64;

/// Addresses that read a snapshot of the tables.
fn figures() -> OpenApiRouter<ApiState> {
	let places = Arc::new(Semaphore::new(MOST_AT_ONCE));
	OpenApiRouter::new()
		.routes(routes!(prices::prices))
		.routes(routes!(nav::nav))
		.routes(routes!(apr::apr))
		.routes(routes!(queue::queue))
		.routes(routes!(queue::fills))
		.routes(routes!(requests::request))
		.routes(routes!(forecast::forecast))
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
		.routes(routes!(cover::insurers))
		.routes(routes!(cover::insurer))
		.routes(routes!(cover::bond))
		.routes(routes!(cover::offers))
		.routes(routes!(cover::policies))
		.routes(routes!(cover::claims))
		.routes(routes!(leases::leases))
		.routes(routes!(listings::listings))
		.routes(routes!(custodians::tasks))
		.routes(routes!(accounts::account))
		.routes(routes!(accounts::movements))
		.routes(routes!(accounts::positions))
		.routes(routes!(accounts::record))
		.routes(routes!(accounts::facts))
		.routes(routes!(statement::statement))
		.routes(routes!(governance::motions))
		.routes(routes!(governance::timelock))
		.routes(routes!(governance::params))
		.routes(routes!(validators::validators))
		.routes(routes!(validators::changes))
		.routes(routes!(validators::offences))
		.routes(routes!(validators::sets))
		.routes(routes!(llama::tvl))
		.routes(routes!(llama::yields))
		.route_layer(middleware::from_fn_with_state(places, if_there_is_a_place))
}

/// Addresses of what watches the index. They answer however many others are asked.
fn vitals() -> OpenApiRouter<ApiState> {
	OpenApiRouter::new()
		.routes(routes!(stream::stream))
		.routes(routes!(health::health))
		.routes(routes!(metrics::metrics))
}

fn addresses() -> OpenApiRouter<ApiState> {
	OpenApiRouter::with_openapi(Common::openapi()).nest("/v1", figures().merge(vitals()))
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

/// Refuses what is more than the index answers at once.
async fn if_there_is_a_place(
	State(places): State<Arc<Semaphore>>,
	request: Request,
	next: Next,
) -> Response {
	match places.try_acquire() {
		Ok(_place) => next.run(request).await,
		Err(_) => Problem::busy().into_response(),
	}
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
