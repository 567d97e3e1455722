import { expect, it } from 'vitest';
import { forecastOf } from './forecast-of';

const item = {
  request: 3,
  owner: '5Grw',
  need: '1000',
  idle: '10',
  earliest: 100,
  as_agreed: { window_end: 160, missing: '0' },
  late: { window_end: 220, missing: '0' },
  no_payment: { window_end: null, missing: '990' },
};

it('reads the three cases', () => {
  expect(forecastOf({ block: 1, at: 2, item })).toEqual({
    need: 1_000n,
    idle: 10n,
    earliest: 100,
    asAgreed: { windowEnd: 160, missing: 0n },
    late: { windowEnd: 220, missing: 0n },
    noPayment: { windowEnd: undefined, missing: 990n },
  });
});

it('refuses what is no forecast', () => {
  expect(() => forecastOf({ item: { ...item, late: undefined } })).toThrow();
  expect(() => forecastOf({ item: { ...item, need: 1_000 } })).toThrow();
});
