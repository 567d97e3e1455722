//! One runtime of the chain, by its own metadata: what decodes the blocks that it made.

use std::sync::Arc;

use codec::{Compact, Decode, Encode};
use scale_decode::DecodeAsType;
use serde_json::Value;
use subxt::{
	client::{OfflineClient, OfflineClientAtBlock, OfflineClientAtBlockImpl},
	events::Events,
	extrinsics::{Extrinsic, Extrinsics},
	metadata::{Metadata, StorageEntryMetadata, ViewFunctionMetadata},
	ArcMetadata,
};

use crate::{json, Error, Hash, InfrafiConfig};

/// The extrinsics of a block.
pub type BlockExtrinsics<'a> =
	Extrinsics<'a, InfrafiConfig, OfflineClientAtBlockImpl<InfrafiConfig>>;

/// One of them.
pub type BlockExtrinsic<'a> = Extrinsic<'a, InfrafiConfig, OfflineClientAtBlockImpl<InfrafiConfig>>;

/// A runtime.
#[derive(Clone)]
pub struct Runtime {
	/// Its version.
	pub spec_version: u32,
	/// Version of its transactions.
	pub transaction_version: u32,
	metadata: ArcMetadata,
	client: OfflineClientAtBlock<InfrafiConfig>,
}

impl Runtime {
	/// The runtime with this metadata.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes are no metadata.
	pub fn new(spec_version: u32, transaction_version: u32, bytes: &[u8]) -> Result<Self, Error> {
		let metadata =
			Metadata::decode_from(bytes).map_err(|reason| Error::decode("metadata", reason))?;
		let metadata = Arc::new(metadata);
		let config = InfrafiConfig {
			genesis: None,
			spec_version,
			transaction_version,
			metadata: metadata.clone(),
		};
		let client = OfflineClient::new_with_config(config).at_block(0u64);
		let client = client.map_err(|reason| Error::decode("metadata", reason))?;
		Ok(Self { spec_version, transaction_version, metadata, client })
	}

	/// The runtime of the committed metadata.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if that is broken.
	pub fn committed() -> Result<Self, Error> {
		Self::new(0, 0, crate::METADATA)
	}

	/// Its metadata.
	pub fn metadata(&self) -> &Metadata {
		&self.metadata
	}

	/// The runtime as a client that makes transactions sees it.
	pub(crate) fn config(&self, genesis: Hash) -> InfrafiConfig {
		InfrafiConfig {
			genesis: Some(genesis),
			spec_version: self.spec_version,
			transaction_version: self.transaction_version,
			metadata: self.metadata.clone(),
		}
	}

	/// The prefix of addresses.
	///
	/// # Errors
	///
	/// [`Error::Missing`]; [`Error::Decode`].
	pub fn ss58_prefix(&self) -> Result<u16, Error> {
		let name = "System.SS58Prefix";
		let of = self.metadata.pallet_by_name("System");
		let constant = of.and_then(|of| of.constant_by_name("SS58Prefix"));
		let constant = constant.ok_or_else(|| self.missing("constant", name.into()))?;
		u16::decode(&mut constant.value()).map_err(|reason| Error::decode(name, reason))
	}

	/// The events of a block, from the value of `System.Events`.
	pub fn events(&self, bytes: Vec<u8>) -> Events<InfrafiConfig> {
		self.client.events().from_bytes(bytes)
	}

	/// The extrinsics of a block.
	pub async fn extrinsics(&self, bytes: Vec<Vec<u8>>) -> BlockExtrinsics<'_> {
		self.client.extrinsics().from_bytes(bytes).await
	}

	/// The fields of an event as JSON.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes do not fit the metadata.
	pub fn event_fields(&self, pallet: &str, event: &str, bytes: &[u8]) -> Result<Value, Error> {
		let variants = self.metadata.pallet_by_name(pallet).and_then(|of| of.event_variants());
		let variant = variants.into_iter().flatten().find(|variant| variant.name == event);
		let variant = variant.ok_or_else(|| self.missing("event", format!("{pallet}.{event}")))?;
		json::decode_fields(bytes, &variant.fields, self.metadata.types())
	}

	/// The arguments of a call as JSON.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes do not fit the metadata.
	pub fn call_args(&self, pallet: &str, call: &str, bytes: &[u8]) -> Result<Value, Error> {
		let of = self.metadata.pallet_by_name(pallet);
		let variant = of.and_then(|of| of.call_variant_by_name(call));
		let variant = variant.ok_or_else(|| self.missing("call", format!("{pallet}.{call}")))?;
		json::decode_fields(bytes, &variant.fields, self.metadata.types())
	}

	/// The call with this BLAKE2-256 hash among those within the arguments of a call, as JSON.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes do not fit the metadata.
	pub fn find_call(
		&self,
		(pallet, call): (&str, &str),
		bytes: &[u8],
		hash: [u8; 32],
	) -> Result<Option<Value>, Error> {
		let of = self.metadata.pallet_by_name(pallet);
		let variant = of.and_then(|of| of.call_variant_by_name(call));
		let variant = variant.ok_or_else(|| self.missing("call", format!("{pallet}.{call}")))?;
		json::find_call(bytes, &variant.fields, self.metadata.types(), hash)
	}

	/// The name of an error of a pallet, as `Pallet.Error`.
	pub fn error_name(&self, pallet: u8, error: u8) -> Option<String> {
		let of = self.metadata.pallet_by_error_index(pallet)?;
		let variant = of.error_variant_by_index(error)?;
		Some(format!("{}.{}", of.name(), variant.name))
	}

	/// A view function.
	///
	/// # Errors
	///
	/// [`Error::Missing`] if the runtime has none of this name.
	pub fn view(&self, pallet: &str, name: &str) -> Result<View<'_>, Error> {
		let found = self.metadata.pallet_by_name(pallet);
		let function = found.and_then(|of| of.view_function_by_name(name));
		let function = function.ok_or_else(|| self.missing("view", format!("{pallet}.{name}")))?;
		Ok(View { runtime: self, pallet: pallet.to_owned(), function })
	}

	/// A storage item without keys.
	///
	/// # Errors
	///
	/// [`Error::Missing`] if the runtime has none of this name.
	pub fn storage(&self, pallet: &str, name: &str) -> Result<Item<'_>, Error> {
		let found = self.metadata.pallet_by_name(pallet).and_then(|of| of.storage());
		let entry = found.and_then(|storage| storage.entry_by_name(name));
		let prefix = found.map(|storage| storage.prefix().to_owned()).unwrap_or_default();
		let entry = entry.ok_or_else(|| self.missing("storage", format!("{pallet}.{name}")))?;
		Ok(Item { runtime: self, prefix, entry })
	}

	pub(crate) fn missing(&self, kind: &'static str, name: String) -> Error {
		Error::Missing { kind, name, spec_version: self.spec_version }
	}
}

/// A view function of a runtime.
pub struct View<'a> {
	runtime: &'a Runtime,
	pallet: String,
	function: ViewFunctionMetadata<'a>,
}

impl View<'_> {
	/// The runtime API that executes it.
	pub const METHOD: &'static str = "RuntimeViewFunction_execute_view_function";

	/// The argument of [`Self::METHOD`]. The API takes the arguments as bytes, so that they carry
	/// their own length.
	pub fn input(&self, args: &[u8]) -> Vec<u8> {
		let mut input = self.function.query_id().to_vec();
		args.to_vec().encode_to(&mut input);
		input
	}

	/// What the function returned, out of the answer of the API.
	///
	/// # Errors
	///
	/// [`Error::View`] if the runtime could not execute it.
	pub fn output(&self, answer: &[u8]) -> Result<Vec<u8>, Error> {
		let name = || format!("{}.{}", self.pallet, self.function.name());
		let input = &mut &*answer;
		let mut byte = || u8::decode(input).map_err(|reason| Error::decode(name(), reason));
		if byte()? == 0 {
			return Vec::decode(input).map_err(|reason| Error::decode(name(), reason));
		}
		let reason = match byte()? {
			0 => "it is not implemented",
			1 => "it is not found",
			_ => "its arguments cannot be decoded",
		};
		Err(Error::View(name(), reason))
	}

	/// The output as JSON. An option is null or its value, a result the value or `{"error": ...}`.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes do not fit the metadata.
	pub fn json(&self, output: &[u8]) -> Result<Value, Error> {
		let types = self.runtime.metadata.types();
		let value = json::decode_all(output, self.function.output_ty(), types)?;
		let is_result = types
			.resolve(self.function.output_ty())
			.is_some_and(|ty| ty.path.ident().as_deref() == Some("Result"));
		Ok(if is_result { self.of_result(value) } else { value })
	}

	fn of_result(&self, value: Value) -> Value {
		let Value::Object(mut object) = value else { return value };
		let found = object.remove("value").unwrap_or_default();
		if object.get("type").and_then(Value::as_str) == Some("Ok") {
			return found;
		}
		serde_json::json!({ "error": self.runtime.dispatch_error(&found).unwrap_or(found.to_string()) })
	}

	/// The output as a type.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the type differs from that of the metadata.
	pub fn decode<T: DecodeAsType>(&self, output: &[u8]) -> Result<T, Error> {
		let types = self.runtime.metadata.types();
		T::decode_as_type(&mut &*output, self.function.output_ty(), types).map_err(|reason| {
			Error::decode(format!("{}.{}", self.pallet, self.function.name()), reason)
		})
	}
}

impl Runtime {
	/// The name of a dispatch error that was decoded to JSON, as `Pallet.Error` where it is one of
	/// a pallet.
	pub fn dispatch_error(&self, error: &Value) -> Option<String> {
		let kind = error.get("type")?.as_str()?;
		let value = error.get("value");
		if kind != "Module" {
			let inner = value.and_then(Value::as_str);
			return Some(inner.map_or(kind.to_owned(), |inner| format!("{kind}.{inner}")));
		}
		let index = u8::try_from(value?.get("index")?.as_u64()?).ok()?;
		let bytes = hex::decode(value?.get("error")?.as_str()?.strip_prefix("0x")?).ok()?;
		self.error_name(index, *bytes.first()?)
	}
}

/// A storage item of a runtime.
pub struct Item<'a> {
	runtime: &'a Runtime,
	prefix: String,
	entry: &'a StorageEntryMetadata,
}

impl Item<'_> {
	/// The key of the item, or of all entries of a map.
	pub fn key(&self) -> Vec<u8> {
		let parts = [self.prefix.as_bytes(), self.entry.name().as_bytes()];
		parts.into_iter().flat_map(sp_crypto_hashing::twox_128).collect()
	}

	/// The value as JSON: the default where there is none.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the bytes do not fit the metadata.
	pub fn json(&self, value: Option<&[u8]>) -> Result<Value, Error> {
		match value.or(self.entry.default_value()) {
			None => Ok(Value::Null),
			Some(bytes) => {
				json::decode_all(bytes, self.entry.value_ty(), self.runtime.metadata.types())
			}
		}
	}

	/// The value as a type: the default where there is none.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if the type differs from that of the metadata, or there is no default.
	pub fn decode<T: DecodeAsType>(&self, value: Option<&[u8]>) -> Result<T, Error> {
		let name = || format!("{}.{}", self.prefix, self.entry.name());
		let bytes = value
			.or(self.entry.default_value())
			.ok_or_else(|| Error::decode(name(), "it has no value"))?;
		T::decode_as_type(&mut &*bytes, self.entry.value_ty(), self.runtime.metadata.types())
			.map_err(|reason| Error::decode(name(), reason))
	}
}

/// The bytes of metadata, out of the answer of `Metadata_metadata_at_version`.
pub(crate) fn metadata_of(answer: &[u8]) -> Option<Vec<u8>> {
	let input = &mut &*answer;
	if u8::decode(input).ok()? != 1 {
		return None;
	}
	let length = Compact::<u32>::decode(input).ok()?.0 as usize;
	(input.len() == length).then(|| input.to_vec())
}
