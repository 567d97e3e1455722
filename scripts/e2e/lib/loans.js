// The ingredients of a loan: savers, a unit, terms.
import { chainTime } from './appraisal.js';
import { alice, bob, charlie, eve, eventOf, ferdie, send, sudo } from './chain.js';
import { insure } from './cover.js';
import { until } from './process.js';
import { unitOf } from './units.js';

export const DOLLAR = 10n ** 18n;
const percent = (number) => (BigInt(number) * DOLLAR) / 100n;

// Principal, and Eve's part of it.
export const PRINCIPAL = 60_000n * DOLLAR;
export const JUNIOR = 9_000n * DOLLAR;

// Governed values of lending, some of them changed.
export const lendingParams = async (api, changes) => api.tx.lending.setParams({ ...(await api.query.lending.params()).toJSON(), ...changes });

// The vault lends whatever the rent is: machines earn nothing within the minutes of a loan here.
export const withoutCoverage = (api) => lendingParams(api, { minCoverage: 0 });

// Each account has USDai, and Alice's savings are in the vault, which lends for minutes.
export async function fund(api) {
  // A chain whose sudo key is another's has governance for it.
  if ((await api.query.sudo?.key())?.toString() === alice.address) await sudo(api, await withoutCoverage(api));
  const mint = (who, dollars) => send(api, api.tx.reserve.mint(dollars * 10n ** 6n, dollars * DOLLAR), who);
  await Promise.all([mint(alice, 1_000_000n), mint(eve, 50_000n), mint(ferdie, 1_000n), mint(bob, 1_000n)]);
  await send(api, api.tx.vault.deposit(900_000n * DOLLAR, 0n, 0), alice);
}

// Eight H100 of Bob's: received, insured and appraised.
export async function insuredUnit(api, node) {
  const now = await chainTime(api);
  const applied = await send(api, api.tx.collateral.apply(unitOf([1, 2, 3, 4, 5, 6, 7, 8], { inServiceAt: now - 60 })), bob);
  const unit = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await send(api, api.tx.collateral.issueReceipt(unit), charlie);
  const policy = { number: 'INS-2026/77', coverage: 200_000n * DOLLAR, expiresAt: now + 86_400 };
  await insure(api, unit, policy);
  const isAppraised = async () => (await api.call.infrafiApi.appraise(unit)).isOk;
  await until('the unit is appraised', isAppraised, { node });
  return unit;
}

// Seconds between two instalments, and of grace after each.
export const WINDOW = 600;

// Bob borrows from the vault, with Eve's first loss, and pays every ten minutes.
export const termsOf = async (api, unit, count) => ({
  borrower: bob.address,
  units: [unit],
  principal: PRINCIPAL,
  tranches: [
    { lender: 'Vault', amount: PRINCIPAL - JUNIOR, apr: percent(10) },
    { lender: { Account: eve.address }, amount: JUNIOR, apr: percent(16) },
  ],
  schedule: { Every: { seconds: WINDOW, count } },
  amortisation: 'Level',
  grace: { seconds: WINDOW, apr: percent(12) },
  fees: { origination: 7_500, exit: 5_000 },
  sale: 'Lot',
  reserveInstalments: 0,
  expiresAt: (await chainTime(api)) + 3_600,
  cash: null,
});
