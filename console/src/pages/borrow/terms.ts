// The terms of an offer from what was typed.
import type { Api } from '@/chain/connection';

export type Terms = Parameters<Api['tx']['Lending']['propose']>[0]['terms'];

export interface Draft {
  borrower: string;
  units: bigint[];
  principal: bigint | undefined;
  firstLoss: bigint | undefined;
  curator: string;
  vaultRate: bigint | undefined;
  firstLossRate: bigint | undefined;
  // None while something of it is missing.
  schedule: Terms['schedule'] | undefined;
  amortisation: 'Level' | 'EqualPrincipal' | 'Bullet';
  graceSeconds: number | undefined;
  graceRate: bigint | undefined;
  origination: bigint | undefined;
  exit: bigint | undefined;
  sale: 'Lot' | 'UnitByUnit';
  reserveInstalments: number | undefined;
  expiresAt: bigint | undefined;
  // None where the loan has no cash account.
  cash: CashDraft | undefined;
}

export interface CashDraft {
  opex: bigint | undefined;
  lockUp: bigint | undefined;
  sweep: bigint | undefined;
  floor: bigint | undefined;
  lookback: number | undefined;
}

const unit = <T extends string>(type: T) => ({ type, value: undefined });

function cashOf({ opex, lockUp, sweep, floor, lookback }: CashDraft) {
  const isWhole =
    opex !== undefined &&
    lockUp !== undefined &&
    sweep !== undefined &&
    floor !== undefined &&
    lookback !== undefined;
  return isWhole ? { opex: Number(opex), lock_up: lockUp, sweep, floor, lookback } : undefined;
}

// The vault lends what the first loss does not. None while something is missing.
export function termsOf(draft: Draft): Terms | undefined {
  const { principal, firstLoss = 0n, vaultRate, firstLossRate, schedule, graceSeconds, graceRate } = draft;
  const { origination, exit, reserveInstalments, expiresAt } = draft;
  const isPriced = principal !== undefined && vaultRate !== undefined && expiresAt !== undefined;
  const isTimed = schedule !== undefined && graceSeconds !== undefined && graceRate !== undefined;
  const hasFees = origination !== undefined && exit !== undefined && reserveInstalments !== undefined;
  if (!isPriced || !isTimed || !hasFees || draft.units.length === 0 || firstLoss > principal)
    return undefined;
  const cash = draft.cash && cashOf(draft.cash);
  if (draft.cash && !cash) return undefined;
  const tranches = [
    { lender: unit('Vault'), amount: principal - firstLoss, apr: vaultRate },
  ] as Terms['tranches'];
  if (firstLoss > 0n) {
    if (firstLossRate === undefined || !draft.curator) return undefined;
    tranches.push({
      lender: { type: 'Account', value: draft.curator },
      amount: firstLoss,
      apr: firstLossRate,
    });
  }
  return {
    borrower: draft.borrower,
    units: draft.units,
    principal,
    tranches,
    schedule,
    amortisation: unit(draft.amortisation),
    grace: { seconds: BigInt(graceSeconds), apr: graceRate },
    fees: { origination: Number(origination), exit: Number(exit) },
    sale: unit(draft.sale),
    reserve_instalments: reserveInstalments,
    expires_at: expiresAt,
    cash,
  } as Terms;
}

// A per cent in a field: rates have 18 decimals, fees count in millionths.
export const RATE_DIGITS = 16;
export const FEE_DIGITS = 4;
// A multiple in a field: coverage has 18 decimals.
export const MULTIPLE_DIGITS = 18;
