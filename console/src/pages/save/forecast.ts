// What a request to leave has before it, and what the vault's cash of now would fill. The chain
// fills windows in order, and in a window the higher bids first.
import type { Window } from '@/chain/reads/vault';

type Queue = Pick<Window, 'end' | 'pending' | 'buckets'>[];

const sum = (amounts: bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

// Shares that are filled before a new request with this bid in the window that is open until `end`.
export function sharesAhead(queue: Queue, end: number, bid: number): bigint {
  const earlier = queue.filter((window) => Number(window.end) < end).map(({ pending }) => pending);
  const own = queue.find((window) => Number(window.end) === end);
  const higher =
    own?.buckets.filter((bucket) => bucket.bid > bid).map(({ pending_shares }) => pending_shares) ?? [];
  return sum([...earlier, ...higher]);
}

// Shares at the same bid in the same window, which are filled in proportion.
export function sharesAlike(queue: Queue, end: number, bid: number): bigint {
  const own = queue.find((window) => Number(window.end) === end);
  return sum(
    own?.buckets.filter((bucket) => bucket.bid === bid).map(({ pending_shares }) => pending_shares) ?? [],
  );
}

// The part of `own` shares that idle cash would fill, at one price for all: what is ahead is paid
// first, then those of the same bid in proportion.
export function filledNow(idle: bigint, price: bigint, ahead: bigint, alike: bigint, own: bigint): bigint {
  if (price === 0n) return 0n;
  const fillable = (idle * 10n ** 18n) / price;
  const left = fillable > ahead ? fillable - ahead : 0n;
  const group = alike + own;
  return left >= group ? own : group === 0n ? 0n : (own * left) / group;
}
