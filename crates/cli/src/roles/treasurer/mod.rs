//! A treasurer: the ladder of Treasury bills, purchases and orders to sell.

mod buy;
mod ladder;
pub mod lots;

use clap::Subcommand;

use crate::{
	command::Session,
	shared::{Account, Amount, Instant, Outcome},
};

/// What a treasurer does.
#[derive(Debug, Subcommand)]
pub enum Treasurer {
	/// Show the reserve: its cash, its bills by maturity, and what can be bought.
	Ladder,
	/// Buy a bill through a custodian.
	Buy {
		/// CUSIP of the bill: nine characters.
		#[arg(long)]
		cusip: String,
		/// USDC that the bill pays at its maturity.
		#[arg(long)]
		face: Amount,
		/// USDC that the bill costs.
		#[arg(long)]
		cost: Amount,
		/// Maturity: a date, or seconds since 1970.
		#[arg(long)]
		matures: Instant,
		/// The custodian, which receives the cost at once and owes the face.
		#[arg(long)]
		custodian: Account,
	},
	/// Order the custodian to sell a lot.
	OrderSale {
		/// Id of the lot.
		lot: u64,
		/// The least USDC that the sale has to bring.
		#[arg(long)]
		min: Amount,
	},
	/// Mint the income of the reserve. Any account may do so.
	Harvest,
}

/// Runs a command of a treasurer.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Treasurer, session: &Session) -> Outcome {
	match command {
		Treasurer::Ladder => ladder::ladder(&session.chain().await?).await,
		Treasurer::Buy { cusip, face, cost, matures, custodian } => {
			let sender = session.sender().await?;
			let bill = buy::Bill::new(cusip, face, cost, matures.seconds(sender.chain.now))?;
			buy::buy(&sender, &bill, custodian).await
		}
		Treasurer::OrderSale { lot, min } => {
			buy::order_sale(&session.sender().await?, *lot, min).await
		}
		Treasurer::Harvest => buy::harvest(&session.sender().await?).await,
	}
}
