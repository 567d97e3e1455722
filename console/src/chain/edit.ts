// Governed values in a form: each number by its path, in the notation of its kind.
import { fieldText, parseAmount } from '@/format/amount';
import type { Shown } from './describe';

// `sale.opening`, `ltv_caps[0].entry`; nothing where the whole value is a number.
const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

type Node = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

const childOf = (value: unknown, step: string): unknown =>
  isNode(value) ? (value as Record<string, unknown>)[step] : undefined;

export const getAt = (value: unknown, path: string): unknown => stepsOf(path).reduce(childOf, value);

export function setAt(value: unknown, path: string, leaf: unknown): unknown {
  const set = (node: unknown, steps: string[]): unknown => {
    const [step, ...rest] = steps;
    if (step === undefined || !isNode(node)) return leaf;
    const next = set(childOf(node, step), rest);
    if (Array.isArray(node))
      return node.map((item: unknown, place) => (place === Number(step) ? next : item));
    return { ...node, [step]: next };
  };
  return set(value, stepsOf(path));
}

// How a kind is typed: with which digits, and in which unit.
const DIGITS: Partial<Record<Shown['kind'], { decimals: number; unit: string }>> = {
  rate: { decimals: 16, unit: '%' },
  perbill: { decimals: 7, unit: '%' },
  permill: { decimals: 4, unit: '%' },
  span: { decimals: 0, unit: 's' },
  time: { decimals: 0, unit: 's' },
};

function notationOf(shown: Shown): { decimals: number; unit: string } {
  if (shown.kind === 'amount') return { decimals: shown.asset.decimals, unit: shown.asset.symbol };
  return DIGITS[shown.kind] ?? { decimals: 0, unit: '' };
}

export const unitOf = (shown: Shown): string => notationOf(shown).unit;

export const isNumber = (value: unknown): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

export const typedOf = (shown: Shown, value: bigint | number, locale: string): string =>
  fieldText(BigInt(value), notationOf(shown).decimals, locale);

// What was typed, as the type of the value that it replaces.
export function parseTyped(
  text: string,
  shown: Shown,
  old: bigint | number,
  locale: string,
): bigint | number | undefined {
  const value = parseAmount(text, notationOf(shown).decimals, locale);
  if (value === undefined) return undefined;
  return typeof old === 'bigint' ? value : Number(value);
}
