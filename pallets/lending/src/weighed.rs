//! What calls weigh that may take one of several ways, and what they weighed.
//!
//! `passed` is how many of the reserve's maturities no block has counted yet: whoever asks the vault passes them, each time.

use frame_support::{dispatch::PostDispatchInfo, weights::Weight};
use infrafi_protocol::Liquidity;

use crate::{Config, Pallet, WeightInfo, MOST_DEADLINES};

/// What came of a payment.
pub(crate) struct Paid {
	/// Whether the loan is gone.
	pub(crate) is_closed: bool,
	/// Deadlines that it was late with, or that came since somebody looked: the debt-service reserve may have paid them.
	pub(crate) deadlines: u32,
}

impl Paid {
	/// Whatever it was for.
	pub(crate) fn most(is_closed: bool) -> Self {
		Self { is_closed, deadlines: MOST_DEADLINES }
	}
}

impl<T: Config> Pallet<T> {
	/// What a call weighed: less than it might have, where fewer maturities had to be passed.
	pub(crate) fn weighed(weight: fn(u32) -> Weight) -> PostDispatchInfo {
		Some(weight(T::Liquidity::passed())).into()
	}

	/// What a payment weighed: the end of a loan is paid for only where it came, and so are deadlines.
	pub(crate) fn weighed_payment(paid: &Paid) -> PostDispatchInfo {
		let passed = T::Liquidity::passed();
		let weight = match paid.is_closed {
			true => Self::end_weight(passed),
			false => T::WeightInfo::repay(paid.deadlines, passed),
		};
		Some(weight).into()
	}

	/// A payment, whatever comes of it.
	pub(crate) fn payment_weight(passed: u32) -> Weight {
		T::WeightInfo::repay(MOST_DEADLINES, passed).max(Self::end_weight(passed))
	}

	/// The last payment of a loan, of a failed one too.
	pub(crate) fn end_weight(passed: u32) -> Weight {
		T::WeightInfo::close(passed).max(T::WeightInfo::repay_failed(passed))
	}

	/// A loan is brought up to now, by which its reserve may repay it, or what is left of a failed one.
	pub(crate) fn bring_up_weight(passed: u32) -> Weight {
		T::WeightInfo::classify(passed).max(Self::end_weight(passed))
	}

	/// As above, with what comes after it where it is not repaid.
	pub(crate) fn declare_breach_weight(passed: u32) -> Weight {
		T::WeightInfo::declare_breach(passed).max(T::WeightInfo::close(passed))
	}

	/// As above.
	pub(crate) fn cure_weight(passed: u32) -> Weight {
		T::WeightInfo::cure(passed).max(T::WeightInfo::close(passed))
	}

	/// As above.
	pub(crate) fn liquidate_weight(passed: u32) -> Weight {
		T::WeightInfo::liquidate(passed).max(T::WeightInfo::close(passed))
	}

	/// A loan that is refinanced is brought up to now before; what is measured is one that need not be.
	pub(crate) fn refinance_weight(passed: u32) -> Weight {
		T::WeightInfo::classify(passed).saturating_add(T::WeightInfo::refinance(passed))
	}

	/// Where the debt-service reserve covers all, a failed loan ends as if it were repaid.
	pub(crate) fn write_off_weight(passed: u32) -> Weight {
		T::WeightInfo::write_off(passed).max(T::WeightInfo::repay_failed(passed))
	}
}
