//! Redemption of the hardware.

mod cancel;
mod confirm_release;
mod request;
