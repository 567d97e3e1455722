//! A file for each call, and one for each thing that no call does alone.

mod draw;
