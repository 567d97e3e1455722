// The book of loans, read by pages: offers, live loans and seized ones. Ended loans have left the
// state. What the pages show of many loans at once comes in batches; the views are asked for live
// ones alone.
import type { At } from '../readings';
import { allPages } from './results';
import { isMarginCalled, stageOf } from './lending';

// Loans of a page.
export const PAGE_OF_BOOK = 25;
// Ids that are looked up at once. Those of ended loans are among them.
const BATCH = 100;

async function recordsOf({ api, at }: At, ids: bigint[]) {
  const { Terms, Offers, Loans } = api.query.Lending;
  const keys = ids.map((id): [bigint] => [id]);
  const [terms, offers, records] = await Promise.all([
    Terms.getValues(keys, { at }),
    Offers.getValues(keys, { at }),
    Loans.getValues(keys, { at }),
  ]);
  return ids.flatMap((id, place) => {
    const [known, offer, live] = [terms[place], offers[place], records[place]];
    return known ? [{ loan: { id, terms: known, offer, live }, stage: stageOf({ offer, live }) }] : [];
  });
}

type Record_ = Awaited<ReturnType<typeof recordsOf>>[number];

// The ids of the loans of which margin is called.
async function calledOf({ api, at }: At, live: bigint[]): Promise<Set<bigint>> {
  const keys = live.map((id): [bigint] => [id]);
  const found = await api.query.Lending.Breaches.getValues(keys, { at });
  const breachesOf = (place: number) =>
    (found[place] ?? []).filter(({ is_cured }) => !is_cured).map(({ breach }) => breach);
  return new Set(live.filter((_, place) => isMarginCalled(breachesOf(place))));
}

async function withHealth(where: At, found: Record_[]) {
  const { api, at } = where;
  const live = found.filter(({ stage }) => stage === 'live').map(({ loan }) => loan.id);
  const called = await calledOf(where, live);
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      health: one.stage === 'live' ? await api.apis.InfrafiApi.health(one.loan.id, { at }) : undefined,
      isCalled: called.has(one.loan.id),
    })),
  );
}

export type BookEntry = Awaited<ReturnType<typeof withHealth>>[number];

const descending = (from: bigint, count: number): bigint[] =>
  Array.from({ length: Math.min(count, Number(from) + 1) }, (_, place) => from - BigInt(place));

// A page of the book, the newest loan first. `from` is the highest id of the page; the page after
// it begins at `older`.
export async function book(where: At, from?: bigint) {
  const given = await where.api.query.Lending.NextLoanId.getValue({ at: where.at });
  let next = from !== undefined && from < given ? from : given - 1n;
  const found: Record_[] = [];
  while (next >= 0n && found.length < PAGE_OF_BOOK) {
    const ids = descending(next, BATCH);
    found.push(...(await recordsOf(where, ids)));
    next -= BigInt(ids.length);
  }
  const shown = found.slice(0, PAGE_OF_BOOK);
  const first = found[PAGE_OF_BOOK]?.loan.id ?? next;
  return {
    loans: await withHealth(where, shown),
    given,
    older: first >= 0n ? first : undefined,
  };
}

// Every open offer, the newest first.
export async function offers(where: At): Promise<BookEntry[]> {
  const { Offers } = where.api.query.Lending;
  const ids = (await Offers.getEntries({ at: where.at })).map(({ keyArgs: [id] }) => id);
  ids.sort((one, other) => Number(other - one));
  const found = await recordsOf(where, ids);
  return found.map((one) => ({ ...one, health: undefined, isCalled: false }));
}

// Of the drawn loans those with the earliest deadlines, then seized ones; and how many more there
// are.
export async function drawn(where: At) {
  const { Due, Seizures } = where.api.query.Lending;
  const [due, seizures] = await Promise.all([
    Due.getEntries({ at: where.at }),
    Seizures.getEntries({ at: where.at }),
  ]);
  // Expiries of offers stand in the same index, and a loan may stand there more than once.
  const dated = due.map(({ keyArgs: [, id] }) => id);
  const ids = [...new Set([...dated, ...seizures.map(({ keyArgs: [id] }) => id)])];
  const found: Record_[] = [];
  let next = 0;
  while (next < ids.length && found.length < PAGE_OF_BOOK) {
    const records = await recordsOf(where, ids.slice(next, next + BATCH));
    found.push(...records.filter(({ stage }) => stage === 'live' || stage === 'seized'));
    next += BATCH;
  }
  const shown = found.slice(0, PAGE_OF_BOOK);
  return {
    loans: await withHealth(where, shown),
    isWhole: found.length === shown.length && next >= ids.length,
  };
}

// The next payments of live loans, the earliest first.
export function paymentsOf(loans: BookEntry[]) {
  const dated = loans.flatMap(({ loan, health }) =>
    health?.next_due === undefined ? [] : [{ id: loan.id, at: health.next_due, amount: health.due }],
  );
  return dated.sort((one, other) => Number(one.at - other.at));
}

const OWN_PAGE = 32;

// The ids of the offers and loans of a borrower, the newest first.
export async function ownLoans({ api, at }: At, who: string): Promise<bigint[]> {
  const found = await allPages(0n, async (from) => {
    const { loans, next } = await api.view.Lending.loans_of(who, from, OWN_PAGE, { at });
    return { items: loans, next };
  });
  return found.map(({ id }) => id).reverse();
}

// The newest offers and loans of a borrower, and how many there are.
export async function loansOf(where: At, who: string) {
  const ids = await ownLoans(where, who);
  const found = await recordsOf(where, ids.slice(0, PAGE_OF_BOOK));
  return { loans: await withHealth(where, found), count: ids.length };
}
