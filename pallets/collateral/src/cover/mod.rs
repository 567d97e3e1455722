//! The insurance of units: bonds, offers of policies, and bound policies.

mod accept;
mod bond;
mod exposure;
mod offer;
mod policy;
mod policy_book;

pub(crate) use accept::AcceptedTerms;
