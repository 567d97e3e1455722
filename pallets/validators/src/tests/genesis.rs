use crate::{mock::*, Admitted, Parameters};

#[test]
fn is_the_set_of_the_first_sessions() {
	chain(3).execute_with(|| {
		assert_eq!(Admitted::<Test>::get().into_inner(), vals(1..=3));
		assert_eq!(set(), vals(1..=3));
		let queued: Vec<_> = Session::queued_keys().into_iter().map(|(who, _)| who).collect();
		assert_eq!(queued, vals(1..=3));
		assert_eq!(Validators::validator_set(0).unwrap().len(), 3);
		assert_eq!(Validators::params(), params());
	});
}

#[test]
fn sorts_the_validators() {
	externalities_of(vals([9, 2, 5]), params()).execute_with(|| {
		assert_eq!(set(), vals([2, 5, 9]));
		Validators::do_try_state().unwrap();
	});
}

#[test]
#[should_panic(expected = "the genesis admits a validator twice")]
fn refuses_a_duplicate() {
	use sp_runtime::BuildStorage;
	let admitted = vals([1, 1]);
	let _ = crate::GenesisConfig::<Test> { admitted, params: params() }.build_storage();
}

#[test]
#[should_panic(expected = "within bounds")]
fn keeps_the_bounds() {
	externalities_of(vals(1..=3), Parameters { minimum: 0, ..params() });
}
