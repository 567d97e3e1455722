//! What [`tables`] makes of the list of tables.

/// Declares a struct for each table, and `Rows` with a list of each.
macro_rules! tables {
	($($table:ident: $row:ident { $($column:ident: $type:ty),* $(,)? })*) => {
		$(
			#[doc = concat!("A row of `", stringify!($table), "`.")]
			#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
			#[allow(missing_docs)]
			pub struct $row {
				$(pub $column: $type,)*
			}

			impl Table for $row {
				fn list(rows: &mut Rows) -> &mut Vec<Self> {
					&mut rows.$table
				}
			}
		)*

		/// Rows of all tables.
		#[derive(Clone, Debug, Default, PartialEq)]
		#[allow(missing_docs)]
		pub struct Rows {
			$(pub $table: Vec<$row>,)*
		}

		impl Rows {
			/// Adds a row to its table.
			pub fn push<Row: Table>(&mut self, row: Row) {
				Row::list(self).push(row);
			}

			/// Adds all rows of others.
			pub fn append(&mut self, mut others: Self) {
				$(self.$table.append(&mut others.$table);)*
			}

			/// How many rows there are.
			pub fn len(&self) -> usize {
				0 $(+ self.$table.len())*
			}

			/// Whether there are none.
			pub fn is_empty(&self) -> bool {
				self.len() == 0
			}

			/// For each table with rows: the statement that writes a list of rows given as JSON,
			/// and that list. A row that exists already is left as it is.
			pub(super) fn statements(&self) -> serde_json::Result<Vec<(&'static str, String)>> {
				let mut statements = Vec::new();
				$(
					if !self.$table.is_empty() {
						let statement = concat!(
							"insert into ", stringify!($table),
							" select * from json_populate_recordset(null::", stringify!($table),
							", $1::json) on conflict do nothing"
						);
						statements.push((statement, serde_json::to_string(&self.$table)?));
					}
				)*
				Ok(statements)
			}
		}

		/// Each table with its columns.
		pub const TABLES: &[(&str, &[&str])] = &[
			$((stringify!($table), &[$(stringify!($column)),*]),)*
		];
	};
}

pub(super) use tables;
