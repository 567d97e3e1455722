//! Governed values of the file, over those of a live chain.

use serde_json::{Map, Number, Value};

/// The caps are set with the models, whose names they have.
const CAPS: (&str, &str) = ("lending", "ltv_caps");

/// The values of a pallet that the file gives, in the form that the genesis takes. `defaults` has
/// all of them.
pub(super) fn given(
	pallet: &str,
	defaults: &Value,
	table: &toml::Table,
) -> Result<Map<String, Value>, String> {
	let Some(defaults) = defaults.as_object() else {
		return Err(format!("params.{pallet}: no pallet of this name has governed values"));
	};
	let mut values = Map::new();
	for (name, value) in table {
		let path = format!("params.{pallet}.{name}");
		if (pallet, name.as_str()) == CAPS {
			return Err(format!("{path}: set `ltv` of each model instead"));
		}
		let default = defaults.get(name).ok_or_else(|| unknown(&path, defaults))?;
		values.insert(name.clone(), like(&path, default, value)?);
	}
	Ok(values)
}

fn unknown(path: &str, known: &Map<String, Value>) -> String {
	let known: Vec<_> = known.keys().map(String::as_str).collect();
	format!("{path}: there is no such value, but {}", known.join(", "))
}

/// A value in the form that a default has.
fn like(path: &str, default: &Value, value: &toml::Value) -> Result<Value, String> {
	match (default, value) {
		(Value::Object(known), toml::Value::Table(table)) => {
			let mut values = Map::new();
			for (name, value) in table {
				let path = format!("{path}.{name}");
				let default = known.get(name).ok_or_else(|| unknown(&path, known))?;
				values.insert(name.clone(), like(&path, default, value)?);
			}
			Ok(values.into())
		}
		(Value::Array(_), toml::Value::Array(items)) => items
			.iter()
			.map(|item| plain(path, item))
			.collect::<Result<Vec<_>, _>>()
			.map(Into::into),
		(Value::Number(_), _) => number(path, value).map(Value::Number),
		(Value::String(_), _) => number(path, value).map(|number| number.to_string().into()),
		// No value stands for one that the file may give.
		(Value::Null, _) => plain(path, value),
		_ => Err(format!("{path}: a {} is no value of it", value.type_str())),
	}
}

/// A value without a default to go by: tables of numbers, or a number.
fn plain(path: &str, value: &toml::Value) -> Result<Value, String> {
	let toml::Value::Table(table) = value else { return number(path, value).map(Value::Number) };
	let field = |(name, value): (&String, &toml::Value)| {
		Ok((name.clone(), plain(&format!("{path}.{name}"), value)?))
	};
	table.iter().map(field).collect::<Result<Map<_, _>, String>>().map(Into::into)
}

/// A number in the smallest unit. Those beyond 64 bits are text.
fn number(path: &str, value: &toml::Value) -> Result<Number, String> {
	let digits = match value {
		toml::Value::Integer(number) => number.to_string(),
		toml::Value::String(text) => text.clone(),
		other => return Err(format!("{path}: a {} is no number", other.type_str())),
	};
	let number: u128 = digits
		.parse()
		.map_err(|_| format!("{path}: \"{digits}\" is no whole number of the smallest unit"))?;
	serde_json::from_str(&number.to_string()).map_err(|error| format!("{path}: {error}"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn from(text: &str) -> Result<Value, String> {
		let defaults = json!({
			"age": 5, "rate": "7", "sale": { "step": 1 }, "stages": [], "renewal": null, "ltv_caps": [],
		});
		given("lending", &defaults, &text.parse().unwrap()).map(Into::into)
	}

	#[test]
	fn values_take_the_form_of_their_defaults() {
		let text = "age = 6\nrate = 8\nsale = { step = 2 }\nstages = [{ from = 3 }]\nrenewal = 4";
		let expected = json!({
			"age": 6, "rate": "8", "sale": { "step": 2 }, "stages": [{ "from": 3 }], "renewal": 4,
		});
		assert_eq!(from(text), Ok(expected));
		let large = u128::MAX.to_string();
		assert_eq!(from(&format!("age = \"{large}\"")).unwrap()["age"].to_string(), large);
		assert_eq!(from(&format!("rate = \"{large}\"")).unwrap()["rate"], large);
	}

	#[test]
	fn a_bad_value_is_named() {
		for (text, error) in [
			("aeg = 1", "params.lending.aeg: there is no such value, but age, "),
			("sale = { stpe = 1 }", "params.lending.sale.stpe: there is no such value, but step"),
			("age = -1", "params.lending.age: \"-1\" is no whole number"),
			("age = 1.5", "params.lending.age: a float is no number"),
			("age = \"1 day\"", "params.lending.age: \"1 day\" is no whole number"),
			("sale = 1", "params.lending.sale: a integer is no value of it"),
			("stages = [{ from = true }]", "params.lending.stages.from: a boolean is no number"),
			("ltv_caps = []", "params.lending.ltv_caps: set `ltv` of each model instead"),
		] {
			let found = from(text).unwrap_err();
			assert!(found.starts_with(error), "{text}: {found}");
		}
		let nothing = given("sudo", &Value::Null, &toml::Table::new()).unwrap_err();
		assert!(nothing.starts_with("params.sudo: no pallet of this name"), "{nothing}");
	}
}
