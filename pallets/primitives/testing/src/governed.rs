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

/// Declares the tests of `set_params` that are the same in every pallet: who may change the values,
/// and that a genesis sets them within their bounds.
///
/// The second argument are values within the bounds, `tighter` is a change that only tightens them,
/// and `beyond` one that leaves the bounds.
#[macro_export]
macro_rules! governed_tests {
	($pallet:ident, $values:expr, tighter: $tighter:expr, beyond: $beyond:expr $(,)?) => {
		/// The values with a change.
		fn changed(change: fn(&mut Parameters)) -> Parameters {
			let mut params: Parameters = $values;
			change(&mut params);
			params
		}

		/// The storage of a genesis with the values.
		fn genesis(params: Parameters) -> sp_io::TestExternalities {
			use sp_runtime::BuildStorage;
			GenesisConfig::<Test> { params, ..Default::default() }.build_storage().unwrap().into()
		}

		#[test]
		fn refuses_all_but_governance() {
			new_test_ext().execute_with(|| {
				for origin in [signed($crate::STRANGER), RuntimeOrigin::none()] {
					let refused = $pallet::set_params(origin, $values);
					frame_support::assert_noop!(refused, Error::<Test>::NotGovernance);
				}
			});
		}

		#[test]
		fn genesis_sets_them() {
			let params = changed($tighter);
			genesis(params.clone()).execute_with(|| assert_eq!($pallet::params(), params));
		}

		#[test]
		#[should_panic(expected = "within bounds")]
		fn genesis_keeps_them_within_bounds() {
			genesis(changed($beyond));
		}

		#[test]
		fn an_origin_that_only_tightens_makes_no_other_change() {
			new_test_ext().execute_with(|| {
				let by_few = |params| $pallet::set_params(signed($crate::TIGHTENER), params);
				frame_support::assert_ok!($pallet::set_params(RuntimeOrigin::root(), $values));
				frame_support::assert_ok!(by_few(changed($tighter)));
				frame_support::assert_noop!(by_few($values), Error::<Test>::ChangeHasToWait);
				frame_support::assert_ok!($pallet::set_params(RuntimeOrigin::root(), $values));
			});
		}
	};
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
