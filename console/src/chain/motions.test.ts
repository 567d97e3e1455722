import { expect, it } from 'vitest';
import { innerCalls, majorityOf, standingOf, twoThirdsOf } from './motions';

it('counts seats', () => {
  expect([1, 2, 3, 4].map(majorityOf)).toEqual([1, 2, 2, 3]);
  expect([1, 3, 6, 7].map(twoThirdsOf)).toEqual([1, 2, 4, 5]);
});

it('knows where a motion stands', () => {
  const votes = { ayes: ['a', 'b'], nays: [] as string[], threshold: 4, end: 100 };
  expect(standingOf(votes, 6, 50)).toBe('open');
  expect(standingOf({ ...votes, ayes: ['a', 'b', 'c', 'd'] }, 6, 50)).toBe('passed');
  expect(standingOf({ ...votes, nays: ['x', 'y', 'z'] }, 6, 50)).toBe('failed');
  expect(standingOf(votes, 6, 100)).toBe('failed');
});

it('finds calls in calls', () => {
  const call = { type: 'Vault', value: { type: 'service' } };
  expect(innerCalls({ type: 'Timelock', value: { type: 'schedule', value: { call } } })).toEqual([call]);
  expect(
    innerCalls({ type: 'Utility', value: { type: 'batch_all', value: { calls: [call, call] } } }),
  ).toHaveLength(2);
  expect(innerCalls(call)).toEqual([]);
});
