//! Random calls against a plain model. The checks of every state run after each step.

use std::collections::BTreeMap;

use infrafi_protocol::Item;

use crate::{mock::*, Listings};

/// The items of the test, of all kinds.
fn items() -> Vec<Item> {
	(0..4).flat_map(|id| [Item::Request(id), Item::Position(id, 1), Item::Receipt(id)]).collect()
}

/// What an account was promised by a listing.
#[derive(Clone, Debug)]
struct Known {
	item: Item,
	seller: AccountId,
	price: Balance,
	until: u64,
	/// The item when it was listed.
	thing: Thing,
}

#[derive(Default)]
struct Model {
	listings: BTreeMap<u64, Known>,
	/// USDai of each account, as the rules move it.
	balances: BTreeMap<AccountId, Balance>,
	sales: u32,
	changed: u32,
}

impl Model {
	fn is_open(&self, id: u64) -> bool {
		self.listings.get(&id).is_some_and(|known| {
			let thing = Things::get(known.item);
			let same = thing.is_some_and(|thing| {
				thing.is_sellable && thing.owner == known.seller && thing.paid == known.thing.paid
			});
			same && now() < known.until
		})
	}

	fn pay(&mut self, who: &AccountId, change: impl FnOnce(Balance) -> Balance) {
		let balance = self.balances.entry(who.clone()).or_default();
		*balance = change(*balance);
	}

	fn list(&mut self, random: &mut Random) {
		let (who, item) = (random.one(&PEOPLE), random.one(&items()));
		let price = random.amount_below(3_000);
		let until = now() + random.below(32 * DAY);
		let thing = Things::get(item).unwrap();
		let earlier = self.listings.iter().find(|(_, known)| known.item == item);
		let earlier = earlier.map(|(id, _)| *id);
		let is_listed = earlier.is_some_and(|id| self.is_open(id));
		let is_taken = thing.owner == who
			&& thing.is_sellable
			&& price > 0
			&& now() < until
			&& until <= now() + 30 * DAY
			&& !is_listed;
		let id = crate::NextListingId::<Test>::get();
		let result = Market::list(signed(who.clone()), item, price, until);
		assert_eq!(result.is_ok(), is_taken, "{result:?} of {item:?}");
		if is_taken {
			earlier.map(|id| self.listings.remove(&id));
			self.listings.insert(id, Known { item, seller: who, price, until, thing });
		}
	}

	fn delist(&mut self, random: &mut Random, id: u64) {
		let who = random.one(&PEOPLE);
		let is_removed =
			self.listings.get(&id).is_some_and(|known| known.seller == who || !self.is_open(id));
		assert_eq!(Market::delist(signed(who), id).is_ok(), is_removed);
		if is_removed {
			self.listings.remove(&id);
		}
	}

	fn buy(&mut self, random: &mut Random, id: u64) {
		let who = random.one(&PEOPLE);
		let is_sold = self.is_open(id) && self.listings[&id].seller != who;
		let exists = self.listings.contains_key(&id);
		let item = self.listings.get(&id).and_then(|known| Things::get(known.item));
		let claimed = item.map_or(0, |thing| thing.claimable);
		let result = buy(who.clone(), id);
		assert_eq!(result.is_ok(), is_sold, "{result:?}");
		self.changed +=
			u32::from(exists && result == Err(crate::Error::<Test>::ItemChanged.into()));
		if !is_sold {
			return;
		}
		let Known { item, seller, price, .. } = self.listings.remove(&id).unwrap();
		let fee = price.div_ceil(1_000);
		self.pay(&who, |balance| balance - price);
		self.pay(&seller, |balance| balance + price - fee + claimed);
		self.pay(&TREASURY, |balance| balance + fee);
		assert_eq!(owner(item), Some(who));
		self.sales += 1;
	}

	fn compare(&self) {
		check();
		let stored: Vec<_> = Listings::<Test>::iter().collect();
		assert_eq!(stored.len(), self.listings.len());
		for (id, record) in stored {
			let known = &self.listings[&id];
			assert_eq!(record.listing.item, known.item);
			assert_eq!(record.listing.seller, known.seller);
			assert_eq!(record.listing.price, known.price);
			assert_eq!(record.listing.fee, known.price.div_ceil(1_000));
			assert_eq!(Market::listing(id).unwrap().is_open, self.is_open(id));
		}
		for (who, balance) in &self.balances {
			assert_eq!(usdai(who), *balance, "{who}");
		}
	}
}

/// Items are paid, moved and locked by the pallets that keep them.
fn move_world(random: &mut Random) {
	let item = random.one(&items());
	change(item, |thing| match random.below(5) {
		0 => thing.owner = random.one(&PEOPLE),
		1 => thing.paid += 1,
		2 => thing.is_sellable = !thing.is_sellable,
		3 => thing.is_sellable = true,
		_ => thing.claimable += random.amount_below(50),
	});
}

#[test]
fn of_any_order_keep_the_books() {
	let (mut sales, mut changed) = (0, 0);
	for seed in 1..=20 {
		new_test_ext().execute_with(|| {
			for item in ITEMS {
				Things::remove(item);
			}
			let mut random = Random(seed);
			for item in items() {
				put(item, random.one(&PEOPLE));
			}
			let mut model = Model::default();
			for who in PEOPLE.iter().chain([&TREASURY]) {
				model.balances.insert(who.clone(), usdai(who));
			}
			for _ in 0..500 {
				let known: Vec<u64> = model.listings.keys().copied().collect();
				let id = if known.is_empty() || random.once_in(10) {
					random.below(crate::NextListingId::<Test>::get() + 1)
				} else {
					random.one(&known)
				};
				match random.below(10) {
					0..=3 => model.list(&mut random),
					4 => model.delist(&mut random, id),
					5..=7 => model.buy(&mut random, id),
					8 => move_world(&mut random),
					_ => advance(random.below(DAY)),
				}
				model.compare();
			}
			sales += model.sales;
			changed += model.changed;
		});
	}
	assert!(sales > 200 && changed > 5, "{sales}, {changed}");
}
