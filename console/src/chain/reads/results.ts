// Answers of views: a result with an error is an error, an absent page is the end.
import { Enum } from 'polkadot-api';

interface Result {
  success: boolean;
  value: unknown;
}

type ValueOf<R extends Result> = Extract<R, { success: true }>['value'];

export class ViewError extends Error {}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'type' in error
    ? [String(error.type), 'value' in error && error.value ? nameOf(error.value) : '']
        .filter(Boolean)
        .join('.')
    : String(error);

export function valueOf<R extends Result>(result: R): ValueOf<R> {
  if (result.success) return result.value as ValueOf<R>;
  throw new ViewError(nameOf(result.value));
}

export const valueOr = <R extends Result, U>(result: R, other: U): ValueOf<R> | U =>
  result.success ? (result.value as ValueOf<R>) : other;

// Views return pages of at most this many.
export const PAGE = 100;

export async function allPages<Item, Cursor>(
  start: Cursor,
  page: (from: Cursor) => Promise<{ items: Item[]; next?: Cursor }>,
): Promise<Item[]> {
  const found: Item[] = [];
  let from = start;
  for (;;) {
    const { items, next }: { items: Item[]; next?: Cursor } = await page(from);
    found.push(...items);
    if (next === undefined) return found;
    from = next;
  }
}

export { Enum };
