//! Attacks by name. Each test shows what the attacker would gain without the rule that prevents it.

mod doubt;
mod entry;
mod exit;
mod queue;
