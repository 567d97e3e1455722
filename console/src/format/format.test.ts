import { describe, expect, it } from 'vitest';
import {
  axisAmount,
  decimalOf,
  fieldText,
  fullAmount,
  INFRA,
  parseAmount,
  shownAmount,
  shownPrice,
  SUSDAI,
  USDAI,
  USDC,
} from './amount';
import { fromHex, hexOf, short, textOf } from './bytes';
import { bidDiscount, fullRate, shareOf, shownPerbill, shownPermill, shownRate } from './rate';
import { shownSpan } from './time';

const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  it('shortens dollars for an axis', () => {
    expect(axisAmount(12_500_000, 'en')).toBe('$12.5M');
    expect(axisAmount(950.5, 'en')).toBe('$950.5');
    expect(spaces(axisAmount(12_500_000, 'uk'))).toBe('12,5 млн $');
  });

  it('shows dollars by locale, and the full value beside', () => {
    expect(shownAmount(1_234_567_890_000n, USDC, 'en')).toBe('$1,234,567.89');
    expect(spaces(shownAmount(1_234_567_890_000n, USDC, 'uk'))).toBe('1 234 567,89 $');
    expect(fullAmount(1_000_000_000_000_000_001n, USDAI, 'en')).toBe('1.000000000000000001 USDai');
  });
  it('rounds half away from zero', () => {
    expect(shownAmount(1_005_000n, USDC, 'en')).toBe('$1.01');
    expect(shownAmount(-1_005_000n, USDC, 'en')).toBe('-$1.01');
    expect(shownAmount(1_004_999n, USDC, 'en')).toBe('$1.00');
  });
  it('keeps a small amount visible', () => {
    expect(shownAmount(1n, USDC, 'en')).toBe('$0.000001');
    expect(shownAmount(0n, USDC, 'en')).toBe('$0.00');
    expect(shownAmount(1_500_000_000n, INFRA, 'en')).toBe('0.0015 INFRA');
  });
  it('is exact beyond the doubles', () => {
    expect(fullAmount(999_999_999_999_999_999_999_999_999n, SUSDAI, 'en')).toBe(
      '999,999,999.999999999999999999 sUSDai',
    );
    expect(decimalOf(-5n, 1)).toBe('-0.5');
  });
  it('prices have more digits', () => expect(shownPrice(1_000_123_456_789_000_000n, 'en')).toBe('$1.000123'));
});

describe('what is typed', () => {
  it('reads both notations', () => {
    expect(parseAmount('1,000.5', 6, 'en')).toBe(1_000_500_000n);
    expect(parseAmount('1 000,5', 6, 'uk')).toBe(1_000_500_000n);
    expect(parseAmount('1 000.5', 6, 'uk')).toBe(1_000_500_000n);
  });
  it('refuses what is no amount or too fine', () => {
    for (const text of ['', 'x', '-1', '1.2.3', '1e3']) expect(parseAmount(text, 6, 'en')).toBeUndefined();
    expect(parseAmount('0.0000001', 6, 'en')).toBeUndefined();
  });
  it('writes what it reads', () => {
    for (const locale of ['en', 'uk']) {
      for (const value of [0n, 1n, 1_500_000n, 123_456_789_012_345n]) {
        expect(parseAmount(fieldText(value, 6, locale), 6, locale)).toBe(value);
      }
    }
  });
});

describe('rates', () => {
  it('shows shares of each kind', () => {
    expect(shownRate(100_000_000_000_000_000n, 'en')).toBe('10%');
    expect(fullRate(123_456_789_012_345_678n, 'en')).toBe('12.3456789012345678%');
    expect(shownPerbill(505_000_000, 'en')).toBe('50.5%');
    expect(shownPermill(7_500, 'en')).toBe('0.75%');
  });
  it('counts shares of a whole', () => {
    expect(shareOf(1n, 3n)).toBe(333_333_333);
    expect(shareOf(1n, 0n)).toBe(0);
    expect(bidDiscount(4)).toBe(10_000_000);
  });
});

describe('time and bytes', () => {
  it('shows the two largest units', () => {
    expect(shownSpan(93_784n, 'en')).toBe('1 day 2 hours');
    expect(shownSpan(0, 'en')).toBe('0 seconds');
    expect(shownSpan(3_601, 'uk')).toBe('1 година 1 секунда');
  });
  it('tells text from other bytes', () => {
    expect(textOf(new TextEncoder().encode('H100-SXM5'))).toBe('H100-SXM5');
    expect(textOf(Uint8Array.of(255, 0))).toBe('0xff00');
    expect(fromHex('0xff00')).toEqual(Uint8Array.of(255, 0));
    expect(fromHex('0xf')).toBeUndefined();
    expect(hexOf(Uint8Array.of(1))).toBe('0x01');
    expect(short('0123456789abcdefgh', 4)).toBe('0123…efgh');
  });
});
