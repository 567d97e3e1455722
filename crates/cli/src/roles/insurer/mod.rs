//! An insurer: its bond, the policies that it offers, and claims on them.

mod bind;
mod bond;
mod claims;

use std::path::PathBuf;

use clap::Subcommand;

use crate::{
	command::Session,
	shared::{Amount, Outcome},
};

/// What an insurer does.
#[derive(Debug, Subcommand)]
pub enum Insurer {
	/// Show the bond, what it stands for, and what can be withdrawn.
	Show,
	/// Post USDai as a bond.
	PostBond {
		/// USDai to post.
		usdai: Amount,
	},
	/// Withdraw USDai of the bond.
	WithdrawBond {
		/// USDai to withdraw.
		usdai: Amount,
	},
	/// Offer policies to the owners of units: each binds once its owner accepts it.
	Bind {
		/// A CSV file with the columns unit, number, coverage, expires and premium: amounts in
		/// USDai, times as 2027-01-31 or in seconds since 1970.
		file: PathBuf,
	},
	/// Withdraw the offer of a policy.
	WithdrawOffer {
		/// Id of the unit.
		unit: u64,
	},
	/// Show the claims on the policies of the account.
	Claims,
	/// Pay a claim in part or in full.
	PayClaim {
		/// Id of the loan.
		loan: u64,
		/// Id of the unit.
		unit: u64,
		/// USDai to pay.
		usdai: Amount,
	},
	/// Refuse the rest of a claim, with a reason.
	RefuseClaim {
		/// Id of the loan.
		loan: u64,
		/// Id of the unit.
		unit: u64,
		/// Why it is refused: the council reads it.
		#[arg(long)]
		reason: String,
	},
}

/// Runs a command of an insurer.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Insurer, session: &Session) -> Outcome {
	match command {
		Insurer::Show => bond::show(&session.reader().await?).await,
		Insurer::PostBond { usdai } => bond::post(&session.sender().await?, usdai).await,
		Insurer::WithdrawBond { usdai } => bond::withdraw(&session.sender().await?, usdai).await,
		Insurer::Bind { file } => bind::bind(&session.sender().await?, file).await,
		Insurer::WithdrawOffer { unit } => {
			bind::withdraw_offer(&session.sender().await?, *unit).await
		}
		Insurer::Claims => claims::show(&session.reader().await?).await,
		Insurer::PayClaim { loan, unit, usdai } => {
			claims::pay(&session.sender().await?, *loan, *unit, usdai).await
		}
		Insurer::RefuseClaim { loan, unit, reason } => {
			claims::refuse(&session.sender().await?, *loan, *unit, reason).await
		}
	}
}
