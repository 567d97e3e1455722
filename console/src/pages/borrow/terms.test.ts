import { expect, it } from 'vitest';
import { parseAmount } from '@/format/amount';
import { type Draft, FEE_DIGITS, MULTIPLE_DIGITS, RATE_DIGITS, termsOf } from './terms';

const ONE = 10n ** 18n;
const draft: Draft = {
  borrower: 'bob',
  units: [0n],
  principal: 60_000n * ONE,
  firstLoss: 9_000n * ONE,
  curator: 'eve',
  vaultRate: parseAmount('10', RATE_DIGITS, 'en'),
  firstLossRate: parseAmount('16', RATE_DIGITS, 'en'),
  schedule: { type: 'Every', value: { seconds: 300n, count: 6 } },
  amortisation: 'Level',
  graceSeconds: 120,
  graceRate: parseAmount('12', RATE_DIGITS, 'en'),
  origination: parseAmount('0.75', FEE_DIGITS, 'en'),
  exit: parseAmount('0.5', FEE_DIGITS, 'en'),
  sale: 'Lot',
  reserveInstalments: 0,
  expiresAt: 1_000n,
  cash: undefined,
};

it('lets the vault lend what the first loss does not', () => {
  const terms = termsOf(draft);
  expect(terms?.tranches.map(({ amount }) => amount)).toEqual([51_000n * ONE, 9_000n * ONE]);
  expect(terms?.tranches.map(({ apr }) => apr)).toEqual([ONE / 10n, (16n * ONE) / 100n]);
  expect(terms?.fees).toEqual({ origination: 7_500, exit: 5_000 });
});

it('has a cash account only if one is asked for, and whole', () => {
  expect(termsOf(draft)?.cash).toBeUndefined();
  const cash = {
    opex: parseAmount('40', FEE_DIGITS, 'en'),
    lockUp: parseAmount('1.2', MULTIPLE_DIGITS, 'en'),
    sweep: parseAmount('1.1', MULTIPLE_DIGITS, 'en'),
    floor: ONE,
    lookback: 3,
  };
  expect(termsOf({ ...draft, cash })?.cash).toEqual({
    opex: 400_000,
    lock_up: (12n * ONE) / 10n,
    sweep: (11n * ONE) / 10n,
    floor: ONE,
    lookback: 3,
  });
  expect(termsOf({ ...draft, cash: { ...cash, floor: undefined } })).toBeUndefined();
});

it('is nothing while something is missing', () => {
  for (const key of ['principal', 'vaultRate', 'schedule', 'expiresAt', 'firstLossRate'] as const) {
    expect(termsOf({ ...draft, [key]: undefined })).toBeUndefined();
  }
  expect(termsOf({ ...draft, units: [] })).toBeUndefined();
  expect(termsOf({ ...draft, firstLoss: 60_001n * ONE })).toBeUndefined();
  expect(termsOf({ ...draft, firstLoss: 0n, curator: '' })?.tranches).toHaveLength(1);
});
