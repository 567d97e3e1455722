use frame_support::assert_ok;

use crate::{mock::*, Suspension, SuspensionReason, ValidatorInfo};

#[test]
fn show_a_validator_from_admission_to_the_end() {
	chain(4).execute_with(|| {
		let unknown = ValidatorInfo {
			who: val(5),
			is_admitted: false,
			has_keys: false,
			is_in_set: false,
			is_queued: false,
			is_disabled: false,
			suspension: None,
			offended_in: None,
			authored: 0,
			absences: 0,
		};
		let show = || Validators::validator(val(5));
		assert_eq!(show(), unknown);
		assert_ok!(Validators::admit(root(), val(5)));
		assert_eq!(show(), ValidatorInfo { is_admitted: true, ..unknown.clone() });
		assert_ok!(set_keys(&val(5), 0));
		let ready = ValidatorInfo { is_admitted: true, has_keys: true, ..unknown.clone() };
		assert_eq!(show(), ready);
		next_session();
		assert_eq!(show(), ValidatorInfo { is_queued: true, ..ready.clone() });
		next_session();
		let authored = show().authored;
		let running = ValidatorInfo { is_queued: true, is_in_set: true, authored, ..ready.clone() };
		assert_eq!(show(), running);
		assert_ok!(Validators::suspend(council(), val(5)));
		let suspension =
			Some(Suspension { reason: SuspensionReason::Governance, since_session: 2 });
		assert_eq!(show(), ValidatorInfo { is_disabled: true, suspension, ..running });
		assert_ok!(Validators::dismiss(council(), val(5)));
		sessions(2);
		assert_eq!(show(), ValidatorInfo { is_admitted: false, suspension, ..ready });
	});
}

#[test]
fn list_the_validators_in_order() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::admit(root(), val(7)));
		let all = Validators::validators();
		assert_eq!(
			all.iter().map(|info| info.who.clone()).collect::<Vec<_>>(),
			vals([1, 2, 3, 4, 7])
		);
		assert_eq!(all[4], Validators::validator(val(7)));
	});
}
