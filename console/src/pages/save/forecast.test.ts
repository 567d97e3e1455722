import { expect, it } from 'vitest';
import { filledNow, sharesAhead, sharesAlike } from './forecast';

const bucket = (bid: number, pending_shares: bigint) => ({
  bid,
  pending_shares,
  asked_shares: pending_shares,
  paid_usdai: 0n,
});
const queue = [
  { end: 100n, pending: 5n, buckets: [bucket(0, 5n)] },
  { end: 160n, pending: 10n, buckets: [bucket(4, 3n), bucket(0, 7n)] },
];
const ONE = 10n ** 18n;

it('counts earlier windows and higher bids', () => {
  expect(sharesAhead(queue, 160, 0)).toBe(8n);
  expect(sharesAhead(queue, 160, 4)).toBe(5n);
  expect(sharesAhead(queue, 220, 63)).toBe(15n);
  expect(sharesAlike(queue, 160, 0)).toBe(7n);
  expect(sharesAlike(queue, 220, 0)).toBe(0n);
});

it('fills in order, and those alike in proportion', () => {
  expect(filledNow(100n, ONE, 8n, 7n, 10n)).toBe(10n);
  expect(filledNow(8n, ONE, 8n, 7n, 10n)).toBe(0n);
  expect(filledNow(8n + 17n / 2n, ONE, 8n, 7n, 10n)).toBe(4n);
  expect(filledNow(100n, 0n, 0n, 0n, 10n)).toBe(0n);
});
