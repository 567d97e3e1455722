//! Migrations: the changes of storage that an upgrade makes before its first block does anything
//! else.
//!
//! A migration of a bounded number of keys runs in that block, as a [`VersionedMigration`] of its
//! pallet in [`SingleBlock`]: it runs at one version of the pallet's storage and at no other, so it
//! may stay in the list. A migration of a map that users can grow is a `SteppedMigration` in
//! [`MultiBlock`]: pallet-migrations takes as many blocks as it needs, and these take inherents
//! alone. Either has `pre_upgrade` and `post_upgrade`, which `scripts/upgrade.sh` builds and a
//! rehearsal on the live chain's state runs. `rehearsal` is the pattern, and `docs/operations.md`
//! the procedure. `failing` shows what happens after a step that fails.
//!
//! [`VersionedMigration`]: frame_support::migrations::VersionedMigration

#[cfg(feature = "failed-rehearsal")]
mod failing;
#[cfg(feature = "upgrade-rehearsal")]
pub mod rehearsal;

/// The migrations of the first block of this version.
#[cfg(not(feature = "upgrade-rehearsal"))]
pub type SingleBlock = ();
/// The migrations of the first block of the rehearsed version.
#[cfg(feature = "upgrade-rehearsal")]
pub type SingleBlock = rehearsal::Migrations;

/// The migrations that take several blocks.
#[cfg(not(feature = "failed-rehearsal"))]
pub type MultiBlock = ();
/// The migrations of the version that fails.
#[cfg(feature = "failed-rehearsal")]
pub type MultiBlock = (failing::FailsHalfway,);
