import type { At } from '../readings';
import { allPages } from './results';

// The view counts ids, at most 64 of a page.
const PAGE = 64;

export const params = ({ api, at }: At) => api.view.Leases.params({ at });

// All leases that are offered or active.
export const leases = ({ api, at }: At) =>
  allPages(0n, async (from) => {
    const { leases: items, next } = await api.view.Leases.leases(from, PAGE, { at });
    return { items, next };
  });

export type Lease = Awaited<ReturnType<typeof leases>>[number];

// Leases with the loans that their units secure.
export async function pledgedLeases(where: At) {
  const { api, at } = where;
  const [found, pledges] = await Promise.all([leases(where), api.query.Lending.Pledges.getEntries({ at })]);
  const loanOf = new Map(pledges.map(({ keyArgs: [unit], value }) => [unit, value]));
  return found.map((lease) => ({ ...lease, loan: loanOf.get(lease.lease.unit) }));
}

export type PledgedLease = Awaited<ReturnType<typeof pledgedLeases>>[number];

// What the credit committee can do about a lease: let the lenders of the loan count on it, or agree
// to its end.
export function committeeTask({
  status,
  loan,
  recognised_for,
  consents,
}: {
  status: { type: string };
  loan?: bigint;
  recognised_for?: bigint;
  consents: { owner?: unknown; lessee?: unknown; committee?: unknown };
}): 'recognise' | 'end' | undefined {
  if (loan === undefined || status.type === 'Offered') return undefined;
  if (recognised_for === undefined) return 'recognise';
  const isAsked = consents.owner !== undefined || consents.lessee !== undefined;
  return isAsked && consents.committee === undefined ? 'end' : undefined;
}
