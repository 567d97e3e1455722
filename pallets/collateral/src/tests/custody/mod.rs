//! The storage of the hardware.

mod confirm;
mod reassign;
