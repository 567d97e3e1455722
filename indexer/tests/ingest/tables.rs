//! The structs of rows against the tables, and each event against its tables.

use std::collections::{BTreeMap, BTreeSet};

use infrafi_index::{
	ingest::block::decode,
	schema::rows::{Rows, TABLES},
	testing::database,
};

use super::{all_events, block, decoded, runtime};

/// Tables that are written beside those of blocks.
const OTHERS: [&str; 9] = [
	"_sqlx_migrations",
	"audit",
	"audit_loan",
	"audit_page",
	"audit_sum",
	"mismatch",
	"replay",
	"schedule_now",
	"watermark",
];

#[tokio::test]
async fn each_struct_has_the_columns_of_its_table() {
	let pool = database().await.writers;
	let columns: Vec<(String, String)> = sqlx::query_as(
		"select c.table_name::text, c.column_name::text from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where table_schema = 'public' and t.table_type = 'BASE TABLE'",
	)
	.fetch_all(&pool)
	.await
	.expect("the schema can be read");
	let mut tables = BTreeMap::<String, BTreeSet<String>>::new();
	for (table, column) in columns {
		tables.entry(table).or_default().insert(column);
	}
	for other in OTHERS {
		assert!(tables.remove(other).is_some(), "there is no table {other}");
	}
	let ours = TABLES.iter().map(|(table, columns)| {
		(table.to_string(), columns.iter().map(ToString::to_string).collect())
	});
	assert_eq!(tables, ours.collect::<BTreeMap<_, BTreeSet<_>>>());
}

#[tokio::test]
async fn each_event_is_stored_verbatim() {
	let runtime = runtime();
	let (events, count) = all_events(&runtime, 1);
	let block = decode(&block(&runtime, 1, events)).await.expect("each event is decoded");
	let rows = &block.found.rows.event;
	assert_eq!(rows.len(), count as usize);
	for (row, place) in rows.iter().zip(0..) {
		assert_eq!(row.index, place);
		assert!(!row.fields.is_null(), "{row:?}");
	}
	assert_eq!((block.at, block.found.rows.block.len()), (1_800_000_006, 1));
}

/// Of each table that events fill, without any reading.
#[tokio::test]
async fn each_event_comes_to_rows_of_its_table() {
	let rows = decoded(&runtime(), 1).await.found.rows;
	let Rows {
		loan_status,
		loan_unit,
		ledger,
		unclaimed,
		stage,
		breach,
		margin_call,
		valuation_round,
		consent,
		claim,
		auction,
		bid,
		standstill,
		unit_state,
		lease,
		rent,
		listing,
		custody,
		policy,
		bond,
		outcome,
		fact,
		lot,
		attestation,
		reserve_flow,
		feed,
		feed_value,
		request,
		request_event,
		fill,
		vault_flow,
		movement,
		validator,
		offence,
		session,
		validator_set,
		role,
		motion,
		timelock,
		brake,
		params,
		..
	} = rows;
	let kinds = |list: Vec<String>| list.into_iter().collect::<BTreeSet<_>>().len();
	// As many kinds as `migrations/` names for each table.
	assert_eq!(kinds(loan_status.into_iter().map(|row| row.status).collect()), 10);
	assert_eq!(kinds(ledger.into_iter().map(|row| row.kind).collect()), 15);
	assert_eq!(kinds(stage.into_iter().map(|row| row.kind).collect()), 5);
	assert_eq!(kinds(claim.into_iter().map(|row| row.kind).collect()), 7);
	assert_eq!(kinds(auction.into_iter().map(|row| row.kind).collect()), 3);
	assert_eq!(kinds(bid.into_iter().map(|row| row.kind).collect()), 3);
	assert_eq!(kinds(unit_state.into_iter().map(|row| row.kind).collect()), 10);
	assert_eq!(kinds(lease.into_iter().map(|row| row.kind).collect()), 10);
	assert_eq!((kinds(listing.into_iter().map(|row| row.kind).collect()), rent.len()), (3, 1));
	assert_eq!(kinds(custody.into_iter().map(|row| row.kind).collect()), 5);
	assert_eq!(kinds(policy.into_iter().map(|row| row.kind).collect()), 6);
	assert_eq!(kinds(bond.into_iter().map(|row| row.kind).collect()), 3);
	assert_eq!((outcome.len(), fact.len()), (1, 1));
	assert_eq!(kinds(lot.into_iter().map(|row| row.kind).collect()), 8);
	assert_eq!(kinds(attestation.into_iter().map(|row| row.kind).collect()), 3);
	assert_eq!(kinds(request_event.into_iter().map(|row| row.kind).collect()), 4);
	assert_eq!(kinds(vault_flow.into_iter().map(|row| row.kind).collect()), 14);
	let (native, others): (Vec<_>, Vec<_>) = movement.into_iter().partition(|row| row.asset == 0);
	assert_eq!(kinds(others.into_iter().map(|row| row.kind).collect()), 8);
	assert_eq!(kinds(native.into_iter().map(|row| row.kind).collect()), 17);
	assert_eq!(kinds(validator.into_iter().map(|row| row.kind).collect()), 9);
	assert_eq!(kinds(role.into_iter().map(|row| row.kind).collect()), 3);
	assert_eq!(kinds(motion.into_iter().map(|row| row.kind).collect()), 8);
	assert_eq!(kinds(timelock.into_iter().map(|row| row.kind).collect()), 5);
	assert_eq!(kinds(brake.into_iter().map(|row| row.kind).collect()), 6);
	assert_eq!(kinds(params.into_iter().map(|row| row.pallet).collect()), 9);
	assert_eq!(kinds(feed.into_iter().map(|row| row.kind).collect()), 2);
	assert_eq!((breach.len(), margin_call.len(), valuation_round.len()), (2, 2, 2));
	assert_eq!((consent.len(), standstill.len(), request.len(), fill.len()), (2, 1, 1, 1));
	assert_eq!((offence.len(), session.len(), validator_set.len()), (1, 1, 1));
	assert!(!loan_unit.is_empty() && !feed_value.is_empty() && unclaimed.len() == 2);
	assert_eq!(kinds(reserve_flow.into_iter().map(|row| row.kind).collect()), 10);
}

#[tokio::test]
async fn an_event_that_is_cut_off_is_an_error() {
	let runtime = runtime();
	let (events, _) = all_events(&runtime, 1);
	let cut = events[..events.len() - 5].to_vec();
	assert!(decode(&block(&runtime, 1, cut)).await.is_err());
}
