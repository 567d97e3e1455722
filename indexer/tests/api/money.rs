//! Figures of money for alerts.

use crate::kit::{who, Index};

/// What they need besides the chain of the fixture.
const STATE: &str = r#"
update reading set value = value || '{"is_attested": false, "is_overdue": true,
	"deficit_usdai": "2500000000000000000", "shortage_usdai": "0", "next_maturity": null}'
	where kind = 'position';
insert into reading (block, kind, key, value) values
	(9, 'feeds', '', '[{"key": {"type": "Price", "value": "=H100"}},
		{"key": {"type": "HourlyRate", "value": "=H100"}},
		{"key": {"type": "Price", "value": "A100"}}]'),
	(9, 'margin_calls', '', '[{"loan": "1", "since": "1", "until": "1200"},
		{"loan": "0", "since": "1", "until": "1150"}]');
insert into params values
	(9, 98, 1090, 'Reserve', '{"max_attestation_age": "86400"}'),
	(9, 99, 1090, 'Appraisal', '{"max_age": "100", "minimum_count": 3, "value_expiry": "40"}');
insert into membership values (9, 97, 1090, 'Appraisers', 'Genesis',
	array[decode(repeat('01', 32), 'hex'), decode(repeat('02', 32), 'hex')]);
-- One of them is too old, and one is of no appraiser any more.
insert into feed_value values
	(4, 1, 0, 1040, decode(repeat('01', 32), 'hex'), 'HourlyRate', '=H100', 1),
	(6, 1, 0, 1060, decode(repeat('01', 32), 'hex'), 'Price', '=H100', 1),
	(7, 1, 0, 1070, decode(repeat('01', 32), 'hex'), 'Price', '=H100', 1),
	(7, 2, 0, 1070, decode(repeat('02', 32), 'hex'), 'Price', '=H100', 1),
	(8, 1, 0, 1080, decode(repeat('03', 32), 'hex'), 'Price', '=H100', 1);
insert into brake values (8, 1, 1080, 'Entered', null, 20, null, null);
update loan set terms = '{"grace": {"seconds": "30"}}' where id = 1;
-- A cure period of loan 0 is over.
insert into breach values (6, 98, 0, 1060, 'ValueShort', true, 1065);
delete from loan_status where status = 'WrittenOff';
update bucket set window_end = 1080 where block = 9 and bid = 8"#;

#[tokio::test]
async fn each_figure_is_that_of_the_tables() {
	let index = Index::with_chain().await;
	index.run(STATE).await;
	let text = index.ask("/v1/metrics", &[]).await.body;
	let figures: Vec<_> = text
		.lines()
		.filter(|line| line.starts_with("infrafi_") && !line.starts_with("infrafi_index_"))
		.map(|line| line.trim_start_matches("infrafi_").to_owned())
		.collect();
	let custodian = who(10);
	assert_eq!(
		figures,
		[
			"auctions_halted 1",
			"claim_oldest_time_seconds 1090",
			"claims_open 1",
			"feed_fresh_appraisers{model=\"=H100\",feed=\"HourlyRate\"} 0",
			"feed_fresh_appraisers{model=\"=H100\",feed=\"Price\"} 2",
			"feed_fresh_appraisers{model=\"A100\",feed=\"Price\"} 0",
			"feed_held{model=\"=H100\",feed=\"HourlyRate\"} 0",
			"feed_held{model=\"=H100\",feed=\"Price\"} 1",
			"feed_held{model=\"A100\",feed=\"Price\"} 0",
			"feed_max_age_seconds 100",
			"feed_minimum_appraisers 3",
			"feed_value_time_seconds{model=\"=H100\",feed=\"HourlyRate\"} 1035",
			"feed_value_time_seconds{model=\"=H100\",feed=\"Price\"} 1015",
			"loan_liquidatable_since_seconds 1066",
			"loans_past_due 1",
			"margin_call_next_end_seconds 1150",
			"margin_calls 2",
			"reserve_attestation_max_age_seconds 86400",
			&format!("reserve_attestation_time_seconds{{custodian=\"{custodian}\"}} 1025"),
			"reserve_attested 0",
			"reserve_deficit_usdai 2.5",
			"reserve_overdue 1",
			"reserve_shortage_usdai 0",
			"safe_mode 1",
			"timelock_next_time_seconds 1095",
			"timelock_pending 1",
			"vault_idle_usdai 0.000000000000634226",
			"vault_window_due_since_seconds 1080",
		]
	);
	for (name, _) in figures.iter().filter_map(|line| line.split_once([' ', '{'])) {
		assert!(text.contains(&format!("# HELP infrafi_{name} ")), "{name}");
	}
	assert!(text.contains("# TYPE infrafi_reserve_next_maturity_seconds gauge"), "it has no value");
}

#[tokio::test]
async fn what_does_not_apply_is_left_out() {
	let index = Index::with_chain().await;
	index.run("update bucket set pending = 0; update timelock set kind = 'Lapsed'").await;
	let text = index.ask("/v1/metrics", &[]).await.body;
	for name in [
		"vault_window_due_since",
		"timelock_next_time",
		"reserve_next_maturity",
		"margin_call_next",
	] {
		assert!(!text.contains(&format!("\ninfrafi_{name}")), "{name}: {text}");
	}
	assert!(
		text.contains("\ninfrafi_timelock_pending 0") && text.contains("\ninfrafi_safe_mode 0")
	);
	// Nothing is indexed yet.
	let empty = Index::empty().await.ask("/v1/metrics", &[]).await;
	assert_eq!(empty.status, 200);
	assert!(!empty.body.contains("\ninfrafi_loans_past_due"), "{}", empty.body);
}
