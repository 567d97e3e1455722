//! The interface over HTTP. Every address reads one snapshot of the tables, at one height.

mod accounts;
mod apr;
mod auctions;
mod cover;
mod custodians;
mod describe;
mod due;
mod feeds;
mod forecast;
mod governance;
mod health;
mod leases;
mod listings;
mod llama;
mod loans;
mod metrics;
mod money;
mod nav;
mod prices;
mod queue;
mod requests;
mod reserve;
mod routes;
mod shared;
mod statement;
mod stream;
mod units;
mod validators;
mod valuations;

pub use routes::{openapi, router};
