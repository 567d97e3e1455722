//! A file for each call, and for each subject that no single call covers.

mod accept_value;
mod anchor;
mod appraise;
mod deviation;
mod due;
mod income;
mod json;
mod median;
mod random;
mod reference_model;
mod rental;
mod round;
mod set_model;
mod set_params;
mod set_sources;
mod struck;
mod try_state;
mod web;
mod worker;
