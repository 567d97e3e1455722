//! What is refused, and how.

use axum::{
	body::Body,
	http::{header, Request},
};

use crate::kit::{who, Answer, Index};

fn assert_problem(answer: &Answer, status: u16, words: &str) {
	assert_eq!(answer.status, status, "{}", answer.body);
	assert_eq!(answer.header(header::CONTENT_TYPE), "application/problem+json");
	let problem = answer.json();
	assert_eq!(problem["status"], status);
	assert!(problem["type"].as_str().is_some_and(|kind| kind.starts_with("urn:infrafi:problem:")));
	assert!(answer.body.contains(words), "{words}: {}", answer.body);
}

#[tokio::test]
async fn parameters_are_refused_with_the_reason() {
	let index = Index::with_chain().await;
	let mistyped = who(2).replace(&who(2)[10..12], "xx");
	for (path, words) in [
		("/v1/prices?limit=0".to_owned(), "limit is 0, not 1 to 1000"),
		("/v1/prices?limit=1001".to_owned(), "limit is 1001"),
		("/v1/prices?limit=-1".to_owned(), "limit"),
		("/v1/prices?limit=many".to_owned(), "limit"),
		("/v1/prices?step=0".to_owned(), "step is 0"),
		("/v1/prices?from=9&to=8".to_owned(), "no period"),
		("/v1/prices?from=-1".to_owned(), "no period"),
		("/v1/prices?form=1".to_owned(), "form"),
		("/v1/prices?cursor=1.2".to_owned(), "cursor"),
		("/v1/prices?cursor=1%27%20or%201".to_owned(), "cursor"),
		("/v1/loans?state=dead".to_owned(), "dead"),
		("/v1/loans?borrower=me".to_owned(), "no address"),
		("/v1/loans/x".to_owned(), "x"),
		("/v1/loans/99999999999999999999".to_owned(), "99999999999999999999"),
		("/v1/due?within=-5".to_owned(), "within is negative"),
		("/v1/requests/7/forecast?late=101".to_owned(), "late is 101, not 0 to 100"),
		("/v1/auctions/1/two/bids".to_owned(), "two"),
		(format!("/v1/accounts/{mistyped}"), "no address"),
		("/v1/accounts/15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5".to_owned(), "prefix"),
		(format!("/v1/accounts/{}/movements?asset=4", who(2)), "asset is not 0 (INFRA)"),
		(format!("/v1/accounts/{}/movements?asset=-1", who(2)), "asset is not 0 (INFRA)"),
	] {
		assert_problem(&index.ask(&path, &[]).await, 400, words);
	}
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
	let index = Index::with_chain().await;
	for (path, words) in [
		("/v1/loans/4", "no loan has the id 4"),
		("/v1/loans/4/ledger", "no loan has the id 4"),
		("/v1/loans/-1/margin", "no loan has the id -1"),
		("/v1/requests/1", "no request has the id 1"),
		("/v1/requests/0/forecast", "no request with the id 0 is pending"),
		("/v1/units/77", "no unit has the id 77"),
		("/v1/nothing", "no such address"),
		("/", "no such address"),
	] {
		assert_problem(&index.ask(path, &[]).await, 404, words);
	}
}

#[tokio::test]
async fn nothing_is_written() {
	let index = Index::with_chain().await;
	let request = Request::post("/v1/prices").body(Body::empty()).expect("it is right");
	assert_problem(&index.send(request).await, 405, "GET");
}

#[tokio::test]
async fn other_forms_are_refused() {
	let index = Index::with_chain().await;
	let html = index.ask("/v1/prices", &[(header::ACCEPT, "text/html")]).await;
	assert_problem(&html, 406, "text/csv");
	let table = index.csv("/v1/loans/0").await;
	assert_problem(&table, 406, "of lists");
}

#[tokio::test]
async fn before_the_first_block_nothing_is_answered() {
	let index = Index::empty().await;
	for path in ["/v1/prices", "/v1/health", "/v1/loans/0"] {
		assert_problem(&index.ask(path, &[]).await, 503, "no block yet");
	}
}

#[tokio::test]
async fn a_database_that_is_away_is_said_and_its_cause_is_not() {
	let index = Index::with_chain().await;
	index.run("alter table price rename to elsewhere").await;
	let answer = index.ask("/v1/prices", &[]).await;
	assert_problem(&answer, 500, "its log has the cause");
	assert!(!answer.body.contains("relation"), "{}", answer.body);
}
