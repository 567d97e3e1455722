//! What somebody might try, by name. Each test says what he would gain without the rule that stops him.

mod doubt;
mod entry;
mod exit;
mod queue;
