//! The guard compared with a simple reference model of its rules.

use rand::{rngs::StdRng, Rng, SeedableRng};

use crate::{mock::*, Feeds};

/// A feed in the simplest form.
#[derive(Default)]
struct Reference {
	/// The last number of each appraiser, and its time.
	numbers: [Option<(u128, u64)>; 3],
	accepted: Option<u128>,
	/// The accepted value at the start of the interval, and its time.
	anchor: Option<(u128, u64)>,
	/// The median that started the hold, and the times at which rounds were counted.
	hold: Option<(u128, Vec<u64>)>,
}

impl Reference {
	fn is_near(value: u128, centre: u128) -> bool {
		4 * value.abs_diff(centre) <= centre
	}

	/// The lower median of the numbers after `since` within 100 seconds, if there are two.
	fn median(&self, since: u64, now: u64) -> Option<u128> {
		let counts = |(_, at): &&(u128, u64)| *at > since && now - at < 100;
		let mut fresh: Vec<_> =
			self.numbers.iter().flatten().filter(counts).map(|(x, _)| *x).collect();
		fresh.sort();
		(fresh.len() >= 2).then(|| fresh[(fresh.len() - 1) / 2])
	}

	fn accept(&mut self, value: u128, anchor: Option<(u128, u64)>) {
		(self.accepted, self.anchor, self.hold) = (Some(value), anchor, None);
	}

	fn feed(&mut self, appraiser: usize, value: u128, now: u64) {
		self.numbers[appraiser] = Some((value, now));
		let Some(median) = self.median(0, now) else { return };
		let Some(accepted) = self.accepted else { return self.accept(median, None) };
		let (anchor, since) =
			self.anchor.filter(|(_, at)| now - at < 30).unwrap_or((accepted, now));
		self.anchor = Some((anchor, since));
		if Self::is_near(median, anchor) {
			return self.accept(median, self.anchor);
		}
		let (first, mut rounds) = match self.hold.take() {
			Some((first, rounds)) if Self::is_near(median, first) => (first, rounds),
			_ => (median, vec![]),
		};
		let agrees = |last: u64| {
			let round = self.median(last, now);
			now - last >= 15 && round.is_some_and(|round| Self::is_near(round, first))
		};
		if rounds.last().copied().is_none_or(agrees) {
			rounds.push(now);
		}
		self.hold = Some((first, rounds));
		if self.hold.as_ref().is_some_and(|(_, rounds)| rounds.len() == 3) {
			self.accept(median, None);
		}
	}
}

#[test]
fn agrees_over_thousands_of_numbers() {
	run(|| {
		let mut rng = StdRng::seed_from_u64(0x6A2D);
		let (mut reference, mut price_now) = (Reference::default(), 1_000u32);
		let (mut confirmed, mut held, mut stopped) = (0, 0, 0);
		for step in 0..20_000 {
			if rng.gen_ratio(1, 60) {
				price_now = (price_now * rng.gen_range(20..300) / 100).clamp(100, 100_000);
			} else if rng.gen_ratio(1, 20) {
				price_now = (price_now * rng.gen_range(76..125) / 100).clamp(100, 100_000);
			}
			if rng.gen_ratio(1, 2) {
				// So short that a held value never becomes stale, which has a test of its own.
				wait(rng.gen_range(1..20));
			}
			let appraiser = rng.gen_range(1..=3);
			let number = if rng.gen_ratio(1, 8) { rng.gen_range(1..200_000) } else { price_now };
			let values = sp_runtime::BoundedVec::truncate_from(vec![(price("H100"), usd(number))]);
			if Oracle::feed_values(RuntimeOrigin::signed(account(appraiser)), values).is_err() {
				continue; // The appraiser has already fed in this block.
			}
			let before = reference.accepted;
			let value = usd(number).into_inner();
			reference.feed(usize::from(appraiser) - 1, value, Timestamp::get() / 1_000);

			let feed = Feeds::<Test>::get(price("H100")).unwrap();
			let accepted = feed.accepted.map(|accepted| accepted.value.into_inner());
			let rounds = feed.held.map_or(0, |held| held.rounds) as usize;
			assert_eq!(accepted, reference.accepted, "{step}");
			assert_eq!(
				rounds,
				reference.hold.as_ref().map_or(0, |(_, rounds)| rounds.len()),
				"{step}"
			);
			let is_jump = |(a, b): (u128, u128)| !Reference::is_near(b, a);
			confirmed += u32::from(before.zip(accepted).is_some_and(is_jump));
			held += u32::from(feed.held.is_some());
			let waits = feed.held.map(|held| held.value.into_inner());
			stopped += u32::from(accepted.zip(waits).is_some_and(|step| !is_jump(step)));
			Appraisal::do_try_state().unwrap();
		}
		assert!(
			confirmed > 20 && held > 500 && stopped > 20,
			"{confirmed} confirmed, {held} held, {stopped} small steps that would have added up"
		);
	});
}
