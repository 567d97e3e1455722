//! What all addresses share.

mod answer;
mod format;
mod page;
mod params;
mod problem;
mod snapshot;
mod table;

pub use answer::{Answer, List, One};
pub use format::Format;
pub use page::{Page, PageParams};
pub use params::{Part, Query};
pub use problem::Problem;
pub use snapshot::{Block, Snapshot};
