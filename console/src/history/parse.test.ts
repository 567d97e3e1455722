import { expect, test } from 'vitest';
import { amountOf, countOf, fieldsOf, itemOf, maybe, pageOf, wordOf } from './parse';

test('amounts are exact', () => {
  expect(amountOf({ a: '-123456789012345678901234567890' }, 'a')).toBe(-123456789012345678901234567890n);
});

test.each([[{ a: 1 }], [{ a: '1.5' }], [{ a: '' }], [{ a: '0x1' }], [{ a: null }], [{}]])(
  '%j has no amount',
  (fields) => {
    expect(() => amountOf(fields, 'a')).toThrow('no amount as a');
  },
);

test.each([[1.5], ['1'], [2 ** 53], [null]])('%s is no count', (value) => {
  expect(() => countOf({ a: value }, 'a')).toThrow('no integer as a');
});

test('what may be missing is none, and what is wrong is an error', () => {
  expect(maybe(wordOf, { a: null }, 'a')).toBeUndefined();
  expect(maybe(wordOf, {}, 'a')).toBeUndefined();
  expect(() => maybe(wordOf, { a: 1 }, 'a')).toThrow('no text as a');
});

test('a page has its rows and its cursor', () => {
  const read = pageOf((row) => countOf(row, 'id'));
  expect(read({ block: 1, at: 2, items: [{ id: 3 }, { id: 4 }], next: '4' })).toEqual({
    rows: [3, 4],
    next: '4',
  });
  expect(read({ items: [], next: null })).toEqual({ rows: [], next: undefined });
  expect(() => read({ rows: [] })).toThrow('no list as items');
  expect(() => read({ items: [3] })).toThrow('no object');
});

test('an item is read from its envelope', () => {
  expect(itemOf((item) => wordOf(item, 'a'))({ item: { a: 'b' } })).toBe('b');
  expect(() => fieldsOf([])).toThrow('no object');
});
