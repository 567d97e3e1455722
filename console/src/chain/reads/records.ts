// What is kept of ended loans, and of accounts in their roles.
import type { Api } from '../connection';
import type { At } from '../readings';
import { Enum } from './results';

export const outcome = ({ api, at }: At, loan: bigint) => api.view.Lending.outcome(loan, { at });

export type Outcome = NonNullable<Awaited<ReturnType<typeof outcome>>>;

// The roles of which a record is kept.
export const RECORDED = ['Borrower', 'Curator', 'Insurer', 'HardwareCustodian', 'Lessee'] as const;
export type Recorded = (typeof RECORDED)[number];

export const record = ({ api, at }: At, role: Recorded, who: string) =>
  api.view.Lending.record(Enum(role), who, { at });

export type PartyRecord = Awaited<ReturnType<typeof record>>;

export const hasRecord = (of: PartyRecord): boolean => Object.values(of).some((value) => BigInt(value) > 0n);

// The records of an account in all roles, those without anything left out.
export async function recordsOf(where: At, who: string) {
  const found = await Promise.all(
    RECORDED.map(async (role) => ({ role, record: await record(where, role, who) })),
  );
  return found.filter((one) => hasRecord(one.record));
}

type Entry = Awaited<ReturnType<Api['view']['Lending']['loans']>>['loans'][number];
export type Ended = Entry & { outcome: Outcome };

const isEnded = (entry: Entry): entry is Ended => entry.outcome !== undefined;

// The view returns at most this many.
const PAGE = 32;
// Pages that are asked for at once.
const PAGES = 4;

// Ended loans among ids below `end`, the newest first; the page after it ends at `older`.
export async function ended({ api, at }: At, end?: bigint) {
  const given = await api.query.Lending.NextLoanId.getValue({ at });
  let last = end !== undefined && end < given ? end : given;
  const found: Ended[] = [];
  for (let page = 0; page < PAGES && last > 0n && found.length < PAGE; page++) {
    const from = last > BigInt(PAGE) ? last - BigInt(PAGE) : 0n;
    found.push(...(await pageOf({ api, at }, from, last)).filter(isEnded).reverse());
    last = from;
  }
  return { loans: found, older: last > 0n ? last : undefined };
}

// The entries of the ids from `from` on and before `end`.
async function pageOf({ api, at }: Pick<At, 'api' | 'at'>, from: bigint, end: bigint): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let next: bigint | undefined = from; next !== undefined && next < end;) {
    const page: Awaited<ReturnType<Api['view']['Lending']['loans']>> = await api.view.Lending.loans(
      next,
      PAGE,
      { at },
    );
    found.push(...page.loans.filter(({ id }) => id < end));
    next = page.next;
  }
  return found;
}
