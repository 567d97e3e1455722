//! More requests than the index can answer: it refuses them, writes on, and shows how it is.

use std::time::Duration;

use axum::http::header;
use futures::future::join_all;
use sqlx::Connection;

use crate::kit::Index;

#[tokio::test]
async fn no_number_of_requests_keeps_the_index_from_writing() {
	let index = Index::with_chain().await;
	// Every request that reads prices waits.
	let mut blocker = index.pool.acquire().await.expect("there is a connection");
	let mut lock = blocker.begin().await.expect("it begins");
	sqlx::query("lock table price in access exclusive mode")
		.execute(&mut *lock)
		.await
		.expect("nobody else has it");
	let ask = || {
		let router = index.router.clone();
		tokio::spawn(async move {
			let request = axum::http::Request::get("/v1/prices").body(axum::body::Body::empty());
			let answer = tower::ServiceExt::oneshot(router, request.expect("it is right")).await;
			answer.expect("it answers")
		})
	};
	let waiting: Vec<_> = (0..64).map(|_| ask()).collect();
	while index.readers.num_idle() > 0 || index.readers.size() < 8 {
		tokio::time::sleep(Duration::from_millis(10)).await;
	}
	let refused = index.ask("/v1/loans", &[]).await;
	assert_eq!(refused.status, 503, "{}", refused.body);
	assert!(refused.body.contains("urn:infrafi:problem:busy"), "{}", refused.body);
	assert_eq!(refused.header(header::RETRY_AFTER), "1");
	// The writer has connections of its own, and so has what watches the index.
	let written = sqlx::query("insert into audit values (9, 20, 0)").execute(&index.pool);
	let written = tokio::time::timeout(Duration::from_secs(2), written).await;
	written.expect("it does not wait").expect("it is written");
	let health = tokio::time::timeout(Duration::from_secs(2), index.get("/v1/health")).await;
	assert_eq!(health.expect("it does not wait")["audit"]["block"], 9);
	lock.rollback().await.expect("it ends");
	for answer in join_all(waiting).await {
		assert_eq!(answer.expect("it does not panic").status(), 200, "it waited for its turn");
	}
	assert_eq!(index.ask("/v1/loans", &[]).await.status, 200);
}
