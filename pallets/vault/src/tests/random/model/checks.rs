//! The vault shows what the model knows.

use num_rational::BigRational;
use num_traits::Zero;

use super::{all_shares, floor, int, Asked, Model};
use crate::mock::*;

impl Model {
	/// The vault shows what the model knows.
	pub fn check(&mut self, context: &str) {
		for loan in &mut self.loans {
			loan.accrue();
		}
		assert_eq!(int(idle()), self.idle, "idle, {context}");
		assert_eq!(all_shares(), self.supply, "shares, {context}");
		for (who, held) in &self.holders {
			assert_eq!(shares(who), *held, "{who}, {context}");
		}
		let (conservative, optimistic) = nav();
		let (exact_low, exact_high) = self.nav();
		assert_eq!(int(conservative), exact_low, "{context}");
		assert!(
			int(optimistic) <= exact_high && int(optimistic) >= exact_high - int(1),
			"{context}"
		);
		for (id, asked) in &self.requests {
			let info = Vault::request(*id).expect(context);
			assert_eq!(info.owner, asked.owner);
			assert_eq!(info.pending_shares, floor(&asked.unfilled), "pending of {id}, {context}");
			let due = floor(&asked.paid) - asked.claimed;
			assert_eq!(info.claimable_usdai, due, "claimable of {id}, {context}");
		}
		self.check_positions(context);
	}

	fn check_positions(&self, context: &str) {
		for (id, asked) in &self.requests {
			if asked.unfilled.is_zero() {
				continue;
			}
			let is_ahead = |other: &&Asked| {
				other.window < asked.window
					|| (other.window == asked.window && other.bid > asked.bid)
			};
			let ahead: BigRational =
				self.requests.values().filter(is_ahead).map(|other| other.unfilled.clone()).sum();
			let position = Vault::queue_position(*id).expect(context);
			assert_eq!(int(position.ahead), ahead, "ahead of {id}, {context}");
		}
	}
}
