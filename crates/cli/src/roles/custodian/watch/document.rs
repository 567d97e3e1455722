//! What a host states about its GPUs: the document of `nvidia-smi -q -x`.
//!
//! The schema differs between drivers, so elements are looked for by their names. Whatever is not
//! whole is an error: a document that is cut off states nothing about the GPUs that it does not
//! name.

use quick_xml::{events::Event, Reader};

/// A GPU that has answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gpu {
	/// Its address on the bus.
	pub slot: String,
	/// The name of its model.
	pub product: String,
	/// Its serial number. `None` if it has none, or did not answer.
	pub serial: Option<String>,
	/// Its unique id.
	pub uuid: Option<String>,
	/// Memory errors that were not corrected, in its life.
	pub uncorrected_errors: u64,
	/// The power that it draws, in its own words.
	pub power: Option<String>,
}

/// The document of a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
	/// The version of the driver.
	pub driver: String,
	/// The GPUs.
	pub gpus: Vec<Gpu>,
}

/// Why a document cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
	/// It is no XML.
	#[error("it is no XML: {0}")]
	NoXml(String),
	/// It ends within an element.
	#[error("it is cut off")]
	CutOff,
	/// Its root is another one.
	#[error("it is not from nvidia-smi")]
	Foreign,
	/// It names another number of GPUs than the host has.
	#[error("the host has {attached} GPUs, and it describes {described}")]
	Partial {
		/// GPUs that the host has.
		attached: String,
		/// GPUs in the document.
		described: usize,
	},
	/// Two GPUs have one serial number.
	#[error("two GPUs have the serial number {0}")]
	Double(String),
}

impl Document {
	/// Reads a document.
	///
	/// # Errors
	///
	/// See [`Broken`].
	pub fn parse(text: &str) -> Result<Self, Broken> {
		let mut reader = Reader::from_str(text);
		let (mut found, mut attached) = (Self::default(), None::<String>);
		let mut path: Vec<String> = Vec::new();
		let mut is_ours = false;
		loop {
			let event = reader.read_event().map_err(|error| Broken::NoXml(error.to_string()))?;
			match event {
				Event::Start(start) => {
					let name = start.name().0.to_owned();
					if path.is_empty() {
						if is_ours || name != "nvidia_smi_log" {
							return Err(Broken::Foreign);
						}
						is_ours = true;
					}
					if path.len() == 1 && name == "gpu" {
						let id = start.try_get_attribute("id").ok().flatten();
						let slot = id.map(|id| id.value.clone().into_owned()).unwrap_or_default();
						found.gpus.push(Gpu { slot, ..Gpu::default() });
					}
					path.push(name);
				}
				Event::End(_) => {
					path.pop();
				}
				Event::Text(content) => {
					let value = content.xml10_content();
					found.take(&path, value.trim(), &mut attached);
				}
				Event::Eof => break,
				_ => {}
			}
		}
		match (is_ours, path.is_empty()) {
			(false, _) => Err(Broken::Foreign),
			(true, false) => Err(Broken::CutOff),
			(true, true) => found.whole(attached),
		}
	}

	/// The text of an element.
	fn take(&mut self, path: &[String], value: &str, attached: &mut Option<String>) {
		let path: Vec<&str> = path.iter().map(String::as_str).collect();
		if value.is_empty() {
			return;
		}
		let (["nvidia_smi_log", "gpu", inner @ ..], Some(gpu)) =
			(path.as_slice(), self.gpus.last_mut())
		else {
			match path.as_slice() {
				["nvidia_smi_log", "driver_version"] => self.driver = value.to_owned(),
				["nvidia_smi_log", "attached_gpus"] => *attached = Some(value.to_owned()),
				_ => {}
			}
			return;
		};
		match inner {
			["product_name"] => gpu.product = value.to_owned(),
			["serial"] => gpu.serial = known(value).filter(|serial| is_serial(serial)),
			["uuid"] => gpu.uuid = known(value),
			// Since 450 by the kind of memory, before that by the number of bits.
			["ecc_errors", "aggregate", kind] if kind.contains("uncorrectable") => gpu.add(value),
			["ecc_errors", "aggregate", "double_bit", "total"] => gpu.add(value),
			["power_readings" | "gpu_power_readings", "power_draw" | "instant_power_draw"] => {
				gpu.power = known(value);
			}
			_ => {}
		}
	}

	fn whole(self, attached: Option<String>) -> Result<Self, Broken> {
		let described = self.gpus.len();
		let attached = attached.unwrap_or_default();
		if attached.parse::<usize>() != Ok(described) {
			return Err(Broken::Partial { attached, described });
		}
		let mut serials: Vec<&String> =
			self.gpus.iter().filter_map(|gpu| gpu.serial.as_ref()).collect();
		serials.sort();
		match serials.windows(2).find(|pair| pair[0] == pair[1]) {
			Some(pair) => Err(Broken::Double(pair[0].clone())),
			None => Ok(self),
		}
	}
}

impl Gpu {
	fn add(&mut self, errors: &str) {
		let errors: u64 = errors.parse().unwrap_or(0);
		self.uncorrected_errors = self.uncorrected_errors.saturating_add(errors);
	}
}

/// A value that the GPU has answered: drivers write `N/A`, `ERR!`, `[Unknown Error]` and sentences
/// such as `GPU is lost` in place of one.
fn known(value: &str) -> Option<String> {
	let lower = value.to_lowercase();
	let is_excuse =
		["n/a", "err!", "unknown", "error", "lost", "requested functionality", "requires reset"];
	(!is_excuse.iter().any(|excuse| lower.contains(excuse))).then(|| value.to_owned())
}

/// A GPU that is passed through to a virtual machine can have a serial number of zeros.
fn is_serial(text: &str) -> bool {
	text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
		&& text.chars().any(|character| character.is_ascii_alphanumeric() && character != '0')
}

#[cfg(test)]
mod tests;
