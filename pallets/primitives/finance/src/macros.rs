//! The macros of the crate.

/// Derives what every value of the crate has: it is plain data, which can be compared, printed,
/// stored and described in the metadata. It is the counterpart of FRAME's `#[stored]`, which this
/// crate cannot use, as it does not depend on FRAME. Further derives are written at the type.
macro_rules! value {
	($item:item) => {
		#[derive(
			Clone,
			Copy,
			Debug,
			PartialEq,
			Eq,
			codec::Encode,
			codec::Decode,
			codec::DecodeWithMemTracking,
			codec::MaxEncodedLen,
			scale_info::TypeInfo,
		)]
		#[scale_info(capture_docs = "always")]
		$item
	};
}
