import { expect, it } from 'vitest';
import { isDueForConfirmation } from './due';

it('is due after half of the time, or when it no longer counts', () => {
  const held = { confirmed_at: 1_000n, is_custody_fresh: true };
  expect(isDueForConfirmation(held, 3_600n, 2_800)).toBe(false);
  expect(isDueForConfirmation(held, 3_600n, 2_801)).toBe(true);
  expect(isDueForConfirmation({ ...held, is_custody_fresh: false }, 3_600n, 1_001)).toBe(true);
  expect(isDueForConfirmation({ is_custody_fresh: false }, 3_600n, 9_999)).toBe(false);
});
