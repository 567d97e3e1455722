//! The runtime API through which a node reports validators. GRANDPA has one of its own.

pub use pallet_validators::ReportOutcome;

sp_api::decl_runtime_apis! {
	/// Reports of equivocations that no API of the SDK takes.
	pub trait EquivocationApi {
		/// Puts a report of two blocks of one slot in the pool of the node, if they prove that a
		/// validator made both.
		fn submit_double_block(first: Block::Header, second: Block::Header) -> ReportOutcome;
	}
}
