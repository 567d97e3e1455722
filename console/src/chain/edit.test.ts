import { expect, it } from 'vitest';
import { USDC } from '@/format/amount';
import { changesOf } from './describe';
import { getAt, parseTyped, setAt, typedOf } from './edit';

const params = { window: 60n, sale: { opening: 5 }, caps: [{ cap: 1 }, { cap: 2 }] };

it('reads and replaces by path, and leaves the rest', () => {
  expect(getAt(params, 'caps[1].cap')).toBe(2);
  expect(setAt(params, 'caps[1].cap', 9)).toEqual({ ...params, caps: [{ cap: 1 }, { cap: 9 }] });
  expect(setAt(params, 'sale.opening', 7)).toEqual({ ...params, sale: { opening: 7 } });
  expect(setAt(1n, '', 2n)).toBe(2n);
  expect(params.caps[1]?.cap).toBe(2);
});

it('types each kind in its notation', () => {
  expect(typedOf({ kind: 'perbill', value: 50_000_000 }, 50_000_000, 'en')).toBe('5');
  expect(parseTyped('5', { kind: 'perbill', value: 0 }, 0, 'en')).toBe(50_000_000);
  expect(parseTyped('12.5', { kind: 'rate', value: 0n }, 0n, 'en')).toBe(125_000_000_000_000_000n);
  expect(parseTyped('1.5', { kind: 'amount', value: 0n, asset: USDC }, 0n, 'en')).toBe(1_500_000n);
  expect(parseTyped('x', { kind: 'span', value: 0n }, 0n, 'en')).toBeUndefined();
});

it('finds what differs', () => {
  const before = [
    { path: 'a', shown: { kind: 'span', value: 1n } as const },
    { path: 'b', shown: { kind: 'span', value: 2n } as const },
  ];
  const after = [
    { path: 'a', shown: { kind: 'span', value: 1n } as const },
    { path: 'b', shown: { kind: 'span', value: 3n } as const },
  ];
  expect(changesOf(before, after)).toEqual([{ path: 'b', old: before[1]?.shown, new: after[1]?.shown }]);
});
