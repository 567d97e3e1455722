//! Each check fails on a state that breaks it.

use infrafi_protocol::OracleKey;
use sp_runtime::{traits::Zero, BoundedVec, FixedU128};

use crate::{mock::*, Anchor, DatedValue, Feed, Feeds, Held, Models, Params, Sources};

/// Breaks a valid state with 100 accepted and 50 held, and returns the result of the checks.
fn broken_by(harm: impl FnOnce()) -> Result<(), &'static str> {
	externalities().execute_with(|| {
		Members::set(vec![account(1), account(2), account(3)]);
		for dollars in [100, 100, 50] {
			wait(6);
			(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(dollars)));
		}
		Appraisal::do_try_state().expect("the state is valid");
		harm();
		Appraisal::do_try_state().map_err(Into::into)
	})
}

fn with_feed(harm: impl FnOnce(&mut Feed)) -> Result<(), &'static str> {
	broken_by(|| Feeds::<Test>::mutate(price("H100"), |feed| harm(feed.as_mut().unwrap())))
}

fn with_held(harm: impl FnOnce(&mut Held)) -> Result<(), &'static str> {
	with_feed(|feed| harm(feed.held.as_mut().unwrap()))
}

const LATER: u64 = START + 19;

#[test]
fn finds_invalid_models_and_parameters() {
	let harm = || Params::<Test>::mutate(|params| params.max_age = 0);
	assert_eq!(broken_by(harm), Err("the governed values are out of bounds"));
	let harm = || {
		Models::<Test>::mutate(model("H100"), |params| {
			params.as_mut().unwrap().floor = sp_runtime::Perbill::one()
		})
	};
	assert_eq!(broken_by(harm), Err("the parameters of a model are out of bounds"));
	let harm = || Models::<Test>::insert(model("H  100"), model_params());
	assert_eq!(broken_by(harm), Err("the name of a model is malformed"));
	let harm = || Models::<Test>::insert(model("L40S"), model_params());
	assert_eq!(broken_by(harm), Err("a model has no price feed"));
	let harm = || Models::<Test>::remove(model("H100"));
	assert_eq!(broken_by(harm), Err("a feed has no model"));
	let harm = || {
		for index in 0..8 {
			Feeds::<Test>::insert(price(&index.to_string()), Feed::new(0));
		}
	};
	assert_eq!(broken_by(harm), Err("there are more feeds than `feed_values` can carry"));
}

#[test]
fn finds_invalid_feeds() {
	assert_eq!(
		with_feed(|feed| feed.registered_at = LATER),
		Err("the registration of a feed is in the future")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = None),
		Err("a feed has a held value without an accepted one")
	);
	let harm = |feed: &mut Feed| (feed.accepted, feed.held) = (None, None);
	assert_eq!(with_feed(harm), Err("a feed has an anchor without an accepted value"));
	let dated = |value, as_of| Some(DatedValue { value, as_of });
	assert_eq!(
		with_feed(|feed| feed.accepted = dated(FixedU128::zero(), START + 6)),
		Err("a value is zero")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = dated(usd(1), 0)),
		Err("a value is older than its feed")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = dated(usd(1), LATER)),
		Err("the time of a value is in the future")
	);
	let anchor = Anchor { value: usd(1), since: LATER };
	assert_eq!(
		with_feed(|feed| feed.anchor = Some(anchor)),
		Err("the time of a value is in the future")
	);
	assert_eq!(with_held(|held| held.first = FixedU128::zero()), Err("a value is zero"));
	assert_eq!(
		with_held(|held| held.counted_at = LATER),
		Err("the time of a value is in the future")
	);
	assert_eq!(with_held(|held| held.rounds = 0), Err("a held value has no round"));
	assert_eq!(
		with_held(|held| held.value = usd(51)),
		Err("the latest median of the oracle is neither held nor accepted")
	);
	assert_eq!(
		with_feed(|feed| feed.held = None),
		Err("the latest median of the oracle is neither held nor accepted")
	);
}

#[test]
fn finds_data_of_unregistered_feeds() {
	let harm = || {
		let value = pallet_oracle::TimestampedValue { value: usd(1), timestamp: START };
		pallet_oracle::Values::<Test>::insert(hourly("H100"), value);
	};
	assert_eq!(broken_by(harm), Err("the oracle has a value of an unregistered feed"));
	let put = |key: OracleKey, sources: Vec<_>| {
		move || Sources::<Test>::insert(key, BoundedVec::truncate_from(sources))
	};
	let two = || sources().into_inner();
	assert_eq!(broken_by(put(hourly("H100"), two())), Err("an unregistered feed has sources"));
	assert_eq!(broken_by(put(price("H100"), vec![])), Err("a stored list of sources is empty"));
	assert_eq!(
		broken_by(put(price("H100"), two()[..1].to_vec())),
		Err("a feed has too few sources")
	);
	let malformed = vec![source("a", "/x"), source("b", "/x")];
	assert_eq!(broken_by(put(price("H100"), malformed)), Err("a source is malformed"));
	assert_eq!(broken_by(put(price("H100"), two())), Ok(()));
}
