//! Insurers, claims on them, and the records of parties.

use serde_json::json;

use crate::kit::{column, who, Index};

#[tokio::test]
async fn insurers_with_what_stands_behind_them() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/insurers").await;
	// Insurer 7 posted first, and posted anew after it had withdrawn all.
	assert_eq!(column(&rows, "account"), [&json!(who(14)), &json!(who(7))]);
	assert_eq!(column(&rows, "is_admitted"), [false, true]);
	assert_eq!(column(&rows, "since"), [1030, 1020]);
	assert_eq!((&rows[1]["bond"], &rows[1]["claimed"]), (&json!("200"), &json!("300")));
	assert_eq!(rows[1]["read_block"], 5);
	let page = index.rows("/v1/insurers?limit=1&cursor=3.53").await;
	assert_eq!(column(&page, "account"), [&json!(who(7))]);
	assert_eq!(index.item(&format!("/v1/insurers/{}", who(7))).await, rows[1]);
	let offers_only = index.item(&format!("/v1/insurers/{}", who(15))).await;
	assert_eq!((&offers_only["since"], &offers_only["bond"]), (&json!(null), &json!("0")));
	assert_eq!(index.ask(&format!("/v1/insurers/{}", who(2)), &[]).await.status, 404);
	let table = index.csv("/v1/insurers").await.body;
	assert!(table.starts_with("account,is_admitted,block,"), "{table}");
}

#[tokio::test]
async fn an_admission_ends_with_its_time() {
	let index = Index::with_chain().await;
	index.run("update role set valid_until = 1090 where role = 'Insurer'").await;
	let insurer = index.item(&format!("/v1/insurers/{}", who(7))).await;
	assert_eq!(insurer["is_admitted"], false);
}

#[tokio::test]
async fn the_bond_of_an_insurer_over_time() {
	let index = Index::with_chain().await;
	let rows = index.rows(&format!("/v1/insurers/{}/bond", who(7))).await;
	assert_eq!(column(&rows, "kind"), ["Posted", "Withdrawn", "Posted"]);
	assert_eq!(column(&rows, "bond"), ["200", "0", "300"]);
	let audit = "insert into audit values (9, 20, 1);
		insert into mismatch values (9, 'bonds', '', 270, 271)";
	index.run(audit).await;
	for path in [
		"/v1/insurers".to_owned(),
		format!("/v1/insurers/{}", who(7)),
		format!("/v1/insurers/{}/bond", who(7)),
	] {
		assert_eq!(index.ask(&path, &[]).await.status, 503, "{path}");
	}
}

#[tokio::test]
async fn offers_and_policies_of_an_insurer() {
	let index = Index::with_chain().await;
	let offers = index.rows(&format!("/v1/insurers/{}/offers", who(14))).await;
	assert_eq!(column(&offers, "unit"), [5], "that for unit 6 is withdrawn");
	assert_eq!((&offers[0]["premium"], &offers[0]["offered_at"]), (&json!("0"), &json!(1030)));
	assert!(index.rows(&format!("/v1/insurers/{}/offers", who(7))).await.is_empty());
	let policies = index.rows(&format!("/v1/insurers/{}/policies", who(7))).await;
	assert_eq!(column(&policies, "unit"), [5], "that of unit 6 has ended");
	assert_eq!(policies[0]["coverage"], "450");
	assert!(index.rows(&format!("/v1/insurers/{}/policies", who(14))).await.is_empty());
	let none = index.rows(&format!("/v1/insurers/{}/policies?cursor=5", who(7))).await;
	assert!(none.is_empty());
}

#[tokio::test]
async fn claims_with_how_far_they_have_come() {
	let index = Index::with_chain().await;
	let rows = index.rows("/v1/claims").await;
	// The claim for unit 8 was refused and closed, and another one was filed later.
	assert_eq!(column(&rows, "unit"), [8, 8, 7]);
	assert_eq!(column(&rows, "state"), ["Filed", "Closed", "Paid"]);
	assert_eq!(column(&rows, "paid"), ["0", "0", "500"]);
	assert_eq!(column(&rows, "answer_by"), [1150, 1110, 1110]);
	assert_eq!(column(&rows, "open_until"), [&json!(null), &json!(1120), &json!(null)]);
	assert_eq!((&rows[1]["reason"], &rows[1]["insurer"]), (&json!("not covered"), &json!(who(7))));
	for (filter, blocks) in [
		("loan=2", json!([9, 5, 5])),
		("loan=1", json!([])),
		("state=paid", json!([5])),
		("state=filed", json!([9])),
		("state=refused", json!([])),
		("limit=1&cursor=9.34", json!([5])),
	] {
		let rows = index.rows(&format!("/v1/claims?{filter}")).await;
		assert_eq!(json!(column(&rows, "block")), blocks, "{filter}");
	}
	let rows = index.rows(&format!("/v1/claims?insurer={}", who(14))).await;
	assert_eq!(column(&rows, "coverage"), ["250"]);
	index.run("update watermark set height = 6").await;
	let rows = index.rows("/v1/claims").await;
	assert_eq!(column(&rows, "state"), ["Refused", "Filed"], "a part is paid");
	assert_eq!(column(&rows, "paid"), ["0", "200"]);
	index.run("insert into loan_status values (6, 99, 2, 1060, 'Satisfied')").await;
	assert_eq!(column(&index.rows("/v1/claims").await, "state"), ["Closed", "Closed"]);
}

#[tokio::test]
async fn the_record_of_an_account_over_time() {
	let index = Index::with_chain().await;
	let rows = index.rows(&format!("/v1/accounts/{}/record", who(7))).await;
	assert_eq!(column(&rows, "role"), ["Lessee", "Insurer", "Insurer"]);
	assert_eq!(column(&rows, "claims_paid"), [0, 1, 0]);
	let path = format!("/v1/accounts/{}/record?role=Insurer&limit=1", who(7));
	assert_eq!(column(&index.rows(&path).await, "block"), [7]);
	let rest = index.rows(&format!("{path}&cursor=7.2")).await;
	assert_eq!(column(&rest, "block"), [6]);
	let borrower = index.rows(&format!("/v1/accounts/{}/record", who(3))).await;
	assert_eq!(column(&borrower, "principal_lost"), ["400000", "500000"]);
	let facts = index.rows(&format!("/v1/accounts/{}/facts", who(7))).await;
	assert_eq!(column(&facts, "fact"), ["ClaimPaid", "ClaimRefused"]);
	let table = index.csv(&format!("/v1/accounts/{}/record", who(7))).await.body;
	assert_eq!(table.lines().count(), 4, "{table}");
}
