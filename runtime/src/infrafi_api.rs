//! What a person asks the protocol: the reads that polkadot.js apps shows with their types. Each is one of the pallets' view
//! functions.

use infrafi_protocol::{Appraisal, AppraiseError, UnitId};
use pallet_reserve::Position;
use sp_runtime::DispatchError;

sp_api::decl_runtime_apis! {
	/// Reads of the protocol.
	pub trait InfrafiApi {
		/// What a unit is worth now, in USDai, and the time of the oldest data behind it.
		fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

		/// How the reserve stands now: cash, bills, what is issued against them.
		fn position() -> Result<Position, DispatchError>;
	}
}
