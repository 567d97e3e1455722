//! Answers: one thing or a page of a list, with the block up to which they count.

use axum::{
	http::{header, HeaderName, HeaderValue, StatusCode},
	response::{IntoResponse, Response},
	Json,
};
use serde::Serialize;
use utoipa::{PartialSchema, ToSchema};

use super::{table::table, Block, Format, Problem, Snapshot};

/// The height of the last final block that is indexed. An answer counts up to it.
pub const X_FINALIZED: HeaderName = HeaderName::from_static("x-finalized");

/// What a handler returns.
pub type Reply = Result<Response, Problem>;

/// One thing, as of a block.
#[derive(Debug, Serialize, ToSchema)]
pub struct One<Item> {
	/// Height of the block up to which the answer counts.
	pub block: i64,
	/// Time of that block, in seconds since 1970.
	pub at: i64,
	/// What was asked for.
	pub item: Item,
}

/// A page of a list, as of a block. As text/csv it is a table of the items, and the next page is in
/// the header `Link`.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<Item> {
	/// Height of the block up to which the answer counts.
	pub block: i64,
	/// Time of that block, in seconds since 1970.
	pub at: i64,
	/// The rows of the page.
	pub items: Vec<Item>,
	/// The parameter `cursor` of the next page. Null on the last page.
	pub next: Option<String>,
}

impl Snapshot {
	fn not_modified(&self) -> Response {
		with_headers(&self.block, self.format, StatusCode::NOT_MODIFIED.into_response())
	}

	/// Answers with one thing, which has no form as a table.
	pub fn one<Item: Serialize>(self, item: Item) -> Reply {
		if self.format == Format::Csv {
			return Err(Problem::not_acceptable());
		}
		if self.is_known {
			return Ok(self.not_modified());
		}
		let Block { height: block, at, .. } = self.block;
		let body = Json(One { block, at, item }).into_response();
		Ok(with_headers(&self.block, self.format, body))
	}

	/// Answers with a page of a list.
	pub fn list<Item>(self, items: Vec<Item>, next: Option<String>) -> Reply
	where
		Item: Serialize + PartialSchema,
	{
		if self.is_known {
			return Ok(self.not_modified());
		}
		let Block { height: block, at, .. } = self.block;
		let link = next.as_deref().map(|next| link(self.uri.query(), next));
		let body = match self.format {
			Format::Csv => table(&items)?.into_response(),
			Format::Json => Json(List { block, at, items, next }).into_response(),
		};
		let mut response = with_headers(&self.block, self.format, body);
		if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
			response.headers_mut().insert(header::LINK, link);
		}
		Ok(response)
	}
}

/// The address of the next page, as RFC 8288 writes it: relative to the one that was asked for.
fn link(query: Option<&str>, next: &str) -> String {
	let others = query.unwrap_or_default().split('&');
	let others = others.filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
	let pairs: Vec<_> = others.map(str::to_owned).chain([format!("cursor={next}")]).collect();
	format!("<?{}>; rel=\"next\"", pairs.join("&"))
}

/// The headers of every answer. A client may keep it, and has to ask whether it still counts.
fn with_headers(block: &Block, format: Format, mut response: Response) -> Response {
	let text = |text: &str| HeaderValue::from_str(text).expect("it is ASCII without controls");
	let headers = response.headers_mut();
	headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
	headers.insert(header::ETAG, text(&block.tag(format)));
	headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
	headers.insert(header::VARY, HeaderValue::from_static("accept"));
	headers.insert(X_FINALIZED, text(&block.height.to_string()));
	response
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_link_keeps_the_other_parameters() {
		assert_eq!(
			link(Some("from=5&cursor=1.2&limit=3"), "7.8"),
			"<?from=5&limit=3&cursor=7.8>; rel=\"next\""
		);
		assert_eq!(link(None, "7"), "<?cursor=7>; rel=\"next\"");
	}
}
