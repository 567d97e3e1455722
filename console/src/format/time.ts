// Times are seconds since 1970 by the clock of the chain.

export function shownTime(seconds: bigint | number, locale: string): string {
  const date = new Date(Number(seconds) * 1_000);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

export const shownClock = (seconds: bigint | number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(Number(seconds) * 1_000));

export const isoTime = (seconds: bigint | number): string =>
  new Date(Number(seconds) * 1_000).toISOString().replace('.000Z', 'Z');

export const fullTime = (seconds: bigint | number): string => {
  const date = new Date(Number(seconds) * 1_000);
  return `${date.toISOString().replace('.000Z', ' UTC').replace('T', ' ')} (${seconds})`;
};

const UNITS = [
  ['year', 365 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

// The two largest units: `2 days 3 hours`.
export function shownSpan(seconds: bigint | number, locale: string): string {
  let rest = Math.max(Number(seconds), 0);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    const isLast = unit === 'second' && parts.length === 0;
    if (count === 0 && !isLast) continue;
    parts.push(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}

// For a field of the type datetime-local, which is in the time of the device.
export function toLocalField(seconds: number): string {
  const date = new Date(seconds * 1_000);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

export function fromLocalField(text: string): bigint | undefined {
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? undefined : BigInt(Math.floor(time / 1_000));
}
