//! Single things: a loan, a request, an account, a unit, the reserve.

use serde_json::json;

use crate::kit::{column, who, Index};

#[tokio::test]
async fn a_loan_in_full() {
	let index = Index::with_chain().await;
	let loan = index.item("/v1/loans/0").await;
	assert_eq!((&loan["id"], &loan["status"]), (&json!(0), &json!("Live")));
	assert_eq!(loan["terms"], json!({"sale": "Lot"}));
	let tranches = loan["tranches"].as_array().expect("it has tranches");
	assert_eq!(column(tranches, "lender"), [&json!(null), &json!(who(4))]);
	assert_eq!(column(tranches, "owner"), [&json!(null), &json!(who(5))]);
	assert_eq!(loan["health"]["value"], json!({"due": "12"}));
	assert_eq!(loan["recovery"]["value"], json!(null));
	let failed = index.item("/v1/loans/2").await;
	let history = failed["history"].as_array().expect("it has a history");
	assert_eq!(column(history, "status"), ["Proposed", "Live", "Seized", "WrittenOff"]);
	let claims = failed["claims"].as_array().expect("it has claims");
	assert_eq!(claims.len(), 7);
	assert_eq!((&claims[0]["coverage"], &claims[0]["until"]), (&json!("500"), &json!(1110)));
	let outcome = &failed["outcome"];
	assert_eq!((&outcome["how"], &outcome["repaid"]), (&json!("Lost"), &json!("600000")));
	assert_eq!((&outcome["block"], &outcome["ended_at"]), (&json!(7), &json!(1050)));
	assert_eq!(loan["outcome"], json!(null), "it is live");
	let late = index.item("/v1/loans/1").await;
	assert_eq!(late["breaches"][0]["reason"], "ValueShort");
	assert_eq!(late["stages"][0]["past_due_since"], 1040);
}

#[tokio::test]
async fn the_margin_of_a_loan() {
	let index = Index::with_chain().await;
	let margin = index.item("/v1/loans/0/margin").await;
	assert_eq!(margin["seen"], json!({"block": 4, "at": 1040, "value": {"need": "900"}}));
	let calls = index.item("/v1/loans/1/margin").await["calls"].clone();
	assert_eq!(calls[0]["cover"], "800");
	assert_eq!(calls[1]["is_called"], false);
}

#[tokio::test]
async fn the_coverage_of_a_loan() {
	let index = Index::with_chain().await;
	let coverage = index.item("/v1/loans/0/coverage").await;
	let value = json!({"projected": "1250000000000000000"});
	assert_eq!(coverage["seen"], json!({"block": 4, "at": 1040, "value": value}));
	let leases = coverage["leases"].as_array().expect("it has leases");
	assert_eq!(
		(column(leases, "lease"), column(leases, "rent_paid")),
		(vec![&json!(0)], vec![&json!("5")])
	);
	let none = index.item("/v1/loans/1/coverage").await;
	assert_eq!((&none["seen"], &none["leases"]), (&json!(null), &json!([])));
}

#[tokio::test]
async fn a_request_from_its_beginning_on() {
	let index = Index::with_chain().await;
	let request = index.item("/v1/requests/0").await;
	assert_eq!(request["owner"], who(2));
	assert_eq!((&request["claimed"], &request["is_open"]), (&json!("378774"), &json!(false)));
	let history = request["history"].as_array().expect("it has a history");
	assert_eq!(column(history, "kind"), ["Requested", "Claimed"]);
	assert_eq!(request["seen"]["value"], json!(null), "the chain has forgotten it");
}

#[tokio::test]
async fn when_a_request_is_likely_to_be_paid() {
	let index = Index::with_chain().await;
	let forecast = index.item("/v1/requests/7/forecast").await;
	// 300 shares at a bid of 2 % and 500 at 0.5 %, each at 1,530,400 / 1,600,000.
	assert_eq!((&forecast["need"], &forecast["idle"]), (&json!("759"), &json!("634226")));
	let at_once = json!({"window_end": 1200, "missing": "0"});
	for case in ["as_agreed", "late", "no_payment"] {
		assert_eq!(forecast[case], at_once, "{case}");
	}
	// 100 of principal and 10 of interest less the fee come in the 31 days from 1000 on.
	index.run("update price set idle = 700 where block = 9").await;
	let forecast = index.item("/v1/requests/7/forecast?late=100").await;
	assert_eq!(forecast["as_agreed"], json!({"window_end": 2_679_400, "missing": "0"}));
	assert_eq!(forecast["late"], json!({"window_end": 7_863_400, "missing": "0"}));
	assert_eq!(forecast["no_payment"], json!({"window_end": null, "missing": "59"}));
	let few = index.item("/v1/requests/7/forecast?late=40").await;
	assert_eq!(few["late"], json!({"window_end": 2_679_400, "missing": "0"}), "65 are in time");
	index.run("delete from reading where kind = 'cash_flows'").await;
	assert_eq!(index.ask("/v1/requests/7/forecast", &[]).await.status, 404);
}

#[tokio::test]
async fn what_an_account_has() {
	let index = Index::with_chain().await;
	let saver = index.item(&format!("/v1/accounts/{}", who(2))).await;
	assert_eq!(
		saver["balances"],
		json!([
			{"asset": 2, "balance": "4378774", "held": "700"},
			{"asset": 3, "balance": "600000", "held": "0"},
		])
	);
	assert_eq!(saver["requests"], json!([]));
	let curator = index.item(&format!("/v1/accounts/{}", who(4))).await;
	assert_eq!(curator["roles"][0]["role"], "Curator");
	assert_eq!(curator["unclaimed"], "20");
	let owner = index.item(&format!("/v1/accounts/{}", who(3))).await;
	assert_eq!(owner["units"], json!([5]));
}

#[tokio::test]
async fn an_open_request_is_the_accounts() {
	let index = Index::with_chain().await;
	index.run("update watermark set height = 8").await;
	let saver = index.item(&format!("/v1/accounts/{}", who(2))).await;
	assert_eq!(saver["requests"], json!([0]));
}

#[tokio::test]
async fn a_unit_with_its_history() {
	let index = Index::with_chain().await;
	let unit = index.item("/v1/units/5").await;
	assert_eq!((&unit["model"], &unit["owner"]), (&json!("=H100"), &json!(who(3))));
	assert_eq!(unit["loans"], json!([]), "loan 0 has released it");
	let history = unit["history"].as_array().expect("it has a history");
	assert_eq!(column(history, "kind"), ["Applied", "ReceiptIssued", "Pledged"]);
	let policies = unit["policies"].as_array().expect("it has policies");
	assert_eq!(column(policies, "kind"), ["Offered", "Insured", "Offered", "Reduced"]);
	assert_eq!(
		unit["policy"],
		json!({
			"unit": 5, "policy": 3, "insurer": who(7), "number": "P-1", "coverage": "450",
			"expires_at": 9000, "premium": "12", "since": 1020,
		})
	);
	let offers = unit["offers"].as_array().expect("it has offers");
	assert_eq!(column(offers, "insurer"), [&json!(who(14))], "the other one was accepted");
	let other = index.item("/v1/units/6").await;
	assert_eq!((&other["policy"], &other["offers"]), (&json!(null), &json!([])), "both have ended");
	assert_eq!(unit["seen"]["value"], json!({"custody_fresh_until": "2000"}));
	assert_eq!(index.item("/v1/units/6").await["loans"], json!([1]));
}

#[tokio::test]
async fn the_reserve_and_what_defillama_asks() {
	let index = Index::with_chain().await;
	let reserve = index.item("/v1/reserve").await;
	assert_eq!(reserve["position"]["value"]["cash_usdc"], "5000000");
	assert_eq!(reserve["yields"]["value"], json!(null));
	let tvl = index.item("/v1/llama/tvl").await;
	assert_eq!(tvl["tvl"]["usd-coin"], 7.5);
	assert_eq!(tvl["borrowed"]["usd-coin"], 1e-12);
	let pool = index.item("/v1/llama/yields").await[0].clone();
	// 5 % a year, compounded daily.
	let apy = pool["apyBase"].as_f64().expect("it is a number");
	assert!((apy - 5.1267).abs() < 0.001, "{apy}");
	assert_eq!(pool["symbol"], "sUSDai");
}

#[tokio::test]
async fn health_and_metrics() {
	let index = Index::with_chain().await;
	let health = index.get("/v1/health").await;
	assert_eq!((&health["block"], &health["finalized"]), (&json!(9), &json!(12)));
	assert_eq!((&health["behind"], &health["audit"]), (&json!(3), &json!(null)));
	index.ask("/v1/nothing", &[]).await;
	let metrics = index.ask("/v1/metrics", &[]).await;
	for line in [
		"infrafi_index_height 9",
		"infrafi_index_behind_blocks 3",
		"infrafi_index_http_requests_total{class=\"2xx\"} 1",
		"infrafi_index_http_requests_total{class=\"4xx\"} 1",
	] {
		assert!(metrics.body.lines().any(|found| found == line), "{line}: {}", metrics.body);
	}
}
