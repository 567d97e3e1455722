//! The insurance of units: bonds, offers, policies and claims.

mod accept;
mod bond;
mod cancel;
mod claims;
mod exposure;
mod offer;
mod random;
