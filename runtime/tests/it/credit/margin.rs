//! The prices of machines halve under loans that are paid in time.

use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use infrafi_finance::curve::Amortisation;
use infrafi_runtime::{infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1, *};
use pallet_lending::{BreachReason, Call, Error, LtvCap, Parameters, Schedule};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{BoundedVec, FixedPointNumber, FixedU128, Perbill};

use crate::{
	chain::*,
	loan::{insured, loan, policy_of, priced},
};

const MODEL: &str = "H100-SXM5-80GB";

/// The conservative and the optimistic NAV.
fn prices() -> (Balance, Balance) {
	let assets = Vault::total_assets().unwrap();
	(assets.conservative, assets.optimistic)
}

/// The times of a live chain, and a unit that is worth its price.
fn live_times() {
	let [entry, maintenance] = [70, 80].map(Perbill::from_percent);
	let cap = LtvCap { model: model(MODEL), entry, maintenance };
	let params = Parameters {
		ltv_caps: BoundedVec::truncate_from(vec![cap]),
		min_first_loss: Perbill::zero(),
		..Default::default()
	};
	assert_ok!(root(Call::set_params { params }));
	assert_ok!(root(pallet_vault::Call::set_params { params: Default::default() }));
	let known = pallet_appraisal::Models::<Runtime>::get(model(MODEL)).unwrap();
	let params = pallet_appraisal::ModelParams { depreciation: Perbill::zero(), ..known };
	assert_ok!(root(pallet_appraisal::Call::set_model {
		model: model(MODEL),
		params: Some(params)
	}));
	let params = pallet_collateral::Parameters {
		max_custody_age: pallet_collateral::MAX_CUSTODY_AGE,
		..Collateral::params()
	};
	assert_ok!(root(pallet_collateral::Call::set_params { params }));
}

/// A price of one H100, confirmed if it jumps.
fn price(dollars: u32) {
	priced(dollars);
	let feed = infrafi_protocol::OracleKey::Price(model(MODEL));
	let _ = root(pallet_appraisal::Call::accept_value { feed });
}

/// A level loan of 60 months at 70 % of a server, five months paid, and two more servers.
fn at_cap() -> (u64, [u64; 2]) {
	live_times();
	let savings =
		pallet_vault::Call::deposit { assets: 2_000_000 * ONE, min_shares: 0, min_worth: 0 };
	mint_usdai(Ferdie, 2_000_000);
	assert_ok!(call(Ferdie, savings));
	mint_usdai(Bob, 1_000_000);
	mint_usdai(Eve, 1_000_000);
	let policy = policy_of(2_000_000, now() + 4_000 * DAY);
	let units = [1, 2, 3].map(|serial| insured(serial, policy.clone()));
	price(180_000);
	let schedule = Schedule::Every { seconds: 30 * DAY, count: 60 };
	let drawn = loan(1_008_000)
		.on([units[0]])
		.junior(150_000)
		.schedule(schedule)
		.amortised(Amortisation::Level)
		.drawn();
	let drawn_at = now();
	for month in 1..=5 {
		next_block(drawn_at + month * 30 * DAY - now());
		assert_ok!(call(Bob, Call::repay_due { loan: drawn, max: 100_000 * ONE }));
	}
	next_block(10 * DAY);
	(drawn, [units[1], units[2]])
}

/// The prices have halved, and the next round has called margin.
fn called() -> (u64, [u64; 2]) {
	let (loan, spare) = at_cap();
	price(180_000);
	valued();
	assert!(Lending::breaches(loan).is_empty());
	let (c, o) = prices();
	price(90_000);
	// A look changes nothing, and interest that accrues is no part of the conservative price.
	assert_ok!(call(Dave, Call::classify { loan }));
	assert_eq!(prices().0, c);
	valued();
	// 720,000 are left of the server.
	let senior = pallet_vault::VaultLedger::<Runtime>::get().receivables.loans.principal.0;
	assert_eq!(prices().0, c - (senior - 720_000 * ONE));
	assert!(prices().1 >= o);
	assert_eq!(Lending::breaches(loan)[0].reason, BreachReason::ValueShort);
	(loan, spare)
}

fn liquidate(loan: u64) -> Result<(), sp_runtime::DispatchError> {
	call(Dave, Call::liquidate { loan }).map(drop).map_err(|error| error.error)
}

#[test]
fn two_servers_more_meet_the_call() {
	on_chain(DEV, || {
		let (loan, spare) = called();
		let margin = Lending::margin(loan).unwrap();
		assert_eq!((margin.value, margin.maintenance), (720_000 * ONE, 576_000 * ONE));
		assert_eq!(margin.until, Some(now() + 2 * DAY));
		assert_eq!(<Runtime as InfrafiApiV1<Block>>::margin(loan), Some(margin));
		let valuation = <Runtime as InfrafiApiV1<Block>>::valuation();
		assert_eq!((valuation.running, valuation.done, valuation.of), (false, 1, 1));
		assert_eq!(valuation, Lending::valuation());
		let units = BoundedVec::truncate_from(spare.to_vec());
		assert_ok!(call(Bob, Call::add_units { loan, units }));
		assert_eq!(Lending::portfolio().impairment.0, 0);
		assert_ok!(call(Dave, Call::cure { loan }));
		assert!(Lending::margin_calls(0, 9).calls.is_empty());
		next_block(2 * DAY + 1);
		assert_noop!(liquidate(loan), Error::<Runtime>::NotInDefault);
	});
}

#[test]
fn a_call_that_is_not_met_ends_in_a_seizure_after_two_days() {
	on_chain(DEV, || {
		let (loan, _) = called();
		next_block(2 * DAY);
		assert_noop!(liquidate(loan), Error::<Runtime>::NotInDefault);
		next_block(1);
		assert_ok!(liquidate(loan));
		assert!(Lending::seizure(loan).is_some());
	});
}

/// What the hooks of a block do beside the clock.
fn hooks() {
	let number = System::block_number();
	Lending::on_initialize(number);
	pallet_lending::PreviousTime::<Runtime>::kill();
	Lending::on_idle(number, Weight::MAX);
	Vault::on_idle(number, Weight::MAX);
}

/// A request whose window closes after the fall is paid by the round that follows, by the hooks of
/// the chain alone: neither at par before, nor by an account that pushes.
#[test]
fn a_leaver_is_paid_after_the_round_that_sees_the_fall() {
	on_chain(DEV, || {
		let (loan, _) = at_cap();
		price(180_000);
		valued();
		let shares = 400_000 * ONE;
		let request = pallet_vault::NextRequestId::<Runtime>::get();
		assert_ok!(call(Ferdie, pallet_vault::Call::request_redeem { shares, bid: 0 }));
		let closes_at = Vault::request(request).unwrap().window;
		let claimable = || Vault::request(request).unwrap().claimable_usdai;
		// All that is due in the meantime is paid.
		next_block(closes_at - now() + 1);
		assert_ok!(call(Bob, Call::repay_due { loan, max: 100_000 * ONE }));
		price(90_000);
		let par = Vault::share_price().unwrap();
		assert_ok!(call(Dave, pallet_vault::Call::service {}));
		assert_eq!(claimable(), 0, "no round has come to the loan since the window closed");
		hooks();
		let valuation = Lending::valuation();
		assert!(!valuation.running && valuation.at == now());
		let price = Vault::share_price().unwrap();
		let worth = |price: FixedU128| price.saturating_mul_int(shares);
		let (paid, at_par) = (claimable(), worth(par.redemption));
		assert!(paid > 0 && paid < at_par / 100 * 98, "{paid} of {at_par}");
		// The price that is shown is rounded down, by less than a unit a share.
		assert!(paid.abs_diff(worth(price.redemption)) <= shares / ONE);
	});
}

/// A model whose units secure loans stays: without it they would be worth nothing.
#[test]
fn the_model_of_a_pledged_unit_stays() {
	on_chain(DEV, || {
		let (loan, _) = at_cap();
		let retire = || {
			let call = pallet_appraisal::Call::set_model { model: model(MODEL), params: None };
			root(call).map_err(|error| error.error)
		};
		let refused = pallet_appraisal::Error::<Runtime>::ModelSecuresLoans;
		assert_noop!(retire(), refused);
		assert_ok!(call(Bob, Call::repay { loan, amount: u128::MAX }));
		assert_ok!(retire());
	});
}
