//! The runtime API through which a node reports validators. GRANDPA has one of its own.

sp_api::decl_runtime_apis! {
	/// Reports of equivocations that no API of the SDK takes.
	pub trait EquivocationApi {
		/// Puts a report of two blocks of one slot in the pool of the node, and returns whether the
		/// chain takes it.
		fn submit_double_block(first: Block::Header, second: Block::Header) -> bool;
	}
}
