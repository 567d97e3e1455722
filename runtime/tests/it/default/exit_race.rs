//! Savers leave before a default, in the same window, after it, and at different bids. No saver
//! leaves at a price that the default has made untrue, and all who are filled at one price bear
//! what the stayers bear.

use frame_support::traits::Hooks;
use infrafi_protocol::LoanBook;
use pallet_vault::WeightInfo;

use super::{book::*, *};

type VaultWeights = <Runtime as pallet_vault::Config>::WeightInfo;

/// A loan whose first deadline is missed at this instant. Its unit covers it whatever the age of
/// its price: time alone counts.
fn missing(deadline: u64, senior: Balance, junior: Balance) -> u64 {
	go_to(deadline - 30 * DAY - 60);
	let units = servers(1);
	worth(10_000_000);
	go_to(deadline - 30 * DAY);
	bullet(units, senior, junior).drawn()
}

/// Blocks with room do by themselves what they do, or none has any.
#[derive(Clone, Copy, PartialEq)]
enum Blocks {
	Roomy,
	Full,
}

impl Blocks {
	fn pass_until(self, at: u64) {
		go_to(at);
		if self == Self::Roomy {
			idle();
		}
	}
}

/// The requests of the run: days past due, window and bid.
const ASKS: [(i64, usize, u8); 7] = [
	// In the window that closes 27 days past due: one request before the default, two after it.
	(-4, 0, 0),
	(1, 0, 40),
	(2, 0, 0),
	// In that of 57 days.
	(25, 1, 0),
	(26, 1, 8),
	// In that of 87 days.
	(55, 2, 63),
	(56, 2, 0),
];

/// The end of each window, in days past due, and the impairment in percent at that time.
const CLOSINGS: [(i64, Balance); 3] = [(27, 0), (57, 10), (87, 40)];

/// Seven of eight savers request everything. One stays, and a new one deposits when the cash is
/// spent.
fn run(senior: Balance, junior: Balance, blocks: Blocks) {
	on_chain(DEV, || {
		savers(500_000);
		let missed = window(2) - 27 * DAY;
		let past_due = |days: i64| missed.checked_add_signed(days * DAY as i64).unwrap();
		missing(missed, senior, junior);
		let mut book = Book {
			idle: (4_000_000 - senior) * ONE,
			lent: senior * ONE,
			shares: 4_000_000 * ONE,
			windows: vec![vec![]; 3],
			..Default::default()
		};
		let mut requests = vec![];
		let mut asks = SAVERS.into_iter().zip(ASKS).peekable();
		for (closed, (closing, percent)) in (1..).zip(CLOSINGS) {
			while let Some((who, (day, month, bid))) = asks.next_if(|(_, ask)| ask.0 < closing) {
				blocks.pass_until(past_due(day));
				let shares = Assets::balance(SUSDAI, who.to_account_id());
				requests.push((month, book.windows[month].len(), ask(who, shares, bid)));
				book.windows[month].push(Asked { shares, bid, paid: 0 });
			}
			blocks.pass_until(past_due(closing));
			book.doubtful = doubt(senior, junior, percent, Balance::MAX) * ONE;
			book.interest = interest(senior, 30 * DAY + now() - missed);
			if blocks == Blocks::Full {
				// The price of a share before any fill.
				assert_eq!(prices(), (book.conservative(), book.optimistic()));
				assert_eq!(Vault::convert_to_assets(ONE), Ok(book.worth(ONE)));
				service();
			}
			book.fill(closed);
			agrees(&book, &requests);
		}
		// A deposit is cash for the requests. It is priced by the optimistic NAV, and they are paid
		// by the conservative one.
		blocks.pass_until(past_due(88));
		book.interest = interest(senior, 118 * DAY);
		let shares = book.enter(1_500_000 * ONE);
		assert_eq!(save(Eve, 1_500_000), shares);
		service();
		book.fill(3);
		agrees(&book, &requests);
		assert!(book.windows.iter().flatten().all(|asked| asked.shares == 0));
	});
}

/// The chain agrees with the bookkeeper.
fn agrees(book: &Book, requests: &[(usize, usize, u64)]) {
	for (month, place, request) in requests {
		assert_eq!(claimable(*request), book.windows[*month][*place].paid, "request {request}");
	}
	assert_eq!(prices(), (book.conservative(), book.optimistic()));
	assert_eq!(shares(), book.shares);
	check();
}

#[test]
fn who_leaves_when_gets_what_a_bookkeeper_would_give() {
	for blocks in [Blocks::Roomy, Blocks::Full] {
		// With cash for all, and with so little that a bid is filled in parts, at two prices.
		for (senior, junior) in
			[(1_000_000, 0), (850_000, 150_000), (2_000_000, 0), (1_700_000, 300_000)]
		{
			run(senior, junior, blocks);
		}
	}
}

/// By hand, of the first of those runs: at par before the first stage, and from then on less a
/// tenth of the loan.
#[test]
fn the_first_two_leave_at_par_and_the_next_bear_their_part() {
	on_chain(DEV, || {
		savers(500_000);
		missing(window(2) - 27 * DAY, 1_000_000, 0);
		go_to(window(2) - 20 * DAY);
		let at_par = ask(BobStash, 500_000 * ONE, 0);
		go_to(window(2));
		let later = ask(CharlieStash, 500_000 * ONE, 0);
		let bidding = ask(DaveStash, 500_000 * ONE, 40);
		service();
		assert_eq!(claimable(at_par), 500_000 * ONE);
		go_to(window(3));
		service();
		// 3,500,000 less 100,000, for 3,500,000 shares.
		assert_eq!(claimable(later), part(&[500_000 * ONE, 34], &[35]));
		assert_eq!(claimable(bidding), part(&[500_000 * ONE, 34, 9], &[35, 10]));
	});
}

/// A window closes a second before a stage, at its second, and a second after.
#[test]
fn the_stage_counts_from_its_second_for_any_caller() {
	for (early, serviced, paid) in [
		// At par: the last second before the stage.
		(1, 0, 500_000),
		// 400,000 of a million are lost 60 days past due; 3,600,000 of 4,000,000 are left.
		(0, 0, 450_000),
		// No account serviced it in time: it is filled at the price of the fill.
		(1, 1, 450_000),
		(1, 30, 450_000),
	] {
		on_chain(DEV, || {
			savers(500_000);
			// Ten hundredths from 30 days on are borne by the junior.
			missing(window(3) - 60 * DAY + early, 900_000, 100_000);
			go_to(window(3) - 8 * DAY);
			let request = ask(BobStash, 500_000 * ONE, 0);
			go_to(window(3) + serviced);
			service();
			let lost = if paid == 500_000 { 0 } else { 300_000 };
			assert_eq!(claimable(request), part(&[500_000 * ONE, 4_000_000 - lost], &[4_000_000]));
			assert_eq!(prices().0, 4_000_000 * ONE - lost * ONE - claimable(request));
		});
	}
}

/// The price of the units has fallen. It counts from the next round on, and less the haircut of its
/// age and what a sale takes from the second after grace.
#[test]
fn what_the_units_do_not_cover_counts_and_more_of_it_from_the_end_of_grace() {
	for (past_grace, lost) in [(0, 100_000), (1, 273_800)] {
		on_chain(DEV, || {
			savers(500_000);
			missing(window(2) - 10 * DAY - past_grace, 900_000, 100_000);
			go_to(window(2) - 8 * DAY);
			let request = ask(BobStash, 500_000 * ONE, 0);
			// A block looks at what was missed, and is to look again when grace is over.
			idle();
			go_to(window(2) - 6 * DAY);
			worth(800_000);
			// Data of less than seven days count for 80 % less 2 % and 1,000: 626,200. The junior
			// bears the first 100,000 of what they leave uncovered.
			go_to(window(2));
			service();
			assert_eq!(claimable(request), part(&[500_000 * ONE, 4_000_000 - lost], &[4_000_000]));
			check();
		});
	}
}

/// More loans are due than a block has room for. Nothing is filled until all are processed.
#[test]
fn while_a_loan_is_unprocessed_nothing_is_filled() {
	on_chain(DEV, || {
		savers(500_000);
		go_to(window(3) - 90 * DAY - 60);
		let units = servers(20);
		worth(1_000_000);
		go_to(window(3) - 90 * DAY);
		let loans: Vec<_> =
			units.into_iter().map(|unit| bullet(vec![unit], 85_000, 15_000).drawn()).collect();
		go_to(window(3) - 8 * DAY);
		// What was due in between is done: grace is over, the first stage reached, and nothing of
		// it the vault's loss.
		idle();
		let request = ask(BobStash, 500_000 * ONE, 0);
		go_to(window(3));
		// Room for a service and one loan.
		let room = VaultWeights::service() + Lending::classify_weight();
		for done in 1..20 {
			<Vault as Hooks<_>>::on_idle(System::block_number(), room);
			assert_eq!(Lending::portfolio().impairment.0, done * 25_000 * ONE);
			assert_eq!(claimable(request), 0);
		}
		service();
		assert_eq!(Lending::portfolio().impairment.0, 500_000 * ONE);
		assert_eq!(claimable(request), part(&[500_000 * ONE, 35], &[40]));
		assert_eq!(loans.len(), 20);
		check();
	});
}

/// Four requests at one bid, for different amounts, with cash for a part: they share it by their
/// amounts, before a stage and after it.
#[test]
fn equal_requests_are_paid_the_same_across_a_stage() {
	on_chain(DEV, || {
		savers(500_000);
		missing(window(2) - 27 * DAY, 3_600_000, 0);
		go_to(window(2) - 20 * DAY);
		let asked = [500_000, 250_000, 125_000, 125_000];
		let requests: Vec<_> = SAVERS[1..]
			.iter()
			.zip(asked)
			.map(|(who, dollars)| ask(*who, dollars * ONE, 0))
			.collect();
		let paid_in = |paid: Balance| {
			for (request, dollars) in requests.iter().zip(asked) {
				assert_eq!(claimable(*request), part(&[dollars, paid], &[1_000_000]));
			}
			check();
		};
		// 400,000 at par.
		go_to(window(2));
		service();
		paid_in(400_000 * ONE);
		// A tenth of 3,600,000 is lost, of 3,600,000 for as many shares. A deposit
		// now brings cash for the rest, and pays for the doubtful loan in full, interest included.
		go_to(window(2) + 10 * DAY);
		let o = 3_600_000 * ONE + interest(3_600_000, 67 * DAY);
		let entered = part(&[1_000_000 * ONE, 3_600_000 * ONE], &[o]);
		assert_eq!(save(Eve, 1_000_000), entered);
		service();
		let c = 3_600_000 * ONE - 360_000 * ONE + 1_000_000 * ONE;
		let rest = part(&[600_000 * ONE, c], &[3_600_000 * ONE + entered]);
		paid_in(400_000 * ONE + rest);
	});
}
