//! Builds the runtime's wasm, unless this is the build of the wasm itself.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	prepare();
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("INFRA", 12)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	prepare();
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// Clippy wraps the compiler of the host, which does not know the wasm target. Without it, linting
/// and building share one wasm. The prefix of addresses is in the wasm too.
#[cfg(feature = "std")]
fn prepare() {
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
	println!("cargo:rerun-if-env-changed=INFRAFI_SS58_PREFIX");
}

#[cfg(not(feature = "std"))]
fn main() {}
