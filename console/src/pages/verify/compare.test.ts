import { expect, it } from 'vitest';
import { decodePrices, verdictOf } from './compare';

const block = { number: 5, hash: '0xb', time: 0 };
const prices = { deposit: 2n, redemption: 1n };
const honest = { genesis: '0xa', hash: '0xb', prices };

it('decodes what a node answers', () => {
  const word = (value: string) => value.padEnd(32, '0');
  const both = `0x00${word('02')}${word('0001')}`;
  for (const valuedAt of ['00', '010123456789abcdef']) {
    expect(decodePrices(both + valuedAt)).toEqual({ deposit: 2n, redemption: 256n });
  }
  expect(decodePrices(both)).toBeUndefined();
  expect(decodePrices('0x01')).toBeUndefined();
  expect(decodePrices(null)).toBeUndefined();
});

it('tells an honest node from others', () => {
  expect(verdictOf(honest, '0xa', block, prices)).toBe('same');
  expect(verdictOf({ ...honest, genesis: '0xc' }, '0xa', block, prices)).toBe('otherChain');
  expect(verdictOf({ ...honest, hash: '0xc' }, '0xa', block, prices)).toBe('otherBlock');
  expect(verdictOf({ ...honest, prices: { ...prices, redemption: 9n } }, '0xa', block, prices)).toBe('lies');
  expect(verdictOf({ genesis: '0xa' }, '0xa', block, prices)).toBe('behind');
});
