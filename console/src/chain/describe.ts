// Calls and governed values as rows for readers: a path, and a value of the kind in the metadata.
import type { UnifiedMetadata } from '@polkadot-api/substrate-bindings';
import { type Asset, SUSDAI, USDAI, USDC } from '@/format/amount';
import { textOf } from '@/format/bytes';
import { callFields, type Fields, firstParagraph, variantOf } from './metadata';

export type Shown =
  | { kind: 'amount'; value: bigint; asset: Asset }
  | { kind: 'time' | 'span'; value: bigint }
  | { kind: 'rate'; value: bigint }
  | { kind: 'perbill' | 'permill'; value: number }
  | { kind: 'account' | 'text'; value: string };

export interface Row {
  path: string;
  shown: Shown;
  // The docs of the field in the runtime.
  docs?: string;
}

export interface Call {
  type: string;
  value: { type: string; value?: unknown };
}

const text = (value: string): Shown => ({ kind: 'text', value });
const plain = (value: unknown): Shown => text(value === undefined || value === null ? '–' : String(value));

// Names of aliases of integers, as the metadata has them behind a field.
const NAMED: [RegExp, (value: bigint) => Shown][] = [
  [/(^|:)Usdai$/, (value) => ({ kind: 'amount', value, asset: USDAI })],
  [/(^|:)Usdc$/, (value) => ({ kind: 'amount', value, asset: USDC })],
  [/(^|:)Shares$/, (value) => ({ kind: 'amount', value, asset: SUSDAI })],
  [/(^|:)UnixSeconds$/, (value) => ({ kind: 'time', value })],
  [/(^|:)Seconds$/, (value) => ({ kind: 'span', value })],
];

function ofName(typeName: string | undefined, value: unknown): Shown | undefined {
  if (typeof value !== 'bigint' || !typeName) return undefined;
  return NAMED.find(([pattern]) => pattern.test(typeName))?.[1](value);
}

function ofPath(path: readonly string[], value: unknown): Shown | undefined {
  const last = path.at(-1);
  if (last === 'AccountId32') return { kind: 'account', value: String(value) };
  if (last === 'FixedU128' && typeof value === 'bigint') return { kind: 'rate', value };
  if (last === 'Perbill' && typeof value === 'number') return { kind: 'perbill', value };
  if (last === 'Permill' && typeof value === 'number') return { kind: 'permill', value };
  return ofName(last, value);
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);

type Record_ = Record<string, unknown>;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !Array.isArray(value);

export class Describer {
  constructor(private types: UnifiedMetadata) {}

  rows(type: number, value: unknown, path = '', typeName?: string): Row[] {
    const known = this.types.lookup[type];
    const leaf = ofName(typeName, value) ?? ofPath(known?.path ?? [], value);
    if (leaf) return [{ path, shown: leaf }];
    if (value instanceof Uint8Array) return [{ path, shown: text(textOf(value)) }];
    const def = known?.def;
    if (value === undefined) return [{ path, shown: plain(value) }];
    if (def?.tag === 'composite') return this.composite(def.value, value, path);
    if (def?.tag === 'variant') return this.variant(type, value, path);
    if (def?.tag === 'sequence') return this.list(def.value, value, path);
    if (def?.tag === 'array') return this.list(def.value.type, value, path);
    if (def?.tag === 'tuple') return this.tuple(def.value, value, path);
    if (def?.tag === 'compact') return this.rows(def.value, value, path, typeName);
    return [{ path, shown: plain(value) }];
  }

  // The fields of a call, without its name.
  fields(fields: Fields, value: unknown, path = ''): Row[] {
    return this.composite(fields, value, path);
  }

  // A composite of one field is that field, for PAPI.
  private composite(fields: Fields, value: unknown, path: string): Row[] {
    const [first, ...others] = fields;
    if (!first) return [];
    const isBare = others.length === 0 && (!first.name || !isRecord(value) || !(first.name in value));
    if (isBare) return this.rows(first.type, value, path, first.typeName);
    return fields.flatMap((field, place) => {
      const name = field.name ?? String(place);
      const inner = Array.isArray(value)
        ? (value as unknown[])[place]
        : isRecord(value)
          ? value[name]
          : undefined;
      const rows = this.rows(field.type, inner, join(path, name), field.typeName);
      const docs = firstParagraph(field.docs);
      return docs ? rows.map((row) => ({ docs, ...row })) : rows;
    });
  }

  // An option is its value; other variants have a name.
  private variant(type: number, value: unknown, path: string): Row[] {
    const option = variantOf(this.types, type, 'Some');
    if (option) return this.composite(option.fields, value, path);
    if (!isRecord(value) || typeof value.type !== 'string') return [{ path, shown: plain(value) }];
    const variant = variantOf(this.types, type, value.type);
    if (!variant || variant.fields.length === 0) return [{ path, shown: text(value.type) }];
    return this.composite(variant.fields, value.value, join(path, value.type));
  }

  private list(type: number, value: unknown, path: string): Row[] {
    if (!Array.isArray(value)) return [{ path, shown: plain(value) }];
    if (value.length === 0) return [{ path, shown: text('[]') }];
    return value.flatMap((item: unknown, place) => this.rows(type, item, `${path}[${place}]`));
  }

  private tuple(types: number[], value: unknown, path: string): Row[] {
    if (!Array.isArray(value)) return [{ path, shown: plain(value) }];
    return types.flatMap((type, place) => this.rows(type, (value as unknown[])[place], `${path}[${place}]`));
  }
}

export async function describeCall(call: Call): Promise<Row[]> {
  const { types, fields } = await callFields(call.type, call.value.type);
  return new Describer(types).fields(fields, call.value.value);
}

export interface Change {
  path: string;
  old?: Shown;
  new?: Shown;
}

const same = (one: Shown | undefined, other: Shown | undefined): boolean =>
  one?.kind === other?.kind && String(one?.value) === String(other?.value);

// What differs between two sets of governed values, by the paths of both.
export function changesOf(before: Row[], after: Row[]): Change[] {
  const old = new Map(before.map(({ path, shown }) => [path, shown]));
  const next = new Map(after.map(({ path, shown }) => [path, shown]));
  const paths = [...new Set([...old.keys(), ...next.keys()])];
  return paths
    .filter((path) => !same(old.get(path), next.get(path)))
    .map((path) => ({ path, old: old.get(path), new: next.get(path) }));
}

// Events and other values without a type at hand.
export function textOfValue(value: unknown): string {
  if (value instanceof Uint8Array) return textOf(value);
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(textOfValue).join(', ')}]`;
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([name, inner]) => `${name}: ${textOfValue(inner)}`);
    return parts.join(', ');
  }
  return value === undefined ? '' : String(value);
}
