//! What a keeper has done, for Prometheus.

use std::{
	collections::BTreeMap,
	fmt::Write,
	net::SocketAddr,
	sync::{Arc, Mutex, PoisonError},
};

use axum::{routing::get, Router};

use super::jobs::Kind;
use crate::shared::{money, Failure};

#[derive(Debug, Default)]
struct Counts {
	sent: BTreeMap<&'static str, u64>,
	refused: u64,
	failed: u64,
	over_budget: u64,
	fees: u128,
	looked_at: u64,
}

/// Counters since the start.
#[derive(Clone, Debug, Default)]
pub struct Metrics(Arc<Mutex<Counts>>);

impl Metrics {
	fn with<T>(&self, change: impl FnOnce(&mut Counts) -> T) -> T {
		change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
	}

	/// A call was sent.
	pub fn sent(&self, kind: Kind, fee: u128) {
		self.with(|counts| {
			*counts.sent.entry(kind.name()).or_default() += 1;
			counts.fees = counts.fees.saturating_add(fee);
		});
	}

	/// A call failed in its block.
	pub fn refused(&self) {
		self.with(|counts| counts.refused += 1);
	}

	/// A look failed.
	pub fn failed(&self) {
		self.with(|counts| counts.failed += 1);
	}

	/// A call was not sent, because the budget is spent.
	pub fn over_budget(&self) {
		self.with(|counts| counts.over_budget += 1);
	}

	/// A look has ended, at a time of the chain.
	pub fn looked(&self, at: u64) {
		self.with(|counts| counts.looked_at = at);
	}

	/// The text of the metrics.
	fn text(&self) -> String {
		self.with(|counts| {
			let mut text = String::from("# TYPE infrafi_keeper_sent_total counter\n");
			for kind in Kind::ALL {
				let sent = counts.sent.get(kind.name()).copied().unwrap_or(0);
				let _ =
					writeln!(text, "infrafi_keeper_sent_total{{do=\"{}\"}} {sent}", kind.name());
			}
			let fees = money::text(counts.fees, money::INFRA);
			for (name, kind, value) in [
				("refused_total", "counter", counts.refused.to_string()),
				("failed_looks_total", "counter", counts.failed.to_string()),
				("over_budget_total", "counter", counts.over_budget.to_string()),
				("fees_infra_total", "counter", fees),
				("looked_at_seconds", "gauge", counts.looked_at.to_string()),
			] {
				let _ = writeln!(
					text,
					"# TYPE infrafi_keeper_{name} {kind}\ninfrafi_keeper_{name} {value}"
				);
			}
			text
		})
	}

	/// Serves them until the program ends.
	///
	/// # Errors
	///
	/// [`Failure::Input`] if the address is taken.
	pub async fn serve(&self, address: SocketAddr) -> Result<(), Failure> {
		let listener = tokio::net::TcpListener::bind(address).await;
		let listener = listener.map_err(|error| Failure::input(address, error))?;
		let metrics = self.clone();
		let page = move || {
			let text = metrics.text();
			async move { ([("content-type", "text/plain; version=0.0.4")], text) }
		};
		let router = Router::new().route("/metrics", get(page));
		tokio::spawn(async move { axum::serve(listener, router).await });
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_was_done_is_counted() {
		let metrics = Metrics::default();
		metrics.sent(Kind::Harvest, 1_500_000_000_000);
		metrics.sent(Kind::Harvest, 0);
		metrics.refused();
		let text = metrics.text();
		assert!(text.contains("infrafi_keeper_sent_total{do=\"harvest\"} 2\n"), "{text}");
		assert!(text.contains("infrafi_keeper_sent_total{do=\"liquidate\"} 0\n"), "{text}");
		assert!(text.contains("infrafi_keeper_fees_infra_total 1.5\n"), "{text}");
		assert!(text.contains("infrafi_keeper_refused_total 1\n"), "{text}");
	}
}
