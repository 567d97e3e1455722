//! The rows of the tables that blocks are written to: a struct for each table, a field for each
//! column. `migrations/` has their meaning; a test compares the columns with the database.

use serde_json::Value;

use super::{
	declare::tables,
	values::{Amount, Bytes},
};

/// A row of a table.
pub trait Table: Sized {
	/// The list of these rows.
	fn list(rows: &mut Rows) -> &mut Vec<Self>;
}

tables! {
	block: Block {
		height: i64, hash: Bytes, parent: Bytes, at: i64, spec_version: i64,
		author: Option<Bytes>, extrinsics: i32, events: i32,
	}
	extrinsic: Extrinsic {
		block: i64, index: i32, hash: Bytes, signer: Option<Bytes>, nonce: Option<i64>,
		pallet: String, call: String, args: Value, ok: bool, error: Option<String>,
		fee: Option<Amount>, tip: Option<Amount>, fee_asset: Option<i64>,
	}
	event: Event {
		block: i64, index: i32, extrinsic: Option<i32>, phase: String, pallet: String,
		name: String, fields: Value,
	}
	reading: Reading {
		block: i64, kind: String, key: String, value: Value,
	}
	price: Price {
		block: i64, at: i64, deposit: Amount, redemption: Amount, conservative: Amount,
		optimistic: Amount, idle: Amount, locked: Amount, claims: Amount, fees: Amount,
		shares: Amount, principal: Amount, impairment: Amount, base_received: Amount,
		base_borne: Amount, is_current: bool, valued_at: Option<i64>,
	}
	loan: Loan {
		id: i64, block: i64, index: i32, at: i64, borrower: Bytes, terms_hash: Bytes,
		principal: Amount, units: Vec<i64>, expires_at: i64, terms: Value,
	}
	loan_status: LoanStatus {
		block: i64, index: i32, loan: i64, at: i64, status: String, maturity: Option<i64>,
		successor: Option<i64>, cash_in: Option<Amount>, cash_out: Option<Amount>,
		amount: Option<Amount>, account: Option<Bytes>,
	}
	loan_unit: LoanUnit {
		block: i64, index: i32, part: i32, loan: i64, unit: i64, is_added: bool,
	}
	tranche: Tranche {
		loan: i64, tranche: i32, block: i64, lender: Option<Bytes>, amount: Amount, apr: Amount,
		item: i64,
	}
	position_owner: PositionOwner {
		block: i64, index: i32, item: i64, loan: i64, tranche: i32, owner: Option<Bytes>,
	}
	instalment: Instalment {
		loan: i64, block: i64, n: i32, due_at: i64, principal: Amount, interest: Amount,
	}
	ledger: Ledger {
		block: i64, index: i32, loan: i64, at: i64, kind: String, account: Option<Bytes>,
		tranche: Option<i32>, amount: Option<Amount>, late: Option<Amount>,
		interest: Option<Amount>,
		principal: Option<Amount>, exit_fee: Option<Amount>, fee: Option<Amount>,
		paid: Option<Amount>, reserve: Option<Amount>, costs: Option<Amount>,
		surplus: Option<Amount>, outstanding: Option<Amount>, lease: Option<i64>,
		due_at: Option<i64>, dscr: Option<Amount>,
	}
	unclaimed: Unclaimed {
		block: i64, index: i32, account: Bytes, amount: Amount,
	}
	stage: Stage {
		block: i64, index: i32, loan: i64, at: i64, kind: String, past_due_since: Option<i64>,
		impairment: Option<Amount>, share: Option<i64>, ends_at: Option<i64>,
		error: Option<String>,
	}
	breach: Breach {
		block: i64, index: i32, loan: i64, at: i64, reason: String, is_declared: bool,
		cure_until: Option<i64>,
	}
	margin_call: MarginCall {
		block: i64, index: i32, loan: i64, at: i64, is_called: bool, need: Option<Amount>,
		cover: Option<Amount>, until: Option<i64>,
	}
	valuation_round: ValuationRound {
		block: i64, index: i32, round: i64, struck_at: i64, is_completed: bool,
		loans: Option<i64>,
	}
	consent: Consent {
		block: i64, index: i32, loan: i64, lender: Option<Bytes>, is_given: bool,
		terms_hash: Option<Bytes>, ends_at: Option<i64>,
	}
	claim: Claim {
		block: i64, index: i32, loan: i64, unit: i64, at: i64, kind: String,
		insurer: Option<Bytes>, coverage: Option<Amount>, amount: Option<Amount>,
		left_over: Option<Amount>, reason: Option<String>, until: Option<i64>,
	}
	auction: Auction {
		block: i64, index: i32, loan: i64, lot: i64, at: i64, kind: String, units: Vec<i64>,
		opening: Option<Amount>, floor: Option<Amount>, buyer: Option<Bytes>,
		price: Option<Amount>, reoffer_from: Option<i64>,
	}
	bid: Bid {
		block: i64, index: i32, loan: i64, lot: i64, at: i64, kind: String, bidder: Bytes,
		amount: Amount, held: Option<Amount>, ends_at: Option<i64>,
	}
	standstill: Standstill {
		block: i64, index: i32, resumed_at: i64, stood: i64, notice_until: i64,
	}
	unit: Unit {
		id: i64, block: i64, index: i32, at: i64, applicant: Bytes, custodian: Bytes,
		class: String, model: String, quantity: i64, facility: String, document: Value,
		in_service_at: i64, grade: String, serials: Vec<Bytes>,
	}
	unit_state: UnitState {
		block: i64, index: i32, unit: i64, at: i64, kind: String, owner: Option<Bytes>,
		custodian: Option<Bytes>,
	}
	unit_owner: UnitOwner {
		block: i64, index: i32, unit: i64, owner: Option<Bytes>,
	}
	lease: Lease {
		block: i64, index: i32, lease: i64, unit: i64, at: i64, kind: String,
		account: Option<Bytes>, lessee: Option<Bytes>, hourly: Option<Amount>,
		starts_at: Option<i64>, ends_at: Option<i64>, loan: Option<i64>,
		fallen_due: Option<Amount>, paid: Option<Amount>,
	}
	rent: Rent {
		block: i64, index: i32, lease: i64, unit: i64, at: i64, payer: Bytes,
		recipient: Option<Bytes>, amount: Amount, paid: Amount, fallen_due: Amount,
	}
	listing: Listing {
		block: i64, index: i32, listing: i64, at: i64, kind: String, item_kind: String,
		item: i64, tranche: Option<i32>, seller: Bytes, buyer: Option<Bytes>,
		price: Option<Amount>, fee: Option<Amount>, claimed: Option<Amount>,
		until: Option<i64>, fingerprint: Option<Bytes>,
	}
	custody: Custody {
		block: i64, index: i32, part: i32, unit: i64, at: i64, kind: String, custodian: Bytes,
		loss: Option<String>,
	}
	policy: Policy {
		block: i64, index: i32, unit: i64, at: i64, kind: String, insurer: Bytes,
		number: Option<String>, coverage: Option<Amount>, expires_at: Option<i64>,
		amount: Option<Amount>, policy: Option<i64>,
	}
	bond: Bond {
		block: i64, index: i32, at: i64, insurer: Bytes, kind: String, amount: Amount,
		bond: Amount,
	}
	insurer: Insurer {
		block: i64, at: i64, who: Bytes, bond: Amount, exposure: Amount, claimed: Amount,
		required: Amount, free: Amount,
	}
	outcome: Outcome {
		block: i64, index: i32, loan: i64, at: i64, drawn: Amount, repaid: Amount,
		interest: Amount, rent: Amount, lost: Amount, worst_days_late: i64, breaches: i64,
		ended_at: i64, how: String,
	}
	fact: Fact {
		block: i64, index: i32, at: i64, role: String, who: Bytes, fact: String,
	}
	party_record: PartyRecord {
		block: i64, part: i32, at: i64, role: String, who: Bytes, loans: i64, repaid: i64, seized: i64,
		lost: i64, principal: Amount, principal_lost: Amount, claims_paid: i64,
		claims_refused: i64, claims_enforced: i64, custody_lapses: i64, rent_late: i64,
	}
	lot: Lot {
		block: i64, index: i32, lot: i64, at: i64, kind: String, cusip: Option<String>,
		custodian: Option<Bytes>, face: Option<Amount>, cost: Option<Amount>,
		matures_at: Option<i64>, proceeds: Option<Amount>, gain: Option<Amount>,
		loss: Option<Amount>, is_unbounded: Option<bool>,
	}
	attestation: Attestation {
		block: i64, index: i32, at: i64, kind: String, custodian: Bytes, attestor: Option<Bytes>,
		as_of: Option<i64>, face: Option<Amount>, hash: Option<Bytes>, ledger: Option<Amount>,
	}
	reserve_flow: ReserveFlow {
		block: i64, index: i32, at: i64, kind: String, account: Option<Bytes>, lot: Option<i64>,
		cash: Amount, issued: Amount, vault: Option<Amount>, treasury: Option<Amount>,
		fee: Option<Amount>, loss_left: Option<Amount>, is_staked: Option<bool>,
	}
	feed: Feed {
		block: i64, index: i32, at: i64, feed: String, model: String, kind: String,
		value: Amount, as_of: i64, rounds: Option<i64>,
	}
	feed_value: FeedValue {
		block: i64, index: i32, part: i32, at: i64, appraiser: Bytes, feed: String,
		model: String, value: Amount,
	}
	request: Request {
		id: i64, block: i64, index: i32, at: i64, owner: Bytes, shares: Amount, bid: i32,
		window_end: i64,
	}
	request_event: RequestEvent {
		block: i64, index: i32, request: i64, at: i64, kind: String, owner: Bytes,
		former: Option<Bytes>, shares: Option<Amount>, assets: Option<Amount>,
		is_last: Option<bool>,
	}
	bucket: Bucket {
		block: i64, window_end: i64, bid: i32, asked: Amount, pending: Amount, paid: Amount,
	}
	fill: Fill {
		block: i64, index: i32, at: i64, window_end: i64, shares: Amount, paid: Amount,
		assets: Amount, supply: Amount, pending: Amount, locked: Amount, valued_at: i64,
	}
	vault_flow: VaultFlow {
		block: i64, index: i32, at: i64, kind: String, account: Option<Bytes>, amount: Amount,
		idle: Amount, claims: Amount, fees: Amount, absorbed: Option<Amount>,
		locked: Option<Amount>, shares: Option<Amount>, worth: Option<Amount>,
		apr: Option<Amount>,
	}
	movement: Movement {
		block: i64, index: i32, part: i32, at: i64, account: Bytes, asset: i64, delta: Amount,
		held: Amount, kind: String, counterparty: Option<Bytes>, reason: Option<String>,
		extrinsic: Option<i32>, call: Option<String>,
	}
	cost_basis: CostBasis {
		block: i64, index: i32, part: i32, account: Option<Bytes>, request: Option<i64>,
		shares: Amount, basis: Amount,
	}
	validator: Validator {
		block: i64, index: i32, at: i64, who: Bytes, kind: String, reason: Option<String>,
		session: Option<i64>,
	}
	offence: Offence {
		block: i64, index: i32, at: i64, who: Bytes, offence: String, session: i64,
		is_suspended: bool,
	}
	session: Session {
		session: i64, block: i64, index: i32, at: i64,
	}
	validator_set: ValidatorSet {
		session: i64, block: i64, index: i32, at: i64, validator_count: i64,
	}
	set_member: SetMember {
		block: i64, n: i32, session: i64, who: Bytes, aura: Bytes, grandpa: Bytes,
	}
	role: Role {
		block: i64, index: i32, at: i64, role: String, who: Bytes, kind: String,
		affiliation: Option<i64>, valid_until: Option<i64>, evidence: Option<Bytes>,
		is_reduced: Option<bool>,
	}
	membership: Membership {
		block: i64, index: i32, at: i64, body: String, kind: String, members: Vec<Bytes>,
	}
	motion: Motion {
		block: i64, index: i32, at: i64, body: String, kind: String, hash: Bytes,
		account: Option<Bytes>, motion_index: Option<i64>, threshold: Option<i64>,
		voted: Option<bool>, yes: Option<i64>, no: Option<i64>, ok: Option<bool>,
		error: Option<String>, proposal: Value,
	}
	timelock: Timelock {
		block: i64, index: i32, at: i64, call_id: i64, kind: String, class: Option<String>,
		hash: Option<Bytes>, ready_at: Option<i64>, expires_at: Option<i64>,
		account: Option<Bytes>, count: Option<i64>,
	}
	brake: Brake {
		block: i64, index: i32, at: i64, kind: String, account: Option<Bytes>,
		until_block: Option<i64>, pallet: Option<String>, call: Option<String>,
	}
	params: Params {
		block: i64, index: i32, at: i64, pallet: String, value: Value,
	}
}
