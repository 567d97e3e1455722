//! Validators, their offences, sessions and sets.

use infrafi_client::{
	runtime::{session, validators::Event},
	AccountId,
};

use crate::{
	ingest::found::{name_of, Found, Place},
	schema::{rows, Bytes},
};

/// The rows of an event of the validators.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	let (block, index, at) = (place.block, place.index, place.at);
	let row = |who: &AccountId, kind: &str| rows::Validator {
		block,
		index,
		at,
		who: Bytes::from(who),
		kind: kind.to_owned(),
		..Default::default()
	};
	let row = match event {
		Event::Admitted { who } => row(&who, "Admitted"),
		Event::Dismissed { who } => row(&who, "Dismissed"),
		Event::Left { who } => row(&who, "Left"),
		Event::Suspended { who, reason, session } => rows::Validator {
			reason: Some(name_of(&reason)),
			session: Some(session.into()),
			..row(&who, "Suspended")
		},
		Event::Reinstated { who } => row(&who, "Reinstated"),
		Event::Resumed { who } => row(&who, "Resumed"),
		Event::KeysPurged { who } => row(&who, "KeysPurged"),
		Event::Offended { who, offence, session, is_suspended } => {
			found.rows.push(rows::Offence {
				block,
				index,
				at,
				who: (&who).into(),
				offence: name_of(&offence),
				session: session.into(),
				is_suspended,
			});
			return;
		}
		Event::SetStarted { session, validator_count } => {
			found.touched.new_sets.push(session);
			found.rows.push(rows::ValidatorSet {
				session: session.into(),
				block,
				index,
				at,
				validator_count: validator_count.into(),
			});
			return;
		}
		Event::ParamsSet { .. } => return super::params(place, found, "Validators"),
	};
	found.rows.push(row);
}

/// The rows of an event of the sessions.
pub fn session(event: session::Event, place: &Place<'_>, found: &mut Found) {
	use session::Event;
	let (block, index, at) = (place.block, place.index, place.at);
	let (validator, kind) = match event {
		Event::NewSession { session_index } => {
			found.rows.push(rows::Session { session: session_index.into(), block, index, at });
			return;
		}
		Event::NewQueued => return,
		Event::ValidatorDisabled { validator } => (validator, "Disabled"),
		Event::ValidatorReenabled { validator } => (validator, "Reenabled"),
	};
	found.rows.push(rows::Validator {
		block,
		index,
		at,
		who: (&validator).into(),
		kind: kind.to_owned(),
		..Default::default()
	});
}
