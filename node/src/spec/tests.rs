use super::*;
use infrafi_runtime::{AccountId, Runtime};
use serde_json::{json, Value};
use sp_genesis_builder::runtime_decl_for_genesis_builder::GenesisBuilderV1;
use sp_state_machine::BasicExternalities;

/// A key by its number.
fn key(number: u8) -> String {
	format!("0x{}", format!("{number:02x}").repeat(32))
}

/// A list of keys.
fn keys(numbers: std::ops::Range<u8>) -> String {
	numbers.map(|number| format!("\"{}\"", key(number))).collect::<Vec<_>>().join(", ")
}

/// A chain of four validators that can start: every account has INFRA.
fn good() -> String {
	let validator = |number: u8| {
		let [account, aura, grandpa, audi] =
			[number, number + 50, number + 100, number + 150].map(key);
		format!(
			"[[validators]]\naccount = \"{account}\"\naura = \"{aura}\"\ngrandpa = \"{grandpa}\"\n\
			 authority_discovery = \"{audi}\"\n"
		)
	};
	let balance =
		|number| format!("[[balances]]\naccount = \"{}\"\ninfra = \"10.5\"\n", key(number));
	format!(
		"name = \"Mainnet\"\nid = \"mainnet\"\ncompliance = \"{}\"\ncouncil = [{}]\n\
		 credit_committee = [{}]\nguardians = [{}]\nregistrars = [{}]\nappraisers = [{}]\n{}{}{}",
		key(20),
		keys(1..7),
		keys(1..4),
		keys(4..6),
		keys(7..8),
		keys(8..12),
		(12..16).map(validator).collect::<String>(),
		(1..21).map(balance).collect::<String>(),
		MODEL,
	)
}

const MODEL: &str = r#"
[[admissions]]
role = "Treasurer"
account = "0x0101010101010101010101010101010101010101010101010101010101010101"
group = 3
until = 2030-01-31T00:00:00Z

[[models]]
name = "H100"
depreciation = 250_000_000
floor = 100_000_000
grades = { a = 1_000_000_000, b = 900_000_000, c = 750_000_000 }
ltv = { entry = 700_000_000, maintenance = 850_000_000 }
income = { economic_life = 1_000, utilisation = 1, margin = 1, discount_rate = "150000000000000000" }
price = [{ url = "https://a/", pointer = "/a" }, { url = "https://b/", pointer = "/b", scale = 5 }]
"#;

/// The patch of the genesis.
fn patch_of(text: &str) -> Result<Value, String> {
	genesis::patch(&read(text)?)
}

/// The state of the chain, without the runtime's wasm.
fn state_of(text: &str) -> BasicExternalities {
	let mut genesis: Value = serde_json::from_slice(&Runtime::get_preset(&None).unwrap()).unwrap();
	sc_chain_spec::json_merge(&mut genesis, patch_of(text).unwrap());
	let mut state = BasicExternalities::default();
	state.execute_with(|| Runtime::build_state(serde_json::to_vec(&genesis).unwrap()).unwrap());
	state
}

#[test]
fn a_file_makes_the_chain_that_it_describes() {
	use infrafi_runtime::{Appraisal, Balances, Lending, Session, Timelock, Validators, Vault};
	let values = "\n[params.vault]\nwindow_length = 1_209_600\n[params.lending]\n\
		max_per_borrower = \"30000000000000000000000000\"\n";
	state_of(&(good() + values)).execute_with(|| {
		let account = |number| AccountId::from([number; 32]);
		assert_eq!(Balances::free_balance(account(12)), 10_500_000_000_000);
		assert_eq!(Validators::validators().len(), 4);
		assert_eq!(Session::validators(), (12..16).map(account).collect::<Vec<_>>());
		assert_eq!(Vault::params().window_length, 1_209_600);
		assert_eq!(Vault::params().min_wait, pallet_default("vault", "min_wait"));
		assert_eq!(Lending::params().max_per_borrower, 30_000_000 * 10u128.pow(18));
		assert_eq!(Lending::params().ltv_caps.len(), 1);
		assert_eq!(Timelock::params().delay, 172_800);
		assert_eq!(Appraisal::params().minimum_count, 3);
	});
	let patch = patch_of(&good()).unwrap();
	let until = 1_896_048_000u64;
	let [admission] = patch["roles"]["admissions"].as_array().unwrap().as_slice() else { panic!() };
	assert_eq!(
		[&admission[0], &admission[2], &admission[3]],
		[&json!("Treasurer"), &json!(3), &json!(until)]
	);
	let sources = &patch["appraisal"]["sources"][0];
	assert_eq!(sources[0], json!({ "Price": b"H100" }));
	assert_eq!(sources[1][0]["scale"], "1000000000000000000");
	assert_eq!(sources[1][1]["scale"], "5");
}

/// A default of the genesis.
fn pallet_default(pallet: &str, name: &str) -> u64 {
	let genesis: Value = serde_json::from_slice(&Runtime::get_preset(&None).unwrap()).unwrap();
	genesis[pallet]["params"][name].as_u64().unwrap()
}

#[test]
fn each_fault_of_a_file_is_named() {
	let good = good();
	let replace = |from: &str, to: &str| {
		assert!(good.contains(from), "{from}");
		good.replacen(from, to, 1)
	};
	let member = |number| AccountId::from([number; 32]);
	let last = format!("[[balances]]\naccount = \"{}\"\ninfra = \"10.5\"\n", key(20));
	let council = format!("council = [{}]", keys(1..7));
	let grandpa = format!("grandpa = \"{}\"", key(113));
	for (text, fault) in [
		(replace("id = \"mainnet\"", "id = \"Main net\""), "id is \"Main net\"".into()),
		(replace("name = \"Mainnet\"", "name = \" \""), "name is empty".into()),
		(replace("name = ", "label = "), "unknown field `label`".into()),
		(replace("compliance = ", "council = []\ncompliance = "), "duplicate key `council`".into()),
		(replace(&council, "council = []"), "council has no member".into()),
		(
			replace(&council, &format!("council = [{0}, {0}]", keys(1..2))),
			format!("council has {} twice", member(1)),
		),
		(replace(&last, ""), format!("{} of compliance has no INFRA", member(20))),
		(format!("{good}{last}"), format!("balances has {} twice", member(20))),
		(
			replace(&grandpa, &format!("grandpa = \"{}\"", key(112))),
			"validators[1].grandpa is a key of validators[0] too".into(),
		),
		(
			replace(&grandpa, &format!("grandpa = \"{}\"", key(63))),
			"validators[1].grandpa is a key of sr25519".into(),
		),
		(replace("infra = \"10.5\"", "infra = \"ten\""), "\"ten\" is no amount of INFRA".into()),
		(replace("infra = \"10.5\"", "infra = -1"), "infra".into()),
		(replace("role = \"Treasurer\"", "role = \"Banker\""), "unknown variant `Banker`".into()),
		(
			replace("until = 2030-01-31T00:00:00Z", "until = 2030-01-31"),
			"2030-01-31 is no time".into(),
		),
		(
			replace(
				&format!("appraisers = [{}]", keys(8..12)),
				&format!("appraisers = [{}]", keys(8..10)),
			),
			"there are 2 appraisers, and a value takes 3".into(),
		),
		(
			replace("{ url = \"https://a/\", pointer = \"/a\" }, ", ""),
			"price of H100 has 1 sources, of 2".into(),
		),
		(
			format!("{good}[params.vault]\nwait = 1\n"),
			"params.vault.wait: there is no such value".into(),
		),
		(format!("{good}[params.sudo]\nkey = 1\n"), "params.sudo: no pallet of this name".into()),
	] {
		let found = patch_of(&text).expect_err(&fault);
		assert!(found.contains(&fault), "{fault}: {found}");
	}
	assert!(patch_of(&good).is_ok());
}

#[test]
fn the_example_is_refused_at_its_first_placeholder() {
	let example = include_str!("../../packaging/chain.example.toml");
	let fault = patch_of(example).unwrap_err();
	assert!(fault.contains("compliance") && fault.contains("has 0 bytes"), "{fault}");
	let filled = example.replace("\"0x\"", &format!("\"{}\"", key(1)));
	let faults = patch_of(&filled).unwrap_err();
	assert!(faults.contains("council has") && !faults.contains("params"), "{faults}");
}
