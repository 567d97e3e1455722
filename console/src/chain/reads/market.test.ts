import { expect, test } from 'vitest';
import { keyOf, openListing } from './market';

const listing = (type: string, value: unknown, is_open = true) => ({
  is_open,
  listing: { item: { type, value } },
});

test('an item is known by its kind and its numbers', () => {
  expect(keyOf({ type: 'Request', value: 1n })).toBe('Request 1');
  expect(keyOf({ type: 'Position', value: [3n, 1] })).toBe('Position 3,1');
  expect(keyOf({ type: 'Request', value: 1n })).not.toBe(keyOf({ type: 'Receipt', value: 1n }));
});

test('the listing of an item is the one that can be bought', () => {
  const dead = listing('Position', [3n, 1], false);
  const open = listing('Position', [3n, 1]);
  const other = listing('Position', [3n, 2]);
  const item = { type: 'Position', value: [3n, 1] };
  expect(openListing([dead, other], item)).toBeUndefined();
  expect(openListing([dead, other, open], item)).toBe(open);
});
