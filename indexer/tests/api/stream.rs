//! The stream of heights.

use std::time::Duration;

use axum::{body::Body, http::Request};
use futures::StreamExt;
use infrafi_index::state::Height;
use tower::ServiceExt;

use crate::kit::Index;

async fn next(body: &mut axum::body::BodyDataStream) -> String {
	let chunk = tokio::time::timeout(Duration::from_secs(5), body.next()).await;
	let bytes = chunk.expect("an event comes in time").expect("it goes on").expect("it is whole");
	String::from_utf8(bytes.to_vec()).expect("it is text")
}

#[tokio::test]
async fn each_height_is_an_event() {
	let index = Index::with_chain().await;
	let request = Request::get("/v1/stream").body(Body::empty()).expect("it is right");
	let response = index.router.clone().oneshot(request).await.expect("it answers");
	assert_eq!(response.headers()["content-type"], "text/event-stream");
	let mut body = response.into_body().into_data_stream();
	let first = next(&mut body).await;
	assert!(first.contains("event: block\n") && first.contains("id: 9\n"), "{first}");
	index.height.send_replace(Height { number: 10, hash: [10; 32], at: 1100 });
	let second = next(&mut body).await;
	assert!(second.contains("\"block\":10") && second.contains("\"at\":1100"), "{second}");
}
