//! The chain as a node runs it: genesis, time, sessions, migrations.

mod clock;
mod genesis;
mod migrations;
pub mod session;
