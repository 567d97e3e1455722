use crate::worker::json::{is_pointer, JsonDocument, JsonError};

const DOCUMENT: &str = r#"
	{
		"prices": {
			"H100-SXM5-80GB": { "usd": 25000.50, "text": "2.5e4", "none": null, "list": [1, 2.0, "3"] },
			"a/b": { "~": 7, "~1": 8, "/": 9 },
			"": 8
		},
		"prices2": -1
	}
"#;

fn number_at(document: &[u8], pointer: &[u8]) -> Result<String, JsonError> {
	JsonDocument::parse(document.into())?.number_at(pointer)
}

fn at(pointer: &str) -> Result<String, JsonError> {
	number_at(DOCUMENT.as_bytes(), pointer.as_bytes())
}

#[test]
fn returns_the_text_of_the_number() {
	assert_eq!(at("/prices/H100-SXM5-80GB/usd"), Ok("25000.50".into()));
	assert_eq!(at("/prices/H100-SXM5-80GB/text"), Ok("2.5e4".into()));
	assert_eq!(at("/prices/H100-SXM5-80GB/list/1"), Ok("2.0".into()));
	assert_eq!(at("/prices/H100-SXM5-80GB/list/2"), Ok("3".into()));
	assert_eq!(at("/prices2"), Ok("-1".into()));
	assert_eq!(number_at(b" 12 ", b""), Ok("12".into()));
}

#[test]
fn unescapes_the_steps() {
	assert_eq!(at("/prices/a~1b/~0"), Ok("7".into()));
	assert_eq!(at("/prices/a~1b/~01"), Ok("8".into()), "unescaped text is not unescaped again");
	assert_eq!(at("/prices/"), Ok("8".into()));
}

#[test]
fn refuses_a_pointer_without_a_value() {
	for pointer in [
		"/price",
		"/prices/H100-SXM5-80GB/usd/0",
		"/prices/H100-SXM5-80GB/list/3",
		"/prices/H100-SXM5-80GB/list/01",
		"/prices/H100-SXM5-80GB/list/+1",
		"/prices/H100-SXM5-80GB/list/-",
		"/prices/H100-SXM5-80GB/none/x",
	] {
		assert_eq!(at(pointer), Err(JsonError::Missing), "{pointer}");
	}
}

#[test]
fn refuses_values_that_are_not_numbers() {
	assert_eq!(at("/prices"), Err(JsonError::NotANumber));
	assert_eq!(at("/prices/H100-SXM5-80GB/none"), Err(JsonError::NotANumber));
	assert_eq!(at("/prices/H100-SXM5-80GB/list"), Err(JsonError::NotANumber));
}

#[test]
fn refuses_documents_that_are_not_json() {
	let truncated = &DOCUMENT.as_bytes()[..DOCUMENT.len() / 2];
	for document in
		[b"".as_slice(), b"{", truncated, b"{} x", b"NaN", b"<html>", b"{\"a\": Infinity}"]
	{
		assert_eq!(number_at(document, b"/a"), Err(JsonError::NotJson));
	}
	assert_eq!(number_at(b"{\"a\": \"\xff\"}", b"/a"), Err(JsonError::NotUtf8));
}

#[test]
fn reads_documents_of_any_depth() {
	let deep = "[".repeat(30_000) + &"]".repeat(30_000);
	let pointer = "/0".repeat(64);
	assert_eq!(number_at(deep.as_bytes(), pointer.as_bytes()), Err(JsonError::NotANumber));
	let open = "[".repeat(60_000);
	assert_eq!(number_at(open.as_bytes(), b"/0"), Err(JsonError::NotJson));
}

#[test]
fn ignores_the_other_members() {
	let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
	for beside in [deep.as_str(), r#""\"a\": 7""#, r#"{"a": 7}"#, "1e999999999", r#""\ud800""#] {
		let document = format!("{{\"b\": {beside}, \"a\": 1, \"c\": {beside}}}");
		assert_eq!(number_at(document.as_bytes(), b"/a"), Ok("1".into()), "{:.40}", beside);
	}
}

#[test]
fn takes_the_last_of_members_with_the_same_name() {
	assert_eq!(number_at(br#"{"a": 1, "b": 2, "a": 3}"#, b"/a"), Ok("3".into()));
	assert_eq!(number_at(br#"{"a": {"x": 1}, "a": {"y": 2}}"#, b"/a/x"), Err(JsonError::Missing));
}

#[test]
fn reads_the_escapes_of_names() {
	assert_eq!(number_at(br#"{"\u0061\u002F": 1}"#, b"/a~1"), Ok("1".into()));
	assert_eq!(number_at(br#"{"\u0061": 1, "b": 2}"#, b"/a"), Ok("1".into()));
	assert_eq!(number_at(br#"{"\\u0061": 1}"#, b"/a"), Err(JsonError::Missing));
	// Half of a surrogate pair is not text, so the document is refused.
	assert_eq!(number_at(br#"{"a": 1, "\ud800": 2}"#, b"/a"), Err(JsonError::NotJson));
	assert_eq!(number_at(br#"{"a": "\ud800"}"#, b"/a"), Err(JsonError::NotJson));
}

#[test]
fn recognises_pointers() {
	for pointer in ["", "/", "/a", "/a//b", "/a~0b~1c", "/a b"] {
		assert!(is_pointer(pointer.as_bytes()), "{pointer}");
	}
	for pointer in ["a", "~", "/~", "/~2", "/a\u{7f}", "/\u{e9}"] {
		assert!(!is_pointer(pointer.as_bytes()), "{pointer}");
	}
}
