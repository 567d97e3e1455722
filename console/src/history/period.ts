// How far back a chart goes. A chart has at most some hundreds of points: of each step the last
// value counts.

export const PERIODS = { hour: 3_600, day: 86_400, month: 30 * 86_400, year: 365 * 86_400 } as const;

export type Period = keyof typeof PERIODS;

const POINTS = 360;

// The shortest period that has all of a time in seconds, or the longest.
export function covering(seconds: number): Period {
  const all = Object.keys(PERIODS) as Period[];
  return all.find((period) => PERIODS[period] >= seconds) ?? 'year';
}

// The query of a series that ends now. Its begin is a multiple of its step, so that the same query
// serves until the next step.
export function seriesQuery(period: Period, now: number): string {
  const length = PERIODS[period];
  const step = Math.ceil(length / POINTS);
  const from = Math.max(0, Math.floor((now - length) / step) * step);
  return `from=${from}&step=${step}&limit=1000`;
}
