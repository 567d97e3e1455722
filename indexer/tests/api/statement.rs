//! The statement of account 2, which deposits 1,000,000, gets interest, base yield and a loss, and
//! leaves with 400,000 of its shares at a bid of 1 %.

use serde_json::{json, Value};

use crate::kit::{who, Index};

async fn statement(index: &Index, period: &str) -> Value {
	index.item(&format!("/v1/accounts/{}/statement{period}", who(2))).await
}

fn integer(value: &Value) -> i128 {
	value.as_str().and_then(|text| text.parse().ok()).expect("it is an integer as text")
}

fn sum(parts: &Value) -> i128 {
	parts.as_object().expect("it has parts").values().map(integer).sum()
}

#[tokio::test]
async fn the_parts_sum_to_the_gain() {
	let index = Index::with_chain().await;
	let all = statement(&index, "").await;
	assert_eq!(all["begin"], json!({"block": 1, "at": 1010, "shares": "0", "claimable": "0"}));
	assert_eq!(all["end"], json!({"block": 9, "at": 1090, "shares": "600000", "claimable": "0"}));
	assert_eq!(all["value_begin"], "0");
	assert_eq!(all["value_end"], "573900");
	assert_eq!(all["paid_in"], "1000000");
	assert_eq!(all["paid_out"], "378774");
	assert_eq!(all["gain"], "-47326");
	let parts = json!({
		"credit_yield": "4500",
		"base_yield": "2000",
		"bids_received": "1434",
		"bids_given": "-3826",
		"losses": "-50000",
		"entry": "0",
		"released": "-1434",
	});
	assert_eq!(all["parts"], parts);
	assert_eq!(sum(&all["parts"]), integer(&all["gain"]));
}

#[tokio::test]
async fn a_filled_request_counts_at_what_can_be_claimed() {
	let index = Index::with_chain().await;
	let filled = statement(&index, "?to=1080").await;
	assert_eq!(filled["end"]["shares"], "600000");
	assert_eq!(filled["end"]["claimable"], "378774");
	assert_eq!(filled["paid_out"], "0");
	assert_eq!(filled["gain"], "-47326");
}

#[tokio::test]
async fn a_pending_request_counts_as_shares() {
	let index = Index::with_chain().await;
	let pending = statement(&index, "?from=1060&to=1070").await;
	for side in ["begin", "end"] {
		assert_eq!(pending[side]["shares"], "1000000", "{side}");
	}
	assert_eq!(pending["gain"], "0");
}

#[tokio::test]
async fn statements_of_two_times_join() {
	let index = Index::with_chain().await;
	let all = statement(&index, "").await;
	for middle in [1010, 1020, 1045, 1066, 1080, 1090] {
		let first = statement(&index, &format!("?to={middle}")).await;
		let second = statement(&index, &format!("?from={middle}")).await;
		assert_eq!(first["value_end"], second["value_begin"], "{middle}");
		for part in ["credit_yield", "base_yield", "bids_given", "losses", "released"] {
			let parts = [&first, &second].map(|one| integer(&one["parts"][part]));
			assert_eq!(parts[0] + parts[1], integer(&all["parts"][part]), "{part} at {middle}");
		}
		assert_eq!(integer(&first["gain"]) + integer(&second["gain"]), -47326, "{middle}");
	}
}

#[tokio::test]
async fn shares_sent_and_received_are_paid_out_and_in() {
	let index = Index::with_chain().await;
	index
		.run(
			"insert into movement (block, index, part, at, account, asset, delta, kind) values
				(5, 9, 0, 1050, decode(repeat('02', 32), 'hex'), 3, -100000, 'Transferred'),
				(5, 9, 1, 1050, decode(repeat('01', 32), 'hex'), 3, 100000, 'Transferred')",
		)
		.await;
	let sent = statement(&index, "?from=1040&to=1050").await;
	// 100,000 shares at 2,013,000 / 2,000,000.
	assert_eq!(sent["paid_out"], "100650");
	assert_eq!(sent["parts"]["base_yield"], "2000");
	assert_eq!(sum(&sent["parts"]), integer(&sent["gain"]));
	let path = format!("/v1/accounts/{}/statement?from=1040&to=1050", who(1));
	assert_eq!(index.item(&path).await["paid_in"], "100650");
}

#[tokio::test]
async fn an_account_without_shares_has_an_empty_statement() {
	let index = Index::with_chain().await;
	let path = format!("/v1/accounts/{}/statement", who(99));
	let none = index.item(&path).await;
	for figure in ["value_begin", "value_end", "paid_in", "paid_out", "gain"] {
		assert_eq!(none[figure], "0", "{figure}");
	}
}

#[tokio::test]
async fn a_time_before_the_first_price_has_no_statement() {
	let index = Index::with_chain().await;
	let path = format!("/v1/accounts/{}/statement?to=1005", who(2));
	assert_eq!(index.ask(&path, &[]).await.status, 404);
}
