use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;
use sp_runtime::{FixedU128, Perbill};

use crate::{
	mock::*, ApproxAmount, Bills, Books, Error, Event, LotState, MAX_LOTS, MAX_TERM,
	MIN_LIQUIDITY_FLOOR,
};

const MATURITY: u64 = NOW + 91 * DAY;

fn buy_as(
	cusip: Cusip,
	face: Balance,
	cost: Balance,
	matures_at: u64,
) -> sp_runtime::DispatchResult {
	Reserve::buy_bill(signed(TREASURER), cusip, face, cost, matures_at, CUSTODIAN)
}

use crate::Cusip;

#[test]
fn pays_the_custodian_and_records_the_lot() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		assert_ok!(buy_as(BILL, 1_000 * DOLLAR, 991 * DOLLAR, MATURITY));
		assert_eq!(usdc(&CUSTODIAN), FUNDS + 991 * DOLLAR);
		assert_eq!((cash(), usdc(&RESERVE)), (Usdc(9_009 * DOLLAR), 9_009 * DOLLAR));
		let bought = Event::BillBought {
			lot: 0,
			cusip: BILL,
			face: 1_000 * DOLLAR,
			cost: 991 * DOLLAR,
			matures_at: MATURITY,
			custodian: CUSTODIAN,
		};
		assert_eq!(last_event(), bought.into());
		let lot = Reserve::lot(0).unwrap();
		assert_eq!((lot.face, lot.cost, lot.book), (1_000 * DOLLAR, 991 * DOLLAR, 991 * DOLLAR));
		assert_eq!((lot.settled_at, lot.matures_at), (NOW, MATURITY));
		assert_eq!((lot.state, lot.custodian, lot.order), (LotState::Running, CUSTODIAN, None));
		let position = position();
		assert_eq!(position.bills_at_cost_usdc, 991 * DOLLAR);
		assert_eq!((position.bills_at_face_usdc, position.lots), (1_000 * DOLLAR, 1));
		assert_eq!(position.next_maturity, Some(MATURITY));
	});
}

#[test]
fn refuses_all_but_treasurers() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		for who in [ALICE, CUSTODIAN] {
			let refused =
				Reserve::buy_bill(signed(who), BILL, 100 * DOLLAR, 99, MATURITY, CUSTODIAN);
			assert_noop!(refused, Error::<Test>::NotTreasurer);
		}
	});
}

#[test]
fn refuses_a_malformed_bill() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let face = 100 * DOLLAR;
		for (cusip, face, cost, matures_at, error) in [
			(*b"912797GL ", face, 99, MATURITY, Error::<Test>::CusipMalformed),
			(*b"912797gl5", face, 99, MATURITY, Error::CusipMalformed),
			(BILL, 0, 0, MATURITY, Error::AmountIsZero),
			(BILL, face, 0, MATURITY, Error::AmountIsZero),
			(BILL, face, face, MATURITY, Error::CostNotBelowFace),
			(BILL, face, face + 1, MATURITY, Error::CostNotBelowFace),
			(BILL, face, 99, NOW, Error::MaturityNotInFuture),
			(BILL, face, 99, 0, Error::MaturityNotInFuture),
			(BILL, face, 99, NOW + MAX_TERM + 1, Error::MaturityTooFar),
			(BILL, face, 99, u64::MAX, Error::MaturityTooFar),
		] {
			assert_noop!(buy_as(cusip, face, cost, matures_at), error);
		}
		assert_ok!(buy_as(BILL, face, face - 1, NOW + 1));
		assert_ok!(buy_as(*b"912797GL6", face + 1, face, MATURITY));
		assert_ok!(buy_as(BILL, face, 1, NOW + MAX_TERM));
	});
}

#[test]
fn refuses_an_unknown_or_frozen_custodian() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let buy = |who| Reserve::buy_bill(signed(TREASURER), BILL, 100 * DOLLAR, 99, MATURITY, who);
		assert_noop!(buy(BOB), Error::<Test>::UnknownCustodian);
		FrozenAccounts::set(&vec![CUSTODIAN]);
		assert_noop!(buy(CUSTODIAN), Error::<Test>::AccountFrozen);
		assert_ok!(buy(OTHER_CUSTODIAN));
	});
}

#[test]
fn keeps_the_liquidity_floor_to_the_unit() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		let face = 1_000 * DOLLAR;
		assert_noop!(
			buy_as(BILL, face, 900 * DOLLAR + 1, MATURITY),
			Error::<Test>::BelowLiquidityFloor
		);
		assert_noop!(
			buy_as(BILL, 2_000 * DOLLAR, 1_000 * DOLLAR + 1, MATURITY),
			Error::<Test>::InsufficientCash(ApproxAmount { digits: 10_000, exponent: 5 })
		);
		assert_ok!(buy_as(BILL, face, 900 * DOLLAR, MATURITY));
		assert_noop!(buy_as(BILL, face, 1, MATURITY), Error::<Test>::BelowLiquidityFloor);
	});
}

#[test]
fn gives_ids_in_order_and_never_twice() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let first = buy(100, 99, 1);
		pass(DAY);
		assert_ok!(settle(first));
		assert_eq!(buy(100, 99, 1), first + 1);
		assert!(!Bills::<Test>::contains_key(first));
	});
}

#[test]
fn bounds_the_number_of_lots() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		for day in 0..u64::from(MAX_LOTS) {
			// All mature within the longest term of a bill.
			buy(100, 99, 1 + day % 366);
		}
		let one_more = || buy_as(BILL, 100 * DOLLAR, 99, MATURITY);
		assert_noop!(one_more(), Error::<Test>::TooManyLots);
		pass(DAY);
		assert_ok!(settle(0));
		assert_ok!(one_more());
	});
}

#[test]
fn bounds_the_number_of_custodians() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let all: Vec<_> =
			(0..=crate::MAX_CUSTODIANS as u8).map(|n| AccountId::new([100 + n; 32])).collect();
		Custodians::set(&all);
		let (last, others) = all.split_last().unwrap();
		for custodian in others {
			buy_from(custodian.clone(), 100, 99, 1);
		}
		let refused =
			Reserve::buy_bill(signed(TREASURER), BILL, 100 * DOLLAR, 99, MATURITY, last.clone());
		assert_noop!(refused, Error::<Test>::TooManyCustodians);
		buy_from(others[0].clone(), 100, 99, 1);
	});
}

#[test]
fn bounds_the_faces_so_that_no_sum_of_them_overflows() {
	new_test_ext().execute_with(|| {
		use crate::MAX_FACES;
		use infrafi_protocol::ReserveInspect;
		mint(ALICE, 1_000_000);
		let buy = |face| {
			let who = signed(TREASURER);
			Reserve::buy_bill(who, BILL, face, DOLLAR, now() + DAY, CUSTODIAN)
		};
		let too_high = || Error::<Test>::FacesTooHigh;
		assert_noop!(buy(u128::MAX - u128::MAX % (100 * DOLLAR)), too_high());
		assert_noop!(buy(MAX_FACES + 100 * DOLLAR), too_high());
		assert_ok!(buy(MAX_FACES));
		assert_noop!(buy(100 * DOLLAR), too_high());
		assert!(Reserve::state().is_ok() && Reserve::position().is_ok());
		pass(DAY);
		assert!(Reserve::state().is_ok() && Reserve::position().is_ok());
		assert_ok!(redeem(ALICE, 1));
	});
}

/// A bill of a trillion dollars for a millionth of one would accrete to the vault's shares at once.
#[test]
fn bounds_the_yield() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000_000);
		govern(|params| params.max_yield = FixedU128::from_rational(20, 100));
		let trillion = 1_000_000_000_000 * DOLLAR;
		let cheap = |face, cost, days| buy_as(BILL, face, cost, NOW + days * DAY);
		assert_noop!(cheap(trillion, 1, 91), Error::<Test>::CostTooLow);
		// 13 weeks at 20 % a year: 95.013698.. % of the face.
		let face = 1_000_000 * DOLLAR;
		assert_noop!(cheap(face, 950_136_986_301, 91), Error::<Test>::CostTooLow);
		assert_ok!(cheap(face, 950_136_986_302, 91));
		assert_noop!(cheap(face, 799_999_999_999, 365), Error::<Test>::CostTooLow);
		assert_ok!(cheap(face, 800_000_000_000, 365));
	});
}

#[test]
fn refuses_a_custodian_of_the_treasurers_group() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let buy = |custodian| {
			let who = signed(TREASURER);
			Reserve::buy_bill(who, BILL, 100 * DOLLAR, 99 * DOLLAR, MATURITY, custodian)
		};
		Groups::set(&vec![(TREASURER, 7), (CUSTODIAN, 7), (OTHER_CUSTODIAN, 8)]);
		assert_noop!(buy(CUSTODIAN), Error::<Test>::ConflictOfInterest);
		assert_ok!(buy(OTHER_CUSTODIAN));
		// An admission that has ended opens nothing.
		Ends::set(&vec![(OTHER_CUSTODIAN, NOW + 1)]);
		assert_ok!(buy(OTHER_CUSTODIAN));
		pass(1);
		assert_noop!(buy(OTHER_CUSTODIAN), Error::<Test>::UnknownCustodian);
		Ends::set(&vec![(TREASURER, NOW + 1)]);
		assert_noop!(buy(OTHER_CUSTODIAN), Error::<Test>::NotTreasurer);
	});
}

/// Of a reserve of 10,000 at most 4,000 are at one custodian, whatever is bought in between.
#[test]
fn bounds_the_lots_at_one_custodian() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		govern(|params| params.max_per_custodian = Perbill::from_percent(40));
		let buy = |custodian, cost| {
			let (who, face) = (signed(TREASURER), cost + 10 * DOLLAR);
			Reserve::buy_bill(who, BILL, face, cost, now() + DAY, custodian)
		};
		let refused = Error::<Test>::CustodianConcentration;
		assert_noop!(buy(CUSTODIAN, 4_000 * DOLLAR + 1), refused);
		assert_ok!(buy(CUSTODIAN, 2_500 * DOLLAR));
		assert_noop!(buy(CUSTODIAN, 1_500 * DOLLAR + 1), Error::<Test>::CustodianConcentration);
		assert_ok!(buy(OTHER_CUSTODIAN, 4_000 * DOLLAR));
		assert_ok!(buy(CUSTODIAN, 1_500 * DOLLAR));
		assert_noop!(buy(CUSTODIAN, 1), Error::<Test>::CustodianConcentration);
		// What is paid or written off makes room. A reassignment protects and is not bound.
		pass(DAY);
		assert_ok!(settle(0));
		assert_ok!(Reserve::write_off(root(), 2, 500 * DOLLAR));
		let at_custodian = Reserve::attestation(CUSTODIAN).unwrap().holding.cost;
		assert_eq!(at_custodian, Usdc(1_000 * DOLLAR));
		assert_ok!(Reserve::reassign(root(), 2, OTHER_CUSTODIAN));
		assert_noop!(buy(OTHER_CUSTODIAN, 1), Error::<Test>::CustodianConcentration);
		assert_ok!(buy(CUSTODIAN, 3_000 * DOLLAR));
	});
}

/// A quarter of 10,000 at once, and then a quarter within a day.
#[test]
fn bounds_the_purchases_of_a_day() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		govern(|params| params.max_bought_per_day = Perbill::from_percent(25));
		let buy = |cost| {
			let (who, face) = (signed(TREASURER), cost + 10 * DOLLAR);
			Reserve::buy_bill(who, BILL, face, cost, MATURITY, CUSTODIAN)
		};
		let refused = || Error::<Test>::RecentPurchasesAboveBound;
		assert_eq!(position().purchasable_usdc, 2_500 * DOLLAR);
		assert_noop!(buy(2_500 * DOLLAR + 1), refused());
		assert_ok!(buy(1_000 * DOLLAR));
		assert_ok!(buy(1_500 * DOLLAR));
		assert_eq!(position().purchasable_usdc, 0);
		assert_noop!(buy(1), refused());
		pass(DAY / 2);
		assert_eq!(position().purchasable_usdc, 1_250 * DOLLAR);
		assert_noop!(buy(1_250 * DOLLAR + 1), refused());
		assert_ok!(buy(1_250 * DOLLAR));
		pass(10 * DAY);
		assert_eq!(position().purchasable_usdc, 2_500 * DOLLAR);
		// A call that is refused uses nothing up.
		let before = Books::<Test>::get();
		assert_noop!(buy(2_500 * DOLLAR + 1), refused());
		assert_eq!(Books::<Test>::get(), before);
		govern(|params| params.max_bought_per_day = Perbill::zero());
		assert_noop!(buy(1), refused());
	});
}

#[test]
fn bounds_the_term_from_the_purchase_on() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		govern(|params| params.max_bill_term = 93 * DAY);
		let buy = |seconds| buy_as(BILL, 100 * DOLLAR, 99 * DOLLAR, now() + seconds);
		assert_noop!(buy(93 * DAY + 1), Error::<Test>::MaturityTooFar);
		assert_ok!(buy(93 * DAY));
	});
}

/// The keys of a treasurer and of its custodians take a quarter of the reserve within a block, and
/// leave a twentieth for ever.
#[test]
fn one_block_takes_a_quarter_of_the_reserve_at_most() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		govern(|params| {
			params.max_per_custodian = Perbill::from_percent(40);
			params.max_bought_per_day = Perbill::from_percent(25);
			params.liquidity_floor = MIN_LIQUIDITY_FLOOR;
			params.max_yield = FixedU128::from_rational(20, 100);
		});
		let mut taken = 0;
		let mut take_all = || {
			for custodian in [CUSTODIAN, OTHER_CUSTODIAN] {
				for cost in (0..=12).map(|power| (1 << power) * DOLLAR).rev() {
					let (who, face) = (signed(TREASURER), cost + cost / 2_000);
					let matures_at = now() + DAY;
					if Reserve::buy_bill(who, BILL, face, cost, matures_at, custodian.clone())
						.is_ok()
					{
						taken += cost;
					}
				}
			}
			taken
		};
		let first = take_all();
		assert!((2_400 * DOLLAR..=2_500 * DOLLAR).contains(&first), "{first}");
		for _ in 0..30 {
			pass(DAY);
			take_all();
		}
		let all = take_all();
		assert!((7_900 * DOLLAR..=8_000 * DOLLAR).contains(&all), "two custodians: {all}");
	});
}
