//! The keys of a call do not depend on the number of loans, and are within its weight.

use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{GetCallName, Hooks},
	weights::{RuntimeDbWeight, Weight},
};
use infrafi_protocol::{assets::USDAI, unit::LossKind, BeU64, LossWatch};
use infrafi_testing::{Keys, Touched};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_runtime::{traits::Dispatchable, Perbill};

use crate::{
	mock::{self, *},
	types::TermsOf,
	BreachReason, Call, Due, FailingCounts, Loans, LoansOf, NextLoanId, Round, Schedule, Terms,
	Tranche,
};

/// A chain with no more loans than the tests name.
const FEW: u64 = 20;

/// What `what` touches, without the keys that a block counts once: two by the hook of the pallet,
/// the others by the runtime.
fn touched(chain: &mut TestExternalities, what: impl FnOnce()) -> Touched {
	let account = |who: &AccountId| pallet_assets::Account::<Test>::hashed_key_for(USDAI, who);
	infrafi_testing::touched(chain, what)
		.without(&FailingCounts::<Test>::hashed_key())
		.without(&Round::<Test>::hashed_key())
		.without(&pallet_assets::Asset::<Test>::hashed_key_for(USDAI))
		.without(&account(&VAULT))
		.without(&account(&TREASURY))
}

/// The custodian of a unit alone, and its insurer.
fn parties(unit: u64) -> [AccountId; 2] {
	[200, 201].map(|first| {
		let mut id = [first; 32];
		id[24..].copy_from_slice(&unit.to_le_bytes());
		AccountId::new(id)
	})
}

/// The largest loan: eight tranches, sixteen units in different facilities, each with a custodian
/// and an insurer of its own, 120 months.
fn largest(first_unit: u64) -> TermsOf<Test> {
	let lenders: Vec<Tranche<AccountId>> = (0..7)
		.map(|n| {
			let lender = AccountId::new([100 + n; 32]);
			pallet_assets::Account::<Test>::insert(
				USDAI,
				&lender,
				pallet_assets::Account::<Test>::get(USDAI, CURATOR).unwrap(),
			);
			if !CuratorList::get().contains(&lender) {
				CuratorList::set(&[CuratorList::get(), vec![lender.clone()]].concat());
			}
			by(lender, 20_000, 16)
		})
		.collect();
	let units: Vec<u64> = (first_unit..first_unit + 16).collect();
	for unit in &units {
		put_unit(*unit, BORROWER, 2_000_000 * ONE);
		change_unit(*unit, |record| {
			record.facility = text(&format!("facility {unit}"));
			[record.custodian, record.cover.as_mut().unwrap().insurer] = parties(*unit);
		});
	}
	TermsOf::<Test> {
		units: bounded(units),
		tranches: bounded([vec![by_vault(860_000, 10)], lenders].concat()),
		schedule: Schedule::Monthly { day: 31, utc_offset: 3_600, days: 3_600 },
		reserve_instalments: 1,
		expires_at: now() + 30 * DAY,
		..terms()
	}
}

/// The loans that the calls are about.
#[derive(Clone)]
struct Subjects {
	proposed: u64,
	rejected: u64,
	approved: u64,
	live: u64,
	/// Past due, its grace over.
	late: u64,
	/// One unit, the vault and a curator.
	small: u64,
	/// One unit and the vault.
	alone: u64,
	successor: TermsOf<Test>,
	/// Seized, with a bid.
	bid_for: u64,
	/// Seized, the auction is over, and its proceeds pay all claims.
	sold: u64,
	/// Seized, the lot is unsold, a claim is filed.
	unsold: u64,
	/// In order, of one unit, and with fifteen more of its borrower.
	single: u64,
	/// In order, of sixteen units.
	many: u64,
}

fn chain(loans: u64) -> (TestExternalities, Subjects) {
	chain_of(loans, true)
}

/// With loans that have failed and loans whose units change, or without.
fn chain_of(loans: u64, with_failed: bool) -> (TestExternalities, Subjects) {
	let mut chain = new_test_ext().into_inner();
	let subjects = chain.execute_with(|| {
		change_params(|params| {
			params.max_per_borrower = u128::MAX;
			params.max_per_model = u128::MAX;
			params.max_per_curator = u128::MAX;
			params.max_per_facility = u128::MAX;
		});
		let late = drawn(largest(200));
		let [bid_for, sold, unsold] = if with_failed {
			[700, 720, 740].map(|first| drawn(largest(first)))
		} else {
			[u64::MAX; 3]
		};
		go_to(NOW + 80 * DAY);
		let live = drawn(largest(300));
		put_unit(0, BORROWER, 2_000_000 * ONE);
		let small = drawn(plain());
		let alone = drawn_from_vault_alone(1);
		let rejected = committed(largest(400));
		Lending::reject(signed(COMMITTEE), rejected).unwrap();
		let proposed = proposed(largest(400));
		let approved = approved(largest(500));
		let successor = TermsOf::<Test> { units: largest(300).units, ..largest(600) };
		(300..316).for_each(|unit| {
			change_unit(unit, |u| u.state = infrafi_protocol::unit::State::Pledged)
		});
		for (_, lender, _) in successor.accounts() {
			Lending::consent(signed(lender.clone()), live, successor.hash()).unwrap();
		}
		Lending::consent(signed(COMMITTEE), live, successor.hash()).unwrap();
		Lending::declare_breach(signed(COMMITTEE), live, BreachReason::Covenant).unwrap();
		change_unit(200, |unit| unit.loss = Some(LossKind::Damaged));
		if with_failed {
			fail(bid_for, sold, unsold);
		}
		let [single, many] = if with_failed {
			let single = TermsOf::<Test> { units: bounded(vec![815]), ..largest(800) };
			[single, largest(900)].map(drawn)
		} else {
			[u64::MAX; 2]
		};
		copy_until(loans, small);
		go_to(now() + 10 * DAY);
		Subjects {
			proposed,
			rejected,
			approved,
			live,
			late,
			small,
			alone,
			successor,
			bid_for,
			sold,
			unsold,
			single,
			many,
		}
	});
	chain.commit_all().unwrap();
	(chain, subjects)
}

/// A loan of the vault alone.
fn drawn_from_vault_alone(unit: u64) -> u64 {
	let min_first_loss = Lending::params().min_first_loss;
	change_params(|params| params.min_first_loss = Perbill::zero());
	put_unit(unit, BORROWER, 2_000_000 * ONE);
	let tranches = bounded(vec![by_vault(1_000_000, 10)]);
	let id = drawn(TermsOf::<Test> { units: bounded(vec![unit]), tranches, ..plain() });
	change_params(|params| params.min_first_loss = min_first_loss);
	id
}

/// Three seized loans in different states.
fn fail(bid_for: u64, sold: u64, unsold: u64) {
	Lending::liquidate(signed(STRANGER), unsold).unwrap();
	let curator = AccountId::new([100; 32]);
	for unit in 740..756 {
		Lending::file_claim(signed(curator.clone()), unsold, unit).unwrap();
	}
	mock::unsold(unsold);
	let [_, insurer] = parties(740);
	post_bond(&insurer, 5_000_000);
	pallet_assets::Account::<Test>::insert(
		USDAI,
		insurer,
		pallet_assets::Account::<Test>::get(USDAI, STRANGER).unwrap(),
	);
	for loan in [bid_for, sold] {
		Lending::liquidate(signed(STRANGER), loan).unwrap();
	}
	bid(OTHER_BORROWER, sold, 32_000_000 * ONE);
	blocks(3_600);
	bid(LENDER, bid_for, 20_000_000 * ONE);
}

/// Copies a loan, each time due a second later.
fn copy_until(end: u64, loan: u64) {
	let (record, terms) = (record(loan), Terms::<Test>::get(loan).unwrap());
	for id in NextLoanId::<Test>::get()..end {
		let due_at = record.due_at.unwrap() + id;
		Loans::<Test>::insert(id, crate::LoanRecord { due_at: Some(due_at), ..record.clone() });
		Terms::<Test>::insert(id, terms.clone());
		LoansOf::<Test>::insert(BORROWER, BeU64::from(id), ());
		Due::<Test>::insert((BeU64::from(due_at), id), ());
	}
	NextLoanId::<Test>::put(end);
}

/// Every call in its most expensive case.
fn calls(of: Subjects) -> Vec<(RuntimeOrigin, Call<Test>)> {
	let curator = AccountId::new([100; 32]);
	let fifteen = |first: u64| bounded((first..first + 15).collect());
	let Subjects {
		proposed, rejected, approved, live, late, successor, bid_for, sold, unsold, ..
	} = of;
	let reason = BreachReason::LossReported;
	let [_, insurer] = parties(740);
	vec![
		(signed(BORROWER), Call::propose { terms: successor.clone() }),
		(signed(curator.clone()), Call::commit { loan: proposed, tranche: 1 }),
		(signed(curator.clone()), Call::withdraw_commitment { loan: rejected, tranche: 1 }),
		(signed(COMMITTEE), Call::approve { loan: proposed }),
		(signed(COMMITTEE), Call::reject { loan: proposed }),
		(signed(BORROWER), Call::draw { loan: approved }),
		(signed(STRANGER), Call::repay { loan: late, amount: FUNDS }),
		(signed(STRANGER), Call::repay_due { loan: late, max: FUNDS }),
		(signed(STRANGER), Call::top_up_reserve { loan: late, amount: 50_000 * ONE }),
		(signed(COMMITTEE), Call::consent { loan: live, terms_hash: H256::zero() }),
		(signed(BORROWER), Call::refinance { loan: live, terms: successor }),
		(signed(STRANGER), Call::classify { loan: late }),
		(signed(curator), Call::claim_unclaimed {}),
		(root(), Call::set_params { params: params() }),
		(signed(STRANGER), Call::declare_breach { loan: late, reason }),
		(signed(COMMITTEE), Call::cure { loan: live }),
		(signed(STRANGER), Call::liquidate { loan: late }),
		(signed(OTHER_BORROWER), Call::bid { loan: bid_for, lot: 0, amount: 21_000_000 * ONE }),
		(signed(STRANGER), Call::settle_auction { loan: sold }),
		(signed(AccountId::new([100; 32])), Call::accept_unsold { loan: unsold }),
		(root(), Call::write_off { loan: unsold }),
		(signed(AccountId::new([100; 32])), Call::file_claim { loan: bid_for, unit: 715 }),
		(
			signed(insurer.clone()),
			Call::pay_claim { loan: unsold, unit: 740, amount: 5_000_000 * ONE },
		),
		(signed(insurer), Call::refuse_claim { loan: unsold, unit: 740, reason: text("no") }),
		(signed(COMMITTEE), Call::revoke_consent { loan: live }),
		(signed(STRANGER), Call::repay_past_due { loan: late, max: FUNDS }),
		(signed(COMMITTEE), Call::impair { loan: late, share: Perbill::one() }),
		(signed(STRANGER), Call::reoffer { loan: unsold }),
		(signed(STRANGER), Call::advance_valuation { max: 2 }),
		(signed(BORROWER), Call::add_units { loan: of.single, units: fifteen(800) }),
		(signed(BORROWER), Call::release_units { loan: of.many, units: fifteen(901) }),
		(signed(STRANGER), Call::enforce_claim { loan: unsold, unit: 740 }),
		(root(), Call::uphold_claim { loan: unsold, unit: 740, amount: 5_000_000 * ONE }),
	]
}

fn costs(chain: &mut TestExternalities, of: &Subjects) -> Vec<(&'static str, Keys, Weight)> {
	// The clock has jumped between the steps that made this state.
	chain.execute_with(crate::LastStandstill::<Test>::kill);
	chain.commit_all().expect("no transaction is open");
	let run = |(origin, call): (RuntimeOrigin, Call<Test>)| {
		let weight = call.get_dispatch_info().call_weight;
		let touched = touched(chain, || {
			if matches!(call, Call::claim_unclaimed {}) {
				let (who, one) = (AccountId::new([100; 32]), ONE);
				crate::Unclaimed::<Test>::insert(&who, infrafi_finance::units::Usdai(one));
				crate::Totals::<Test>::mutate(|totals| totals.unclaimed.0 += one);
			}
			if let Call::advance_valuation { .. } = call {
				crate::rounds::Rounds::<Test>::begin_now();
			}
			if let Call::reoffer { .. } = call {
				pass_unappraised(15 * DAY);
			}
			if let Call::enforce_claim { loan, unit } = call {
				crate::InsuranceClaims::<Test>::mutate(loan, unit, |claim| {
					let claim = claim.as_mut().unwrap();
					(claim.loss, claim.answer_by) = (Some(LossKind::Destroyed), 0);
				});
			}
			if let Call::uphold_claim { loan, unit, .. } = call {
				crate::InsuranceClaims::<Test>::mutate(loan, unit, |claim| {
					claim.as_mut().unwrap().open_until = Some(u64::MAX);
				});
			}
			if let Call::write_off { loan } = call {
				// Nothing is left of it, and the loss is not booked.
				crate::Seizures::<Test>::mutate(loan, |record| {
					let record = record.as_mut().unwrap();
					(record.unsold, record.open_claims) = (Default::default(), 0);
				});
			}
			RuntimeCall::from(call.clone()).dispatch(origin).unwrap();
		});
		(call.get_call_name(), touched.keys(), weight)
	};
	calls(of.clone()).into_iter().map(run).collect()
}

#[test]
fn are_the_same_with_few_loans_and_with_ten_thousand() {
	let (mut small, subjects) = chain(FEW);
	let (mut large, _) = chain(10_000);
	let pairs = costs(&mut small, &subjects).into_iter().zip(costs(&mut large, &subjects));
	for ((name, few, _), (_, many, _)) in pairs {
		assert_eq!(few, many, "{name}");
	}
}

#[test]
fn are_known_for_every_call() {
	let (_, subjects) = chain(FEW);
	let names: Vec<_> = calls(subjects).iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

#[test]
fn are_within_the_weights() {
	let (mut chain, subjects) = chain(FEW);
	for (name, Keys { reads, writes }, weight) in costs(&mut chain, &subjects) {
		let db: RuntimeDbWeight = frame_support::weights::constants::RocksDbWeight::get();
		let least = db.reads_writes(reads, writes);
		println!("{name}: {reads} reads, {writes} writes");
		assert!(least.all_lte(weight), "{name}: {reads} reads, {writes} writes");
	}
}

/// The weights of a payment and of a sync cover those of a seized loan, and the weight of a loss
/// report covers the sync that it causes.
#[test]
fn of_failed_loans_are_within_the_weights_too() {
	let (mut chain, Subjects { bid_for, unsold, .. }) = chain(FEW);
	let db: RuntimeDbWeight = frame_support::weights::constants::RocksDbWeight::get();
	let mut within = |name, weight: Weight, what: &dyn Fn()| {
		let Keys { reads, writes } = touched(&mut chain, what).keys();
		println!("{name}: {reads} reads, {writes} writes");
		assert!(db.reads_writes(reads, writes).all_lte(weight), "{name}: {reads}, {writes}");
	};
	let repay = Call::<Test>::repay { loan: unsold, amount: FUNDS };
	let classify = Call::<Test>::classify { loan: bid_for };
	for call in [repay, classify] {
		let weight = call.get_dispatch_info().call_weight;
		within(call.get_call_name(), weight, &|| {
			RuntimeCall::from(call.clone()).dispatch(signed(STRANGER)).unwrap();
		});
	}
	for unit in [200, 700] {
		let weight = Lending::loss_weight();
		within("loss_changed", weight, &|| Lending::loss_changed(unit));
	}
}

/// The keys of a payment in time. Of lending itself they are the record, the terms and the clock,
/// of which the record is written: neither the totals nor the governed values nor an index. The
/// others are the asset, the payer with its holds, and for each lender an account with its position
/// or its books.
#[test]
fn of_a_payment_in_time_are_a_handful_of_keys() {
	for loans in [FEW, 10_000] {
		let (mut chain, subjects) = chain_of(loans, false);
		for (loan, most) in [
			(subjects.alone, Keys { reads: 8, writes: 5 }),
			(subjects.small, Keys { reads: 10, writes: 6 }),
		] {
			let touched = infrafi_testing::touched(&mut chain, || {
				let call = Call::<Test>::repay_due { loan, max: FUNDS };
				RuntimeCall::from(call).dispatch(signed(STRANGER)).unwrap();
			})
			.without(&FailingCounts::<Test>::hashed_key())
			.without(&Round::<Test>::hashed_key());
			let (keys, proof) = (touched.keys(), touched.proof_bytes());
			println!("{loans} loans: {keys:?}, {proof} bytes");
			assert_eq!(keys, most);
			assert!(proof <= 15 * 1_024, "{proof} bytes");
		}
	}
}

#[test]
fn of_an_idle_block_with_nothing_due_are_two() {
	let (mut chain, _) = chain(10_000);
	// No round runs.
	chain.execute_with(Round::<Test>::kill);
	chain.commit_all().expect("no transaction is open");
	let touched = touched(&mut chain, || {
		pallet_timestamp::Now::<Test>::put(NOW * 1_000);
		Lending::on_idle(1, Weight::MAX);
	});
	let Keys { reads, writes } = touched.keys();
	// The clock, which this test turned back, and the first key.
	assert!(reads <= 2 && writes == 1, "{reads} reads, {writes} writes");
}
