//! A file for each call, and for each subject that no single call covers.

mod brake;
mod cancel;
mod costs;
mod execute;
mod integrity;
mod nested;
mod object;
mod origin;
mod random;
mod schedule;
mod set_params;
mod try_state;
mod views;
