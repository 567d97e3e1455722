//! The calls and reads that are measured, each on its own target, in the order of a chain's states.

use frame_support::{
	assert_ok,
	traits::{Hooks, OnIdle},
	weights::Weight,
};
use infrafi_protocol::{assets::USDAI, LoanBook};
use infrafi_runtime::*;
use pallet_lending::{Call as Lend, LeastBid, WeightInfo};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::*;

use super::world::*;
use crate::chain::*;

type LendingWeights = <Runtime as pallet_lending::Config>::WeightInfo;

/// An action: a call or a read. Its number chooses the target.
pub struct Action {
	pub name: &'static str,
	pub run: fn(&People, u32),
}

/// Measures the actions of each state, and moves the chain to the next one.
pub fn live(world: &mut World, mut measure: impl FnMut(&mut TestExternalities, &People, &Action)) {
	let mut all = |world: &mut World, actions: &[Action]| {
		let World { chain, people } = world;
		actions.iter().for_each(|action| measure(chain, people, action));
	};
	all(world, READY);

	world.go_on(|people| {
		next_block(people.at + FIRST_MATURITY + DAY / 2 - now());
		valued();
	});
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
const READY: &[Action] = &[
	Action {
		name: "Balances.transfer_keep_alive",
		run: |people, n| {
			let dest = people.wallet(n + 1).into();
			let value = INFRA;
			made(people.wallet(n), pallet_balances::Call::transfer_keep_alive { dest, value });
		},
	},
	Action {
		name: "Assets.transfer_keep_alive",
		run: |people, n| {
			let (id, target) = (codec::Compact(USDAI), people.wallet(n + 1).into());
			let amount = ONE;
			made(people.wallet(n), pallet_assets::Call::transfer_keep_alive { id, target, amount });
		},
	},
	Action {
		name: "Collateral.apply",
		run: |people, n| {
			let unit = people.unit(u32::MAX - n);
			made(people.borrower(n), pallet_collateral::Call::apply { unit });
		},
	},
	Action {
		name: "Collateral.issue_receipt",
		run: |people, n| {
			let unit = people.free_unit(SPARE + n).into();
			made(Charlie.to_account_id(), pallet_collateral::Call::issue_receipt { unit });
		},
	},
	Action {
		name: "Collateral.insure",
		run: |people, n| made(Dave.to_account_id(), people.insure(people.free_unit(n))),
	},
	Action {
		name: "Collateral.confirm_custody",
		run: |people, n| {
			let units = vec![people.free_unit(n).into()];
			let units = sp_runtime::BoundedVec::truncate_from(units);
			made(Charlie.to_account_id(), pallet_collateral::Call::confirm_custody { units });
		},
	},
	Action {
		name: "Lending.propose",
		run: |people, n| {
			let loan = people.proposed(n);
			made(people.borrower(loan), people.propose(loan));
		},
	},
	Action {
		name: "Lending.commit",
		run: |people, n| {
			let loan = people.proposed(n);
			made(people.curator(loan), Lend::commit { loan: loan.into(), tranche: 1 });
		},
	},
	Action {
		name: "Lending.approve",
		run: |people, n| {
			assert_ok!(committee(Lend::approve { loan: people.proposed(n).into() }));
		},
	},
	Action {
		name: "Lending.draw",
		run: |people, n| {
			let loan = people.approved(n);
			made(people.borrower(loan), Lend::draw { loan: loan.into() });
		},
	},
	Action { name: "Lending.repay", run: repay },
	Action {
		name: "Lending.repay_due",
		run: |people, n| {
			let loan = people.live(n);
			made(people.wallet(n), Lend::repay_due { loan, max: PRINCIPAL });
		},
	},
	Action {
		name: "Lending.top_up_reserve",
		run: |people, n| {
			let loan = people.live(n);
			made(people.wallet(n), Lend::top_up_reserve { loan, amount: 100 * ONE });
		},
	},
	Action { name: "Lending.classify", run: classify },
	Action {
		name: "Vault.deposit",
		run: |people, n| {
			let assets = 100 * ONE;
			made(
				people.wallet(n),
				pallet_vault::Call::deposit { assets, min_shares: 0, min_worth: 0 },
			);
		},
	},
	Action {
		name: "Vault.mint",
		run: |people, n| {
			let (shares, max_assets) = (100 * ONE, 200 * ONE);
			made(people.wallet(n), pallet_vault::Call::mint { shares, max_assets });
		},
	},
	Action {
		name: "Vault.request_redeem",
		run: |people, n| {
			let bid = (n % BIDS) as u8;
			made(people.wallet(n), pallet_vault::Call::request_redeem { shares: ASKED, bid });
		},
	},
	Action {
		name: "Vault.cancel_request",
		run: |people, n| {
			let number = people.waiting(n);
			let request = number.into();
			made(saver(number), pallet_vault::Call::cancel_request { request });
		},
	},
	Action {
		name: "Vault.claim",
		run: |people, n| {
			let request = people.filled(n);
			made(people.wallet(n), pallet_vault::Call::claim { request });
		},
	},
	Action { name: "Vault.service, nothing to fill", run: service },
	Action {
		name: "Reserve.mint",
		run: |people, n| {
			let mint = pallet_reserve::Call::mint { amount_usdc: 100 * DOLLAR, min_usdai: 0 };
			made(people.wallet(n), mint);
		},
	},
	Action {
		name: "Reserve.redeem",
		run: |people, n| {
			let redeem = pallet_reserve::Call::redeem { amount_usdai: 100 * ONE, min_usdc: 0 };
			made(people.wallet(n), redeem);
		},
	},
	Action {
		name: "Reserve.buy_bill",
		run: |people, _| made(Alice.to_account_id(), buy_bill(people.at + 91 * DAY)),
	},
	Action {
		name: "Reserve.attest",
		run: |people, _| {
			next_block(1);
			attest(people.sizes.bills);
		},
	},
	Action { name: "read: share price", run: |_, _| assert!(Vault::share_price().is_ok()) },
	Action { name: "read: reserve", run: |_, _| assert!(Reserve::position().is_ok()) },
	Action {
		name: "read: quote of a loan",
		run: |people, n| assert!(Lending::quote(people.live(n), now() + DAY).is_some()),
	},
	Action {
		name: "read: place in the queue",
		run: |people, n| assert!(Vault::queue_position(people.waiting(n).into()).is_some()),
	},
	Action { name: "block: nothing is due", run: |_, _| idle() },
];

/// The last window has closed, and cash is there. A bill has matured.
const CLOSED: &[Action] = &[
	Action {
		name: "Vault.service, half of the requests",
		run: |people, n| {
			service(people, n);
			let request = people.waiting(n).into();
			assert!(Vault::request(request).is_some_and(|request| request.claimable_usdai > 0));
		},
	},
	Action {
		name: "Reserve.settle_bill",
		run: |_, _| made(Charlie.to_account_id(), pallet_reserve::Call::settle_bill { lot: 0 }),
	},
];

/// It is paid.
const SETTLED: &[Action] = &[Action {
	name: "Reserve.harvest",
	run: |people, n| made(people.wallet(n), pallet_reserve::Call::harvest {}),
}];

/// All loans miss their first deadline in the same second. Their reserves pay it, each when it is
/// looked at. There is room for one.
const DUE: &[Action] = &[Action {
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
const FAILED: &[Action] = &[
	Action { name: "Lending.repay, past due", run: repay },
	Action { name: "Lending.classify, past due", run: classify },
	Action {
		name: "Lending.liquidate",
		run: |people, n| made(people.wallet(n), Lend::liquidate { loan: people.live(n) }),
	},
];

const ON_SALE: &[Action] =
	&[Action { name: "Lending.bid", run: |people, n| bid(people, n % SPARE) }];

const SOLD: &[Action] = &[Action {
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
	let LeastBid { lot, amount } = Lending::least_bid_for(loan).expect("it is on sale");
	made(people.wallet(n), Lend::bid { loan, lot, amount });
}

fn idle_lending() {
	<Lending as Hooks<_>>::on_idle(System::block_number(), Weight::MAX);
}

/// What a block does of itself when it is empty.
fn idle() {
	let room = configs::BlockWeights::get().max_block;
	<AllPalletsWithSystem as OnIdle<_>>::on_idle(System::block_number(), room);
}
