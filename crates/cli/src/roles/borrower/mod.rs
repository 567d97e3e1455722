//! A borrower: what a loan costs, and its payments.

mod cover;
mod pay;
mod quote;

use clap::Subcommand;

use crate::{
	command::Session,
	shared::{Account, Amount, Outcome},
};

/// What a borrower does.
#[derive(Debug, Subcommand)]
pub enum Borrower {
	/// Show what is past due, due now, and what ends the loan; and its health.
	Quote {
		/// Id of the loan.
		loan: u64,
		/// At another time than now, if nothing is paid before.
		#[arg(long)]
		at: Option<crate::shared::Instant>,
	},
	/// Show the offers and loans of the account.
	Loans,
	/// Show the instalments to come.
	Schedule {
		/// Id of the loan or offer.
		loan: u64,
	},
	/// Show which checks an offer fails now.
	Check {
		/// Id of the offer.
		loan: u64,
	},
	Pay(pay::Pay),
	/// Add to the debt-service reserve of a loan.
	TopUp {
		/// Id of the loan.
		loan: u64,
		/// USDai to add.
		usdai: Amount,
	},
	/// Draw an approved loan.
	Draw {
		/// Id of the offer.
		loan: u64,
	},
	/// Show the policies that insurers offer for a unit.
	Offers {
		/// Id of the unit.
		unit: u64,
	},
	/// Accept a policy as it is offered now, and pay its premium.
	AcceptPolicy {
		/// Id of the unit.
		unit: u64,
		/// The insurer.
		#[arg(long)]
		insurer: Account,
		/// The most premium to pay, in USDai.
		#[arg(long)]
		max_premium: Option<Amount>,
	},
}

/// Runs a command of a borrower.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Borrower, session: &Session) -> Outcome {
	match command {
		Borrower::Quote { loan, at } => quote::quote(&session.chain().await?, *loan, *at).await,
		Borrower::Loans => quote::loans(&session.reader().await?).await,
		Borrower::Schedule { loan } => quote::schedule(&session.chain().await?, *loan).await,
		Borrower::Check { loan } => quote::check(&session.chain().await?, *loan).await,
		Borrower::Pay(command) => pay::pay(&session.sender().await?, command).await,
		Borrower::TopUp { loan, usdai } => {
			pay::top_up(&session.sender().await?, *loan, usdai).await
		}
		Borrower::Draw { loan } => pay::draw(&session.sender().await?, *loan).await,
		Borrower::Offers { unit } => cover::offers(&session.chain().await?, *unit).await,
		Borrower::AcceptPolicy { unit, insurer, max_premium } => {
			cover::accept(&session.sender().await?, *unit, insurer, max_premium.as_ref()).await
		}
	}
}
