//! What all addresses share.

mod answer;
mod format;
mod newest;
mod page;
mod params;
mod problem;
mod snapshot;
mod span;
mod table;
mod types;

pub use answer::{List, One, Reply, X_FINALIZED};
pub use format::Format;
pub(crate) use newest::placed;
pub use newest::Placed;
pub use page::{Page, PageParams};
pub use params::{NoParams, Part, Query};
pub use problem::Problem;
pub use snapshot::{Block, Reading, Snapshot};
pub(crate) use span::series;
pub use span::{period, Series, SpanParams};
pub use types::{Account, Amount, Hash, Verbatim};
