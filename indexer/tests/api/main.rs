//! The interface, on a real PostgreSQL with a small chain in it.

mod audit;
mod bounds;
mod busy;
mod cover;
mod demo;
mod document;
mod errors;
mod headers;
mod kit;
mod lists;
mod money;
mod pages;
mod statement;
mod stream;
mod things;
