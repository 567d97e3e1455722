//! The brakes on a busy chain: every payment and exit stays open, every entry is closed, and
//! nothing is seized.

use std::collections::BTreeSet;

use frame_support::{assert_ok, dispatch::DispatchResultWithPostInfo, traits::GetCallMetadata};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	unit::{LossKind, Policy},
	OracleKey, Role,
};
use infrafi_runtime::*;
use pallet_collateral::Call as Units;
use pallet_lending::{Call as Loans, LeastBid};
use pallet_reserve::Call as Bills;
use pallet_vault::Call as Savings;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{BoundedVec, DispatchError, Perbill};

use super::{
	dispatch_paths::*, leases::lease_units, market::list_items, validators::change_validators, *,
};
use crate::{busy_chain::*, chain::*, loan::*, market::buy};

/// Which calls have succeeded.
#[derive(Default)]
pub struct Done(pub BTreeSet<(String, String)>);

impl Done {
	pub fn note(&mut self, call: &RuntimeCall, result: DispatchResultWithPostInfo) {
		let name = call.get_call_metadata();
		assert!(result.is_ok(), "{}.{}: {result:?}", name.pallet_name, name.function_name);
		self.0.insert((name.pallet_name.into(), name.function_name.into()));
	}

	pub fn by(&mut self, who: Sr25519Keyring, does: impl Into<RuntimeCall>) {
		let does = does.into();
		self.note(&does, call(who, does.clone()));
	}

	/// The call reaches its pallet, which has a reason of its own to refuse it.
	fn refused(&mut self, does: impl Into<RuntimeCall>, why: impl Into<DispatchError>) {
		let does = does.into();
		assert_eq!(plain(council(does.clone())), Err(why.into()));
		self.note(&does, Ok(().into()));
	}

	pub fn by_council(&mut self, does: impl Into<RuntimeCall>) {
		let does = does.into();
		self.note(&does, council(does.clone()));
	}

	pub fn by_committee(&mut self, does: impl Into<RuntimeCall>) {
		let does = does.into();
		self.note(&does, committee(does.clone()));
	}

	/// Scheduled by the council, and executed by any account.
	pub fn by_timelock(&mut self, does: impl Into<RuntimeCall>) {
		let (does, class) = (does.into(), pallet_timelock::CallClass::Council);
		let id = pallet_timelock::NextCallId::<Runtime>::get();
		let call = Box::new(does.clone());
		self.by_council(pallet_timelock::Call::schedule { call, class });
		let weight_bound = Timelock::weight(id).expect("it is scheduled");
		self.by(Ferdie, pallet_timelock::Call::execute { id, weight_bound });
		// An error of the call would be one of `execute`.
		self.note(&does, Ok(().into()));
	}
}

fn unit_of(loan: u64) -> u64 {
	pallet_lending::Terms::<Runtime>::get(loan).expect("the loan is there").units[0]
}

fn pay_loans(done: &mut Done, busy: &BusyChain) {
	let BusyChain { live: loan, breached, free: [unit, _], .. } = *busy;
	done.by(Ferdie, Loans::advance_valuation { max: 1 });
	done.by(Bob, Loans::add_units { loan, units: vec![unit].try_into().unwrap() });
	done.by(Bob, Loans::release_units { loan, units: vec![unit].try_into().unwrap() });
	done.by(Ferdie, Loans::top_up_reserve { loan, amount: 10 * ONE });
	done.by(Ferdie, Loans::classify { loan });
	done.by(Bob, Loans::repay_past_due { loan: busy.in_default, max: 200_000 * ONE });
	done.by(Ferdie, Loans::repay { loan, amount: ONE });
	done.by(Bob, Loans::repay_due { loan, max: 50_000 * ONE });
	done.by(Eve, Loans::claim_unclaimed {});
	done.by(Eve, Loans::consent { loan, terms_hash: H256::zero() });
	done.by(Eve, Loans::revoke_consent { loan });
	done.by_committee(Loans::impair { loan, share: Perbill::from_percent(1) });
	done.by(Charlie, Units::withdraw_loss { unit: unit_of(breached) });
	done.by_committee(Loans::cure { loan: breached });
	done.by(Bob, Loans::repay { loan, amount: 1_000_000 * ONE });
	assert_eq!(Lending::loan(loan), None, "it is paid");
	done.by_committee(Loans::reject { loan: busy.proposed });
	done.by(Eve, Loans::withdraw_commitment { loan: busy.rejected, tranche: 1 });
}

fn work_out_failed_loans(done: &mut Done, busy: &BusyChain) {
	let LeastBid { lot, amount } = Lending::least_bid_for(busy.on_sale).expect("it is on sale");
	done.by(Charlie, Loans::bid { loan: busy.on_sale, lot, amount });
	done.by(Bob, Loans::settle_auction { loan: busy.sold });
	let ([loan, other], unit) = (busy.unsold, unit_of(busy.unsold[0]));
	done.by(Eve, Loans::file_claim { loan, unit });
	done.by(Dave, Loans::pay_claim { loan, unit, amount: ONE });
	done.by(
		Dave,
		Loans::refuse_claim { loan, unit, reason: BoundedVec::truncate_from(b"wear".to_vec()) },
	);
	done.by_timelock(Loans::uphold_claim { loan, unit, amount: ONE });
	done.by(Eve, Loans::accept_unsold { loan });
	// A lot of it is unsold. Of a loan with nothing left, the loss is booked by itself.
	let pending = pallet_lending::Error::<Runtime>::RecoveryPending;
	done.refused(Loans::write_off { loan: other }, pending);
}

/// A unit is lost, and its insurer answers nothing.
fn enforce(done: &mut Done, loan: u64) {
	let unit = unit_of(loan);
	done.by(Charlie, Units::report_loss { unit, kind: LossKind::Missing });
	block_at(now() - START + Lending::params().claim_period);
	done.by(Ferdie, Loans::enforce_claim { loan, unit });
}

fn settle_bills(done: &mut Done, busy: &BusyChain) {
	let BusyChain { far: lot, ordered, .. } = *busy;
	done.by(Charlie, Bills::settle_bill { lot: busy.late });
	done.by(Ferdie, Bills::realise_loss { lot: busy.lost });
	done.by(Charlie, Bills::sell_bill { lot: ordered, proceeds: 990 * DOLLAR });
	done.by(Alice, Bills::order_sale { lot, min_proceeds: 1_000 * DOLLAR });
	done.by_timelock(Bills::allow_sale { lot, min_proceeds: 1 });
	done.by_council(Bills::write_off { lot, amount: DOLLAR });
	done.by_council(Bills::reassign { lot, custodian: Eve.to_account_id() });
	done.by_council(Bills::sweep_gifts {});
	let (custodian, hash, face) = (Eve.to_account_id(), H256::zero(), 1_000 * DOLLAR);
	done.by(Ferdie, Bills::attest { custodian, as_of: now(), face, hash });
	done.by(Bob, Bills::redeem { amount_usdai: 1_000 * ONE, min_usdc: 1_000 * DOLLAR });
}

fn leave_the_vault(done: &mut Done, busy: &BusyChain) {
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	done.by(Ferdie, Savings::request_redeem { shares: 1_000 * ONE, bid: 0 });
	done.by(Ferdie, Savings::transfer_request { request, to: Dave.to_account_id() });
	done.by(Dave, Savings::cancel_request { request });
	valued();
	done.by(Bob, Savings::service {});
	let before = Assets::balance(USDAI, Ferdie.to_account_id());
	done.by(Bob, Savings::claim { request: busy.request });
	assert!(Assets::balance(USDAI, Ferdie.to_account_id()) > before, "the saver is paid");
}

fn take_hardware_out(done: &mut Done, busy: &BusyChain) {
	let BusyChain { free: [unit, other], applied: [withdrawn, declined], .. } = *busy;
	done.by(Bob, Units::withdraw_application { unit: withdrawn });
	done.by(Charlie, Units::decline { unit: declined });
	let units = BoundedVec::truncate_from(vec![unit]);
	done.by(Charlie, Units::confirm_custody { units });
	done.by(Bob, Units::cancel_policy { unit });
	let bond = Collateral::insurer(Dave.to_account_id()).expect("Dave insures").bond;
	done.by(Dave, Units::post_bond { amount: ONE });
	done.by(Dave, Units::insure { unit, policy: policy(), premium: ONE });
	done.by(Dave, Units::withdraw_offer { unit });
	done.by(Dave, Units::insure { unit, policy: policy(), premium: ONE });
	let Policy { coverage, expires_at, .. } = policy();
	let insurer = Dave.to_account_id();
	done.by(Bob, Units::accept_policy { unit, insurer, coverage, expires_at, premium: ONE });
	done.by(Dave, Units::withdraw_bond { amount: ONE });
	assert_eq!(Collateral::insurer(Dave.to_account_id()).unwrap().bond, bond);
	done.by(Charlie, Units::report_loss { unit: other, kind: LossKind::Damaged });
	done.by(Bob, Units::request_redemption { unit });
	done.by(Bob, Units::cancel_redemption { unit });
	done.by(Bob, Units::request_redemption { unit });
	done.by(Charlie, Units::confirm_release { unit });
	assert!(Collateral::unit(unit).is_none(), "the hardware is out");
	done.by_council(Units::reassign { unit: other, custodian: Eve.to_account_id() });
	let dest = Ferdie.to_account_id().into();
	done.by(Bob, pallet_nfts::Call::transfer { collection: 0, item: other, dest });
}

fn govern(done: &mut Done) {
	for role in [Role::HardwareCustodian, Role::BillCustodian, Role::Lessee] {
		let (who, evidence) = (Eve.to_account_id(), H256::zero());
		let admit = pallet_roles::Call::admit { role, who, group: 9, valid_until: None, evidence };
		done.by_timelock(admit);
	}
	let (role, who) = (Role::Lessee, Eve.to_account_id());
	done.by_council(pallet_roles::Call::revoke { role, who });
	done.by(Bob, pallet_roles::Call::renounce { role });
	done.by_timelock(pallet_timelock::Call::set_params { params: Timelock::params() });
	cancel_a_call(done);
	done.by_council(pallet_collateral::Call::set_params { params: Collateral::params() });
	done.by_council(pallet_appraisal::Call::set_params { params: Appraisal::params() });
	done.by_council(pallet_reserve::Call::set_params { params: Reserve::params() });
	done.by_council(pallet_vault::Call::set_params { params: Vault::params() });
	done.by_council(pallet_lending::Call::set_params { params: Lending::params() });
	let feed = OracleKey::Price(model("H200-SXM-141GB"));
	done.by_council(pallet_appraisal::Call::accept_value { feed: feed.clone() });
	let sources = BoundedVec::truncate_from(Appraisal::sources(feed.clone()));
	done.by_timelock(pallet_appraisal::Call::set_sources { feed, sources });
	let params = Appraisal::model(model("H200-SXM-141GB"));
	let model = model("H200-SXM-141GB");
	done.by_timelock(pallet_appraisal::Call::set_model { model, params });
	assert_ok!(crate::chain::feed(Alice, "H100-SXM5-80GB", 30_000));
}

/// A member of the council objects to what the council has scheduled, and a guardian cancels it.
fn cancel_a_call(done: &mut Done) {
	let id = pallet_timelock::NextCallId::<Runtime>::get();
	let (call, class) = (pallet_timelock::Call::brake {}, pallet_timelock::CallClass::Council);
	done.by_council(pallet_timelock::Call::schedule { call: Box::new(call.into()), class });
	done.by(Ferdie, pallet_timelock::Call::object { id });
	done.by(Dave, pallet_timelock::Call::cancel { id });
}

fn move_money(done: &mut Done) {
	for (asset, who) in [(USDC, Alice), (USDAI, Alice), (SUSDAI, Ferdie)] {
		let target = Bob.to_account_id().into();
		done.by(who, pallet_assets::Call::transfer { id: asset.into(), target, amount: 1 });
	}
	let (dest, value) = (Bob.to_account_id().into(), INFRA);
	done.by(Alice, pallet_balances::Call::transfer_allow_death { dest, value });
}

/// Every call of ours that is not an entry, by name.
fn exits() -> BTreeSet<(String, String)> {
	let ours = "Collateral Appraisal Reserve Vault Lending Leases Market Roles Timelock Validators";
	let owned = |pallet: &str, call: &&str| (pallet.to_string(), call.to_string());
	let calls = ours.split(' ').flat_map(|pallet| {
		RuntimeCall::get_call_names(pallet).iter().map(move |call| owned(pallet, call))
	});
	calls.filter(|(pallet, call)| !is_entry(pallet, call)).collect()
}

#[test]
fn every_exit_and_payment_goes_through() {
	for brake in Brake::ALL {
		on_chain(DEV, || {
			let busy = busy_chain();
			brake.pull();
			let mut done = Done::default();
			govern(&mut done);
			change_validators(&mut done);
			list_items(&mut done, &busy);
			lease_units(&mut done, &busy);
			pay_loans(&mut done, &busy);
			work_out_failed_loans(&mut done, &busy);
			settle_bills(&mut done, &busy);
			leave_the_vault(&mut done, &busy);
			take_hardware_out(&mut done, &busy);
			move_money(&mut done);
			block_at(now() - START + 60);
			done.by(Ferdie, Loans::reoffer { loan: busy.unsold[1] });
			enforce(&mut done, busy.unsold[1]);
			// A guardian's call is open, too. Safe mode can be entered once.
			let brake_too = pallet_timelock::Call::brake {};
			if SafeMode::is_entered() {
				let entered = pallet_timelock::Error::<Runtime>::AlreadyBraked;
				assert_eq!(plain(call(Eve, brake_too)), Err(entered.into()));
				done.0.insert(("Timelock".into(), "brake".into()));
			} else {
				done.by(Eve, brake_too);
			}
			let missing: Vec<_> = exits().difference(&done.0).cloned().collect();
			assert!(missing.is_empty(), "{brake:?}: not tried: {missing:?}");
		});
	}
}

/// Each entry, with an account that may make it.
fn entries(busy: &BusyChain) -> Vec<(Sr25519Keyring, RuntimeCall)> {
	let [unit, _] = busy.applied;
	let loan = busy.proposed;
	let reason = pallet_lending::BreachReason::CustodyStale;
	vec![
		(Bob, Units::apply { unit: server(99) }.into()),
		(Charlie, Units::issue_receipt { unit }.into()),
		(Ferdie, pallet_leases::Call::accept { id: busy.lease_offers[0] }.into()),
		(Dave, buy(busy.listing).into()),
		(Bob, Bills::mint { amount_usdc: DOLLAR, min_usdai: 0 }.into()),
		(
			Alice,
			Bills::buy_bill {
				cusip: *b"912797GL5",
				face: 1_000 * DOLLAR,
				cost: 990 * DOLLAR,
				matures_at: now() + 60,
				custodian: Charlie.to_account_id(),
			}
			.into(),
		),
		(Bob, Bills::harvest {}.into()),
		(Bob, Savings::deposit { assets: ONE, min_shares: 0, min_worth: 0 }.into()),
		(Bob, Savings::mint { shares: ONE, max_assets: 2 * ONE }.into()),
		(Bob, Loans::propose { terms: offer(busy.free[0], 24).terms() }.into()),
		(Eve, Loans::commit { loan, tranche: 1 }.into()),
		(Alice, Loans::approve { loan }.into()),
		(Bob, Loans::draw { loan }.into()),
		(Bob, Loans::refinance { loan: busy.live, terms: offer(0, 24).terms() }.into()),
		(Ferdie, Loans::declare_breach { loan: busy.live, reason }.into()),
		(Ferdie, Loans::liquidate { loan: busy.in_default }.into()),
	]
}

#[test]
fn the_entries_tried_are_all_there_are() {
	on_chain(DEV, || {
		let tried: BTreeSet<_> = entries(&busy_chain())
			.iter()
			.map(|(_, call)| call.get_call_metadata())
			.map(|name| (name.pallet_name.to_string(), name.function_name.to_string()))
			.collect();
		let mut all = BTreeSet::new();
		for_each_entry(|pallet, call| {
			all.insert((pallet.to_string(), call.to_string()));
		});
		assert_eq!(tried, all);
	});
}

#[test]
fn no_entry_gets_through_by_any_path_but_root() {
	let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
	for brake in Brake::ALL {
		on_chain(DEV, || {
			let busy = busy_chain();
			for is_closed in [true, false] {
				if is_closed {
					brake.pull()
				} else {
					brake.release()
				}
				for (who, entry) in entries(&busy) {
					for (path, send) in PATHS {
						let outcome = tried(|| send(who, entry.clone()));
						let is_filtered = outcome == Err(filtered);
						assert_eq!(
							is_filtered, is_closed,
							"{brake:?}, {path}: {entry:?}: {outcome:?}"
						);
					}
					for (path, send) in PATHS_OF_ROOT {
						let outcome = tried(|| send(who, entry.clone()));
						assert_ne!(outcome, Err(filtered), "{brake:?}, {path}: {entry:?}");
					}
				}
			}
		});
	}
}
