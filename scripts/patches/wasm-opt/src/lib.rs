//! The part of `wasm-opt` that `substrate-wasm-builder` calls, without the C++ of Binaryen.
//!
//! The crate of this name on crates.io compiles all of Binaryen: 200 files of C++, a sixth of a
//! node's build. The builder calls it for two passes at optimisation level 0, in every profile:
//!
//! * `StripDwarf` removes debug information.
//! * `SignextLowering` replaces the instructions of the sign extension proposal. The runtime is
//!   compiled for `wasm32v1-none`, a target without them. A module that has one all the same is
//!   refused.
//!
//! Both write the module anew with numbers in their shortest encoding. What optimises the runtime
//! is the Rust compiler, in both cases.

#![forbid(unsafe_code)]

use parity_wasm::elements::{Error, Module, Section};
use std::{fs, path::Path};

/// What is done to a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
	/// Remove the sections of debug information, `.debug_*`.
	StripDwarf,
	/// Refuse instructions of the sign extension proposal: see the crate's docs.
	SignextLowering,
}

/// What is done to a module, and what it keeps.
#[derive(Clone, Debug)]
pub struct OptimizationOptions {
	passes: Vec<Pass>,
	names: bool,
}

impl OptimizationOptions {
	/// No pass; the names of functions are removed.
	pub fn new_opt_level_0() -> Self {
		Self { passes: Vec::new(), names: false }
	}

	/// WebAssembly 1.0 alone, with mutable globals. This is so in any case.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self
	}

	/// Whether the names of functions are kept.
	pub fn debug_info(&mut self, keep: bool) -> &mut Self {
		self.names = keep;
		self
	}

	/// Add a pass.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		self.passes.push(pass);
		self
	}

	/// Read the module at `from` and write what becomes of it to `to`, which may be the same file.
	pub fn run(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<(), Error> {
		let module = self.apply(&fs::read(from).map_err(failed)?)?;
		fs::write(to, module).map_err(failed)
	}

	fn apply(&self, module: &[u8]) -> Result<Vec<u8>, Error> {
		let mut module = Module::from_bytes(module)?;
		module.sections_mut().retain(|section| self.keeps(section));
		module.into_bytes()
	}

	fn keeps(&self, section: &Section) -> bool {
		let Section::Custom(section) = section else { return true };
		match section.name() {
			"name" => self.names,
			name if name.starts_with(".debug_") => !self.passes.contains(&Pass::StripDwarf),
			_ => true,
		}
	}
}

fn failed(error: std::io::Error) -> Error {
	Error::HeapOther(error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A module with one function of `body`, and with a custom section of each name in `custom`.
	fn module(body: &[u8], custom: &[&str]) -> Vec<u8> {
		let mut bytes = b"\0asm\x01\0\0\0".to_vec();
		let mut section = |id: u8, content: &[u8]| {
			bytes.extend([id, content.len() as u8]);
			bytes.extend(content);
		};
		section(1, &[1, 0x60, 0, 0]); // one type, without parameters and results
		section(3, &[1, 0]); // one function of this type
		section(10, &[&[1, body.len() as u8 + 2, 0], body, &[0x0b]].concat());
		for name in custom {
			section(0, &[&[name.len() as u8], name.as_bytes()].concat());
		}
		bytes
	}

	fn compact() -> OptimizationOptions {
		let mut options = OptimizationOptions::new_opt_level_0();
		options.mvp_features_only().debug_info(true);
		options.add_pass(Pass::StripDwarf).add_pass(Pass::SignextLowering);
		options
	}

	fn customs(module: &[u8]) -> Vec<String> {
		let module = Module::from_bytes(module).unwrap();
		module.custom_sections().map(|section| section.name().into()).collect()
	}

	#[test]
	fn debug_information_goes_and_other_sections_stay() {
		let module = module(&[], &["runtime_version", ".debug_info", ".debug_line", "name"]);
		assert_eq!(customs(&compact().apply(&module).unwrap()), ["runtime_version", "name"]);
	}

	#[test]
	fn without_the_pass_debug_information_stays() {
		let module = module(&[], &[".debug_info", "name"]);
		let none = OptimizationOptions::new_opt_level_0();
		assert_eq!(customs(&none.apply(&module).unwrap()), [".debug_info"]);
	}

	// `i32.const 1, drop`, the number in one byte and in five as linkers write it.
	#[test]
	fn numbers_become_short() {
		let long = module(&[0x41, 0x81, 0x80, 0x80, 0x80, 0x00, 0x1a], &[]);
		assert_eq!(compact().apply(&long).unwrap(), module(&[0x41, 1, 0x1a], &[]));
	}

	// `i32.const 1, i32.extend8_s, drop`
	#[test]
	fn sign_extension_is_refused() {
		let extended = module(&[0x41, 1, 0xc0, 0x1a], &[]);
		assert!(matches!(compact().apply(&extended), Err(Error::UnknownOpcode(0xc0))));
	}

	#[test]
	fn a_file_is_replaced() {
		let file = std::env::temp_dir().join(format!("wasm-opt-{}.wasm", std::process::id()));
		fs::write(&file, module(&[], &[".debug_info"])).unwrap();
		compact().run(&file, &file).unwrap();
		assert_eq!(fs::read(&file).unwrap(), module(&[], &[]));
		fs::remove_file(&file).unwrap();
		assert!(compact().run(&file, &file).is_err());
	}
}
