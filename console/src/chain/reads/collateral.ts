import type { At } from '../readings';
import { offersFor } from './cover';
import { listingOf } from './market';
import { allPages, PAGE } from './results';

// The collection of receipts, which are NFTs: the item of a unit is its id.
export const RECEIPTS = 0;

export const params = ({ api, at }: At) => api.view.Collateral.params({ at });

export const units = ({ api, at }: At) =>
  allPages(0n, async (from) => {
    const { units: items, next } = await api.view.Collateral.units(from, PAGE, { at });
    return { items, next };
  });

export type Unit = Awaited<ReturnType<typeof units>>[number];

// Units with what they are worth now, and the loan that they secure.
export async function appraisedUnits(where: At) {
  const { api, at } = where;
  const found = await units(where);
  const [values, pledges] = await Promise.all([
    found.length ? api.view.Appraisal.appraise_many(found.map(({ id }) => id).slice(0, PAGE), { at }) : [],
    api.query.Lending.Pledges.getEntries({ at }),
  ]);
  const loanOf = new Map(pledges.map(({ keyArgs: [unit], value }) => [unit, value]));
  return found.map((unit, index) => ({ unit, value: values[index], loan: loanOf.get(unit.id) }));
}

export type AppraisedUnit = Awaited<ReturnType<typeof appraisedUnits>>[number];

// One unit with all that concerns its owner, its lenders and a buyer.
export async function machine(where: At, id: bigint) {
  const { api, at } = where;
  const unit = await api.view.Collateral.unit(id, { at });
  if (!unit) return undefined;
  const [[value], loan, lease, listing, offers] = await Promise.all([
    api.view.Appraisal.appraise_many([id], { at }),
    api.query.Lending.Pledges.getValue(id, { at }),
    api.view.Leases.lease_of(id, { at }),
    listingOf(where, { type: 'Receipt', value: id }),
    offersFor(where, id),
  ]);
  return { unit, value, loan, lease, listing, offers };
}
