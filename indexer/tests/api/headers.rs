//! Tags, heights and forms.

use axum::{
	body::Body,
	http::{header, HeaderName, Request},
};

use crate::kit::Index;

const X_FINALIZED: HeaderName = HeaderName::from_static("x-finalized");

#[tokio::test]
async fn an_answer_that_still_counts_is_not_sent_again() {
	let index = Index::with_chain().await;
	let first = index.ask("/v1/prices", &[]).await;
	assert_eq!(first.header(X_FINALIZED.clone()), "9");
	let tag = first.header(header::ETAG);
	assert_eq!(tag, "W/\"9-09090909-json\"");
	for known in [tag, "*", "\"x\", W/\"9-09090909-json\"", "\"9-09090909-json\""] {
		let again = index.ask("/v1/loans", &[(header::IF_NONE_MATCH, known)]).await;
		assert_eq!(again.status, 304, "{known}");
		assert_eq!((again.body.as_str(), again.header(header::ETAG)), ("", tag));
	}
	let other = index.ask("/v1/loans", &[(header::IF_NONE_MATCH, "W/\"8-09090909-json\"")]).await;
	assert_eq!(other.status, 200);
}

#[tokio::test]
async fn what_is_refused_is_refused_to_a_client_that_has_the_block() {
	let index = Index::with_chain().await;
	let any = [(header::IF_NONE_MATCH, "*")];
	assert_eq!(index.ask("/v1/loans/77", &any).await.status, 404);
	assert_eq!(index.ask("/v1/loans?limit=0", &any).await.status, 400);
	assert_eq!(index.ask("/v1/nav", &any).await.status, 304);
	index.run("insert into audit values (8, 20, 1)").await;
	index.run("insert into mismatch values (8, 'idle', '', 1, 2)").await;
	assert_eq!(index.ask("/v1/nav", &any).await.status, 503);
}

#[tokio::test]
async fn the_next_block_changes_the_tag() {
	let index = Index::with_chain().await;
	let tag = index.ask("/v1/prices", &[]).await.header(header::ETAG).to_owned();
	index.run("update watermark set height = 11").await;
	let later = index.ask("/v1/prices", &[(header::IF_NONE_MATCH, tag.as_str())]).await;
	assert_eq!(later.status, 200);
	assert_eq!(later.header(X_FINALIZED), "11");
	assert_eq!(later.json()["items"].as_array().map(Vec::len), Some(10));
}

#[tokio::test]
async fn each_form_has_its_tag() {
	let index = Index::with_chain().await;
	let table = index.csv("/v1/prices").await;
	assert_eq!(table.header(header::ETAG), "W/\"9-09090909-csv\"");
	assert!(table.header(header::VARY).to_ascii_lowercase().contains("accept"));
	let json = [(header::IF_NONE_MATCH, "W/\"9-09090909-csv\"")];
	assert_eq!(index.ask("/v1/prices", &json).await.status, 200);
}

#[tokio::test]
async fn a_head_has_headers_alone() {
	let index = Index::with_chain().await;
	let request = Request::head("/v1/prices").body(Body::empty()).expect("it is right");
	let head = index.send(request).await;
	assert_eq!((head.status.as_u16(), head.body.as_str()), (200, ""));
	assert_eq!(head.header(X_FINALIZED), "9");
}

#[tokio::test]
async fn a_page_of_any_origin_may_read_all_of_it() {
	let index = Index::with_chain().await;
	let answer = index.ask("/v1/prices", &[(header::ORIGIN, "https://example.org")]).await;
	assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
	let exposed = answer.header(header::ACCESS_CONTROL_EXPOSE_HEADERS);
	for name in ["etag", "link", "x-finalized"] {
		assert!(exposed.contains(name), "{name}: {exposed}");
	}
}
