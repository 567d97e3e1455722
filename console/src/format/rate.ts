// Rates and shares: 18 decimals for rates a year, billionths and millionths for shares.
import { decimalOf } from './amount';

type NumberText = `${number}`;

const percent = (text: string, locale: string, digits: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
    text as NumberText,
  );

export const shownRate = (rate: bigint, locale: string): string => percent(decimalOf(rate, 18), locale, 2);
export const fullRate = (rate: bigint, locale: string): string => percent(decimalOf(rate, 18), locale, 16);

const times = (text: string, locale: string, digits: number): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits, roundingMode: 'floor' }).format(text as NumberText)} ×`;

// Coverage: a multiple of the payments.
export const shownMultiple = (of: bigint, locale: string): string => times(decimalOf(of, 18), locale, 2);
export const fullMultiple = (of: bigint, locale: string): string => times(decimalOf(of, 18), locale, 18);

export const shownPerbill = (share: number, locale: string): string =>
  percent(decimalOf(BigInt(share), 9), locale, 2);
export const fullPerbill = (share: number, locale: string): string =>
  percent(decimalOf(BigInt(share), 9), locale, 7);
export const shownPermill = (share: number, locale: string): string =>
  percent(decimalOf(BigInt(share), 6), locale, 4);

// `part / whole` as a share in billionths, rounded down; 0 of nothing.
export const shareOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 1_000_000_000n) / whole);

// What a bid gives up: each tick a quarter of a per cent of the shares, in billionths.
export const bidDiscount = (ticks: number): number => ticks * 2_500_000;
