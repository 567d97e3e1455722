import { expect, it } from 'vitest';
import { mostOf } from './limits';

type Units = Parameters<typeof mostOf>[0];
const bytes = (text: string) => new TextEncoder().encode(text);

const unit = (model: string, value: bigint | undefined) =>
  ({
    unit: { unit: { model: bytes(model) } },
    value: value === undefined ? { success: false } : { success: true, value: { value } },
  }) as Units[number];

const limits = {
  ltv_caps: [
    { model: bytes('new'), entry: 700_000_000, maintenance: 850_000_000 },
    { model: bytes('old'), entry: 500_000_000, maintenance: 800_000_000 },
  ],
};

it('counts each value by the cap of its model', () => {
  const units = [unit('new', 1_000n), unit('old', 100n)];
  expect(mostOf(units, limits, 'entry')).toBe(750n);
  expect(mostOf(units, limits, 'maintenance')).toBe(930n);
  expect(mostOf([unit('new', undefined)], limits, 'maintenance')).toBe(0n);
});

it('lends nothing against a model that is not listed, and maintains its whole value', () => {
  expect(mostOf([unit('gone', 100n)], limits, 'entry')).toBe(0n);
  expect(mostOf([unit('gone', 100n)], limits, 'maintenance')).toBe(100n);
});
