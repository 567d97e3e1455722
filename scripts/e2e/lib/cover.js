// Policies: the bond behind them, the offer of the insurer, its acceptance by the owner.
import { bob, dave, send } from './chain.js';

const DOLLAR = 10n ** 18n;

// Dollars of exposure for each dollar of the bond, on development chains.
const RATIO = 10n;

// Buys USDai of the amount and posts it.
export const bondOf = (api, amount) => {
  const dollars = (amount + DOLLAR - 1n) / DOLLAR;
  return [api.tx.reserve.mint(dollars * 10n ** 6n, 0), api.tx.collateral.postBond(dollars * DOLLAR)];
};

// The calls of an insurer that offers policies, each a pair of unit and policy, with a bond for
// all.
export function offersOf(api, pairs, premium = 0n) {
  const covered = pairs.reduce((sum, [, { coverage }]) => sum + BigInt(coverage), 0n);
  return [...bondOf(api, covered / RATIO), ...pairs.map(([unit, policy]) => api.tx.collateral.insure(unit, policy, premium))];
}

// The owner accepts exactly what the insurer offers.
export const acceptanceOf = (api, unit, { coverage, expiresAt }, { insurer = dave, premium = 0n } = {}) =>
  api.tx.collateral.acceptPolicy(unit, insurer.address, coverage, expiresAt, premium);

// An insurer offers a policy with a bond, and the owner accepts it.
export async function insure(api, unit, policy, { insurer = dave, owner = bob, premium = 0n } = {}) {
  await send(api, api.tx.utility.batchAll(offersOf(api, [[unit, policy]], premium)), insurer);
  return send(api, acceptanceOf(api, unit, policy, { insurer, premium }), owner);
}
