//! The benchmarks of leases: units, lessees and loans.

use infrafi_protocol::{LoanId, UnitId};
use pallet_lending::{
	BenchmarkHelper as _, Fees, Grace, Lender, LoanTerms, Offer, Sale, Schedule, Stage, Tranche,
};
use sp_runtime::Permill;

use super::*;

/// One USDai.
const USDAI_ONE: Balance = 1_000_000_000_000_000_000;

/// Units, lessees and loans.
pub struct LeasesHelper;

impl pallet_leases::BenchmarkHelper<AccountId> for LeasesHelper {
	fn issued_unit() -> (UnitId, AccountId) {
		let owner: AccountId = frame_benchmarking::account("owner", 0, 0);
		(LendingHelper::unit(&owner, 0, 100_000 * USDAI_ONE), owner)
	}

	fn lessee(who: &AccountId) {
		admit(Role::Lessee, who);
		LendingHelper::fund(who, 1_000 * USDAI_ONE);
	}

	/// An approved offer of the unit's owner. Lending reads no more of it for a lease.
	fn approved_loan(unit: UnitId) -> LoanId {
		let borrower = Collateral::unit(unit).expect("the unit exists").owner;
		admit(Role::Borrower, &borrower);
		let loan = pallet_lending::NextLoanId::<Runtime>::mutate(|next| {
			*next = next.saturating_add(1);
			next.saturating_sub(1)
		});
		let principal = 10_000 * USDAI_ONE;
		let senior = Tranche {
			lender: Lender::Vault,
			amount: principal,
			apr: FixedU128::from_rational(10, 100),
		};
		let terms = LoanTerms {
			borrower,
			units: BoundedVec::truncate_from(alloc::vec![unit]),
			principal,
			tranches: BoundedVec::truncate_from(alloc::vec![senior]),
			schedule: Schedule::Every { seconds: 30 * 24 * 60 * 60, count: 12 },
			amortisation: infrafi_finance::curve::Amortisation::Level,
			grace: Grace { seconds: 0, apr: FixedU128::from_u32(0) },
			fees: Fees { origination: Permill::zero(), exit: Permill::zero() },
			sale: Sale::Lot,
			reserve_instalments: 1,
			expires_at: u64::MAX,
			cash: None,
		};
		pallet_lending::Terms::<Runtime>::insert(loan, terms);
		let committed = Default::default();
		let offer = Offer { stage: Stage::Approved, committed, is_awaited: false };
		pallet_lending::Offers::<Runtime>::insert(loan, offer);
		loan
	}
}
