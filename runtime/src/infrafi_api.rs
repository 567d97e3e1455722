//! What a person asks the protocol: the reads that polkadot.js apps shows with their types. Each is one of the pallets' view
//! functions.

use alloc::vec::Vec;

use infrafi_finance::obligation::{Instalment, Quote};
use infrafi_protocol::{Appraisal, AppraiseError, LoanId, UnitId};
use pallet_lending::Health;

sp_api::decl_runtime_apis! {
	/// Reads of the protocol.
	pub trait InfrafiApi {
		/// What a unit is worth now, in USDai, and the time of the oldest data behind it.
		fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

		/// What to pay of a live loan at an instant, now or later, if nothing is paid before.
		fn quote(loan: LoanId, at: u64) -> Option<Quote>;

		/// The instalments of a loan that are to come; of an offer, as if it were drawn now.
		fn schedule(loan: LoanId) -> Vec<Instalment>;

		/// How a live loan stands now.
		fn health(loan: LoanId) -> Option<Health>;
	}
}
