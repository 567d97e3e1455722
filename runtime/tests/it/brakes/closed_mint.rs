//! While dollars cannot be minted, nothing is seized and auctions stand still.

use frame_support::{
	assert_ok,
	traits::{Get, Hooks},
};
use infrafi_runtime::*;
use pallet_lending::Call as Loans;
use pallet_reserve::Call as Bills;
use sp_keyring::Sr25519Keyring::*;

use super::{dispatch_paths::*, *};
use crate::{busy_chain::*, chain::*};

/// What closes `Reserve.mint` for bidders, and opens it again.
struct Closing {
	why: &'static str,
	close: fn(),
	open: fn(),
}

fn closings() -> [Closing; 3] {
	fn pause() {
		let full_name = (name("Reserve"), name("mint"));
		assert_ok!(council(pallet_tx_pause::Call::pause { full_name }));
	}
	fn unpause() {
		let ident = (name("Reserve"), name("mint"));
		assert_ok!(council(pallet_tx_pause::Call::unpause { ident }));
	}
	/// The attestation of the bills at Charlie is older than a hundred seconds.
	fn doubt() {
		let params = pallet_reserve::Parameters { max_attestation_age: 100, ..Reserve::params() };
		assert_ok!(council(Bills::set_params { params }));
	}
	fn trust() {
		let params = pallet_reserve::Parameters { max_attestation_age: 3_600, ..Reserve::params() };
		assert_ok!(root(Bills::set_params { params }));
	}
	let closing = |why, close: fn(), open: fn()| Closing { why, close, open };
	[
		closing("safe mode", || Brake::SafeMode.pull(), || Brake::SafeMode.release()),
		closing("a pause", pause, unpause),
		closing("a stale attestation", doubt, trust),
	]
}

#[test]
fn nothing_is_seized_and_auctions_stand_still_while_dollars_cannot_be_minted() {
	type IsEntryOpen = <Runtime as pallet_lending::Config>::IsEntryOpen;
	for Closing { why, close, open } in closings() {
		on_chain(DEV, || {
			let busy = busy_chain();
			bid(busy.on_sale, Charlie);
			let seize = || plain(call(Ferdie, Loans::liquidate { loan: busy.in_default }));
			let settle = || plain(call(Bob, Loans::settle_auction { loan: busy.on_sale }));
			assert_eq!(tried(seize), Ok(()));
			close();
			assert!(!IsEntryOpen::get(), "{why}");
			Lending::on_initialize(System::block_number());
			let clock = Lending::market_clock().seconds;
			// As long as a closure stops a lot on this chain.
			for _ in 0..10 {
				block_at(now() - START + 6);
				let refused = tried(seize).expect_err(why);
				let closed = pallet_lending::Error::<Runtime>::EntryClosed;
				let filtered = frame_system::Error::<Runtime>::CallFiltered;
				assert!([closed.into(), filtered.into()].contains(&refused), "{why}: {refused:?}");
				let runs = pallet_lending::Error::<Runtime>::AuctionRuns;
				assert_eq!(settle(), Err(runs.into()), "{why}");
				assert_eq!(Lending::market_clock().seconds, clock, "{why}");
			}
			open();
			block_at(now() - START + 6);
			assert_eq!(
				settle(),
				Err(pallet_lending::Error::<Runtime>::AuctionRuns.into()),
				"{why}"
			);
			block_at(now() - START + 24);
			assert_eq!(settle(), Ok(()), "{why}");
			assert_eq!(seize(), Ok(()), "{why}");
		});
	}
}
