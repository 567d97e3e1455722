// Both prices of a share over time: what this page has seen since it was opened and, with an index,
// what was before.
import { chainNow, head } from '@/chain/connection';
import { price } from '@/chain/reads/vault';
import { createStore } from '@/store';
import { amountOf, countOf, pageOf } from './parse';

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

// The answer of `/v1/prices`.
export const pricesOf = (answer: unknown): PricePoint[] =>
  pageOf((row) => ({
    block: countOf(row, 'block'),
    at: countOf(row, 'at'),
    deposit: amountOf(row, 'deposit'),
    redemption: amountOf(row, 'redemption'),
  }))(answer).rows;
