import { expect, it } from 'vitest';
import { coverageState, multiple } from './coverage-state';

const ONE = 10n ** 18n;
const cash = { lock_up: (12n * ONE) / 10n, sweep: (11n * ONE) / 10n, floor: ONE };

it('names what happens to the cash at each border', () => {
  expect(coverageState(undefined, cash)).toBe('building');
  expect(coverageState(cash.lock_up, cash)).toBe('released');
  expect(coverageState(cash.lock_up - 1n, cash)).toBe('trapped');
  expect(coverageState(cash.sweep, cash)).toBe('trapped');
  expect(coverageState(cash.sweep - 1n, cash)).toBe('swept');
  expect(coverageState(cash.floor, cash)).toBe('swept');
  expect(coverageState(cash.floor - 1n, cash)).toBe('low');
});

it('rounds a multiple down', () => {
  expect(multiple((1_229n * ONE) / 1_000n)).toBe('1.22');
  expect(multiple(ONE / 25n)).toBe('0.04');
  expect(multiple(12n * ONE)).toBe('12.00');
});
