//! What the parts of the index share.

use bigdecimal::BigDecimal;
use tokio::sync::watch;

/// A block whose rows are all written, and those of all blocks before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Height {
	/// Its number.
	pub number: u64,
	/// Its hash.
	pub hash: [u8; 32],
	/// Its time in seconds since 1970. Zero for the genesis.
	pub at: u64,
}

/// A figure that the audit compares with the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
	/// The supply of an asset. The key is the asset, and 0 of INFRA.
	Supply,
	/// The reserve's cash.
	Cash,
	/// The bonds of all insurers.
	Bonds,
	/// The vault's idle cash.
	Idle,
	/// The claim pot of the vault.
	Claims,
	/// The shares of the vault.
	Shares,
	/// What loans owe the vault.
	VaultPrincipal,
	/// How many loans are live, or seized and not written off.
	Loans,
	/// What a loan owes. The key is the loan.
	LoanPrincipal,
	/// The shares that a bucket was asked for. The key is `window:bid`.
	Bucket,
}

impl Figure {
	/// All of them.
	const ALL: [Self; 10] = [
		Self::Supply,
		Self::Cash,
		Self::Bonds,
		Self::Idle,
		Self::Claims,
		Self::Shares,
		Self::VaultPrincipal,
		Self::Loans,
		Self::LoanPrincipal,
		Self::Bucket,
	];

	/// The figure of this name.
	pub fn of(name: &str) -> Option<Self> {
		Self::ALL.into_iter().find(|figure| figure.as_str() == name)
	}

	/// Its name in the table `mismatch`.
	pub const fn as_str(self) -> &'static str {
		match self {
			Self::Supply => "supply",
			Self::Cash => "cash",
			Self::Bonds => "bonds",
			Self::Idle => "idle",
			Self::Claims => "claims",
			Self::Shares => "shares",
			Self::VaultPrincipal => "vault_principal",
			Self::Loans => "loans",
			Self::LoanPrincipal => "loan_principal",
			Self::Bucket => "bucket",
		}
	}
}

/// A figure whose rows do not add up to the chain's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
	/// The figure.
	pub figure: Figure,
	/// Which of them, empty if there is one alone.
	pub key: String,
	/// The sum of the rows.
	pub rows: BigDecimal,
	/// What the chain shows.
	pub chain: BigDecimal,
}

/// What an audit found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
	/// The block that was checked.
	pub block: u64,
	/// How many figures were compared.
	pub checked: usize,
	/// Those that differ.
	pub mismatches: Vec<Mismatch>,
}

/// What the interface reads.
#[derive(Clone)]
pub struct ApiState {
	/// Connections of requests.
	pub pool: sqlx::PgPool,
	/// Connections of what watches the index.
	pub watchers: sqlx::PgPool,
	/// The last block whose rows are all written.
	pub height: watch::Receiver<Height>,
	/// The last finalized block of the node.
	pub finalized: watch::Receiver<u64>,
}
