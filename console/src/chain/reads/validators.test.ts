import { expect, it } from 'vitest';
import { conditionOf, finalityOf, mayFail, sessionKeysOf } from './validators';

const fine = {
  is_admitted: true,
  has_keys: true,
  is_in_set: true,
  is_queued: true,
  is_disabled: false,
  suspension: undefined,
  offended_in: undefined,
};

it('names the gravest thing of a validator', () => {
  const suspension = { reason: { type: 'Offline', value: undefined } as const, since_session: 4 };
  expect(conditionOf(fine)).toBe('active');
  expect(conditionOf({ ...fine, is_in_set: false })).toBe('coming');
  expect(conditionOf({ ...fine, is_in_set: false, has_keys: false })).toBe('noKeys');
  expect(conditionOf({ ...fine, is_admitted: false })).toBe('leaving');
  expect(conditionOf({ ...fine, is_disabled: true })).toBe('disabled');
  expect(conditionOf({ ...fine, is_disabled: true, offended_in: 3 })).toBe('offended');
  expect(conditionOf({ ...fine, is_disabled: true, offended_in: 3, suspension })).toBe('suspended');
});

it('knows how many validators may fail', () => {
  expect([0, 1, 3, 4, 6, 7, 64].map(mayFail)).toEqual([0, 0, 0, 1, 1, 2, 21]);
});

it('tells whether those that vote are the set', () => {
  const none = { isStalled: false, isChanging: false, isSame: true };
  expect(finalityOf(none)).toBe('same');
  expect(finalityOf({ ...none, isSame: false })).toBe('other');
  expect(finalityOf({ ...none, isSame: false, isChanging: true })).toBe('changing');
  expect(finalityOf({ ...none, isChanging: true, isStalled: true })).toBe('stalled');
});

it('takes three keys apart, and nothing else', () => {
  const text = `0x${'11'.repeat(32)}${'22'.repeat(32)}${'33'.repeat(32)}`;
  expect(sessionKeysOf(text)).toEqual({
    aura: `0x${'11'.repeat(32)}`,
    grandpa: `0x${'22'.repeat(32)}`,
    authority_discovery: `0x${'33'.repeat(32)}`,
  });
  expect(sessionKeysOf(text.slice(0, -2))).toBeUndefined();
  expect(sessionKeysOf(`${text}11`)).toBeUndefined();
});
