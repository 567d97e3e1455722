//! The events of seized loans but for their sale, each figure computed again.

use infrafi_protocol::unit::State;
use infrafi_runtime::*;
use pallet_lending::Event;

use super::{
	flows::pot,
	replay::Step,
	seized::{Claim, Seized, Source},
	units, LoanModel,
};

impl Seized {
	/// All claims are paid: the borrower has back what is not sold, but for a lot with a bid.
	fn return_units(&mut self) {
		let lot = self.lot.take_if(|lot| lot.bid.is_some());
		for unit in self.units() {
			let is = units::condition(unit).expect("the unit exists");
			assert_eq!((is.state, &is.owner), (State::Issued, &self.shape.borrower), "returned");
		}
		(self.queued, self.unsold, self.lot) = (vec![], vec![], lot);
	}
}

impl LoanModel {
	pub fn replay_seizure(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Liquidated { loan, liquidator, debt } = event else { return };
		self.touch(*loan, step);
		let live = self.loans.remove(loan).expect("the model knows the live loan");
		assert!(live.is_in_default(step.now), "a loan is seized before grace is over");
		let held = live.cash.as_ref().map_or(live.debt.reserve, |cash| cash.flows.held());
		assert_eq!(held, live.debt.reserve, "what came in is not accounted for");
		let record = Seized::new(live, liquidator.clone(), Lending::params().sale, step.now);
		assert_eq!(record.debt, *debt, "the debt at the seizure");
		self.seized.insert(*loan, record);
		self.count("seizures");
	}

	/// Money of a seized loan is divided.
	pub fn replay_proceeds(
		&mut self,
		event: &Event<Runtime>,
		(amount, source): (u128, Source),
		step: &mut Step,
	) {
		let Event::ProceedsDivided { loan, proceeds, costs, fee, exit_fee, surplus, outstanding } =
			event
		else {
			return;
		};
		let sale = self.sale(*loan);
		step.flows.take(&pot(), sale.reserve);
		let was = sale.principal_of_vault();
		let divided = sale.divide(amount, source);
		let stated = (*proceeds, *costs, *fee, *exit_fee, *surplus);
		let of = &divided;
		let expected = (of.proceeds, of.costs, of.fee, of.exit_fee, of.surplus);
		assert_eq!(expected, stated, "proceeds by rank: {source:?}");
		assert_eq!(sale.outstanding(), *outstanding, "what is outstanding");
		let received = was - sale.principal_of_vault();
		sale.stage = sale.stage.saturating_sub(received);
		if sale.outstanding() == 0 {
			sale.return_units();
		}
		let (liquidator, borrower) = (sale.liquidator.clone(), sale.shape.borrower.clone());
		let owners = sale.owners.clone();
		step.flows.give(&liquidator, divided.costs);
		step.flows.give_treasury(divided.fee + divided.exit_fee);
		step.flows.give_lenders(*loan, &divided.parts(), &owners);
		step.flows.give(&borrower, divided.surplus);
		self.count("proceeds");
	}

	pub fn replay_claim(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::ClaimFiled { loan, unit, insurer, coverage, .. } => {
				let is = units::condition(*unit).expect("the unit exists");
				let cover = is.cover.expect("the unit is insured");
				assert_eq!((&cover.insurer, cover.policy.coverage), (insurer, *coverage), "cover");
				let (insurer, coverage) = (insurer.clone(), *coverage);
				let claim =
					Claim { insurer, coverage, paid: 0, is_refused: false, is_closed: false };
				let before = self.sale(*loan).insurance.insert(*unit, claim);
				let was_open = before.is_some_and(|claim| claim.is_open());
				assert!(!was_open, "a claim is filed twice");
			}
			Event::ClaimPaid { loan, unit, amount, left } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				claim.paid += amount;
				assert_eq!(claim.left(), *left, "what the policy still pays");
				let insurer = claim.insurer.clone();
				step.flows.take(&insurer, *amount);
			}
			Event::ClaimRefused { loan, unit, .. } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				assert!(claim.is_open(), "a closed claim is refused");
				assert!(!claim.is_refused, "a claim is refused twice");
				claim.is_refused = true;
			}
			Event::ClaimUnanswered { loan, unit, .. } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				assert!(claim.is_open() && !claim.is_refused, "an answer is missing twice");
				claim.is_refused = true;
			}
			Event::ClaimClosed { loan, unit, left } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				// Silence becomes a refusal that stands at once, where no block was between.
				assert!(claim.is_open(), "a claim is closed twice");
				assert_eq!(claim.left(), *left, "what the policy still pays");
				claim.is_closed = true;
			}
			Event::ClaimEnforced { loan, unit, insurer, amount, left }
			| Event::ClaimUpheld { loan, unit, insurer, amount, left } => {
				let sale = self.sale(*loan);
				let most = (sale.outstanding() + sale.costs).saturating_sub(sale.reserve);
				let claim = sale.insurance.get_mut(unit).expect("it was filed");
				assert!(claim.is_open() && claim.insurer == *insurer, "a claim that is decided");
				assert!(*amount <= most && *amount <= claim.left(), "what the bond pays at most");
				claim.paid += amount;
				assert_eq!(claim.left(), *left, "what the policy still pays");
				claim.is_closed = true;
				step.flows.take(&Collateral::account(), *amount);
				self.count("claims on bonds");
			}
			_ => {}
		}
	}

	pub fn replay_end(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::WrittenOff { loan, lost } => {
				let sale = self.sale(*loan);
				assert!(!sale.is_recovery_pending(), "what may be recovered is written off");
				assert!(!sale.is_written_off, "a loan is written off twice");
				assert_eq!((sale.outstanding(), sale.reserve), (*lost, 0), "what is lost");
				sale.is_written_off = true;
			}
			Event::Satisfied { loan } => {
				let mut sale = self.seized.remove(loan).expect("the model knows the seized loan");
				assert_eq!(sale.outstanding(), 0, "a loan ends before all claims are paid");
				// A lot whose bid was void is not offered again.
				sale.return_units();
				assert!(sale.units().is_empty(), "a loan ends with a unit");
				self.count("ends of seized loans");
			}
			Event::Recovered { payer, amount, .. } => step.flows.take(payer, *amount),
			Event::Impaired { loan, share, ends_at } => {
				let period = if share.is_zero() { 0 } else { Lending::params().impairment_period };
				assert_eq!(*ends_at, step.now + period, "the end of a floor");
				let floor = (!share.is_zero()).then_some((share.deconstruct(), *ends_at));
				if self.loans.contains_key(loan) {
					self.touch(*loan, step);
					self.live(*loan).floor = floor;
				} else {
					self.sale(*loan).floor = floor;
				}
			}
			_ => {}
		}
	}
}
