//! The queue by the words of the rule, request by request.

use std::collections::BTreeSet;

use num_rational::BigRational;
use num_traits::Zero;

use super::{floor, int, whole, Asked, Model, Outcome};
use crate::mock::*;

impl Model {
	/// What fixed and closed windows need, at today's price.
	pub(super) fn need(&self) -> BigRational {
		let (conservative, _) = self.nav();
		let fixed = self.requests.values().filter(|asked| now() + WAIT > asked.window);
		let demand: BigRational =
			fixed.map(|asked| &asked.unfilled * whole(400 - u32::from(asked.bid), 400)).sum();
		match self.supply {
			0 => int(0),
			supply => demand * conservative / int(supply),
		}
	}

	/// Fills closed windows by the words of the rule, request by request.
	pub(super) fn service(&mut self, context: &str) -> Outcome {
		let treasury = shares(&TREASURY);
		let owed = Books::get().loss.0;
		Vault::service(signed(STRANGER)).map_err(|error| error.error)?;
		// A loss is paid first, from the dust of claims as well.
		self.idle -= int(owed - Books::get().loss.0);
		let ends: BTreeSet<u64> =
			self.requests.values().filter(|a| a.window <= now()).map(|a| a.window).collect();
		for end in ends {
			if !self.fill_window(end, context) {
				break;
			}
			self.adopt(treasury);
		}
		self.adopt(treasury);
		Ok(())
	}

	/// Whether all of it is filled.
	fn fill_window(&mut self, end: u64, context: &str) -> bool {
		let (conservative, _) = self.nav();
		if conservative.is_zero() {
			return false;
		}
		let price = conservative / int(self.supply);
		let (idle, supply) = (self.idle.clone(), self.supply);
		let is_filled = self.fill_bids(end, &price, context);
		let (burned, paid) = (supply - self.supply, floor(&(idle - &self.idle)));
		self.lock(floor(&(price * int(burned))) - paid);
		is_filled
	}

	/// The highest bids first.
	fn fill_bids(&mut self, end: u64, price: &BigRational, context: &str) -> bool {
		for bid in (0..64u8).rev() {
			let of_bucket = |asked: &Asked| asked.window == end && asked.bid == bid;
			let unfilled: BigRational =
				self.requests.values().filter(|a| of_bucket(a)).map(|a| a.unfilled.clone()).sum();
			if unfilled.is_zero() {
				continue;
			}
			assert!(unfilled.is_integer(), "{context}");
			let of_one = price * whole(400 - u32::from(bid), 400);
			let shares = (self.idle.clone() / &of_one).floor().min(unfilled.clone());
			let paid = int(floor(&(&shares * &of_one)));
			if paid.is_zero() && shares < unfilled {
				return false;
			}
			for asked in self.requests.values_mut().filter(|asked| of_bucket(asked)) {
				let part = &asked.unfilled / &unfilled;
				asked.paid += &paid * &part;
				asked.unfilled -= &shares * &part;
			}
			self.idle -= &paid;
			self.supply -= floor(&shares);
			*self.paid.entry((end, bid)).or_default() += floor(&paid);
			if shares < unfilled {
				return false;
			}
		}
		true
	}

	/// What the last leavers left is the treasury's, and nothing of it stays locked.
	fn adopt(&mut self, treasury: Balance) {
		let held: Balance = self.holders.values().sum();
		let is_waiting = self.requests.values().any(|asked| !asked.unfilled.is_zero());
		let minted = shares(&TREASURY) - treasury;
		if held == 0 && !is_waiting && minted > 0 && !self.holders.contains_key(&TREASURY) {
			let (_, optimistic) = self.nav();
			let exact = optimistic - int(self.supply);
			assert!(int(minted) <= exact && int(minted) > exact - int(2));
			self.supply += minted;
			self.locked = (0, now());
			self.holders.insert(TREASURY, minted);
		}
	}
}
