import { expect, test } from 'vitest';
import { common, isSame } from './compare';

const point = (block: number, deposit = 1n, redemption = 1n) => ({
  block,
  at: 10 * block,
  deposit,
  redemption,
});

test('blocks that both have are compared', () => {
  const pairs = common([point(1), point(2), point(3)], [point(2), point(3, 2n), point(4)]);
  expect(pairs.map(({ ours }) => ours.block)).toEqual([2, 3]);
  expect(pairs.map(isSame)).toEqual([true, false]);
});

test('the price to leave counts as well', () => {
  expect(common([point(1)], [point(1, 1n, 2n)]).map(isSame)).toEqual([false]);
});

test('without a common block there is nothing to compare', () => {
  expect(common([point(1)], [point(2)])).toEqual([]);
});
