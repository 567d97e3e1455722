//! What the vault will receive from its loans if they pay as agreed.

use alloc::{collections::BTreeMap, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{
	forecast::month_of,
	obligation::{LoanMath, Settled},
	units::{Seconds, Usdai},
	FinanceError,
};
use infrafi_protocol::{assets, time::UnixSeconds, LoanId};
use scale_info::TypeInfo;

use super::page_size;
use crate::{
	books::Registry, live::LiveLoan, offer::LoanOffer, time::now, Config, Offer, Parameters,
};

/// What falls due to the vault in a month, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct CashFlow {
	/// The first second of the calendar month in UTC, in seconds since 1970.
	pub month: UnixSeconds,
	/// Principal: USDai (18 decimals).
	pub principal: assets::Usdai,
	/// Interest and late interest before the vault's fee: USDai (18 decimals).
	pub interest: assets::Usdai,
}

/// What some loans and approved offers will pay to the vault if each payment is made when it is
/// due, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct CashFlowPage {
	/// The sums over the live loans of the page, by ascending month. What is past due counts in the
	/// present month.
	pub loans: Vec<CashFlow>,
	/// The sums over the approved offers of the page, as if each were drawn now.
	pub offers: Vec<CashFlow>,
	/// What the vault would lend to these offers: USDai (18 decimals).
	pub to_lend: assets::Usdai,
	/// First id of the next page. None on the last page.
	pub next: Option<LoanId>,
}

/// Principal and interest by month.
#[derive(Default)]
struct Months(BTreeMap<u64, (Usdai, Usdai)>);

impl Months {
	/// The payments of a loan that fall due by `until`.
	fn of(math: &LoanMath, debt: Settled, until: u64) -> Result<Self, FinanceError> {
		let (mut months, mut result) = (Self::default(), Ok(()));
		math.agreed_payments(debt, until, |payment| {
			match month_of(payment.at) {
				Ok(month) => months.add(month, payment.principal, payment.interest),
				Err(error) => result = Err(error),
			};
		})?;
		result.map(|()| months)
	}

	fn add(&mut self, month: u64, principal: Usdai, interest: Usdai) {
		let sums = self.0.entry(month).or_default();
		// A page of the largest loans is far below 128 bits.
		sums.0 = Usdai(sums.0 .0.saturating_add(principal.0));
		sums.1 = Usdai(sums.1 .0.saturating_add(interest.0));
	}

	fn merge(&mut self, other: Self) {
		for (month, (principal, interest)) in other.0 {
			self.add(month, principal, interest);
		}
	}

	fn into_list(self) -> Vec<CashFlow> {
		let flows = self.0.into_iter().map(|(month, (principal, interest))| CashFlow {
			month,
			principal: principal.0,
			interest: interest.0,
		});
		flows.collect()
	}
}

/// What one id contributes.
enum Contribution {
	Loan(Months),
	Offer(Months, Usdai),
}

impl Contribution {
	/// None of an id without a loan of the vault. A loan that cannot be read pays nothing that one
	/// could count on.
	fn of<T: Config>(id: LoanId, until: u64) -> Option<Self> {
		match LoanOffer::<T>::record(id) {
			Some(offer) => Self::of_offer::<T>(id, &offer, until).ok()?,
			None => Self::of_loan::<T>(id, until).ok()?,
		}
	}

	fn of_loan<T: Config>(id: LoanId, until: u64) -> Result<Option<Self>, DispatchError> {
		let live = LiveLoan::<T>::load(id)?.filter(|live| live.terms.vault().is_some());
		let Some(live) = live else { return Ok(None) };
		let debt = live.settled(now::<T>())?.debt;
		Ok(Some(Self::Loan(Months::of(&live.math, debt, until)?)))
	}

	fn of_offer<T: Config>(
		id: LoanId,
		offer: &Offer,
		until: u64,
	) -> Result<Option<Self>, DispatchError> {
		let terms = Registry::<T>::terms(id).filter(|_| offer.is_awaited);
		let Some(terms) = terms.filter(|terms| now::<T>() < terms.expires_at) else {
			return Ok(None);
		};
		let Some(senior) = terms.vault() else { return Ok(None) };
		let min_stub = Seconds(Parameters::current::<T>().min_stub);
		let math = terms.loan(terms.deadlines(now::<T>(), min_stub)?)?;
		let months = Months::of(&math, math.draw(), until)?;
		Ok(Some(Self::Offer(months, Usdai(senior.amount))))
	}
}

pub(crate) fn cash_flow_page<T: Config>(from: LoanId, limit: u32, until: u64) -> CashFlowPage {
	let find = |id| Contribution::of::<T>(id, until);
	let (contributions, next) = Registry::<T>::scan(from, page_size(limit), find);
	let (mut loans, mut offers, mut to_lend) = (Months::default(), Months::default(), Usdai::ZERO);
	for contribution in contributions {
		match contribution {
			Contribution::Loan(months) => loans.merge(months),
			Contribution::Offer(months, principal) => {
				offers.merge(months);
				to_lend = Usdai(to_lend.0.saturating_add(principal.0));
			}
		}
	}
	let (loans, offers) = (loans.into_list(), offers.into_list());
	CashFlowPage { loans, offers, to_lend: to_lend.0, next }
}
