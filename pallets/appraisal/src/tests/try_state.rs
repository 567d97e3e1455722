//! What must always hold is seen where it does not.

use infrafi_protocol::OracleKey;
use sp_runtime::{traits::Zero, BoundedVec, FixedU128};

use crate::{mock::*, Anchor, Feed, Feeds, Held, Models, Params, Quote, Sources};

/// A state in order, with 100 accepted and 50 held, that is broken afterwards.
fn broken_by(harm: impl FnOnce()) -> Result<(), &'static str> {
	externalities().execute_with(|| {
		Members::set(vec![account(1), account(2), account(3)]);
		for dollars in [100, 100, 50] {
			wait(6);
			(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(dollars)));
		}
		Appraisal::do_try_state().expect("the state is in order");
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
fn sees_models_and_parameters_out_of_order() {
	let harm = || Params::<Test>::mutate(|params| params.max_age = 0);
	assert_eq!(broken_by(harm), Err("a parameter is out of bounds"));
	let harm = || {
		Models::<Test>::mutate(model("H100"), |params| {
			params.as_mut().unwrap().floor = sp_runtime::Perbill::one()
		})
	};
	assert_eq!(broken_by(harm), Err("a model is out of bounds"));
	let harm = || Models::<Test>::insert(model("H  100"), quarter());
	assert_eq!(broken_by(harm), Err("the name of a model is malformed"));
	let harm = || Models::<Test>::insert(model("L40S"), quarter());
	assert_eq!(broken_by(harm), Err("a model has no price feed"));
	let harm = || Models::<Test>::remove(model("H100"));
	assert_eq!(broken_by(harm), Err("a feed has no model"));
	let harm = || {
		for index in 0..8 {
			Feeds::<Test>::insert(price(&index.to_string()), Feed::new(0));
		}
	};
	assert_eq!(broken_by(harm), Err("there are more feeds than can be fed"));
}

#[test]
fn sees_feeds_out_of_order() {
	assert_eq!(
		with_feed(|feed| feed.registered_at = LATER),
		Err("a feed is registered at a time yet to come")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = None),
		Err("a value is held though none was accepted")
	);
	let harm = |feed: &mut Feed| (feed.accepted, feed.held) = (None, None);
	assert_eq!(with_feed(harm), Err("steps are measured though none was accepted"));
	let quote = |value, as_of| Some(Quote { value, as_of });
	assert_eq!(
		with_feed(|feed| feed.accepted = quote(FixedU128::zero(), START + 6)),
		Err("a value is zero")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = quote(usd(1), 0)),
		Err("a value is older than its feed")
	);
	assert_eq!(
		with_feed(|feed| feed.accepted = quote(usd(1), LATER)),
		Err("a value is of a time yet to come")
	);
	let anchor = Anchor { value: usd(1), since: LATER };
	assert_eq!(
		with_feed(|feed| feed.anchor = Some(anchor)),
		Err("a value is of a time yet to come")
	);
	assert_eq!(with_held(|held| held.first = FixedU128::zero()), Err("a value is zero"));
	assert_eq!(with_held(|held| held.counted_at = LATER), Err("a value is of a time yet to come"));
	assert_eq!(
		with_held(|held| held.rounds = 0),
		Err("a value is held without a round that came to it")
	);
	assert_eq!(with_held(|held| held.value = usd(51)), Err("a feed does not follow the oracle"));
	assert_eq!(with_feed(|feed| feed.held = None), Err("a feed does not follow the oracle"));
}

#[test]
fn sees_what_belongs_to_no_feed() {
	let harm = || {
		let value = pallet_oracle::TimestampedValue { value: usd(1), timestamp: START };
		pallet_oracle::Values::<Test>::insert(hourly("H100"), value);
	};
	assert_eq!(broken_by(harm), Err("a value has no feed"));
	let put = |key: OracleKey, sources: Vec<_>| {
		move || Sources::<Test>::insert(key, BoundedVec::truncate_from(sources))
	};
	let two = || sources().into_inner();
	assert_eq!(broken_by(put(hourly("H100"), two())), Err("sources without a feed"));
	assert_eq!(broken_by(put(price("H100"), vec![])), Err("an empty list of sources is stored"));
	assert_eq!(broken_by(put(price("H100"), two()[..1].to_vec())), Err("sources are too few"));
	let malformed = vec![source("a", "/x"), source("b", "/x")];
	assert_eq!(broken_by(put(price("H100"), malformed)), Err("a source is malformed"));
	assert_eq!(broken_by(put(price("H100"), two())), Ok(()));
}
