// Prices of the same blocks, as two sources state them.
import type { PricePoint } from './prices';

export interface Pair {
  ours: PricePoint;
  theirs: PricePoint;
}

export function common(ours: readonly PricePoint[], theirs: readonly PricePoint[]): Pair[] {
  const known = new Map(theirs.map((point) => [point.block, point]));
  return ours.flatMap((point) => {
    const other = known.get(point.block);
    return other ? [{ ours: point, theirs: other }] : [];
  });
}

export const isSame = ({ ours, theirs }: Pair): boolean =>
  ours.deposit === theirs.deposit && ours.redemption === theirs.redemption;
