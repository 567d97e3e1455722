// How the coverage of a loan reads against its cash terms.
const ONE = 10n ** 18n;

interface Cash {
  lock_up: bigint;
  sweep: bigint;
  floor: bigint;
}

// `released`, `trapped` and `swept`: what happens to the cash above the target. `low`: below the
// floor, where the covenant is breached. `building`: there are not enough payments yet.
export type CoverageState = 'building' | 'released' | 'trapped' | 'swept' | 'low';

export function coverageState(trailing: bigint | undefined, { lock_up, sweep, floor }: Cash): CoverageState {
  if (trailing === undefined) return 'building';
  if (trailing >= lock_up) return 'released';
  if (trailing < floor) return 'low';
  return trailing < sweep ? 'swept' : 'trapped';
}

// A multiple with two decimals, rounded down: 1.22.
export function multiple(of: bigint): string {
  const hundredths = (of * 100n) / ONE;
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}
