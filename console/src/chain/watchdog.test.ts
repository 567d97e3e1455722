import { expect, it } from 'vitest';
import { PATIENCE, Watchdog } from './watchdog';

const SLOT = 6_000;
const LONG = PATIENCE * SLOT;

function begun(): Watchdog {
  const dog = new Watchdog();
  dog.slot = SLOT;
  dog.onBest(12);
  dog.onFinal(10, 0);
  return dog;
}

it('is patient while final blocks come', () => {
  const dog = begun();
  for (let slot = 1; slot <= 100; slot++) {
    dog.onBest(12 + slot);
    dog.onFinal(10 + slot, slot * SLOT);
    expect(dog.stall(slot * SLOT)).toBeUndefined();
  }
});

it('states a stall once new blocks came for long and none is final', () => {
  const dog = begun();
  dog.onBest(15);
  expect(dog.stall(LONG - 1)).toBeUndefined();
  expect(dog.stall(LONG)).toEqual({ final: 10, since: 0, best: 15, renewals: 0 });
});

it('states nothing while no block comes at all', () => {
  const dog = begun();
  expect(dog.stall(100 * LONG)).toBeUndefined();
  dog.onBest(14);
  expect(dog.stall(100 * LONG)).toBeUndefined();
});

it('states nothing before the first final block', () => {
  const dog = new Watchdog();
  dog.slot = SLOT;
  dog.onBest(100);
  expect(dog.stall(LONG)).toBeUndefined();
});

it('starts the client again at once, then after twice the time each', () => {
  const dog = begun();
  dog.onBest(40);
  const renewals: number[] = [];
  for (let now = 0; now <= 32 * LONG; now += SLOT) if (dog.takeRenewal(now)) renewals.push(now / LONG);
  expect(renewals).toEqual([1, 3, 7, 15, 31]);
});

it('does not take the old final block of a new client for progress', () => {
  const dog = begun();
  dog.onBest(40);
  expect(dog.takeRenewal(LONG)).toBe(true);
  dog.onFinal(9, LONG + 1);
  dog.onFinal(10, LONG + 2);
  expect(dog.stall(LONG + 3)?.renewals).toBe(1);
  dog.onFinal(39, LONG + 4);
  expect(dog.stall(LONG + 5)).toBeUndefined();
  // The next stall begins with patience of its own.
  dog.onBest(50);
  expect(dog.takeRenewal(2 * LONG)).toBe(false);
  expect(dog.takeRenewal(2 * LONG + 4)).toBe(true);
});
