// Both prices of a share over time: what this page has seen since it was opened and, with an index,
// what was before.
import { chainNow, head } from '@/chain/connection';
import { price } from '@/chain/reads/vault';
import { createStore } from '@/store';

export interface PricePoint {
  block: number;
  // Seconds since 1970.
  at: number;
  // USDai per share, 18 decimals.
  deposit: bigint;
  redemption: bigint;
}

export const seenPrices = createStore<PricePoint[]>([]);

let isReading = false;

async function look(): Promise<void> {
  const [chain, block] = [chainNow(), head.get()];
  // The genesis has no time.
  if (!chain || !block?.time || isReading) return;
  isReading = true;
  try {
    const { deposit, redemption } = await price({ api: chain.api, at: block.hash, now: block.time });
    seenPrices.set([...seenPrices.get(), { block: block.number, at: block.time, deposit, redemption }]);
  } catch {
    // The section of the prices shows the same failure.
  } finally {
    isReading = false;
  }
}

// From the first page that shows prices on.
head.subscribe(() => void look());
void look();

const integer = (value: unknown): bigint => {
  if (typeof value === 'string' && /^\d+$/.test(value)) return BigInt(value);
  throw new Error('the index gives no integer where a price is expected');
};

// The answer of `/v1/prices`.
export function pricesOf(answer: unknown): PricePoint[] {
  const rows = (answer as { prices?: unknown } | null)?.prices;
  if (!Array.isArray(rows)) throw new Error('the index gives no list of prices');
  return rows.map((row: Record<string, unknown>) => ({
    block: Number(row.block),
    at: Number(row.at),
    deposit: integer(row.deposit),
    redemption: integer(row.redemption),
  }));
}
