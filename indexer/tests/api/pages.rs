//! Pages, as JSON and as tables.

use axum::http::header;

use crate::kit::{column, who, Index};

#[tokio::test]
async fn all_pages_together_are_the_list() {
	let index = Index::with_chain().await;
	let movements = format!("/v1/accounts/{}/movements", who(2));
	for path in [
		"/v1/prices",
		"/v1/loans",
		"/v1/loans/0/ledger",
		"/v1/auctions",
		"/v1/auctions/2/0/bids",
		"/v1/due",
		"/v1/feeds/values",
		"/v1/governance/motions",
		"/v1/governance/timelock",
		"/v1/reserve/lots",
		"/v1/reserve/attestations",
		"/v1/validators/sets",
		"/v1/valuations",
		"/v1/margin-calls",
		movements.as_str(),
	] {
		let whole = index.rows(path).await;
		assert!(whole.len() > 1, "{path} has one page only");
		let (mut rows, mut cursor) = (Vec::new(), String::new());
		loop {
			let page = index.get(&format!("{path}?limit=1{cursor}")).await;
			rows.extend(page["items"].as_array().expect("it is a list").clone());
			let Some(next) = page["next"].as_str() else { break };
			cursor = format!("&cursor={next}");
		}
		assert_eq!(rows, whole, "{path}");
	}
}

#[tokio::test]
async fn a_table_names_its_next_page() {
	let index = Index::with_chain().await;
	let first = index.csv("/v1/prices?from=1020&limit=2").await;
	assert_eq!(first.header(header::CONTENT_TYPE), "text/csv; charset=utf-8; header=present");
	assert_eq!(
		first.body,
		"block,at,deposit,redemption,valued_at\r\n2,1020,1000,1000,\r\n3,1030,1000,1000,1025\r\n"
	);
	let link = first.header(header::LINK);
	assert_eq!(link, "<?from=1020&limit=2&cursor=3>; rel=\"next\"");
	let next = index.csv("/v1/prices?from=1020&limit=2&cursor=3").await;
	assert!(next.body.contains("\r\n4,1040,1005,1004,1035\r\n"), "{}", next.body);
	let last = index.csv("/v1/prices").await;
	assert_eq!(last.header(header::LINK), "");
}

#[tokio::test]
async fn names_given_by_strangers_are_no_formulas() {
	let index = Index::with_chain().await;
	let table = index.csv("/v1/feeds").await;
	assert!(table.body.contains("\r\n'=H100,Price,30000,"), "{}", table.body);
	let rows = index.rows("/v1/feeds").await;
	assert_eq!(column(&rows, "model"), ["=H100", "=H100"]);
}

#[tokio::test]
async fn an_empty_table_has_its_header() {
	let index = Index::with_chain().await;
	let table = index.csv("/v1/auctions?loan=1").await;
	assert!(table.body.starts_with("block,index,opened_at,loan,lot,units,"), "{}", table.body);
	assert_eq!(table.body.lines().count(), 1);
}
