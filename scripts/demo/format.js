// Amounts and times as people read them. Everything is an integer until here.
const GROUPS = /\B(?=(\d{3})+$)/g;

// An integer of `decimals` decimals, rounded half up to `places` of them: 1,234,567.89.
export function decimal(amount, decimals, places = 2) {
  const value = BigInt(amount);
  const unit = 10n ** BigInt(decimals - places);
  const rounded = ((value < 0n ? -value : value) + unit / 2n) / unit;
  const digits = String(rounded).padStart(places + 1, '0');
  const [whole, rest] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const sign = value < 0n && rounded > 0n ? '−' : '';
  return `${sign}${whole.replace(GROUPS, ',')}${places ? `.${rest}` : ''}`;
}

// USDai and shares have 18 decimals, USDC 6.
export const dollars = (amount, places = 2) => decimal(amount, 18, places);
export const usdc = (amount, places = 2) => decimal(amount, 6, places);
// A ratio of 18 decimals.
export const price = (ratio) => decimal(ratio, 18, 6);
export const percent = (ratio, places = 2) => `${decimal(BigInt(ratio) * 100n, 18, places)} %`;
export const count = (number) => String(number).replace(GROUPS, ',');

// One integer over another as a ratio of 18 decimals, rounded down.
export const ratio = (top, bottom) => (BigInt(top) * 10n ** 18n) / BigInt(bottom);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const at = (second) => new Date(Number(second) * 1_000);
const two = (number) => String(number).padStart(2, '0');

export const month = (second) => MONTHS[at(second).getUTCMonth()];
export const day = (second) => `${at(second).getUTCDate()} ${month(second)} ${at(second).getUTCFullYear()}`;
export const clock = (second) => `${two(at(second).getUTCHours())}:${two(at(second).getUTCMinutes())}:${two(at(second).getUTCSeconds())}`;
export const moment = (second) => `${day(second)}, ${clock(second)}`;
