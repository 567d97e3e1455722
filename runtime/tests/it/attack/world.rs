//! The chain under attack: every call goes through here, and is checked.

use std::collections::BTreeMap;

use codec::Encode;
use frame_support::{
	dispatch::{extract_actual_weight, GetDispatchInfo},
	traits::GetCallMetadata,
};
use infrafi_protocol::{
	assets::{AssetId, SUSDAI, USDAI, USDC},
	Model,
};
use infrafi_runtime::{
	configs::{ReserveAccount, VaultAccount},
	*,
};
use sp_runtime::{traits::Dispatchable, DispatchError};

use super::{
	books::Books,
	bound::bound_by,
	events::Emitted,
	expect::Expected,
	model::LoanModel,
	people::{people, Role, Wealth},
	random::Random,
};

/// Gifts to accounts of the protocol.
#[derive(Clone, Debug, Default)]
pub struct Gifts {
	pub reserve: Wealth,
	pub vault: Wealth,
	pub pot: Wealth,
}

impl Gifts {
	/// Those to an account, if they are counted.
	pub fn of(&mut self, who: &AccountId, asset: AssetId) -> Option<&mut Balance> {
		let wealth = [
			(ReserveAccount::get(), &mut self.reserve),
			(VaultAccount::get(), &mut self.vault),
			(Lending::account(), &mut self.pot),
		]
		.into_iter()
		.find_map(|(account, wealth)| (account == *who).then_some(wealth))?;
		match asset {
			USDC => Some(&mut wealth.usdc),
			USDAI => Some(&mut wealth.usdai),
			SUSDAI => Some(&mut wealth.susdai),
			_ => None,
		}
	}
}

/// Facts of earlier steps that are not on the chain.
#[derive(Clone, Debug, Default)]
pub struct Known {
	pub gifts: Gifts,
	/// Of each loan that was drawn: what the treasury gets when it is repaid.
	pub exit_fees: BTreeMap<u64, Balance>,
}

/// How often a call succeeded and failed, and why.
#[derive(Default)]
pub struct Count {
	pub done: u64,
	pub refused: u64,
	pub reasons: BTreeMap<String, u64>,
}

/// The state of a run.
pub struct World {
	pub random: Random,
	/// The accounts that sign.
	pub people: Vec<AccountId>,
	pub appraisers: Vec<AccountId>,
	/// All accounts that ever own anything.
	pub everyone: Vec<AccountId>,
	/// The market price of a new piece of each model, in dollars.
	pub market: Vec<(Model, u32)>,
	pub known: Known,
	/// What lending must do, by its rules.
	pub model: LoanModel,
	pub books: Books,
	/// Calls and blocks so far.
	pub steps: u64,
	pub tally: BTreeMap<(&'static str, &'static str), Count>,
	/// The last step, for the report of a failure.
	pub last: String,
	/// The number of serial numbers in use.
	pub serials: u64,
	/// Seconds of the longest time between two blocks.
	pub longest_gap: u64,
	pub blocks: u64,
	/// Chains so far, this one included.
	pub chains: u64,
	/// Encoded calls that succeeded, up to a number: fuzz targets change them.
	pub heard: Vec<Vec<u8>>,
	pub most_heard: usize,
}

impl World {
	pub fn new(seed: u64, appraisers: Vec<AccountId>) -> Self {
		let everyone: Vec<_> = people()
			.into_iter()
			.chain(appraisers.clone())
			.chain(super::people::protocol())
			.collect();
		Self {
			random: Random(seed),
			people: people(),
			appraisers,
			books: Books::read(&everyone),
			everyone,
			market: super::prices::market(),
			known: Known::default(),
			model: LoanModel::default(),
			steps: 0,
			tally: BTreeMap::new(),
			last: String::new(),
			serials: 0,
			longest_gap: 0,
			blocks: 0,
			chains: 1,
			heard: vec![],
			most_heard: 0,
		}
	}

	/// A signed call. Returns whether it succeeded.
	pub fn call(&mut self, who: &AccountId, call: impl Into<RuntimeCall>) -> bool {
		self.dispatch(Some(who), RuntimeOrigin::signed(who.clone()), call.into())
	}

	/// A call by governance.
	pub fn root(&mut self, call: impl Into<RuntimeCall>) -> bool {
		self.dispatch(None, RuntimeOrigin::root(), call.into())
	}

	/// A call by the credit committee, now and then by any account instead.
	pub fn committee(&mut self, call: impl Into<RuntimeCall>) -> bool {
		type Origin = pallet_collective::Origin<Runtime, pallet_collective::Instance2>;
		if self.random.once_in(24) {
			let who = self.anyone();
			return self.call(&who, call);
		}
		self.dispatch(None, Origin::Members(1, 1).into(), call.into())
	}

	/// Dispatches a call and checks invariants 45 to 50.
	fn dispatch(
		&mut self,
		who: Option<&AccountId>,
		origin: RuntimeOrigin,
		call: RuntimeCall,
	) -> bool {
		self.last = format!("{who:?}: {call:?}");
		let (events, weight) = (System::event_count() as usize, call.get_dispatch_info());
		let expected = Expected::of(who, &call, &self.books);
		let bound = bound_by(who, &call);
		// The whole storage is hashed for some calls only: it takes long, and the dispatch of
		// FRAME undoes a failed call.
		let before = self.random.once_in(200).then(fingerprint);
		let result = call.clone().dispatch(origin);
		let actual = extract_actual_weight(&result, &weight);
		assert!(
			actual.all_lte(weight.call_weight),
			"50: a call weighs more than its admitted weight"
		);
		match &result {
			Ok(_) => {
				if self.heard.len() < self.most_heard {
					self.heard.push(call.encode());
				}
				self.count_gift(&call);
				let emitted = Emitted::since(events, &mut self.known);
				let after = Books::read(&self.everyone);
				expected.check(who, &self.everyone, &self.books, &after);
				self.books.check_bystanders(&after, &self.everyone, &bound);
				self.close_step(events, Some(&call), after, &emitted);
			}
			Err(_) => {
				assert_eq!(
					System::event_count() as usize,
					events,
					"50: a failed call emits an event"
				);
				if let Some(before) = before {
					assert_eq!(fingerprint(), before, "50: a failed call changes the storage");
				}
				self.steps += 1;
			}
		}
		self.count(&call, result.map_err(|failed| failed.error))
	}

	/// Compares the books with those of the step before, and lending with its model. `first` is the
	/// number of the first event of the step.
	pub fn close_step(
		&mut self,
		first: usize,
		call: Option<&RuntimeCall>,
		after: Books,
		emitted: &Emitted,
	) {
		self.books.check_step(&after, emitted);
		self.model.follow(first, call, &self.books, &after, &self.everyone);
		after.check(&self.known.gifts);
		self.books = after;
		self.steps += 1;
	}

	fn count<T>(&mut self, call: &RuntimeCall, result: Result<T, DispatchError>) -> bool {
		let name = call.get_call_metadata();
		let count = self.tally.entry((name.pallet_name, name.function_name)).or_default();
		match &result {
			Ok(_) => count.done += 1,
			Err(error) => {
				count.refused += 1;
				let reason = match error {
					DispatchError::Module(error) => error.message.unwrap_or("?").into(),
					other => format!("{other:?}"),
				};
				*count.reasons.entry(reason).or_default() += 1;
			}
		}
		result.is_ok()
	}

	fn count_gift(&mut self, call: &RuntimeCall) {
		let RuntimeCall::Assets(pallet_assets::Call::transfer { id, target, amount }) = call else {
			return;
		};
		let Address::Id(to) = target else { return };
		if let Some(gift) = self.known.gifts.of(to, id.0) {
			*gift += amount;
		}
	}

	/// Mostly the account itself, now and then any account. Any account if that one has no key.
	pub fn by(&mut self, who: AccountId) -> AccountId {
		let is_keyless = super::people::protocol().contains(&who);
		if is_keyless || self.random.once_in(24) {
			self.anyone()
		} else {
			who
		}
	}

	pub fn anyone(&mut self) -> AccountId {
		self.random.any(&self.people)
	}

	/// A member of a role, or any account if the role has no member.
	pub fn member(&mut self, role: Role) -> AccountId {
		let who = self.random.one(&role.members()).unwrap_or_else(|| self.people[0].clone());
		self.by(who)
	}

	/// Mostly the amount, now and then a senseless one.
	pub fn amount(&mut self, amount: Balance) -> Balance {
		match self.random.below(40) {
			0 => 0,
			1 => 1,
			2 => amount.saturating_add(1),
			3 => u128::MAX,
			_ => amount,
		}
	}

	/// Mints USDai for an account, at most as many as its USDC pay for.
	pub fn fund(&mut self, who: &AccountId, usdai: Balance) {
		let outstanding = usdai.saturating_sub(super::people::free(USDAI, who));
		let amount_usdc = outstanding.div_ceil(1_000_000_000_000).saturating_add(1);
		let dollars = super::people::free(USDC, who);
		if outstanding > 0 && dollars > 0 {
			let amount_usdc = amount_usdc.min(dollars);
			self.call(who, pallet_reserve::Call::mint { amount_usdc, min_usdai: 0 });
		}
	}
}

pub fn now() -> u64 {
	pallet_timestamp::Now::<Runtime>::get() / 1_000
}

/// A hash of everything that is stored.
fn fingerprint() -> sp_core::H256 {
	let (mut key, mut all) = (vec![], vec![]);
	while let Some(next) = sp_io::storage::next_key(&key) {
		all.extend_from_slice(&sp_io::hashing::blake2_128(&next));
		all.extend_from_slice(&sp_io::hashing::blake2_128(
			&sp_io::storage::get(&next).unwrap_or_default(),
		));
		key = next;
	}
	sp_io::hashing::blake2_256(&all).into()
}
