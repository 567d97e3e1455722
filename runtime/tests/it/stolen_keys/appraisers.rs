//! Keys of appraisers: one of four, where three numbers make a median, and two of four.

use infrafi_protocol::Appraise;

use super::*;
use crate::loan::{insured, policy};

const MODEL: &str = "H100-SXM5-80GB";
/// The price that the honest appraisers feed, in dollars.
const PRICE: u32 = 30_000;

/// A server of eight pieces, in whole USDai.
fn values(unit: u64) -> (Balance, Balance) {
	let accepted = Appraisal::appraise(unit).expect("it is appraised").value / ONE;
	let entry = <Appraisal as Appraise>::entry_value(unit).expect("it is appraised").value / ONE;
	(accepted, entry)
}

/// A round of the interval of this chain: the honest ones feed the price, the others theirs.
fn round(honest: &[Sr25519Keyring], others: &[(Sr25519Keyring, u32)]) {
	next_block(12);
	for who in honest {
		assert_ok!(feed(*who, MODEL, PRICE));
	}
	for (who, price) in others {
		assert_ok!(feed(*who, MODEL, *price));
	}
}

/// Four appraisers have fed the price of Bob's server.
fn appraised() -> u64 {
	let unit = insured(1, policy());
	round(&[Alice, Bob, Charlie, Dave], &[]);
	next_block(6);
	unit
}

#[test]
fn one_of_four_moves_no_value_and_stops_no_value() {
	on_chain(LOCAL, || {
		let unit = appraised();
		let honest = values(unit);
		for lie in [1, PRICE / 2, PRICE * 2, 1_000_000] {
			round(&[Alice, Bob, Charlie], &[(Dave, lie)]);
			let now = values(unit);
			assert!(honest.0 - now.0 <= 1 && now.1 <= honest.1, "{lie}: {now:?} of {honest:?}");
		}
		// Silence: three numbers are enough.
		for _ in 0..60 {
			round(&[Alice, Bob, Charlie], &[]);
		}
		assert!(Appraisal::appraise(unit).is_ok());
	});
}

/// Of two numbers in the middle the lower one counts. So two of four lift nothing. They lower the
/// value for new loans at once, and the one of live loans after `confirm_rounds` rounds.
#[test]
fn two_of_four_lift_no_value_and_lower_that_of_new_loans() {
	on_chain(LOCAL, || {
		let unit = appraised();
		let honest = values(unit);
		let lie = |price| round(&[Alice, Bob], &[(Charlie, price), (Dave, price)]);
		lie(PRICE * 10);
		let lifted = values(unit);
		assert!(lifted.0 <= honest.0 && lifted.1 <= honest.1, "{lifted:?} of {honest:?}");
		lie(PRICE / 10);
		let (accepted, entry) = values(unit);
		assert!(honest.0 - accepted <= 1 && entry <= honest.1 / 10, "{accepted}, {entry}");
		for _ in 0..Appraisal::params().confirm_rounds {
			lie(PRICE / 10);
		}
		assert!(values(unit).0 <= honest.0 / 10);
	});
}
