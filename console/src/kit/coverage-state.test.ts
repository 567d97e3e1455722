import { expect, it } from 'vitest';
import { coverageState } from './coverage-state';

const FLOOR = 10n ** 18n;

it('is the state of the chain, unless the rent is below the floor', () => {
  expect(coverageState({ state: { type: 'Building' } }, FLOOR)).toBe('Building');
  expect(coverageState({ state: { type: 'Released' }, trailing: 2n * FLOOR }, FLOOR)).toBe('Released');
  expect(coverageState({ state: { type: 'Trapped' }, trailing: FLOOR }, FLOOR)).toBe('Trapped');
  expect(coverageState({ state: { type: 'Swept' }, trailing: FLOOR }, FLOOR)).toBe('Swept');
  expect(coverageState({ state: { type: 'Swept' }, trailing: FLOOR - 1n }, FLOOR)).toBe('Low');
});
