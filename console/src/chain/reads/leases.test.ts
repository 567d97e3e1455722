import { expect, it } from 'vitest';
import { committeeTask } from './leases';

const active = { status: { type: 'Active' }, loan: 3n, consents: {} };

it('asks the committee to recognise a lease that the lenders do not count on', () => {
  expect(committeeTask(active)).toBe('recognise');
  expect(committeeTask({ ...active, status: { type: 'Accepted' } })).toBe('recognise');
  expect(committeeTask({ ...active, status: { type: 'Offered' } })).toBeUndefined();
  expect(committeeTask({ ...active, loan: undefined })).toBeUndefined();
});

it('asks it for its consent to an end that a party wants', () => {
  const recognised = { ...active, recognised_for: 3n };
  expect(committeeTask(recognised)).toBeUndefined();
  expect(committeeTask({ ...recognised, consents: { lessee: 1n } })).toBe('end');
  expect(committeeTask({ ...recognised, consents: { owner: ['bob', 1n], committee: 2n } })).toBeUndefined();
});
