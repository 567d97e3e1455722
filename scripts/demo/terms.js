// The figures from which the story starts. The chain computes everything else.
import { ONE } from '../e2e/lib/appraisal.js';
import { DOLLAR } from '../e2e/lib/loans.js';
import { hash, unitOf } from '../e2e/lib/units.js';
import { cast } from './cast.js';

export const DAY = 86_400;
export const USDC_DOLLAR = 10n ** 6n;
const MILLION = 1_000_000n * DOLLAR;
const noon = (year, month, day) => Date.UTC(year, month - 1, day, 12) / 1_000;

// The chain travels forward only: the story is of next year.
const YEAR = new Date().getUTCFullYear() + 1;
export const START = Date.UTC(YEAR, 0, 4, 9) / 1_000;
// Instalments are due at the end of the first of each month. Rent is paid on the third at noon.
export const PAYDAYS = [...Array(12).keys()].map((index) => noon(YEAR, index + 2, 3));
export const SEIZED = noon(YEAR, 8, 18);

const apr = (tenths) => (BigInt(tenths) * ONE) / 1_000n;
const percent = (number) => number * 10_000_000;
const times = (hundredths) => (BigInt(hundredths) * ONE) / 100n;

// The governed values: months and days in place of the seconds of a development chain. Auctions
// stay as they are there: their clock runs with the blocks, at most a minute for each.
export const governed = {
  vault: { windowLength: 30 * DAY, minWait: 7 * DAY, smoothing: 65 * DAY },
  reserve: { billGrace: 5 * DAY, billDefault: 7 * DAY, maxAttestationAge: 65 * DAY },
  collateral: { maxCustodyAge: 65 * DAY },
  appraisal: { fetchInterval: 1 },
  lending: {
    minStub: 7 * DAY,
    minWindow: 7 * DAY,
    maxOffer: 30 * DAY,
    curePeriod: 14 * DAY,
    marginPeriod: 2 * DAY,
    stages: [
      { from: 30 * DAY, lost: percent(10) },
      { from: 60 * DAY, lost: percent(40) },
      { from: 90 * DAY, lost: percent(100) },
    ],
    haircuts: [
      { from: 0, counted: percent(80) },
      { from: 45 * DAY, counted: percent(60) },
      { from: 90 * DAY, counted: percent(40) },
    ],
  },
};

// The amounts of USDC that become USDai on the first day, and the part of them that is staked.
export const purchases = [
  { who: cast.ada, dollars: 6_100_000n, isStaked: true },
  { who: cast.ben, dollars: 3_000_000n, isStaked: true },
  { who: cast.cho, dollars: 2_000_000n, isStaked: true },
  { who: cast.gil, dollars: 4_500_000n },
  { who: cast.hana, dollars: 4_500_000n },
  { who: cast.eve, dollars: 1_500_000n },
];
// Those that have no account at the genesis: what they are given, in INFRA and in USDC, and the
// role to which they are admitted. Each is a company of its own.
export const newcomers = [
  { who: cast.olga, role: 'Borrower', group: 71, gifts: [[cast.ferdie, 100_000n]] },
  { who: cast.lena, role: 'Lessee', group: 72, gifts: [[cast.alice, 6_000_000n], [cast.dave, 5_000_000n]] },
  { who: cast.max, role: 'Lessee', group: 73, gifts: [[cast.ferdie, 1_000_000n]] },
  { who: cast.nora, role: 'Lessee', group: 74, gifts: [[cast.ferdie, 1_500_000n]] },
];
export const mint = (api, dollars) => api.tx.reserve.mint(dollars * USDC_DOLLAR, dollars * DOLLAR);

// Serial numbers differ from unit to unit.
const serials = (first, count) => [...Array(count).keys()].map((index) => first + index);
export const units = [
  unitOf(serials(1_000, 40), { model: 'B200-SXM-192GB', quantity: 320, facility: 'FRA-3, hall 2', grade: 'A', inServiceAt: START - 60 }),
  unitOf(serials(2_000, 8), { model: 'H200-SXM-141GB', quantity: 64, facility: 'DUB-1, hall 7', grade: 'A', inServiceAt: START - 60 }),
  unitOf(serials(4_000, 20), { class: 'Power', model: 'LFP-BATTERY-1MWH', quantity: 20, facility: 'RTM-2, yard', grade: 'A', inServiceAt: START - 60 }),
];
// The owner of each unit, which borrows against it.
export const owners = [cast.bob, cast.bob, cast.olga];
export const policies = [10n * MILLION, 2n * MILLION, 3n * MILLION].map((coverage, index) => ({
  number: `INS-${YEAR}/${index + 1}`,
  coverage,
  expiresAt: START + 800 * DAY,
}));

// What happens to the prices, and the servers that Bob pledges then.
export const fall = { model: 'B200-SXM-192GB', percent: 60 };
export const more = {
  id: units.length,
  unit: unitOf(serials(3_000, 8), { model: fall.model, quantity: 60, facility: 'FRA-3, hall 2', grade: 'A', inServiceAt: START - 60 }),
  policy: { ...policies[1], number: `INS-${YEAR}/4` },
};

// A lease of each unit, in USDai an hour, at the rates that the publishers quote for its pieces.
const rented = (lessee, pieces, cents) => ({ lessee, hourly: (BigInt(pieces * cents) * DOLLAR) / 100n });
export const leases = [rented(cast.lena, 320, 375), rented(cast.max, 64, 235), rented(cast.nora, 20, 370)];
export const leaseOf = (unit) => ({
  unit,
  lessee: leases[unit].lessee.pair.address,
  hourly: leases[unit].hourly,
  from: START,
  until: START + 3 * 365 * DAY,
  document: { hash: hash(0x1ea5e + unit), uri: `https://leases.example/${unit}` },
});
// What Max pays, in percent of the rent that is due: all of it, unless the month is here.
export const paysOf = (unit, month) => (unit === 1 ? ({ May: 70n, Jun: 50n, Jul: 0n, Aug: 0n }[month] ?? 100n) : 100n);

// Rent for the operation of the machines, in millionths; and the levels of coverage, in hundredths.
const cash = (opex, [lockUp, sweep, floor]) => ({ opex, lockUp: times(lockUp), sweep: times(sweep), floor: times(floor), lookback: 3 });
const termsOf = (unit, principal, junior, [seniorApr, juniorApr], days, account) => ({
  borrower: owners[unit].pair.address,
  units: [unit],
  principal,
  tranches: [
    { lender: 'Vault', amount: principal - junior, apr: apr(seniorApr) },
    { lender: { Account: cast.eve.pair.address }, amount: junior, apr: apr(juniorApr) },
  ],
  schedule: { Monthly: { day: 2, utcOffset: 0, days } },
  amortisation: 'Level',
  grace: { seconds: 10 * DAY, apr: apr(60) },
  fees: { origination: 7_500, exit: 5_000 },
  sale: 'Lot',
  reserveInstalments: 1,
  expiresAt: START + DAY / 2,
  cash: account,
});
export const loans = [
  termsOf(0, 8_800_000n * DOLLAR, 1_320_000n * DOLLAR, [110, 170], 720, cash(400_000, [120, 110, 100])),
  termsOf(1, 1_000_000n * DOLLAR, 100_000n * DOLLAR, [120, 180], 720, cash(400_000, [125, 110, 90])),
  termsOf(2, 420_000n * DOLLAR, 42_000n * DOLLAR, [105, 160], 360, cash(200_000, [105, 102, 100])),
];
// Ben leaves with half of the shares, and bids 1 %, in ticks of 25 basis points, to be paid first;
// Cho leaves with all.
export const exits = [
  { who: cast.ben, part: 2n, bid: 4 },
  { who: cast.cho, part: 1n, bid: 0 },
];

// Treasury bills at a bank discount in basis points, Actual/360.
const ascii = (text) => `0x${Buffer.from(text).toString('hex')}`;
const bill = (cusip, faceDollars, bps, bought, matures) => {
  const face = faceDollars * USDC_DOLLAR;
  const days = BigInt((matures - bought) / DAY);
  return { cusip: ascii(cusip), face, cost: face - (face * BigInt(bps) * days) / 3_600_000n, maturesAt: matures };
};
const midnight = (year, month, day) => Date.UTC(year, month - 1, day) / 1_000;
const [january, april, july, october] = [midnight(YEAR, 1, 4), midnight(YEAR, 4, 1), midnight(YEAR, 7, 1), midnight(YEAR, 10, 1)];
const december = midnight(YEAR, 12, 30);
export const bills = {
  january: [bill('912797TA5', 4_000_000n, 420, january, april), bill('912797TB3', 4_000_000n, 415, january, july)],
  april: [bill('912797TC1', 2_200_000n, 410, april, july)],
  july: [
    bill('912797UA3', 3_500_000n, 405, july, december),
    bill('912797UB1', 2_500_000n, 400, july, midnight(YEAR + 1, 6, 29)),
  ],
  october: [bill('912797VA2', 5_000_000n, 395, october, december)],
};
export const buyBills = (api, list) =>
  list.map(({ cusip, face, cost, maturesAt }) => api.tx.reserve.buyBill(cusip, face, cost, maturesAt, cast.charlie.pair.address));
export const attest = (api, asOf, face) => api.tx.reserve.attest(cast.charlie.pair.address, asOf, face, hash(asOf));
