//! What a cash account may release to the borrower.

use crate::units::Usdai;

/// The most that an account may release: `min(releasable, account - target, account - (debt -
/// bound))`, each difference at least zero. USDai (18 decimals), exact.
///
/// `releasable` is what was above the target at the last deadline. `bound` is the most that the
/// loan may need, by the values of its units. After the release the loan needs its `debt` less what
/// stays in the account, and that is at most `bound`.
pub fn release_down(
	account: Usdai,
	target: Usdai,
	releasable: Usdai,
	debt: Usdai,
	bound: Usdai,
) -> Usdai {
	let above_target = account.saturating_sub(target);
	let secured = account.saturating_sub(debt.saturating_sub(bound));
	releasable.min(above_target).min(secured)
}
