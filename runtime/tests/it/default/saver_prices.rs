//! Invariant 38: both prices of the shares in a default, computed by hand, from the first stage to
//! recoveries after the write-off.

use super::{book::*, *};
use infrafi_finance::queue::TICKS_PER_ONE;
use pallet_lending::Seizures;

const SENIOR: Balance = 850_000;
const JUNIOR: Balance = 150_000;

/// Two millions of savings, with an addition and a deduction, in dollars.
fn two_millions(more: Balance, less: Balance) -> Balance {
	(2_000_000 + more - less) * ONE
}

/// A loan of a million whose unit covers it whatever the age of its price, and its first deadline.
fn million(junior: Balance) -> (u64, u64) {
	let units = servers(1);
	worth(4_000_000);
	let loan = bullet(units, 1_000_000 - junior, junior).drawn();
	(loan, now() + 30 * DAY)
}

/// Deposits are priced at `O`, redemptions at `C`.
fn priced(c: Balance, o: Balance) {
	assert_eq!(prices(), (c, o));
	let thousand = 1_000 * ONE;
	assert_eq!(Vault::convert_to_shares(thousand), Ok(part(&[thousand, shares()], &[o])));
	assert_eq!(Vault::convert_to_assets(thousand), Ok(part(&[thousand, c], &[shares()])));
	let bid = Balance::from(40u8);
	let preview = Vault::preview_redeem(thousand, 40).unwrap().assets;
	assert_eq!(preview, part(&[thousand, c, TICKS_PER_ONE - bid], &[shares(), TICKS_PER_ONE]));
	check();
}

#[test]
fn stages_lower_what_leavers_get_and_not_what_newcomers_pay() {
	for (junior, stages) in [
		(0, [0, 100_000, 400_000, 1_000_000]),
		(50_000, [0, 50_000, 350_000, 950_000]),
		(JUNIOR, [0, 0, 250_000, 850_000]),
	] {
		on_chain(DEV, || {
			savers(250_000);
			let (_, missed) = million(junior);
			priced(two_millions(0, 0), two_millions(0, 0));
			let mut lost_before = 0;
			for (days, lost) in [(0, stages[0]), (30, stages[1]), (60, stages[2]), (90, stages[3])]
			{
				let o = |at: u64| {
					two_millions(0, 0) + interest(1_000_000 - junior, at + 30 * DAY - missed)
				};
				let at = missed + days * DAY;
				go_to(at - 1);
				priced(two_millions(0, lost_before), o(at - 1));
				go_to(at);
				priced(two_millions(0, lost), o(at));
				lost_before = lost;
			}
		});
	}
}

/// All interest is paid 60 days past due, and in time from then on: the impairment stays until
/// three deadlines in a row were met.
#[test]
fn doubt_is_written_back_when_three_deadlines_in_a_row_were_met() {
	on_chain(DEV, || {
		savers(250_000);
		let (loan, missed) = million(JUNIOR);
		for (day, lost) in [(60, 250_000), (90, 250_000), (120, 0)] {
			go_to(missed + day * DAY);
			// No call has read the loan before. Two deadlines were missed; the third is the first
			// that is met.
			assert_ok!(call(Bob, Call::repay_due { loan, max: 100_000 * ONE }));
			assert_eq!(Lending::health(loan).unwrap().past_due, 0);
			// The impairment is of principal. Interest that is paid adds to the conservative NAV.
			let earned = pallet_vault::VaultLedger::<Runtime>::get().money.idle.0 - 1_150_000 * ONE;
			let days = Balance::from(day + 30);
			let least = SENIOR * ONE / 10 * 9 / 10 * days / 365;
			assert!(earned > least, "{earned} is more than {least}, for late interest");
			assert_eq!(released().0, two_millions(0, lost) + earned, "day {day}");
			check();
		}
	});
}

/// The whole way of one loan: seizure, sale, an insurer that pays, refuses and is made to pay.
#[test]
fn each_step_from_the_seizure_to_the_last_recovery() {
	on_chain(DEV, || {
		savers(250_000);
		let (loan, missed) = million(JUNIOR);
		go_to(missed + 9 * DAY);
		worth(900_000);
		go_to(missed + 10 * DAY);
		priced(two_millions(0, 0), two_millions(0, 0) + interest(SENIOR, 40 * DAY));

		// Grace is over: 80 % of 900,000 less 2 % and 1,000 leave 295,400 of the million, of which
		// the junior bears 150,000. Interest stands still.
		go_to(missed + 10 * DAY + 1);
		valued();
		let mut outstanding = Outstanding::new(SENIOR, JUNIOR, 40 * DAY + 1);
		let hoped = interest(SENIOR, 40 * DAY + 1);
		priced(two_millions(0, 145_400), two_millions(0, 0) + hoped);
		seize(loan);
		priced(two_millions(0, 145_400), two_millions(0, 0) + hoped);
		let unit = Lending::loan(loan).unwrap().terms.units[0];
		assert_ok!(call(Eve, Call::file_claim { loan, unit }));
		priced(two_millions(0, 145_400), two_millions(0, 0) + hoped);

		// Of 600,000 the costs are 1,000, the fee 2 % of 599,000. The vault's outstanding principal
		// is doubtful in full: the claim on the insurer is open, so it is not booked as lost.
		let before = (usdai(Dave), treasury(), usdai(Eve), usdai(Bob));
		sell(loan, 600_000 * ONE);
		let divided = outstanding.receive(600_000 * ONE, true);
		let to_vault = divided.tranches[0];
		assert_eq!((divided.costs, divided.fee), (1_000 * ONE, 11_980 * ONE));
		assert_eq!((usdai(Dave), treasury()), (before.0 + 1_000 * ONE, before.1 + 11_980 * ONE));
		assert_eq!((usdai(Eve), usdai(Bob)), (before.2, before.3));
		assert_eq!(to_vault, [587_020 * ONE, 0, 0]);
		priced(two_millions(0, 262_980), two_millions(0, 0) + hoped);

		// The insurer pays principal, which is doubtful no longer.
		let pay = |dollars: Balance| {
			assert_ok!(call(Dave, Call::pay_claim { loan, unit, amount: dollars * ONE }));
		};
		pay(100_000);
		outstanding.receive(100_000 * ONE, false);
		priced(two_millions(0, 162_980), two_millions(0, 0) + hoped);

		// It refuses the rest: that books nothing, as the council may uphold the claim.
		let reason = b"wear".to_vec().try_into().unwrap();
		assert_ok!(call(Dave, Call::refuse_claim { loan, unit, reason }));
		priced(two_millions(0, 162_980), two_millions(0, 0) + hoped);
		// The council does not: what is missing leaves both prices.
		go_to(now() + Lending::params().claim_period);
		assert_ok!(call(Ferdie, Call::classify { loan }));
		priced(two_millions(0, 162_980), two_millions(0, 162_980));
		assert!(Seizures::<Runtime>::get(loan).unwrap().is_written_off);

		// A court makes it pay: principal is a gain, interest is income that bears the fee, and the
		// rest is the junior's.
		let (fees, eve) = (treasury(), usdai(Eve));
		pay(200_000);
		let divided = outstanding.receive(200_000 * ONE, false);
		let [principal, interest, late] = divided.tranches[0];
		assert_eq!(principal, 162_980 * ONE);
		assert_eq!(
			[interest, late],
			Outstanding::new(SENIOR, JUNIOR, 40 * DAY + 1).tranches[0][1..]
		);
		let fee = (interest + late) / 10;
		assert_eq!(treasury() - fees, fee);
		assert_eq!(usdai(Eve) - eve, 200_000 * ONE - principal - interest - late);
		// Both prices had forgotten it: it is in the entry price at once, and released to leavers.
		let price = two_millions(0, 0) + interest + late - fee;
		priced(two_millions(0, 162_980), price);
		go_to(now() + 64 * 65 * DAY);
		priced(price, price);
	});
}

/// If the unit sells at its counted value, a leaver at the seizure and a stayer to the end have the
/// same.
#[test]
fn leavers_and_stayers_bear_the_same_loss() {
	for (value, lost) in
		[(400_000u32, 537_400), (700_000, 302_200), (900_000, 145_400), (1_048_000, 29_368)]
	{
		on_chain(DEV, || {
			savers(250_000);
			// The window closes when grace is over and the unit is seized.
			go_to(window(2) - 40 * DAY - 61);
			let units = servers(1);
			worth(4_000_000);
			go_to(window(2) - 40 * DAY - 1);
			let loan = bullet(units, SENIOR, JUNIOR).drawn();
			go_to(window(2) - 8 * DAY);
			let leaver = ask(BobStash, 250_000 * ONE, 0);
			go_to(window(2) - DAY);
			worth(value);
			go_to(window(2));
			seize(loan);
			service();
			let left = two_millions(0, lost);
			let paid = claimable(leaver);
			assert_eq!(paid, part(&[250_000 * ONE, left], &[two_millions(0, 0)]));
			// Costs and fee were counted.
			let counted = Balance::from(value) * ONE * 784 / 1_000 - 1_000 * ONE;
			sell(loan, 1_000 * ONE + (counted * 100).div_ceil(98));
			let (c, o) = released();
			assert_eq!(c, o, "booked");
			// Late interest was in no price, and leavers wait for it.
			let locked = c - prices().0;
			// Interest of the senior is paid before principal of the junior. The savers that stay
			// receive it.
			let mut outstanding = Outstanding::new(SENIOR, JUNIOR, 40 * DAY + 1);
			let [_, interest, late] = outstanding.receive(counted, false).tranches[0];
			let income = (interest + late) - (interest + late) / 10;
			let stayer = Vault::convert_to_assets(250_000 * ONE).unwrap();
			let equal = part(&[250_000 * ONE, left - paid + income - locked], &[1_750_000 * ONE]);
			assert!(stayer.abs_diff(equal) <= 1, "{value}: {stayer} {equal}");
		});
	}
}
