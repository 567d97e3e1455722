//! The calls and reads that are measured, each on its own target, in the order in which a chain lives through them.

use frame_support::{
	traits::{Hooks, OnIdle},
	weights::Weight,
};
use infrafi_protocol::{assets::USDAI, LoanBook};
use infrafi_runtime::*;
use pallet_lending::{Call as Lend, WeightInfo};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::*;

use super::world::*;
use crate::chain::*;

type LendingWeights = <Runtime as pallet_lending::Config>::WeightInfo;

/// Something that is done once in a state and leaves others of its kind to do: the number says on which target.
pub struct Act {
	pub name: &'static str,
	pub run: fn(&People, u32),
}

/// Acts in the states through which the chain goes.
pub fn live(world: &mut World, mut measure: impl FnMut(&mut TestExternalities, &People, &Act)) {
	let mut all = |world: &mut World, acts: &[Act]| {
		let World { chain, people } = world;
		acts.iter().for_each(|act| measure(chain, people, act));
	};
	all(world, READY);

	world.go_on(|people| next_block(people.at + FIRST_MATURITY + DAY / 2 - now()));
	all(world, CLOSED);
	world.go_on(|_| made(Charlie.to_account_id(), pallet_reserve::Call::settle_bill { lot: 0 }));
	all(world, SETTLED);

	world.go_on(|people| {
		// The offers expire first, which is not what is asked here.
		next_block(people.at + WINDOW - now());
		idle_lending();
		next_block(1);
	});
	all(world, DUE);

	world.go_on(|people| {
		next_block(people.at + 2 * WINDOW + 2 * DAY - now());
		attest(people.sizes.bills - 1);
	});
	all(world, FAILED);
	world.go_on(|people| {
		for number in 0..SPARE {
			made(people.wallet(0), Lend::liquidate { loan: people.live(number) });
		}
	});
	all(world, ON_SALE);
	world.go_on(|people| {
		(0..SPARE).for_each(|number| bid(people, number));
		for _ in 0..3 {
			next_block(60);
			<Lending as Hooks<_>>::on_initialize(System::block_number());
		}
	});
	all(world, SOLD);
}

impl People {
	fn wallet(&self, number: u32) -> AccountId {
		self.wallets[number as usize % self.wallets.len()].clone()
	}

	/// Live loans from all over the state.
	fn live(&self, number: u32) -> u64 {
		u64::from(number % SPARE * (self.sizes.loans / SPARE))
	}

	/// Requests that are filled.
	fn filled(&self, number: u32) -> u64 {
		u64::from(number % (self.sizes.requests / 2))
	}

	/// Requests that wait.
	fn waiting(&self, number: u32) -> u32 {
		self.sizes.requests / 2 + number % (self.sizes.requests / 2)
	}
}

/// Blocks go by, and nothing is due.
const READY: &[Act] = &[
	Act {
		name: "Balances.transfer_keep_alive",
		run: |people, n| {
			let dest = people.wallet(n + 1).into();
			let value = INFRA;
			made(people.wallet(n), pallet_balances::Call::transfer_keep_alive { dest, value });
		},
	},
	Act {
		name: "Assets.transfer_keep_alive",
		run: |people, n| {
			let (id, target) = (codec::Compact(USDAI), people.wallet(n + 1).into());
			let amount = ONE;
			made(people.wallet(n), pallet_assets::Call::transfer_keep_alive { id, target, amount });
		},
	},
	Act {
		name: "Collateral.apply",
		run: |people, n| {
			let unit = people.unit(u32::MAX - n);
			made(people.borrower(n), pallet_collateral::Call::apply { unit });
		},
	},
	Act {
		name: "Collateral.issue_receipt",
		run: |people, n| {
			let unit = people.free_unit(SPARE + n).into();
			made(Charlie.to_account_id(), pallet_collateral::Call::issue_receipt { unit });
		},
	},
	Act {
		name: "Collateral.insure",
		run: |people, n| made(Dave.to_account_id(), people.insure(people.free_unit(n))),
	},
	Act {
		name: "Collateral.confirm_custody",
		run: |people, n| {
			let units = vec![people.free_unit(n).into()];
			let units = sp_runtime::BoundedVec::truncate_from(units);
			made(Charlie.to_account_id(), pallet_collateral::Call::confirm_custody { units });
		},
	},
	Act {
		name: "Lending.propose",
		run: |people, n| {
			let loan = people.proposed(n);
			made(people.borrower(loan), people.propose(loan));
		},
	},
	Act {
		name: "Lending.commit",
		run: |people, n| {
			let loan = people.proposed(n);
			made(people.curator(loan), Lend::commit { loan: loan.into(), tranche: 1 });
		},
	},
	Act {
		name: "Lending.approve",
		run: |people, n| {
			made(Alice.to_account_id(), Lend::approve { loan: people.proposed(n).into() })
		},
	},
	Act {
		name: "Lending.draw",
		run: |people, n| {
			let loan = people.approved(n);
			made(people.borrower(loan), Lend::draw { loan: loan.into() });
		},
	},
	Act { name: "Lending.repay", run: repay },
	Act {
		name: "Lending.repay_due",
		run: |people, n| {
			let loan = people.live(n);
			made(people.wallet(n), Lend::repay_due { loan, max: PRINCIPAL });
		},
	},
	Act {
		name: "Lending.top_up_reserve",
		run: |people, n| {
			let loan = people.live(n);
			made(people.wallet(n), Lend::top_up_reserve { loan, amount: 100 * ONE });
		},
	},
	Act { name: "Lending.classify", run: classify },
	Act {
		name: "Vault.deposit",
		run: |people, n| {
			let assets = 100 * ONE;
			made(people.wallet(n), pallet_vault::Call::deposit { assets, min_shares: 0 });
		},
	},
	Act {
		name: "Vault.mint",
		run: |people, n| {
			let (shares, max_assets) = (100 * ONE, 200 * ONE);
			made(people.wallet(n), pallet_vault::Call::mint { shares, max_assets });
		},
	},
	Act {
		name: "Vault.request_redeem",
		run: |people, n| {
			let bid = (n % BIDS) as u8;
			made(people.wallet(n), pallet_vault::Call::request_redeem { shares: ASKED, bid });
		},
	},
	Act {
		name: "Vault.cancel_request",
		run: |people, n| {
			let number = people.waiting(n);
			let request = number.into();
			made(saver(number), pallet_vault::Call::cancel_request { request });
		},
	},
	Act {
		name: "Vault.claim",
		run: |people, n| {
			let request = people.filled(n);
			made(people.wallet(n), pallet_vault::Call::claim { request });
		},
	},
	Act { name: "Vault.service, nothing to fill", run: service },
	Act {
		name: "Reserve.mint",
		run: |people, n| {
			let mint = pallet_reserve::Call::mint { amount_usdc: 100 * DOLLAR, min_usdai: 0 };
			made(people.wallet(n), mint);
		},
	},
	Act {
		name: "Reserve.redeem",
		run: |people, n| {
			let redeem = pallet_reserve::Call::redeem { amount_usdai: 100 * ONE, min_usdc: 0 };
			made(people.wallet(n), redeem);
		},
	},
	Act {
		name: "Reserve.buy_bill",
		run: |people, _| made(Alice.to_account_id(), buy_bill(people.at + 91 * DAY)),
	},
	Act {
		name: "Reserve.attest",
		run: |people, _| {
			next_block(1);
			attest(people.sizes.bills);
		},
	},
	Act { name: "read: share price", run: |_, _| assert!(Vault::share_price().is_ok()) },
	Act { name: "read: reserve", run: |_, _| assert!(Reserve::position().is_ok()) },
	Act {
		name: "read: quote of a loan",
		run: |people, n| assert!(Lending::quote(people.live(n), now() + DAY).is_some()),
	},
	Act {
		name: "read: place in the queue",
		run: |people, n| assert!(Vault::queue_position(people.waiting(n).into()).is_some()),
	},
	Act { name: "block: nothing is due", run: |_, _| idle() },
];

/// The last window has closed, and cash is there. A bill has matured.
const CLOSED: &[Act] = &[
	Act {
		name: "Vault.service, half of the requests",
		run: |people, n| {
			service(people, n);
			let request = people.waiting(n).into();
			assert!(Vault::request(request).is_some_and(|request| request.claimable > 0));
		},
	},
	Act {
		name: "Reserve.settle_bill",
		run: |_, _| made(Charlie.to_account_id(), pallet_reserve::Call::settle_bill { lot: 0 }),
	},
];

/// It is paid.
const SETTLED: &[Act] = &[Act {
	name: "Reserve.harvest",
	run: |people, n| made(people.wallet(n), pallet_reserve::Call::harvest {}),
}];

/// All loans miss their first deadline in the same second. Their reserves pay it, each when it is looked at. There is room for one.
const DUE: &[Act] = &[Act {
	name: "block: a loan is due",
	run: |people, _| {
		let room = Lending::classify_weight();
		let used = <Lending as Hooks<_>>::on_idle(System::block_number(), room);
		assert!(used.any_gt(LendingWeights::first_due() * 2), "one is brought up");
		let due = pallet_lending::Due::<Runtime>::iter_keys().next();
		assert!(due.is_some_and(|(at, _)| u64::from(at) <= people.at + WINDOW + 1), "some wait");
	},
}];

/// The second deadline is missed, and grace is over.
const FAILED: &[Act] = &[
	Act { name: "Lending.repay, past due", run: repay },
	Act { name: "Lending.classify, past due", run: classify },
	Act {
		name: "Lending.liquidate",
		run: |people, n| made(people.wallet(n), Lend::liquidate { loan: people.live(n) }),
	},
];

const ON_SALE: &[Act] = &[Act { name: "Lending.bid", run: |people, n| bid(people, n % SPARE) }];

const SOLD: &[Act] = &[Act {
	name: "Lending.settle_auction",
	run: |people, n| {
		made(people.wallet(n), Lend::settle_auction { loan: people.live(n % SPARE) });
	},
}];

fn repay(people: &People, n: u32) {
	made(people.wallet(n), Lend::repay { loan: people.live(n), amount: 100 * ONE });
}

fn classify(people: &People, n: u32) {
	made(people.wallet(n), Lend::classify { loan: people.live(n) });
}

fn service(people: &People, n: u32) {
	made(people.wallet(n), pallet_vault::Call::service {});
}

/// What covers the debt.
fn bid(people: &People, n: u32) {
	let loan = people.live(n);
	let amount = Lending::least_bid_for(loan).expect("it is on sale");
	made(people.wallet(n), Lend::bid { loan, amount });
}

fn idle_lending() {
	<Lending as Hooks<_>>::on_idle(System::block_number(), Weight::MAX);
}

/// What a block does of itself when it is empty.
fn idle() {
	let room = configs::BlockWeights::get().max_block;
	<AllPalletsWithSystem as OnIdle<_>>::on_idle(System::block_number(), room);
}
