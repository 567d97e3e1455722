//! Figures whose audit failed.

use serde_json::json;

use crate::kit::{who, Index};

const FAILED: &str = "
insert into audit values (7, 20, 0), (8, 20, 2);
insert into mismatch values (8, 'idle', '', 1013000, 1013001), (8, 'loan_principal', '0', 5, 6)";

#[tokio::test]
async fn a_figure_that_does_not_add_up_is_not_shown() {
	let index = Index::with_chain().await;
	index.run(FAILED).await;
	let answer = index.ask("/v1/nav", &[]).await;
	assert_eq!(answer.status, 503);
	let problem = answer.json();
	assert_eq!(problem["type"], "urn:infrafi:problem:audit-failed");
	assert_eq!(problem["height"], 8);
	let detail = problem["detail"].as_str().expect("it has a detail");
	assert!(detail.contains("1013001") && detail.contains("1013000"), "{detail}");
	for path in ["/v1/loans/0/ledger".to_owned(), format!("/v1/accounts/{}/statement", who(2))] {
		assert_eq!(index.ask(&path, &[]).await.status, 503, "{path}");
	}
}

#[tokio::test]
async fn other_figures_are_shown() {
	let index = Index::with_chain().await;
	index.run(FAILED).await;
	for path in ["/v1/prices", "/v1/loans", "/v1/loans/1/ledger", "/v1/reserve", "/v1/queue"] {
		assert_eq!(index.ask(path, &[]).await.status, 200, "{path}");
	}
	let audit = index.get("/v1/health").await["audit"].clone();
	assert_eq!(audit["block"], 8);
	assert_eq!(
		audit["mismatches"][0],
		json!({"figure": "idle", "key": "", "rows": "1013000", "chain": "1013001"})
	);
}

#[tokio::test]
async fn the_alert_reads_the_last_audit_of_the_tables() {
	let index = Index::with_chain().await;
	let metrics = index.ask("/v1/metrics", &[]).await.body;
	assert!(!metrics.contains("audit_mismatches"), "nothing is audited yet: {metrics}");
	// No process has audited since this one began.
	index.run(FAILED).await;
	let metrics = index.ask("/v1/metrics", &[]).await.body;
	for line in ["infrafi_index_audit_height 8", "infrafi_index_audit_mismatches 2"] {
		assert!(metrics.lines().any(|found| found == line), "{line}: {metrics}");
	}
}

#[tokio::test]
async fn a_later_audit_frees_the_figure() {
	let index = Index::with_chain().await;
	index.run(FAILED).await;
	index.run("insert into audit values (9, 20, 0)").await;
	assert_eq!(index.ask("/v1/nav", &[]).await.status, 200);
}
