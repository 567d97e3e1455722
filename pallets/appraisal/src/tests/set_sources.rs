use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{feed::Source, OracleKey};
use sp_runtime::{traits::Zero, BoundedVec, DispatchError, FixedU128};

use crate::{mock::*, Error, Event, Feeds, Sources};

fn set(feed: OracleKey, sources: Vec<Source>) -> sp_runtime::DispatchResult {
	Appraisal::set_sources(RuntimeOrigin::root(), feed, BoundedVec::truncate_from(sources))
}

#[test]
fn replaces_the_sources() {
	run(|| {
		let two = vec![source("https://a/", "/x"), source("https://b/", "")];
		assert_ok!(set(price("H100"), two.clone()));
		assert_eq!(Appraisal::sources(price("H100")), two);
		System::assert_last_event(Event::SourcesSet { feed: price("H100"), count: 2 }.into());
		assert_ok!(set(price("H100"), vec![]));
		assert!(!Sources::<Test>::contains_key(price("H100")));
		assert!(Feeds::<Test>::contains_key(price("H100")));
	});
}

#[test]
fn registers_and_removes_the_hourly_feed() {
	run(|| {
		assert_ok!(set(hourly("H100"), sources().into_inner()));
		assert!(Feeds::<Test>::contains_key(hourly("H100")));
		assert_ok!(set(hourly("H100"), vec![]));
		assert!(!Feeds::<Test>::contains_key(hourly("H100")));
	});
}

#[test]
fn refuses_an_unknown_model() {
	run(|| {
		for feed in [price("L40S"), hourly("L40S")] {
			assert_noop!(set(feed.clone(), sources().into_inner()), Error::<Test>::UnknownModel);
			assert_noop!(set(feed, vec![]), Error::<Test>::UnknownModel);
		}
	});
}

#[test]
fn refuses_malformed_urls() {
	run(|| {
		for url in [
			"",
			"https://",
			"http://",
			"ftp://a/",
			"a",
			"https://a b/",
			"https://a/\u{e9}",
			"HTTP://a/",
		] {
			let sources = vec![source("https://good/", "/x"), source(url, "/x")];
			assert_noop!(set(price("H100"), sources), Error::<Test>::SourceUrlMalformed);
		}
	});
}

#[test]
fn takes_plain_http_from_the_appraisers_own_machine_alone() {
	run(|| {
		let sources = |url| vec![source("https://good/", "/x"), source(url, "/x")];
		let own = [
			"http://127.0.0.1:8555/x",
			"http://127.0.0.1",
			"http://localhost/",
			"http://[::1]:1?x",
		];
		for url in own {
			assert_ok!(set(price("H100"), sources(url)));
		}
		let others = [
			"http://a/",
			"http://127.0.0.10/",
			"http://127.0.0.1.example/",
			"http://localhost.example/",
			"http://localhost:80@example/",
			"http://example/127.0.0.1",
			"http://127.0.0.1:8a/",
		];
		for url in others {
			assert_noop!(set(price("H100"), sources(url)), Error::<Test>::SourceNotEncrypted);
		}
	});
}

#[test]
fn refuses_malformed_pointers() {
	run(|| {
		for pointer in ["x", "/a~", "/a~2b", "/a\nb"] {
			let sources = vec![source("https://good/", "/x"), source("https://a/", pointer)];
			assert_noop!(set(price("H100"), sources), Error::<Test>::SourcePointerMalformed);
		}
		let good = vec![source("https://a/", ""), source("https://a/", "/a~0b/c~1d/0")];
		assert_ok!(set(price("H100"), good));
	});
}

#[test]
fn refuses_a_scale_of_zero() {
	run(|| {
		let zero = Source { scale: FixedU128::zero(), ..source("https://a/", "/x") };
		let sources = vec![source("https://a/", "/y"), zero];
		assert_noop!(set(price("H100"), sources), Error::<Test>::SourceScaleZero);
	});
}

#[test]
fn refuses_a_source_that_would_count_twice() {
	run(|| {
		let scaled = Source { scale: usd(2), ..source("https://a/", "/x") };
		let twice = vec![source("https://a/", "/x"), source("https://b/", "/x"), scaled];
		assert_noop!(set(price("H100"), twice), Error::<Test>::DuplicateSource);
		assert_ok!(set(
			price("H100"),
			vec![source("https://a/", "/x"), source("https://a/", "/y")]
		));
	});
}

#[test]
fn refuses_fewer_than_the_minimum() {
	run(|| {
		let one = vec![source("https://a/", "/x")];
		for feed in [price("H100"), hourly("H100")] {
			assert_noop!(set(feed.clone(), one.clone()), Error::<Test>::TooFewSources);
			assert_ok!(set(feed, vec![]));
		}
	});
}

#[test]
fn refuses_more_feeds_than_feed_values_can_carry() {
	run(|| {
		for name in ["B", "C", "D", "E", "F", "G", "H"] {
			let set = |params| Appraisal::set_model(RuntimeOrigin::root(), model(name), params);
			assert_ok!(set(Some(model_params())));
		}
		let enough = || sources().into_inner();
		assert_noop!(set(hourly("H100"), enough()), Error::<Test>::TooManyFeeds);
		assert_ok!(set(price("H100"), enough()));
		assert_ok!(Appraisal::set_model(RuntimeOrigin::root(), model("B"), None));
		assert_ok!(set(hourly("H100"), enough()));
	});
}

#[test]
fn removes_the_values_of_the_hourly_rate() {
	run(|| {
		assert_ok!(set(hourly("H100"), sources().into_inner()));
		wait(1);
		(1..3).for_each(|appraiser| feed(appraiser, hourly("H100"), usd(2)));
		assert_ok!(Oracle::feed_values(
			RuntimeOrigin::root(),
			BoundedVec::truncate_from(vec![(hourly("H100"), usd(2))])
		));
		let of_feed = |key: &OracleKey| *key == hourly("H100");
		let stored = || {
			let raw = pallet_oracle::RawValues::<Test>::iter().filter(|(_, key, _)| of_feed(key));
			let values = pallet_oracle::Values::<Test>::iter().filter(|(key, _)| of_feed(key));
			(raw.count(), values.count())
		};
		assert_eq!(stored(), (3, 1));
		assert_ok!(set(hourly("H100"), vec![]));
		assert_eq!(stored(), (0, 0));
	});
}

#[test]
fn is_for_governance_only() {
	run(|| {
		let origin = RuntimeOrigin::signed(account(1));
		let sources = BoundedVec::new();
		assert_noop!(
			Appraisal::set_sources(origin, price("H100"), sources),
			DispatchError::BadOrigin
		);
	});
}
