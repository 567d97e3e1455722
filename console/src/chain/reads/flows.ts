// What loans and bills will pay, by month.
import type { At } from '../readings';
import { allPages } from './results';
import { lots } from './reserve';

// Loans and offers of a page of the view.
const PAGE = 32;

export interface Flow {
  // First second of a calendar month.
  month: bigint;
  principal: bigint;
  interest: bigint;
}

// Flows of the same month as one, by ascending month.
export function byMonth(flows: readonly Flow[]): Flow[] {
  const sums = new Map<bigint, Flow>();
  for (const { month, principal, interest } of flows) {
    const known = sums.get(month) ?? { month, principal: 0n, interest: 0n };
    sums.set(month, {
      month,
      principal: known.principal + principal,
      interest: known.interest + interest,
    });
  }
  return [...sums.values()].sort((one, other) => Number(one.month - other.month));
}

// What the vault is paid by the loans of now, if each pays when it is due, until a second.
export async function cashFlows({ api, at }: At, until: bigint): Promise<Flow[]> {
  const found = await allPages(0n, async (from) => {
    const { loans: items, next } = await api.view.Lending.cash_flows(from, PAGE, until, { at });
    return { items, next };
  });
  return byMonth(found);
}

export const monthOf = (second: bigint): bigint => {
  const date = new Date(Number(second) * 1_000);
  return BigInt(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1_000);
};

const YEAR = 365 * 86_400;

// Payments of loans to the vault, and bills that mature, in the next year.
export async function comingYear(where: At) {
  const until = BigInt(where.now + YEAR);
  const [flows, bills] = await Promise.all([cashFlows(where, until), lots(where)]);
  const running = bills.filter(({ state, matures_at }) => state.type === 'Running' && matures_at <= until);
  const months = new Map(flows.map((flow) => [flow.month, { ...flow, bills: 0n }]));
  for (const { matures_at, face } of running) {
    const month = monthOf(matures_at);
    const known = months.get(month) ?? { month, principal: 0n, interest: 0n, bills: 0n };
    months.set(month, { ...known, bills: known.bills + face });
  }
  return [...months.values()].sort((one, other) => Number(one.month - other.month));
}
