// Figures of a run as people read them.
const grouped = (text) => text.replace(/\B(?=(\d{3})+$)/g, ',');

// Whole dollars.
export function dollars(value) {
  const rounded = Math.round(value);
  return `${rounded < 0 ? '−' : ''}${grouped(String(Math.abs(rounded)))}`;
}
export const count = (value) => grouped(String(value));
export const signed = (value) => (Math.round(value) > 0 ? `+${dollars(value)}` : dollars(value));
export const percent = (share, places = 1) => `${(share * 100).toFixed(places)} %`;
export const price = (value, places = 4) => value.toFixed(places);
export const million = (value, places = 1) => `${(value / 1e6).toFixed(places)} M`;
export const minutes = (seconds) => `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export function date(second) {
  const at = new Date(second * 1_000);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
