//! A stand-in for the reserve that can be in any state. It counts base yield as the real one does,
//! and burns what it is paid for a loss.

use codec::{Decode, Encode};
use frame_support::{pallet_prelude::*, parameter_types, traits::fungibles::Balanced};
use infrafi_finance::{
	base_yield::BaseYield,
	units::{Usdai, Usdc},
};
use infrafi_protocol::{
	assets::USDAI, ReserveBooks, ReserveHealth, ReserveInspect, ReserveState, VaultLoss,
};

use super::{Assets, Balance, Test, Vault, TREASURY};
use crate::CreditOf;

/// The books of the reserve.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Book {
	pub cash: Usdc,
	pub yields: BaseYield,
	/// Accreted on live bills.
	pub accreted: Usdc,
	pub yearly: Usdai,
	pub loss: Usdai,
	pub is_attested: bool,
	pub is_overdue: bool,
	pub is_short: bool,
}

parameter_types! {
	/// The books are in storage, so that a failed call is undone.
	pub storage Books: Book = Book {
		cash: Usdc(1_000_000_000_000_000),
		yields: BaseYield::default(),
		accreted: Usdc::ZERO,
		yearly: Usdai::ZERO,
		loss: Usdai::ZERO,
		is_attested: true,
		is_overdue: false,
		is_short: false,
	};
}

pub struct Reserve;

impl Reserve {
	pub fn change(change: impl FnOnce(&mut Book)) {
		let mut book = Books::get();
		change(&mut book);
		Books::set(&book);
	}

	/// Bills accrete dollars.
	pub fn accrete(dollars: Balance) {
		Self::change(|book| book.accreted = book.accreted.ensure_add(usdc(dollars)).unwrap());
	}

	/// Bills mature: what has accreted is realised.
	pub fn mature() {
		Self::change(|book| {
			book.yields = book.yields.gain(book.accreted).unwrap();
			book.accreted = Usdc::ZERO;
		});
	}

	/// Mints what is realised, to the treasury and to the vault.
	pub fn harvest() {
		let book = Books::get();
		let (yields, harvest) = book.yields.harvest(book.accreted, Usdc(u128::MAX)).unwrap();
		Self::change(|book| book.yields = yields);
		let issue = |amount: Usdc| Assets::issue(USDAI, amount.to_usdai().unwrap().0);
		if harvest.treasury > Usdc::ZERO {
			let _ = Assets::resolve(&TREASURY, issue(harvest.treasury));
		}
		Vault::receive_income(issue(harvest.vault)).unwrap();
	}

	/// A bill that was wholly lost is paid: whole dollars, which make good a loss first. Returns
	/// the vault's income that no price counted before.
	pub fn recover(dollars: Balance) -> Balance {
		let before = Self::state().unwrap();
		Self::change(|book| {
			let gain = usdc(dollars).to_usdai().unwrap();
			let left = gain.saturating_sub(book.loss).to_usdc_down();
			book.loss = book.loss.saturating_sub(gain);
			book.yields = book.yields.gain(left).unwrap();
		});
		let after = Self::state().unwrap();
		let all = after.realised.0 + after.accreted.0 - before.realised.0 - before.accreted.0;
		let uncounted = all.min(after.realised.0 - before.realised.0);
		drop(Vault::settle_result(Usdai::ZERO, Usdai(uncounted)).unwrap());
		uncounted
	}

	/// Realises a loss of whole dollars beyond all income, and charges it to the vault.
	pub fn lose(dollars: Balance) {
		Self::change(|book| {
			book.loss = book.loss.ensure_add(usdc(dollars).to_usdai().unwrap()).unwrap()
		});
		let paid = Vault::settle_result(Books::get().loss, Usdai::ZERO).unwrap();
		Self::change(|book| book.loss = book.loss.ensure_sub(Usdai(paid.peek())).unwrap());
		drop(paid);
		Self::set_staked(Vault::is_staked().unwrap()).unwrap();
	}
}

fn usdc(dollars: Balance) -> Usdc {
	Usdc(dollars * 1_000_000)
}

impl ReserveInspect for Reserve {
	fn loss() -> Usdai {
		Books::get().loss
	}

	fn state() -> Result<ReserveState, DispatchError> {
		let book = Books::get();
		let parts = book.yields.parts(book.accreted).unwrap();
		Ok(ReserveState {
			cash: book.cash,
			realised: parts.realised.to_usdai().unwrap(),
			accreted: parts.accreted.to_usdai().unwrap(),
			yearly: if book.yields.is_staked { book.yearly } else { Usdai::ZERO },
			loss: book.loss,
		})
	}

	fn health() -> ReserveHealth {
		let Book { is_attested, is_overdue, .. } = Books::get();
		ReserveHealth { is_attested, is_overdue }
	}

	fn is_short() -> Result<bool, DispatchError> {
		Ok(Books::get().is_short)
	}
}

impl ReserveBooks for Reserve {
	type Credit = CreditOf<Test>;

	fn absorb(payment: Self::Credit) -> DispatchResult {
		let mut book = Books::get();
		book.loss = book
			.loss
			.ensure_sub(Usdai(payment.peek()))
			.map_err(|_| DispatchError::Other("more than the loss"))?;
		Books::set(&book);
		drop(payment);
		Ok(())
	}

	fn set_staked(is_staked: bool) -> DispatchResult {
		if Books::get().yields.is_staked != is_staked {
			Self::change(|book| {
				book.yields = book.yields.set_staked(is_staked, book.accreted).unwrap();
			});
		}
		Ok(())
	}
}
