import { expect, it } from 'vitest';
import { marginState } from './margin-state';

it('tells a call that stands from one that is met', () => {
  expect(marginState({ shortfall: 1n, firm: true, since: 9n })).toBe('called');
  expect(marginState({ shortfall: 0n, firm: true, since: 9n })).toBe('met');
  // Prices that are not firm end no call.
  expect(marginState({ shortfall: 1n, firm: false, since: 9n })).toBe('called');
});

it('tells whether the next valuation may call margin', () => {
  expect(marginState({ shortfall: 0n, firm: true })).toBe('ample');
  expect(marginState({ shortfall: 0n, firm: false })).toBe('ample');
  expect(marginState({ shortfall: 1n, firm: true })).toBe('due');
  expect(marginState({ shortfall: 1n, firm: false })).toBe('unsure');
});
