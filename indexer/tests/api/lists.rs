//! What the lists have.

use serde_json::json;

use crate::kit::{column, who, Index};

#[tokio::test]
async fn prices_end_with_the_indexed_block() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/prices").await;
	assert_eq!(column(&rows, "block"), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
	let first =
		json!({"block": 1, "at": 1010, "deposit": "1000", "redemption": "1000", "valued_at": null});
	assert_eq!(rows[0], first);
	let rows = index.rows("/v1/prices?from=1030&to=1050").await;
	assert_eq!(column(&rows, "block"), [3, 4, 5]);
}

#[tokio::test]
async fn a_step_has_its_last_price() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/prices?step=40").await;
	// Steps from 1000, 1040 and 1080 on.
	assert_eq!(column(&rows, "block"), [3, 7, 9]);
	let rows = index.rows("/v1/prices?step=40&limit=1&cursor=3").await;
	assert_eq!(column(&rows, "block"), [7]);
}

#[tokio::test]
async fn net_assets_have_their_parts() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/nav?from=1080&to=1080").await;
	assert_eq!(rows.len(), 1);
	assert_eq!(rows[0]["conservative"], "1530400");
	assert_eq!(rows[0]["locked"], "3826");
	assert_eq!(rows[0]["claims"], "378774");
}

#[tokio::test]
async fn rates_that_the_chain_refused_are_left_out() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/apr").await;
	assert_eq!(column(&rows, "block"), [9]);
	assert_eq!(rows[0]["credit_past"], "-5");
	assert_eq!(rows[0]["total_now"], "100");
	assert_eq!(
		(&rows[0]["credit_expected"], &rows[0]["total_expected"]),
		(&json!("95"), &json!("103"))
	);
}

#[tokio::test]
async fn loans_by_state_and_borrower() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/loans").await;
	assert_eq!(column(&rows, "id"), [3, 2, 1, 0]);
	assert_eq!(column(&rows, "status"), ["Proposed", "WrittenOff", "Live", "Live"]);
	assert_eq!(rows[1]["written_off"], "400000");
	assert_eq!(rows[3]["units"], json!([9]), "unit 5 was released and unit 9 added");
	for (state, ids) in [
		("offer", json!([3])),
		("live", json!([1, 0])),
		("seized", json!([])),
		("ended", json!([2])),
		("removed", json!([])),
	] {
		let rows = index.rows(&format!("/v1/loans?state={state}")).await;
		assert_eq!(json!(column(&rows, "id")), ids, "{state}");
	}
	assert_eq!(index.rows(&format!("/v1/loans?borrower={}", who(3))).await.len(), 4);
	assert_eq!(index.rows(&format!("/v1/loans?borrower={}", who(4))).await.len(), 0);
}

#[tokio::test]
async fn leases_by_unit_lessee_and_state() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/leases").await;
	assert_eq!(column(&rows, "id"), [1, 2, 0], "those that were offered later come first");
	assert_eq!(column(&rows, "state"), ["Offered", "Ended", "Active"]);
	let active = &rows[2];
	assert_eq!((&active["hourly"], &active["rent_paid"]), (&json!("360"), &json!("5")));
	assert_eq!((&active["starts_at"], &active["ends_at"]), (&json!(1040), &json!(8000)));
	assert_eq!((&active["loan"], &active["owner"]), (&json!(0), &json!(who(3))));
	assert_eq!((&rows[1]["ends_at"], &rows[1]["fallen_due"]), (&json!(1070), &json!("6")));
	for (filter, ids) in [
		("unit=5".to_owned(), json!([1, 0])),
		(format!("lessee={}", who(13)), json!([2])),
		(format!("lessee={}&state=active", who(12)), json!([0])),
		("state=offered".to_owned(), json!([1])),
		("state=accepted".to_owned(), json!([])),
		("state=ended".to_owned(), json!([2])),
		("state=removed".to_owned(), json!([])),
		("limit=1&cursor=6.101".to_owned(), json!([2])),
	] {
		let rows = index.rows(&format!("/v1/leases?{filter}")).await;
		assert_eq!(json!(column(&rows, "id")), ids, "{filter}");
	}
	let table = index.csv("/v1/leases?unit=6").await.body;
	assert!(table.starts_with("id,unit,state,state_at,"), "{table}");
	assert_eq!(table.lines().count(), 2, "{table}");
}

#[tokio::test]
async fn listings_by_item_seller_and_state() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/listings").await;
	assert_eq!(column(&rows, "id"), [3, 2, 1, 0]);
	assert_eq!(column(&rows, "state"), ["Delisted", "Listed", "Expired", "Sold"]);
	assert_eq!((&rows[3]["buyer"], &rows[3]["claimed"]), (&json!(who(4)), &json!("20")));
	assert_eq!((&rows[3]["tranche"], &rows[2]["tranche"]), (&json!(1), &json!(null)));
	for (filter, ids) in [
		("state=listed".to_owned(), json!([2])),
		("state=expired".to_owned(), json!([1])),
		("state=sold".to_owned(), json!([0])),
		(format!("seller={}", who(3)), json!([3, 1])),
		("item_kind=Receipt&item=5".to_owned(), json!([1])),
		("limit=2&cursor=2".to_owned(), json!([1, 0])),
	] {
		let rows = index.rows(&format!("/v1/listings?{filter}")).await;
		assert_eq!(json!(column(&rows, "id")), ids, "{filter}");
	}
	assert_eq!(index.csv("/v1/listings").await.body.lines().count(), 5);
}

#[tokio::test]
async fn a_ledger_and_a_schedule() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/loans/0/ledger").await;
	assert_eq!(column(&rows, "kind"), ["Drawn", "Repaid", "LenderPaid"]);
	assert_eq!(rows[0]["paid"], "985000");
	assert_eq!(rows[2]["account"], who(4));
	let rows = index.rows("/v1/loans/0/schedule").await;
	assert_eq!(column(&rows, "due_at"), [1095, 1200]);
	assert_eq!(column(&rows, "read_block"), [4, 4]);
	assert_eq!(index.rows("/v1/loans/3/schedule").await.len(), 0);
}

#[tokio::test]
async fn deadlines_to_come_and_missed() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/due").await;
	assert_eq!(column(&rows, "due_at"), [1095, 1200, 1200]);
	assert_eq!(column(&rows, "loan"), [0, 0, 1]);
	assert_eq!(index.rows("/v1/due?within=10").await.len(), 1);
	assert_eq!(index.rows("/v1/due?cursor=1200.0").await.len(), 1);
	let rows = index.rows("/v1/past-due").await;
	assert_eq!(rows.len(), 1);
	let row = &rows[0];
	assert_eq!((&row["loan"], &row["missed"]), (&json!(1), &json!(2)));
	assert_eq!((&row["since"], &row["age"]), (&json!(1040), &json!(50)));
	assert_eq!((&row["principal"], &row["interest"]), (&json!("90"), &json!("9")));
	assert_eq!(row["impairment"], "100000");
}

#[tokio::test]
async fn auctions_and_their_bids() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/auctions").await;
	assert_eq!(column(&rows, "lot"), [1, 0]);
	assert_eq!(column(&rows, "outcome"), [&json!(null), &json!("Sold")]);
	assert_eq!(rows[0]["highest_bid"], json!(null), "the bid was forfeited");
	assert_eq!((&rows[0]["bids"], &rows[1]["bids"]), (&json!(1), &json!(2)));
	assert_eq!((&rows[1]["price"], &rows[1]["buyer"]), (&json!("850"), &json!(who(8))));
	assert_eq!(index.rows("/v1/auctions?loan=1").await.len(), 0);
	let rows = index.rows("/v1/auctions/2/0/bids").await;
	assert_eq!(column(&rows, "amount"), ["800", "850"]);
	assert_eq!(index.ask("/v1/auctions/2/9/bids", &[]).await.status, 404);
}

#[tokio::test]
async fn the_queue_by_window_and_bid() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/queue").await;
	assert_eq!(column(&rows, "bid"), [8, 2], "higher bids are filled first");
	assert_eq!(column(&rows, "ahead"), ["0", "300"]);
	let rows = index.rows("/v1/queue/fills").await;
	assert_eq!(column(&rows, "paid"), ["378774"]);
}

#[tokio::test]
async fn feeds_with_what_is_held() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/feeds").await;
	assert_eq!(column(&rows, "feed"), ["HourlyRate", "Price"]);
	// The hold of the rate ended when a value was accepted.
	assert_eq!(column(&rows, "held"), [&json!(null), &json!("20000")]);
	let rows = index.rows("/v1/feeds/values?feed=Price&model=%3DH100").await;
	assert_eq!(column(&rows, "kind"), ["Accepted", "Held"]);
	assert_eq!(index.rows("/v1/feeds/values?model=B200").await.len(), 0);
}

#[tokio::test]
async fn lots_and_attestations() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/reserve/lots").await;
	assert_eq!(column(&rows, "ended_by"), [&json!(null), &json!("Settled")]);
	assert_eq!(column(&rows, "lost"), ["50", "0"]);
	let rows = index.rows("/v1/reserve/attestations").await;
	assert_eq!(column(&rows, "kind"), ["Proof", "Report"]);
}

#[tokio::test]
async fn movements_of_an_account() {
	let index = Index::with_chain().await;
	let path = format!("/v1/accounts/{}/movements", who(2));
	let rows = index.rows(&format!("{path}?asset=3")).await;
	assert_eq!(column(&rows, "delta"), ["-400000", "1000000"]);
	assert_eq!(column(&rows, "call"), ["Vault.request_redeem", "Vault.deposit"]);
	assert_eq!(index.rows(&path).await.len(), 6);
	assert_eq!(index.rows(&format!("{path}?from=1070&to=1070")).await.len(), 1);
}

#[tokio::test]
async fn positions_past_and_present() {
	let index = Index::with_chain().await;
	let sold = index.rows(&format!("/v1/accounts/{}/positions", who(4))).await;
	assert_eq!((&sold[0]["since"], &sold[0]["until"]), (&json!(1030), &json!(1050)));
	assert_eq!(sold[0]["received"], "1000");
	let bought = index.rows(&format!("/v1/accounts/{}/positions", who(5))).await;
	assert_eq!((&bought[0]["until"], &bought[0]["received"]), (&json!(null), &json!("0")));
}

#[tokio::test]
async fn tasks_of_a_custodian() {
	let index = Index::with_chain().await;
	let rows = index.rows(&format!("/v1/custodians/{}/tasks", who(10))).await;
	assert_eq!(column(&rows, "kind"), ["Issue", "Pay", "Confirm"]);
	assert_eq!(rows[0]["unit"], 6);
	assert_eq!(rows[1]["lot"], 1, "lot 0 was settled");
	assert_eq!((&rows[2]["since"], &rows[2]["due_at"]), (&json!(1040), &json!(2000)));
	assert_eq!(index.rows(&format!("/v1/custodians/{}/tasks", who(1))).await.len(), 0);
}

#[tokio::test]
async fn motions_of_the_same_call_are_apart() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/governance/motions").await;
	assert_eq!(column(&rows, "motion_index"), [1, 0]);
	assert_eq!(column(&rows, "state"), ["Open", "Disapproved"]);
	assert_eq!(rows[0]["ayes"], json!([who(2)]));
	assert_eq!((&rows[1]["ayes"], &rows[1]["nays"]), (&json!([who(1)]), &json!([who(2)])));
	assert_eq!(index.rows("/v1/governance/motions?body=CreditCommittee").await.len(), 0);
}

#[tokio::test]
async fn calls_of_the_timelock_and_governed_values() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/governance/timelock").await;
	assert_eq!(column(&rows, "state"), ["Waiting", "Cancelled"]);
	assert_eq!((&rows[1]["objections"], &rows[1]["guardian"]), (&json!(1), &json!(who(5))));
	let rows = index.rows("/v1/governance/params").await;
	assert_eq!(rows[0]["value"]["buffer"], json!(1));
}

#[tokio::test]
async fn validators_with_blocks_and_offences() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/validators").await;
	assert_eq!(column(&rows, "who"), [&json!(who(20)), &json!(who(21))]);
	// 20 makes the even blocks up to 8, and 21 the odd ones up to 9.
	assert_eq!(column(&rows, "blocks_of_month"), [4, 5]);
	assert_eq!(column(&rows, "last_block"), [8, 9]);
	assert_eq!(column(&rows, "is_in_set"), [true, false]);
	assert_eq!(rows[1]["last_change"], "Suspended");
	let rows = index.rows(&format!("/v1/validators/{}/changes", who(21))).await;
	assert_eq!(column(&rows, "kind"), ["Suspended", "Offended"]);
	assert_eq!(index.rows("/v1/validators/offences").await.len(), 1);
	let rows = index.rows("/v1/validators/sets").await;
	assert_eq!(column(&rows, "session"), [3, 0]);
	assert_eq!(rows[1]["members"], json!([who(20), who(21)]));
}

#[tokio::test]
async fn rounds_and_margin_calls() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/valuations").await;
	assert_eq!(column(&rows, "round"), [1, 0]);
	assert_eq!(column(&rows, "completed_in"), [&json!(null), &json!(5)]);
	let rows = index.rows("/v1/margin-calls").await;
	assert_eq!(column(&rows, "is_called"), [false, true]);
}
