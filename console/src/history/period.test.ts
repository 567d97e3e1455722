import { expect, test } from 'vitest';
import { covering, PERIODS, type Period, seriesQuery } from './period';

const numbersOf = (query: string) => Object.fromEntries(new URLSearchParams(query));

test.each(Object.keys(PERIODS) as Period[])('a %s fits on one page', (period) => {
  const { from, step, limit } = numbersOf(seriesQuery(period, 2_000_000_000));
  expect((2_000_000_000 - Number(from)) / Number(step)).toBeLessThan(Number(limit));
  expect(2_000_000_000 - Number(from)).toBeGreaterThanOrEqual(PERIODS[period]);
});

test('the query stays the same within a step', () => {
  expect(seriesQuery('day', 86_400 * 2)).toBe(seriesQuery('day', 86_400 * 2 + 239));
  expect(seriesQuery('day', 86_400 * 2)).not.toBe(seriesQuery('day', 86_400 * 2 + 240));
});

test('a young chain begins at its begin', () => {
  expect(numbersOf(seriesQuery('year', 1_000)).from).toBe('0');
});

test.each([
  [0, 'hour'],
  [3_600, 'hour'],
  [3_601, 'day'],
  [86_401, 'month'],
  [365 * 86_400, 'year'],
  [10 * 365 * 86_400, 'year'],
] as const)('%s seconds fit in a chart of a %s', (seconds, period) => {
  expect(covering(seconds)).toBe(period);
});
