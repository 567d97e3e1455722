// Motions of the council and of the credit committee.
import type { Api } from './connection';
import type { Call } from './describe';
import type { Collective, Governed, Motion } from './reads/governance';
import type { AnyTransaction } from './transaction';

// More than half.
export const majorityOf = (members: number): number => Math.floor(members / 2) + 1;
// Two thirds, which govern.
export const twoThirdsOf = (members: number): number => Math.ceil((members * 2) / 3);

type ToEncode = Pick<AnyTransaction, 'decodedCall' | 'getEncodedData'>;

export async function motionFor(
  api: Api,
  collective: Collective,
  threshold: number,
  call: ToEncode,
): Promise<AnyTransaction> {
  const { length } = await call.getEncodedData();
  return api.tx[collective].propose({ threshold, proposal: call.decodedCall, length_bound: length });
}

// A motion of two thirds of the council, for a call that acts at once.
export const councilMotion = (api: Api, members: number, call: ToEncode): Promise<AnyTransaction> =>
  motionFor(api, 'Council', twoThirdsOf(members), call);

// The same for a call that waits in the timelock.
export const delayedMotion = (api: Api, members: number, call: ToEncode): Promise<AnyTransaction> =>
  councilMotion(
    api,
    members,
    api.tx.Timelock.schedule({ call: call.decodedCall, class: { type: 'Council', value: undefined } }),
  );

// Any member closes a motion. The bound of its weight is the weight of its call.
export async function closeOf(
  api: Api,
  collective: Collective,
  { hash, call, votes }: Motion,
): Promise<AnyTransaction> {
  const encoded = await callFrom(api, call).getEncodedData();
  const { weight } = await api.apis.TransactionPaymentCallApi.query_call_info(call as never, encoded.length);
  return api.tx[collective].close({
    proposal_hash: hash,
    index: votes.index,
    proposal_weight_bound: weight,
    length_bound: encoded.length,
  });
}

type AnyEntry = (args: unknown) => AnyTransaction;

function callFrom(api: Api, call: Call): AnyTransaction {
  const entry = (api.tx as unknown as Record<string, Record<string, AnyEntry>>)[call.type]?.[call.value.type];
  if (!entry) throw new Error(`the chain has no call ${call.type}.${call.value.type}`);
  return entry(call.value.value);
}

// The calls within a call: of the timelock, of sudo, of a batch.
export function innerCalls({ value: { type, value } }: Call): Call[] {
  const fields = (value ?? {}) as { call?: Call; calls?: Call[]; proposal?: Call };
  if (type === 'schedule' || type === 'sudo') return fields.call ? [fields.call] : [];
  if (type === 'batch' || type === 'batch_all' || type === 'force_batch') return fields.calls ?? [];
  return [];
}

// The call that replaces all governed values of a pallet.
export function setParams(api: Api, pallet: Governed, params: unknown): AnyTransaction {
  return callFrom(api, { type: pallet, value: { type: 'set_params', value: { params } } });
}

export type Standing = 'open' | 'passed' | 'failed';

// Where a motion stands: passed with the votes, failed where the votes can no longer come, or when
// its time is over.
export function standingOf(
  votes: Pick<Motion['votes'], 'ayes' | 'nays' | 'threshold' | 'end'>,
  members: number,
  block: number,
): Standing {
  if (votes.ayes.length >= votes.threshold) return 'passed';
  const isHopeless = members - votes.nays.length < votes.threshold;
  return isHopeless || block >= votes.end ? 'failed' : 'open';
}
