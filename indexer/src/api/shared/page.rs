//! Pages of lists. A page begins after the row that its cursor names.

use serde::Deserialize;
use utoipa::IntoParams;

use super::Problem;

/// Rows of a page, where the client does not say.
const USUAL: u32 = 100;
/// The most rows of a page.
const MOST: u32 = 1000;

/// The page of a list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
	/// `next` of the page before. Without it the first page is given.
	pub cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	#[param(minimum = 1, maximum = 1000, default = 100)]
	pub limit: Option<u32>,
}

impl PageParams {
	/// The page as a query needs it.
	pub fn page<const N: usize>(&self) -> Result<Page<N>, Problem> {
		Page::new(self.cursor.as_deref(), self.limit)
	}
}

/// A page of rows whose order is that of `N` integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page<const N: usize> {
	after: Option<[i64; N]>,
	limit: u32,
}

impl<const N: usize> Page<N> {
	/// The page after the row of a cursor.
	pub fn new(cursor: Option<&str>, limit: Option<u32>) -> Result<Self, Problem> {
		let limit = limit.unwrap_or(USUAL);
		if !(1..=MOST).contains(&limit) {
			return Err(Problem::parameter(format_args!("limit is {limit}, not 1 to {MOST}")));
		}
		Ok(Self { after: cursor.map(parse).transpose()?, limit })
	}

	/// The key after which an ascending page begins: less than every key on the first page.
	pub fn after(&self) -> [i64; N] {
		self.after.unwrap_or([-1; N])
	}

	/// The key before which a descending page begins: more than every key on the first page.
	pub fn before(&self) -> [i64; N] {
		self.after.unwrap_or([i64::MAX; N])
	}

	/// The rows to ask for: one more than the page has, which shows whether another page follows.
	pub fn rows(&self) -> i64 {
		i64::from(self.limit) + 1
	}

	/// Takes the row that is too many, and gives the cursor of the next page.
	pub fn cut<Row>(&self, rows: &mut Vec<Row>, key: impl Fn(&Row) -> [i64; N]) -> Option<String> {
		let limit = self.limit as usize;
		let has_next = rows.len() > limit;
		rows.truncate(limit);
		let last = rows.last().filter(|_| has_next)?;
		Some(key(last).map(|part| part.to_string()).join("."))
	}
}

/// `12.3` for two integers.
fn parse<const N: usize>(cursor: &str) -> Result<[i64; N], Problem> {
	let wrong = || Problem::parameter("the cursor is not one that this address has given");
	let parts: Option<Vec<i64>> = cursor
		.split('.')
		.map(|part| part.parse().ok().filter(|key: &i64| *key >= 0 && part == key.to_string()))
		.collect();
	parts.and_then(|parts| parts.try_into().ok()).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn page(cursor: Option<&str>, limit: u32) -> Page<2> {
		Page::new(cursor, Some(limit)).expect("the page is right")
	}

	#[test]
	fn a_cursor_leads_to_the_next_page() {
		let first = page(None, 2);
		let mut rows = vec![[7, 0], [7, 1], [9, 0]];
		assert_eq!(first.rows(), 3);
		let next = first.cut(&mut rows, |row| *row);
		assert_eq!((rows.len(), next.as_deref()), (2, Some("7.1")));
		assert_eq!(page(next.as_deref(), 2).after(), [7, 1]);
	}

	#[test]
	fn the_last_page_has_no_cursor() {
		let mut rows = vec![[7, 0], [7, 1]];
		assert_eq!(page(None, 2).cut(&mut rows, |row| *row), None);
		assert_eq!(page(None, 2).cut(&mut Vec::new(), |row: &[i64; 2]| *row), None);
	}

	#[test]
	fn cursors_of_others_are_refused() {
		for cursor in ["", "7", "7.1.2", "7.x", "-1.0", "+1.0", "01.0", "7. 1", "1;drop table x.1"]
		{
			assert!(Page::<2>::new(Some(cursor), None).is_err(), "{cursor}");
		}
	}

	#[test]
	fn limits_are_from_1_to_1000() {
		for limit in [0, 1001, u32::MAX] {
			assert!(Page::<1>::new(None, Some(limit)).is_err(), "{limit}");
		}
		assert!(Page::<1>::new(None, Some(1000)).is_ok());
	}
}
