//! A call in words: amounts in dollars, accounts as addresses, times as dates, by the names of the
//! types in the metadata.

use infrafi_client::Runtime;
use scale_info::{form::PortableForm, Field, PortableRegistry, TypeDef};
use serde_json::{json, Map, Value};

use super::{account, json as members, money, when, Failure};

/// The call in these bytes: its name and its arguments.
///
/// # Errors
///
/// [`Failure::Node`] if they are no call of the runtime.
pub fn call(runtime: &Runtime, bytes: &[u8]) -> Result<Value, Failure> {
	let (pallet, name, args) = runtime.describe(bytes)?;
	Ok(named(runtime, &pallet, &name, &args))
}

fn named(runtime: &Runtime, pallet: &str, name: &str, args: &Value) -> Value {
	let of = runtime.metadata().pallet_by_name(pallet);
	let variant = of.as_ref().and_then(|of| of.call_variant_by_name(name));
	let args =
		variant.map_or_else(|| args.clone(), |variant| fields(runtime, args, &variant.fields));
	json!({ "call": format!("{pallet}.{name}"), "arguments": args })
}

/// The fields of an event.
pub fn event(runtime: &Runtime, pallet: &str, name: &str, value: &Value) -> Value {
	let of = runtime.metadata().pallet_by_name(pallet);
	let mut variants = of.as_ref().and_then(|of| of.event_variants()).into_iter().flatten();
	match variants.find(|variant| variant.name == name) {
		Some(variant) => fields(runtime, value, &variant.fields),
		None => value.clone(),
	}
}

fn fields(runtime: &Runtime, value: &Value, fields: &[Field<PortableForm>]) -> Value {
	match (value, fields) {
		(Value::Object(_), [..]) if fields.iter().all(|field| field.name.is_some()) => {
			let members = fields.iter().filter_map(|field| {
				let name = field.name.clone()?;
				let inner = value.get(&name)?;
				Some((name, field_of(runtime, inner, field)))
			});
			Value::Object(members.collect::<Map<_, _>>())
		}
		(_, [only]) => field_of(runtime, value, only),
		(Value::Array(list), _) => {
			let both = list.iter().zip(fields);
			both.map(|(one, field)| field_of(runtime, one, field)).collect()
		}
		_ => value.clone(),
	}
}

fn field_of(runtime: &Runtime, value: &Value, field: &Field<PortableForm>) -> Value {
	match by_docs(value, &field.docs.join(" ")) {
		Some(text) => Value::String(text),
		None => walk(runtime, value, field.ty.id, field.type_name.as_deref()),
	}
}

fn walk(runtime: &Runtime, value: &Value, ty: u32, alias: Option<&str>) -> Value {
	if alias.is_some_and(|alias| alias == "Cusip") {
		return members::text(value);
	}
	if let Some(text) = alias.and_then(|alias| by_alias(value, alias)) {
		return Value::String(text);
	}
	let types: &PortableRegistry = runtime.metadata().types();
	let Some(found) = types.resolve(ty) else { return value.clone() };
	match (found.path.ident().as_deref(), value) {
		(Some("AccountId32"), Value::String(text)) => return Value::String(account::address(text)),
		(Some("FixedU128" | "FixedI128"), Value::String(text)) => {
			return Value::String(money::text_of(text, 18));
		}
		(Some("Perbill"), Value::Number(billionths)) => {
			return Value::String(money::text_of(&billionths.to_string(), 9));
		}
		(Some("RuntimeCall"), Value::Object(call)) => {
			let text = |key: &str| call.get(key).and_then(Value::as_str).unwrap_or_default();
			let args = call.get("args").unwrap_or(&Value::Null);
			return named(runtime, text("pallet"), text("call"), args);
		}
		(Some("Option"), Value::Null) => return Value::Null,
		_ => {}
	}
	match &found.type_def {
		TypeDef::Composite(of) => fields(runtime, value, &of.fields),
		TypeDef::Variant(of) if found.path.ident().as_deref() == Some("Option") => {
			let some = of.variants.iter().find(|variant| variant.name == "Some");
			let inner = alias.and_then(|alias| alias.strip_prefix("Option<")?.strip_suffix('>'));
			match some.and_then(|some| some.fields.first()) {
				Some(field) => walk(runtime, value, field.ty.id, inner),
				None => value.clone(),
			}
		}
		TypeDef::Variant(of) => variant_of(runtime, value, &of.variants),
		TypeDef::Sequence(of) => each(runtime, value, of.type_param.id),
		TypeDef::Array(of) => each(runtime, value, of.type_param.id),
		TypeDef::Tuple(of) => match value {
			Value::Array(list) => {
				let both = list.iter().zip(&of.fields);
				both.map(|(one, field)| walk(runtime, one, field.id, None)).collect()
			}
			_ => value.clone(),
		},
		TypeDef::Compact(of) => walk(runtime, value, of.type_param.id, alias),
		TypeDef::Primitive(_) | TypeDef::BitSequence(_) => value.clone(),
	}
}

fn variant_of(
	runtime: &Runtime,
	value: &Value,
	variants: &[scale_info::Variant<PortableForm>],
) -> Value {
	let Some(name) = value.get("type").and_then(Value::as_str) else { return value.clone() };
	let variant = variants.iter().find(|variant| variant.name == name);
	match (variant, value.get("value")) {
		(Some(variant), Some(inner)) => json!({ name: fields(runtime, inner, &variant.fields) }),
		_ => Value::String(name.to_owned()),
	}
}

fn each(runtime: &Runtime, value: &Value, ty: u32) -> Value {
	match value {
		Value::Array(list) => list.iter().map(|one| walk(runtime, one, ty, None)).collect(),
		_ => value.clone(),
	}
}

/// The alias of a type names the unit of an amount, or a time.
fn by_alias(value: &Value, alias: &str) -> Option<String> {
	let unit = match alias.rsplit("::").next()? {
		"Usdai" => Unit::Usdai,
		"Usdc" => Unit::Usdc,
		"Shares" => Unit::Shares,
		"Infra" => Unit::Infra,
		"UnixSeconds" => Unit::Time,
		_ => return None,
	};
	unit.show(value)
}

/// The docs of a field name it where its type does not: those of events.
fn by_docs(value: &Value, docs: &str) -> Option<String> {
	let units = [
		("sUSDai (18 decimals)", Unit::Shares),
		("USDai (18 decimals)", Unit::Usdai),
		("USDC (6 decimals)", Unit::Usdc),
		("INFRA (12 decimals)", Unit::Infra),
		("in seconds since 1970", Unit::Time),
	];
	units.iter().find(|(words, _)| docs.contains(words)).and_then(|(_, unit)| unit.show(value))
}

/// What digits count.
enum Unit {
	Usdai,
	Usdc,
	Shares,
	Infra,
	Time,
}

impl Unit {
	fn show(&self, value: &Value) -> Option<String> {
		let digits = match value {
			Value::String(text) => text.clone(),
			Value::Number(number) => number.to_string(),
			_ => return None,
		};
		let (decimals, name) = match self {
			Self::Usdai => (money::USDAI, "USDai"),
			Self::Usdc => (money::USDC, "USDC"),
			Self::Shares => (money::USDAI, "sUSDai"),
			Self::Infra => (money::INFRA, "INFRA"),
			Self::Time => return digits.parse().ok().map(when::text),
		};
		digits.parse::<u128>().ok()?;
		Some(format!("{} {name}", money::text_of(&digits, decimals)))
	}
}

#[cfg(test)]
mod tests {
	use infrafi_client::runtime::{self, runtime_types::infrafi_protocol::unit::Policy};

	use super::*;

	fn described(payload: impl infrafi_client::subxt::transactions::Payload) -> Value {
		let runtime = Runtime::committed().expect("the metadata can be read");
		let bytes = runtime.call_bytes(&payload).expect("it is a call of it");
		call(&runtime, &bytes).expect("it can be read back")
	}

	#[test]
	fn amounts_are_dollars_of_their_own_decimals() {
		let shown = described(runtime::tx().reserve().mint(1_500_000, 2_000_000_000_000_000_000));
		let arguments = json!({ "amount_usdc": "1.5 USDC", "min_usdai": "2 USDai" });
		assert_eq!(shown, json!({ "call": "Reserve.mint", "arguments": arguments }));
	}

	#[test]
	fn what_is_within_an_argument_is_shown_too() {
		let policy = Policy {
			number:
				infrafi_client::runtime::runtime_types::bounded_collections::bounded_vec::BoundedVec(
					b"INS-7".to_vec(),
				),
			coverage: 200_000_000_000_000_000_000_000,
			expires_at: 2_524_608_000,
		};
		let shown = described(runtime::tx().collateral().insure(3, policy, 50));
		let policy = json!({
			"number": "INS-7", "coverage": "200000 USDai", "expires_at": "2050-01-01T00:00:00Z",
		});
		assert_eq!(shown["arguments"]["policy"], policy);
		assert_eq!(shown["arguments"]["premium"], "0.00000000000000005 USDai");
	}

	#[test]
	fn an_event_says_in_its_docs_what_it_counts() {
		let runtime = Runtime::committed().expect("the metadata can be read");
		let fields = json!({ "who": "0x00", "usdc": "2500000", "usdai": "2500000000000000000" });
		let shown = event(&runtime, "Reserve", "Minted", &fields);
		assert_eq!(shown, json!({ "who": "0x00", "usdc": "2.5 USDC", "usdai": "2.5 USDai" }));
	}

	#[test]
	fn accounts_are_addresses() {
		let alice: super::super::Account =
			"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY".parse().expect("it is one");
		let shown = described(runtime::tx().vault().transfer_request(1, alice.0.clone()));
		assert_eq!(shown["arguments"]["to"], alice.0.to_string());
	}
}
