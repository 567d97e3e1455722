import type { At } from '../readings';

export const params = ({ api, at }: At) => api.view.Validators.params({ at });

// The validators, those that were dismissed with a suspension, and where the session and GRANDPA
// stand.
export async function validators({ api, at }: At) {
  const { Grandpa, Session, System, Validators } = api.query;
  const [admitted, session, block, setId, authorities, stalled, change, rules, suspensions] =
    await Promise.all([
      api.view.Validators.validators({ at }),
      Session.CurrentIndex.getValue({ at }),
      System.Number.getValue({ at }),
      Grandpa.CurrentSetId.getValue({ at }),
      Grandpa.Authorities.getValue({ at }),
      Grandpa.Stalled.getValue({ at }),
      Grandpa.PendingChange.getValue({ at }),
      params({ api, at, now: 0 }),
      Validators.Suspensions.getEntries({ at }),
    ]);
  const isAdmitted = (who: string) => admitted.some((one) => one.who === who);
  const gone = suspensions.map(({ keyArgs: [who] }) => who).filter((who) => !isAdmitted(who));
  const [dismissed, set] = await Promise.all([
    Promise.all(gone.map((who) => api.view.Validators.validator(who, { at }))),
    api.view.Validators.validator_set(session, { at }),
  ]);
  const voters = new Set(authorities.map(([key]) => String(key)));
  const keys = (set ?? []).map(({ grandpa }) => String(grandpa));
  return {
    admitted,
    dismissed,
    session,
    setId,
    inSet: keys.length,
    blocksLeft: rules.session_blocks - (block % rules.session_blocks),
    finality: finalityOf({
      isStalled: stalled !== undefined,
      isChanging: change !== undefined,
      isSame: keys.length === voters.size && keys.every((key) => voters.has(key)),
    }),
  };
}

export type Validators = Awaited<ReturnType<typeof validators>>;
export type Validator = Validators['admitted'][number];
export type Finality = 'same' | 'changing' | 'stalled' | 'other';

// Whether those that vote on finality are the set of the session.
export function finalityOf(of: { isStalled: boolean; isChanging: boolean; isSame: boolean }): Finality {
  if (of.isStalled) return 'stalled';
  if (of.isChanging) return 'changing';
  return of.isSame ? 'same' : 'other';
}

// How many of a set may fail at once, and blocks become final still: fewer than a third.
export const mayFail = (inSet: number): number => Math.max(Math.floor((inSet - 1) / 3), 0);

export type Condition = 'offended' | 'suspended' | 'disabled' | 'active' | 'leaving' | 'coming' | 'noKeys';

// The condition of a validator, the gravest first.
export function conditionOf(of: Omit<Validator, 'who' | 'authored' | 'absences'>): Condition {
  if (of.suspension) return 'suspended';
  if (of.offended_in !== undefined) return 'offended';
  if (of.is_disabled) return 'disabled';
  if (!of.is_admitted) return 'leaving';
  if (!of.has_keys) return 'noKeys';
  return of.is_in_set ? 'active' : 'coming';
}

// The recent sets, the newest first, with the keys that were in force.
export async function sets({ api, at }: At) {
  const starts = await api.query.Validators.SetStarts.getValue({ at });
  const found = await Promise.all(
    starts.map(async (start) => ({
      ...start,
      members: (await api.view.Validators.validator_set(start.session, { at })) ?? [],
    })),
  );
  return found.reverse();
}

export type KnownSet = Awaited<ReturnType<typeof sets>>[number];

export const infoOf = ({ api, at }: At, who: string) => api.view.Validators.validator(who, { at });

// The three keys of a session as a node returns them: one after the other, 32 bytes each.
export function sessionKeysOf(text: string) {
  if (!/^0x[0-9a-fA-F]{192}$/.test(text)) return undefined;
  const key = (place: number): `0x${string}` => `0x${text.slice(2 + 64 * place, 66 + 64 * place)}`;
  return { aura: key(0), grandpa: key(1), authority_discovery: key(2) };
}
