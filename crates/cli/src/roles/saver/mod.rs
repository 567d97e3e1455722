//! A saver: dollars in, shares of the vault, and the queue that leads out.

mod enter;
mod leave;
mod show;
mod statement;

use clap::Subcommand;

use crate::{
	command::Session,
	shared::{Amount, Outcome},
};

/// What a saver does.
#[derive(Debug, Subcommand)]
pub enum Saver {
	/// Show dollars, shares with their worth, and requests with their place in the queue.
	Show,
	/// Turn USDC into USDai.
	Mint {
		/// USDC to pay.
		usdc: Amount,
	},
	/// Turn USDai into USDC.
	Redeem {
		/// USDai to give.
		usdai: Amount,
		/// The least USDC to accept. Without it: as many as USDai.
		#[arg(long)]
		min: Option<Amount>,
	},
	/// Deposit USDai in the vault for shares.
	Deposit {
		/// USDai to deposit.
		usdai: Amount,
		/// The least shares to accept. Without it: a thousandth less than the deposit would bring
		/// now.
		#[arg(long)]
		min_shares: Option<Amount>,
	},
	/// Ask to leave with shares, at the end of the window that is open.
	Ask {
		/// Shares to leave with.
		shares: Amount,
		/// A place before lower bids: each step gives up a quarter of a per cent of the shares.
		#[arg(long, default_value = "0", value_parser = clap::value_parser!(u8).range(0..=63))]
		bid: u8,
	},
	/// Take a request back.
	Cancel {
		/// Id of the request.
		request: u64,
	},
	/// Claim what was filled of requests: of one, or of all that the account has.
	Claim {
		/// Id of the request. Without it: all.
		request: Option<u64>,
	},
	Statement(statement::Statement),
}

/// Runs a command of a saver.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Saver, session: &Session) -> Outcome {
	match command {
		Saver::Show => show::show(&session.reader().await?).await,
		Saver::Mint { usdc } => enter::mint(&session.sender().await?, usdc).await,
		Saver::Redeem { usdai, min } => {
			enter::redeem(&session.sender().await?, usdai, min.as_ref()).await
		}
		Saver::Deposit { usdai, min_shares } => {
			enter::deposit(&session.sender().await?, usdai, min_shares.as_ref()).await
		}
		Saver::Ask { shares, bid } => leave::ask(&session.sender().await?, shares, *bid).await,
		Saver::Cancel { request } => leave::cancel(&session.sender().await?, *request).await,
		Saver::Claim { request } => leave::claim(&session.sender().await?, *request).await,
		Saver::Statement(command) => statement::run(command, session).await,
	}
}
