import type { At } from '../readings';
import { claims } from './cover';
import { allPages } from './results';

export const params = ({ api, at }: At) => api.view.Lending.params({ at });
export const valuation = ({ api, at }: At) => api.apis.InfrafiApi.valuation({ at });
export const portfolio = ({ api, at }: At) => api.view.Lending.portfolio({ at });

export type Loan = Details['loan'];
export type Terms = Loan['terms'];
export type Stage = 'proposed' | 'approved' | 'rejected' | 'live' | 'seized';

export function stageOf(loan: { offer?: { stage: { type: string } }; live?: unknown }): Stage {
  if (loan.live) return 'live';
  if (!loan.offer) return 'seized';
  const stages: Record<string, Stage> = { Proposed: 'proposed', Approved: 'approved', Rejected: 'rejected' };
  return stages[loan.offer.stage.type] ?? 'proposed';
}

export const isCommitted = (loan: { offer?: { committed: number } }, tranche: number): boolean =>
  ((loan.offer?.committed ?? 0) & (1 << tranche)) !== 0;

// Whether margin of a loan is called, by its breaches.
export const isMarginCalled = (breaches: readonly { reason: { type: string } }[]): boolean =>
  breaches.some(({ reason }) => reason.type === 'ValueShort');

// All that the chain shows of one loan now.
export async function details({ api, at, now }: At, id: bigint) {
  const loan = await api.apis.InfrafiApi.loan(id, { at });
  if (!loan) return undefined;
  const isOffer = loan.offer !== undefined;
  const isLive = loan.live !== undefined;
  const [checks, schedule, quote, health, margin, coverage, recovery, breaches, filed] = await Promise.all([
    isOffer ? api.apis.InfrafiApi.check(id, { at }) : [],
    isOffer || isLive ? api.apis.InfrafiApi.schedule(id, { at }) : [],
    isLive ? api.apis.InfrafiApi.quote(id, BigInt(now), { at }) : undefined,
    isLive ? api.apis.InfrafiApi.health(id, { at }) : undefined,
    isLive ? api.apis.InfrafiApi.margin(id, { at }) : undefined,
    isOffer || isLive ? api.view.Lending.coverage(id, { at }) : undefined,
    isOffer || isLive ? undefined : api.apis.InfrafiApi.recovery(id, { at }),
    api.view.Lending.breaches(id, { at }),
    claims({ api, at, now }, id),
  ]);
  return {
    loan,
    stage: stageOf(loan),
    checks,
    schedule,
    quote,
    health,
    margin,
    coverage,
    isCalled: isMarginCalled(breaches),
    recovery,
    breaches,
    claims: filed,
  };
}

export type Details = NonNullable<Awaited<ReturnType<typeof details>>>;

const CALLS_PAGE = 32;
// Margin calls of which all is read.
const CALLS_SHOWN = 25;

// How many margin calls stand, and those that end first.
export async function marginCalls({ api, at }: At) {
  const all = await allPages(0n, async (from) => {
    const { calls: items, next } = await api.view.Lending.margin_calls(from, CALLS_PAGE, { at });
    return { items, next };
  });
  const first = all.toSorted((one, other) => Number(one.until - other.until)).slice(0, CALLS_SHOWN);
  const calls = await Promise.all(
    first.map(async (call) => ({ ...call, margin: await api.apis.InfrafiApi.margin(call.loan, { at }) })),
  );
  return { calls, count: all.length };
}

// Seized loans, each with the lot on sale and what is still owed.
export async function seized({ api, at }: At) {
  const found = await api.query.Lending.Seizures.getEntries({ at });
  return Promise.all(
    found.map(async ({ keyArgs: [id] }) => {
      const [auction, recovery, loan] = await Promise.all([
        api.apis.InfrafiApi.auction(id, { at }),
        api.apis.InfrafiApi.recovery(id, { at }),
        api.apis.InfrafiApi.loan(id, { at }),
      ]);
      return { id, auction, recovery, borrower: loan?.terms.borrower };
    }),
  );
}

export type Seized = Awaited<ReturnType<typeof seized>>[number];

// What waits for an account: deferred payments, and held money of ended bids.
export async function waiting({ api, at }: At, who: string) {
  const [unclaimed, releases] = await Promise.all([
    api.view.Lending.unclaimed(who, { at }),
    api.view.Lending.pending_releases(who, { at }),
  ]);
  return { unclaimed, releases };
}

// The collection of lender positions, which are NFTs.
export const POSITIONS = 1;

// The lender positions of an account: a position is item `loan * 8 + tranche`.
export async function positionsOf({ api, at }: At, who: string) {
  const found = await api.query.Nfts.Account.getEntries(who, POSITIONS, { at });
  return found.map(({ keyArgs: [, , item] }) => {
    const number = BigInt(item);
    return { item: number, loan: number / 8n, tranche: Number(number % 8n) };
  });
}
