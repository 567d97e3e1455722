// Reads the answers of the index. An answer that is not what was asked for is an error: a figure is
// never guessed.

export type Fields = Record<string, unknown>;

export function fieldsOf(answer: unknown): Fields {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as Fields;
  throw new Error('the index gives no object where one is expected');
}

const wrong = (name: string, kind: string) => new Error(`the index gives no ${kind} as ${name}`);

// An integer of any size, which is text.
export function amountOf(fields: Fields, name: string): bigint {
  const value = fields[name];
  if (typeof value === 'string' && /^-?\d{1,39}$/.test(value)) return BigInt(value);
  throw wrong(name, 'amount');
}

// A height, an id, a time: an integer that a number has exactly.
export function countOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw wrong(name, 'integer');
}

export function wordOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw wrong(name, 'text');
}

export function flagOf(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value === 'boolean') return value;
  throw wrong(name, 'yes or no');
}

export function listOf<T>(fields: Fields, name: string, read: (one: unknown) => T): T[] {
  const value = fields[name];
  if (Array.isArray(value)) return value.map(read);
  throw wrong(name, 'list');
}

// The same where there may be nothing.
export const maybe = <T>(read: (fields: Fields, name: string) => T, fields: Fields, name: string) =>
  fields[name] === null || fields[name] === undefined ? undefined : read(fields, name);

export const idOf = (one: unknown): number => {
  if (typeof one === 'number' && Number.isSafeInteger(one)) return one;
  throw new Error('the index gives no id in a list of ids');
};

export const textIn = (one: unknown): string => {
  if (typeof one === 'string') return one;
  throw new Error('the index gives no text in a list of texts');
};

// A page of a list.
export interface PageOf<Row> {
  rows: Row[];
  // The parameter `cursor` of the next page.
  next?: string;
}

export const pageOf =
  <Row>(read: (fields: Fields) => Row) =>
  (answer: unknown): PageOf<Row> => {
    const fields = fieldsOf(answer);
    return {
      rows: listOf(fields, 'items', (row) => read(fieldsOf(row))),
      next: maybe(wordOf, fields, 'next'),
    };
  };

// A single thing.
export const itemOf =
  <Item>(read: (fields: Fields) => Item) =>
  (answer: unknown): Item =>
    read(fieldsOf(fieldsOf(answer).item));
