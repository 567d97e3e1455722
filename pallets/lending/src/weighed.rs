//! What calls weigh that may take one of several ways, and what they weighed.
//!
//! `passed` is how many of the reserve's maturities no block has counted yet: whoever asks the vault passes them, each time.

use frame_support::{dispatch::PostDispatchInfo, weights::Weight};
use infrafi_protocol::Liquidity;

use crate::{Config, Pallet, TermsOf, WeightInfo, MAX_TRANCHES_OF_LOAN, MAX_UNITS, MAX_DEADLINES};

/// How much there is to a loan.
#[derive(Clone, Copy)]
pub(crate) struct Size {
	tranches: u32,
	units: u32,
	/// Deadlines that it was late with, or that came since somebody looked: the debt-service reserve may have paid them.
	deadlines: u32,
}

impl Size {
	/// The largest there can be.
	const MOST: Self =
		Self { tranches: MAX_TRANCHES_OF_LOAN, units: MAX_UNITS, deadlines: MAX_DEADLINES };

	/// Of a loan with so many deadlines to look at.
	pub(crate) fn of<T: Config>(terms: &TermsOf<T>, deadlines: u32) -> Self {
		let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
		let (tranches, units) = (count(terms.tranches.len()), count(terms.units.len()));
		Self { tranches, units, deadlines }
	}
}

/// What came of a payment, or of bringing a loan up to now.
pub(crate) enum Outcome {
	/// It goes on.
	Live(Size),
	/// It is repaid.
	Closed(Size),
	/// It had failed before: whatever was done weighs the most that it can.
	Failed,
}

impl<T: Config> Pallet<T> {
	/// What a call weighed: less than it might have, where fewer maturities had to be passed.
	pub(crate) fn weighed(weight: fn(u32) -> Weight) -> PostDispatchInfo {
		Some(weight(T::Liquidity::passed())).into()
	}

	/// What `draw` weighed.
	pub(crate) fn weighed_draw(size: Size) -> PostDispatchInfo {
		Some(Self::draw_weight_of(size, T::Liquidity::passed())).into()
	}

	/// What `draw` weighs at most.
	pub(crate) fn draw_weight() -> Weight {
		Self::draw_weight_of(Size::MOST, T::Liquidity::MAX_PASSED)
	}

	fn draw_weight_of(Size { tranches, units, .. }: Size, passed: u32) -> Weight {
		T::WeightInfo::draw(tranches, units).saturating_add(Self::pass_weight(passed))
	}

	/// What so many maturities add to what is measured without any.
	pub(crate) fn pass_weight(passed: u32) -> Weight {
		T::WeightInfo::pass(passed).saturating_sub(T::WeightInfo::pass(0))
	}

	/// What a payment weighed: the end of a loan is paid for only where it came, and so are deadlines.
	pub(crate) fn weighed_payment(outcome: Outcome) -> PostDispatchInfo {
		let passed = T::Liquidity::passed();
		let weight = match outcome {
			Outcome::Live(size) => Self::repay_weight(size, passed),
			Outcome::Closed(size) => Self::close_weight(size, passed),
			Outcome::Failed => Self::payment_weight(passed),
		};
		Some(weight).into()
	}

	/// What bringing a loan up to now weighed.
	pub(crate) fn brought_up_weight(outcome: Outcome, passed: u32) -> Weight {
		match outcome {
			Outcome::Live(size) => Self::classify_weight_of(size, passed),
			Outcome::Closed(size) => Self::close_weight(size, passed),
			Outcome::Failed => Self::bring_up_weight(passed),
		}
	}

	fn repay_weight(Size { tranches, deadlines, .. }: Size, passed: u32) -> Weight {
		Self::with_arrears(T::WeightInfo::repay(tranches), deadlines, passed)
	}

	fn close_weight(Size { tranches, units, deadlines }: Size, passed: u32) -> Weight {
		Self::with_arrears(T::WeightInfo::close(tranches, units), deadlines, passed)
	}

	fn classify_weight_of(Size { tranches, units, deadlines }: Size, passed: u32) -> Weight {
		Self::with_arrears(T::WeightInfo::classify(tranches, units), deadlines, passed)
	}

	/// What is measured apart: deadlines to work out, and maturities to pass.
	fn with_arrears(weight: Weight, deadlines: u32, passed: u32) -> Weight {
		weight
			.saturating_add(T::WeightInfo::settle(deadlines))
			.saturating_add(Self::pass_weight(passed))
	}

	/// A payment, whatever comes of it.
	pub(crate) fn payment_weight(passed: u32) -> Weight {
		Self::repay_weight(Size::MOST, passed).max(Self::end_weight(passed))
	}

	/// The last payment of a loan, of a failed one too.
	fn end_weight(passed: u32) -> Weight {
		Self::close_weight(Size::MOST, passed).max(T::WeightInfo::repay_failed(passed))
	}

	/// A loan is brought up to now, by which its reserve may repay it, or what is left of a failed one.
	pub(crate) fn bring_up_weight(passed: u32) -> Weight {
		Self::classify_weight_of(Size::MOST, passed).max(Self::end_weight(passed))
	}

	/// As above, with what comes after it where it is not repaid.
	pub(crate) fn declare_breach_weight(passed: u32) -> Weight {
		T::WeightInfo::declare_breach(passed).max(Self::close_weight(Size::MOST, passed))
	}

	/// As above.
	pub(crate) fn cure_weight(passed: u32) -> Weight {
		T::WeightInfo::cure(passed).max(Self::close_weight(Size::MOST, passed))
	}

	/// As above.
	pub(crate) fn liquidate_weight(passed: u32) -> Weight {
		T::WeightInfo::liquidate(passed).max(Self::close_weight(Size::MOST, passed))
	}

	/// A loan that is refinanced is brought up to now before; what is measured is one that need not be.
	pub(crate) fn refinance_weight(passed: u32) -> Weight {
		Self::classify_weight_of(Size::MOST, passed)
			.saturating_add(T::WeightInfo::refinance(passed))
	}

	/// Where the debt-service reserve covers all, a failed loan ends as if it were repaid.
	pub(crate) fn write_off_weight(passed: u32) -> Weight {
		T::WeightInfo::write_off(passed).max(T::WeightInfo::repay_failed(passed))
	}

	/// With the last open claim, where no unit is left, what the reserve holds is divided: as above.
	pub(crate) fn refuse_claim_weight(passed: u32) -> Weight {
		T::WeightInfo::refuse_claim(passed).max(T::WeightInfo::repay_failed(passed))
	}
}
