//! Governed values: their origin in mocks, and the test of what tightens.

use frame_support::{
	dispatch::RawOrigin,
	traits::{EnsureOrigin, OriginTrait},
};
use infrafi_protocol::ParamsChange;
use scale_info::{TypeDef, TypeInfo};

use crate::{account, AccountId};

/// The account that may only tighten governed values.
pub const TIGHTENER: AccountId = account(250);

/// Root makes every change of governed values, [`TIGHTENER`] one that tightens.
pub struct EnsureParams;

impl<O: OriginTrait<AccountId = AccountId>> EnsureOrigin<O> for EnsureParams {
	type Success = ParamsChange;

	fn try_origin(origin: O) -> Result<ParamsChange, O> {
		match origin.as_system_ref() {
			Some(RawOrigin::Root) => Ok(ParamsChange::Any),
			Some(RawOrigin::Signed(who)) if *who == TIGHTENER => Ok(ParamsChange::TightenOnly),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(O::root())
	}
}

/// The name of a field of governed values, changes of it that tighten, and others.
pub type FieldChanges<'a, P> = (&'a str, &'a [fn(&mut P)], &'a [fn(&mut P)]);

/// Checks field by field what tightens. The fields are all of the type, in their order.
pub fn check_tightening<P: Clone + TypeInfo>(
	params: &P,
	tightens: fn(&P, &P) -> bool,
	fields: &[FieldChanges<P>],
) {
	let TypeDef::Composite(all) = P::type_info().type_def else { panic!("they are a struct") };
	let all: Vec<_> = all.fields.iter().filter_map(|field| field.name).collect();
	assert_eq!(fields.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), all);

	let with = |from: &P, change: &fn(&mut P)| {
		let mut new = from.clone();
		change(&mut new);
		new
	};
	// All fields tighter, but for one.
	let tightest_but = |but: &str| {
		let others = fields.iter().filter(|(name, ..)| *name != but);
		others
			.filter_map(|(_, tighter, _)| tighter.first())
			.fold(params.clone(), |from, change| with(&from, change))
	};
	assert!(tightens(params, params), "no change");
	assert!(tightens(params, &tightest_but("")), "all at once");
	for (name, tighter, other) in fields {
		for (index, change) in tighter.iter().enumerate() {
			let new = with(params, change);
			assert!(tightens(params, &new), "{name}, tighter {index}");
			assert!(!tightens(&new, params), "{name}, tighter {index}, taken back");
		}
		for (index, change) in other.iter().enumerate() {
			assert!(!tightens(params, &with(params, change)), "{name}, other {index}");
			assert!(
				!tightens(params, &with(&tightest_but(name), change)),
				"{name}, other {index}, hidden"
			);
		}
	}
}
