import { expect, test } from 'vitest';
import { statementOf } from './statement-of';

const parts = {
  credit_yield: '4500',
  base_yield: '2000',
  bids_received: '1434',
  bids_given: '-3826',
  losses: '-50000',
  entry: '0',
  released: '-1434',
};

const answer = (change: object = {}) => ({
  block: 9,
  at: 1090,
  item: {
    begin: { block: 1, at: 1010, shares: '0', claimable: '0' },
    end: { block: 9, at: 1090, shares: '600000', claimable: '0' },
    value_begin: '0',
    value_end: '573900',
    paid_in: '1000000',
    paid_out: '378774',
    gain: '-47326',
    parts,
    ...change,
  },
});

test('a statement that adds up is read', () => {
  const statement = statementOf(answer());
  expect(statement.gain).toBe(-47326n);
  expect(statement.end).toEqual({ block: 9, at: 1090, shares: 600000n });
});

test('parts that do not sum to the gain are refused', () => {
  expect(() => statementOf(answer({ parts: { ...parts, losses: '-49999' } }))).toThrow('does not add up');
});

test('a gain that is not the difference of the values is refused', () => {
  expect(() => statementOf(answer({ value_end: '573901' }))).toThrow('does not add up');
});
