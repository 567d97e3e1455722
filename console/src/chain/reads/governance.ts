import type { Api } from '../connection';
import type { At } from '../readings';
import { allPages, PAGE } from './results';

export type Collective = 'Council' | 'CreditCommittee';

// The motions of a collective with their votes.
export async function motions({ api, at }: At, collective: Collective) {
  const pallet = api.query[collective];
  const [hashes, members] = await Promise.all([
    pallet.Proposals.getValue({ at }),
    pallet.Members.getValue({ at }),
  ]);
  const found = await Promise.all(
    hashes.map(async (hash) => {
      const [call, votes] = await Promise.all([
        pallet.ProposalOf.getValue(hash, { at }),
        pallet.Voting.getValue(hash, { at }),
      ]);
      return call && votes ? { hash, call, votes } : undefined;
    }),
  );
  return { motions: found.filter((one) => one !== undefined), members };
}

export type Motion = Awaited<ReturnType<typeof motions>>['motions'][number];

// The calls that wait in the timelock, decoded where their bytes are there.
export async function pending(where: At) {
  const { api, at } = where;
  const calls = await allPages(0n, async (from) => {
    const { calls: items, next } = await api.view.Timelock.pending(from, PAGE, { at });
    return { items, next };
  });
  return Promise.all(
    calls.map(async (one) => {
      const bytes = await bytesOfCall(where, one.call);
      const [weight, objections] = await Promise.all([
        api.view.Timelock.weight(one.id, { at }),
        api.query.Timelock.Objections.getValue(one.id, { at }),
      ]);
      const call = bytes ? (await api.txFromCallData(bytes, { at })).decodedCall : undefined;
      return { ...one, decoded: call, weight, objections };
    }),
  );
}

export type Pending = Awaited<ReturnType<typeof pending>>[number];
type Bounded = Awaited<ReturnType<Api['view']['Timelock']['pending']>>['calls'][number]['call'];

async function bytesOfCall({ api, at }: At, call: Bounded): Promise<Uint8Array | undefined> {
  if (call.type === 'Inline') return call.value;
  if (call.type !== 'Lookup') return undefined;
  return api.query.Preimage.PreimageFor.getValue([call.value.hash, call.value.len], { at });
}

// The bodies whose seats the council fills, by the pallet that keeps the seats.
export const BODIES = [
  'CouncilMembers',
  'CreditCommitteeMembers',
  'Guardians',
  'Registrars',
  'Appraisers',
] as const;
export type Body = (typeof BODIES)[number];

export const seatsOf = ({ api, at }: At, body: Body): Promise<string[]> =>
  api.query[body].Members.getValue({ at });

export const timelockParams = ({ api, at }: At) => api.view.Timelock.params({ at });

// The pallets whose governed values one call replaces.
export const GOVERNED = [
  'Vault',
  'Reserve',
  'Lending',
  'Collateral',
  'Leases',
  'Market',
  'Appraisal',
  'Timelock',
  'Fees',
  'Validators',
] as const;
export type Governed = (typeof GOVERNED)[number];

// Whether a change that only makes values stricter takes effect without the timelock.
const WAITING: readonly Governed[] = ['Timelock', 'Fees', 'Validators'];
export const canBeAtOnce = (pallet: Governed): boolean => !WAITING.includes(pallet);

export const paramsOf = ({ api, at }: At, pallet: Governed): Promise<unknown> =>
  pallet === 'Fees' ? api.view.Fees.params({ at }) : api.view[pallet].params({ at });
