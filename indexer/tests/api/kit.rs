//! An interface with a chain, and what it answers.

use axum::{
	body::{to_bytes, Body},
	http::{header, HeaderMap, Request, StatusCode},
	Router,
};
use infrafi_index::{
	api,
	ingest::schedules,
	state::{ApiState, Height},
	testing::{self, Database},
};
use serde_json::Value;
use sqlx::PgPool;
use subxt::utils::AccountId32;
use tokio::sync::watch;
use tower::ServiceExt;

/// The interface, its database, and the source of its heights.
pub struct Index {
	pub router: Router,
	/// Connections that write.
	pub pool: PgPool,
	/// Connections of requests.
	pub readers: PgPool,
	pub height: watch::Sender<Height>,
	_finalized: watch::Sender<u64>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
	pub status: StatusCode,
	pub headers: HeaderMap,
	pub body: String,
}

impl Index {
	/// One with the chain of `fixture.sql`.
	pub async fn with_chain() -> Self {
		let index = Self::empty().await;
		sqlx::raw_sql(include_str!("fixture.sql"))
			.execute(&index.pool)
			.await
			.expect("the fixture fits the tables");
		index.find_schedules().await;
		index
	}

	/// One without any block.
	pub async fn empty() -> Self {
		let Database { writers: pool, readers, watchers } = testing::database().await;
		let (height, heights) = watch::channel(Height { number: 9, hash: [9; 32], at: 1090 });
		let (finalizeds, finalized) = watch::channel(12);
		let state = ApiState { pool: readers.clone(), watchers, height: heights, finalized };
		let router = api::router(state);
		Self { router, pool, readers, height, _finalized: finalizeds }
	}

	/// Runs a statement on the database.
	pub async fn run(&self, sql: &'static str) {
		sqlx::raw_sql(sql).execute(&self.pool).await.expect("the statement is right");
	}

	/// Finds the schedules that count, as the writer does when the watermark moves.
	pub async fn find_schedules(&self) {
		let mut db = self.pool.acquire().await.expect("the database is there");
		let height: i64 = sqlx::query_scalar("select height from watermark")
			.fetch_one(&mut *db)
			.await
			.expect("there is a watermark");
		schedules::replace(&mut db, height.unsigned_abs()).await.expect("they are found");
	}

	/// Asks with headers.
	pub async fn ask(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
		let mut request = Request::get(path);
		for (name, value) in headers {
			request = request.header(name, *value);
		}
		let request = request.body(Body::empty()).expect("the request is right");
		self.send(request).await
	}

	/// Sends a request.
	pub async fn send(&self, request: Request<Body>) -> Answer {
		let response = self.router.clone().oneshot(request).await.expect("it answers");
		let (parts, body) = response.into_parts();
		let body = to_bytes(body, usize::MAX).await.expect("the body comes");
		let body = String::from_utf8(body.to_vec()).expect("it is text");
		Answer { status: parts.status, headers: parts.headers, body }
	}

	/// Asks, and expects JSON.
	pub async fn get(&self, path: &str) -> Value {
		let answer = self.ask(path, &[]).await;
		assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
		answer.json()
	}

	/// The rows of a list.
	pub async fn rows(&self, path: &str) -> Vec<Value> {
		self.get(path).await["items"].as_array().expect("it is a list").clone()
	}

	/// The one thing at an address.
	pub async fn item(&self, path: &str) -> Value {
		self.get(path).await["item"].clone()
	}

	/// A table.
	pub async fn csv(&self, path: &str) -> Answer {
		self.ask(path, &[(header::ACCEPT, "text/csv")]).await
	}
}

impl Answer {
	pub fn json(&self) -> Value {
		serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
	}

	pub fn header(&self, name: header::HeaderName) -> &str {
		self.headers.get(&name).map_or("", |value| value.to_str().expect("it is text"))
	}
}

/// The address of an account of the fixture.
pub fn who(n: u8) -> String {
	AccountId32([n; 32]).to_string()
}

/// The values of a column.
pub fn column<'a>(rows: &'a [Value], name: &str) -> Vec<&'a Value> {
	rows.iter().map(|row| &row[name]).collect()
}
