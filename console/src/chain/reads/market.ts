import type { At } from '../readings';
import { allPages } from './results';

// The view counts ids, at most 64 of a page.
const PAGE = 64;

export const params = ({ api, at }: At) => api.view.Market.params({ at });

// All listings, open or not.
export const listings = ({ api, at }: At) =>
  allPages(0n, async (from) => {
    const { listings: items, next } = await api.view.Market.listings(from, PAGE, { at });
    return { items, next };
  });

export type Listing = Awaited<ReturnType<typeof listings>>[number];
export type Item = Listing['listing']['item'];
export type ItemKind = Item['type'];

// The items of a kind that can be bought now.
export async function forSale(where: At, kind: ItemKind) {
  const all = await listings(where);
  return all.filter(({ listing, is_open }) => is_open && listing.item.type === kind);
}

// The listings of an account, at most 64.
export const listingsOf = ({ api, at }: At, who: string) => api.view.Market.listings_of(who, { at });

// Two items are the same if their kinds and numbers are.
export const keyOf = ({ type, value }: { type: string; value: unknown }): string =>
  `${type} ${String(value)}`;

// The listing of an item among those of its owner, if it can be bought.
export const openListing = <
  L extends { is_open: boolean; listing: { item: { type: string; value: unknown } } },
>(
  own: readonly L[],
  item: { type: string; value: unknown },
): L | undefined => own.find(({ listing, is_open }) => is_open && keyOf(listing.item) === keyOf(item));

// The listing of an item, open or not.
export async function listingOf({ api, at }: At, item: Item) {
  const id = await api.query.Market.ListedItems.getValue(item, { at });
  return id === undefined ? undefined : api.view.Market.listing(id, { at });
}
