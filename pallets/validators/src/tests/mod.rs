//! A file for each call, and for each subject that no single call covers.

mod admit;
mod dismiss;
mod double_block;
mod double_vote;
mod evidence;
mod genesis;
mod leave;
mod offline;
mod purge_keys;
mod random;
mod recovery;
mod sessions;
mod set_params;
mod suspend;
mod try_state;
mod views;
