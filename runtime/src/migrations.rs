//! Migrations: what an upgrade changes in storage before its first block does anything else.
//!
//! One that touches a bounded number of keys runs in that block, as a [`VersionedMigration`] of its pallet in [`SingleBlock`]: it runs
//! at one version of the pallet's storage and at no other, so that it may stay in the list. One that walks a map that users can grow
//! is a `SteppedMigration` in [`MultiBlock`]: pallet-migrations takes as many blocks as it needs, and lets nothing but inherents
//! into them. Either has `pre_upgrade` and `post_upgrade`, which `scripts/upgrade.sh` builds and a rehearsal on the live chain's
//! state runs; [`rehearsal`] is the pattern, and `docs/operations.md` the procedure.
//!
//! [`VersionedMigration`]: frame_support::migrations::VersionedMigration

#[cfg(feature = "upgrade-rehearsal")]
pub mod rehearsal;

/// What runs in the first block of this version.
#[cfg(not(feature = "upgrade-rehearsal"))]
pub type SingleBlock = ();
/// What runs in the first block of the rehearsed version.
#[cfg(feature = "upgrade-rehearsal")]
pub type SingleBlock = rehearsal::Migrations;

/// What runs from the first block of this version on.
pub type MultiBlock = ();
