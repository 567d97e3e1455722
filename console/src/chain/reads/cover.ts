// Insurers: their bonds, the policies that they offer, and the claims on them.
import type { At } from '../readings';

// The view returns at most this many.
const PAGE = 64;

// The bond of an account, and what stands behind it.
export const insurer = ({ api, at }: At, who: string) => api.view.Collateral.insurer(who, { at });

export type Insurer = NonNullable<Awaited<ReturnType<typeof insurer>>>;

// The policies that insurers offer for a unit.
export async function offersFor({ api, at }: At, unit: bigint) {
  const found = await api.view.Collateral.offers(unit, undefined, PAGE, { at });
  return found.map((offer) => ({ unit, ...offer }));
}

export type PolicyOffer = Awaited<ReturnType<typeof offersFor>>[number];

// The offers of an insurer that no account has accepted, and those that an owner can accept.
export async function offersBy({ api, at }: At, who: string): Promise<PolicyOffer[]> {
  const found = await api.query.Collateral.PolicyOffers.getEntries({ at });
  return found
    .filter(({ keyArgs: [, insurer] }) => insurer === who)
    .map(({ keyArgs: [unit, insurer], value }) => ({ unit, insurer, ...value.offer }));
}

export async function offersOf(where: At, units: readonly bigint[]): Promise<PolicyOffer[]> {
  return (await Promise.all(units.map((unit) => offersFor(where, unit)))).flat();
}

// Claims with how far they have come: of one loan, or all.
export async function claims({ api, at }: At, loan?: bigint) {
  const { InsuranceClaims } = api.query.Lending;
  const found = await (loan === undefined
    ? InsuranceClaims.getEntries({ at })
    : InsuranceClaims.getEntries(loan, { at }));
  return Promise.all(
    found.map(async ({ keyArgs: [of, unit], value }) => ({
      loan: of,
      unit,
      claim: value,
      stage: await api.view.Lending.claim_stage(of, unit, { at }),
    })),
  );
}

export type Claim = Awaited<ReturnType<typeof claims>>[number];
