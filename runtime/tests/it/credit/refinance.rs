//! A loan of the vault is rolled while its reserve is invested, as it should be.

use frame_support::{assert_ok, hypothetically_ok};
use infrafi_runtime::*;
use pallet_lending::{Call, TermsOf};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{chain::*, loan::*};

/// A loan of a million, 850,000 of it the vault's. The borrower has redeemed it, and the reserve
/// has bought bills with all the cash above its floor.
fn invested() -> (u64, u64) {
	for (who, dollars) in [(Alice, 2_000_000), (Eve, 400_000), (Bob, 600_000)] {
		mint_usdai(who, dollars);
	}
	let deposit =
		pallet_vault::Call::deposit { assets: 2_000_000 * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(Alice, deposit));
	let unit = insured(1, policy_of(4_000_000, now() + 2 * 366 * DAY));
	priced(500_000);
	let loan = offer(unit, 850_000).drawn();
	let redeem = pallet_reserve::Call::redeem { amount_usdai: 1_000_000 * ONE, min_usdc: 0 };
	assert_ok!(call(Bob, redeem));
	let position = Reserve::position().unwrap();
	let floor = position.supply_usdai / 1_000_000_000_000 / 10;
	let cost = (position.cash_usdc - floor) / DOLLAR - 1;
	buy_lot(cost * 101 / 100, cost, 90 * DAY);
	(unit, loan)
}

fn offer(unit: u64, vault: Balance) -> Loan {
	loan(vault + 150_000).on([unit]).junior(150_000)
}

fn refinance(loan: u64, terms: TermsOf<Runtime>) -> DispatchResult {
	let terms_hash = terms.hash();
	assert_ok!(call(Eve, Call::consent { loan, terms_hash }));
	assert_ok!(committee(Call::consent { loan, terms_hash }));
	let refinanced = call(Bob, Call::refinance { loan, terms });
	refinanced.map(drop).map_err(|error| error.error)
}

#[test]
fn of_the_same_size_or_less_needs_no_cash() {
	on_chain(DEV, || {
		let (unit, loan) = invested();
		let available = available() / ONE;
		assert!(available < 400_000, "{available}");
		let idle = || pallet_vault::VaultLedger::<Runtime>::get().money.idle.0 / ONE;
		for (vault, left) in [(850_000, 1_150_000), (400_000, 1_600_000)] {
			hypothetically_ok!({
				let rolled = refinance(loan, offer(unit, vault).terms());
				assert_eq!(idle(), left);
				rolled
			});
		}
		// More is lent within the limit.
		let more = 850_000 + available;
		hypothetically_ok!(refinance(loan, offer(unit, more).terms()));
		let refused = refinance(loan, offer(unit, more + 1).terms());
		let error: DispatchError = pallet_vault::Error::<Runtime>::DrawLimitExceeded.into();
		assert_eq!(refused, Err(error));
	});
}

/// While a loss of the reserve is unpaid, the vault lends nothing: a roll goes on, and the loss
/// takes no principal that stays lent.
#[test]
fn goes_on_while_a_loss_is_unpaid() {
	on_chain(DEV, || {
		let (unit, loan) = invested();
		let request = pallet_vault::Call::request_redeem { shares: 1_990_000 * ONE, bid: 0 };
		assert_ok!(call(Alice, request));
		next_block(150);
		valued();
		assert_ok!(call(Alice, pallet_vault::Call::service {}));
		mint_usdai(Bob, 10_000);
		let lot = buy_lot(1_000, 900, 60);
		next_block(90);
		priced(500_000);
		assert_ok!(call(Ferdie, pallet_reserve::Call::realise_loss { lot }));
		assert!(Reserve::position().unwrap().loss_usdai > 0, "the vault has cash for all of it");
		assert_eq!(available(), 0);
		assert_ok!(refinance(loan, offer(unit, 850_000).terms()));
		assert!(Reserve::position().unwrap().loss_usdai > 0);
	});
}
