// Amounts of the chain: integers in the smallest unit of an asset. All arithmetic is exact; only
// what is shown is rounded.

export interface Asset {
  symbol: 'USDC' | 'USDai' | 'sUSDai' | 'INFRA';
  decimals: number;
  isDollar: boolean;
}

export const USDC: Asset = { symbol: 'USDC', decimals: 6, isDollar: true };
export const USDAI: Asset = { symbol: 'USDai', decimals: 18, isDollar: true };
export const SUSDAI: Asset = { symbol: 'sUSDai', decimals: 18, isDollar: false };
export const INFRA: Asset = { symbol: 'INFRA', decimals: 12, isDollar: false };

export const ONE_18 = 10n ** 18n;

// The exact value with a point and no grouping: `-1234.5`.
export function decimalOf(value: bigint, decimals: number): string {
  const isNegative = value < 0n;
  const digits = (isNegative ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${isNegative ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

// Rounded half away from zero to a number of digits behind the point.
function rounded(value: bigint, decimals: number, digits: number): string {
  if (digits >= decimals) return decimalOf(value, decimals);
  const unit = 10n ** BigInt(decimals - digits);
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return decimalOf((value + half) / unit, digits);
}

// Enough digits that a small amount does not look like nothing.
function digitsFor(value: bigint, decimals: number): number {
  const size = value < 0n ? -value : value;
  const hundredth = 10n ** BigInt(Math.max(decimals - 2, 0));
  if (size === 0n || size >= hundredth) return 2;
  return decimals - size.toString().length + 2;
}

type NumberText = `${number}`;

export function shownAmount(value: bigint, asset: Asset, locale: string): string {
  const digits = digitsFor(value, asset.decimals);
  const text = rounded(value, asset.decimals, digits) as NumberText;
  const places = { minimumFractionDigits: 2, maximumFractionDigits: Math.max(digits, 2) };
  if (!asset.isDollar) return `${new Intl.NumberFormat(locale, places).format(text)} ${asset.symbol}`;
  const style = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale, { ...style, ...places }).format(text);
}

// For an axis: `$12.5M`.
export function axisAmount(dollars: number, locale: string): string {
  const style = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const short = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, { ...style, ...short }).format(dollars);
}

export function fullAmount(value: bigint, asset: Asset, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: asset.decimals });
  return `${format.format(decimalOf(value, asset.decimals) as NumberText)} ${asset.symbol}`;
}

// A price of a share or of hardware in dollars with more digits than an amount.
export function shownPrice(value: bigint, locale: string, digits = 6): string {
  const style = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const places = { minimumFractionDigits: 2, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...style, ...places }).format(
    rounded(value, 18, digits) as NumberText,
  );
}

export const shownCount = (value: bigint | number, locale: string): string =>
  new Intl.NumberFormat(locale).format(value);

const separators = (locale: string) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), decimal: of('decimal') };
};

// What was typed in a field, in the smallest unit. None if it is no amount, or has more digits than
// the asset.
export function parseAmount(text: string, decimals: number, locale: string): bigint | undefined {
  const { group, decimal } = separators(locale);
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  const plain = group === ',' ? bare.replaceAll(',', '') : bare.replace(decimal, '.');
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return undefined;
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

// How an amount is written into a field, so that `parseAmount` reads the same amount.
export const fieldText = (value: bigint, decimals: number, locale: string): string =>
  decimalOf(value, decimals).replace('.', separators(locale).decimal);
