//! A state as the genesis of a chain that a node can start from.

use std::{
	fs::File,
	io::{BufWriter, Write},
	path::Path,
};

use infrafi_runtime::*;
use sp_core::{storage::well_known_keys::CODE, Bytes};
use sp_state_machine::Backend;

use super::world::World;

/// Writes the raw specification `from`, a development chain's, with the state in the place of its
/// own; its wasm stays. Returns the number of keys, and the number of bytes of keys and values.
pub fn write(world: &mut World, from: &Path, to: &Path) -> (usize, usize) {
	world.go_on(|_| {
		// As no block had been made: the node makes the first.
		System::reset_events();
		System::set_block_number(0);
	});
	let file = File::open(from).expect("the specification is there");
	let mut chain: serde_json::Value = serde_json::from_reader(file).expect("it is JSON");
	let hex = |bytes: &[u8]| serde_json::to_value(Bytes(bytes.to_vec())).expect("it is text");
	let code = hex(CODE);
	let code = code.as_str().expect("it is text");
	let wasm = chain["genesis"]["raw"]["top"][code].take();
	let name = format!("{} loans", world.people.sizes.loans);
	chain["id"] = format!("infrafi_scale_{}", world.people.sizes.loans).into();
	chain["name"] = name.into();
	chain["genesis"] = serde_json::Value::Null;

	let mut out = BufWriter::new(File::create(to).expect("the file can be written"));
	let head = serde_json::to_string(&chain).expect("it was JSON");
	let (before, after) = head.split_once("\"genesis\":null").expect("it was put there");
	let mut put = |text: &str| out.write_all(text.as_bytes()).expect("the disk has room");
	put(before);
	put("\"genesis\":{\"raw\":{\"childrenDefault\":{},\"top\":{");
	put(&format!("\"{code}\":{wasm}"));
	let (mut keys, mut bytes) = (1, wasm.as_str().map_or(0, |text| text.len() / 2));
	for pair in world.chain.backend.pairs(Default::default()).expect("the state can be read") {
		let (key, value) = pair.expect("the state can be read");
		if key != CODE {
			put(&format!(",{}:{}", hex(&key), hex(&value)));
			keys += 1;
			bytes += key.len() + value.len();
		}
	}
	put("}}}");
	put(after);
	out.flush().expect("the disk has room");
	(keys, bytes)
}
