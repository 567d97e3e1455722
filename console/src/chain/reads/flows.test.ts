import { expect, it } from 'vitest';
import { byMonth, monthOf } from './flows';

it('sums the flows of pages by month', () => {
  const flows = [
    { month: 200n, principal: 1n, interest: 2n },
    { month: 100n, principal: 3n, interest: 4n },
    { month: 200n, principal: 5n, interest: 6n },
  ];
  expect(byMonth(flows)).toEqual([
    { month: 100n, principal: 3n, interest: 4n },
    { month: 200n, principal: 6n, interest: 8n },
  ]);
});

it('has the first second of a month by UTC', () => {
  const second = (text: string) => BigInt(Date.parse(text) / 1_000);
  expect(monthOf(second('2026-12-31T23:59:59Z'))).toBe(second('2026-12-01T00:00:00Z'));
  expect(monthOf(second('2027-01-01T00:00:00Z'))).toBe(second('2027-01-01T00:00:00Z'));
});
