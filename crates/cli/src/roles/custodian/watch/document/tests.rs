use super::*;

macro_rules! recorded {
	($name:literal) => {
		include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/nvidia-smi/", $name))
	};
}

fn serials(document: &Document) -> Vec<Option<&str>> {
	document.gpus.iter().map(|gpu| gpu.serial.as_deref()).collect()
}

#[test]
fn eight_gpus_with_errors_by_parity() {
	let found = Document::parse(recorded!("h100-550.xml")).expect("it is whole");
	assert_eq!(found.driver, "550.90.07");
	let expected: Vec<String> = (1..=8).map(|number| format!("165900000000{number}")).collect();
	assert_eq!(serials(&found), expected.iter().map(|one| Some(one.as_str())).collect::<Vec<_>>());
	assert!(found.gpus.iter().all(|gpu| gpu.product == "NVIDIA H100 80GB HBM3"));
	let errors: Vec<u64> = found.gpus.iter().map(|gpu| gpu.uncorrected_errors).collect();
	assert_eq!(errors, [0, 0, 0, 2, 0, 0, 0, 0]);
	assert_eq!(found.gpus[2].power.as_deref(), Some("72.25 W"));
	assert_eq!(found.gpus[1].slot, "00000000:3B:00.0");
}

#[test]
fn the_parts_of_a_divided_gpu_are_no_gpus() {
	let found = Document::parse(recorded!("a100-535-mig.xml")).expect("it is whole");
	assert_eq!(serials(&found), [Some("1650500000120"), Some("1650500000121")]);
	assert_eq!(found.gpus[0].uncorrected_errors, 0, "those of its parts are counted elsewhere");
	assert_eq!(found.gpus[0].power.as_deref(), Some("60.03 W"), "that of the module is another");
}

#[test]
fn an_old_driver_counts_errors_by_bits() {
	let found = Document::parse(recorded!("v100-418.xml")).expect("it is whole");
	assert_eq!(serials(&found), [Some("0324500000301")]);
	assert_eq!(found.gpus[0].uncorrected_errors, 1);
	assert_eq!(found.gpus[0].power.as_deref(), Some("41.90 W"));
}

#[test]
fn a_new_driver_excuses_itself_and_names_the_chassis() {
	let found = Document::parse(recorded!("b200-590.xml")).expect("it is whole");
	assert_eq!(serials(&found), [Some("1652500000401")], "not that of the chassis");
	assert_eq!(found.gpus[0].power.as_deref(), Some("143.97 W"));
}

#[test]
fn zeros_and_excuses_are_no_serial_numbers() {
	let passed = Document::parse(recorded!("t4-515-passed-through.xml")).expect("it is whole");
	assert_eq!(serials(&passed), [None]);
	let without = Document::parse(recorded!("rtx-4090-560.xml")).expect("it is whole");
	assert_eq!(serials(&without), [None]);
	assert!(without.gpus[0].uuid.is_some());
	let lost = Document::parse(recorded!("h100-550-one-lost.xml")).expect("it is whole");
	assert_eq!(serials(&lost), [Some("1659000000001"), None]);
	assert_eq!(lost.gpus[1].power, None);
}

#[test]
fn a_document_that_is_not_whole_says_nothing() {
	let partial = Document::parse(recorded!("h100-550-partial.xml"));
	assert_eq!(partial, Err(Broken::Partial { attached: "8".into(), described: 7 }));
	let cut = Document::parse(recorded!("h100-550-cut-off.xml"));
	assert!(matches!(cut, Err(Broken::CutOff | Broken::NoXml(_))), "{cut:?}");
	assert_eq!(Document::parse(recorded!("no-devices.txt")), Err(Broken::Foreign));
	assert_eq!(Document::parse(""), Err(Broken::Foreign));
	assert_eq!(Document::parse("<html></html>"), Err(Broken::Foreign));
	assert!(Document::parse("<nvidia_smi_log></gpu>").is_err());
}

#[test]
fn wherever_a_document_is_cut_it_is_refused() {
	let whole = recorded!("h100-550-one-lost.xml").trim_end();
	assert!(Document::parse(whole).is_ok());
	for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
		assert!(Document::parse(&whole[..end]).is_err(), "cut at {end}");
	}
}

#[test]
fn two_documents_in_one_are_refused() {
	let one = recorded!("v100-418.xml");
	let again = one.replace("<?xml version=\"1.0\" ?>", "").replace("0324500000301", "9");
	assert!(Document::parse(&format!("{one}{again}")).is_err());
}

#[test]
fn a_serial_number_answers_once() {
	let twice = recorded!("a100-535-mig.xml").replace("1650500000121", "1650500000120");
	assert_eq!(Document::parse(&twice), Err(Broken::Double("1650500000120".into())));
}
