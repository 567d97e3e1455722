// The collectives of the development chains without sudo. Four of six in the council govern, five
// schedule what only Root may do. Two of three in the credit committee decide.
import { chainTime } from './appraisal.js';
import { alice, bob, charlie, dave, eve, eventOf, ferdie, reasonOf, Refused, send, view } from './chain.js';

export const SEATS = [alice, bob, charlie, dave, eve, ferdie];
export const GOVERN = 4;
export const UPGRADE = 5;

// The hash of a motion and, once it is proposed, its index.
async function propose(api, collective, call, threshold) {
  const sent = await send(api, api.tx[collective].propose(threshold, call, call.method.encodedLength), SEATS[0]);
  const { proposalHash, proposalIndex } = eventOf(sent, collective, 'Proposed').data;
  return { hash: proposalHash, index: proposalIndex };
}

// The first seat proposes, `ayes` seats vote for it, the last of them closes. Throws `Refused` with
// the reason of a refusal.
async function decide(api, collective, call, ayes) {
  const voters = SEATS.slice(0, ayes);
  const { hash, index } = await propose(api, collective, call, ayes);
  await Promise.all(voters.map((seat) => send(api, api.tx[collective].vote(hash, index, true), seat)));
  const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(call.method, call.method.encodedLength);
  const close = api.tx[collective].close(hash, index, weight, call.method.encodedLength);
  const closed = await send(api, close, voters.at(-1));
  const { result } = eventOf(closed, collective, 'Executed').data;
  if (result.isErr) throw new Refused(reasonOf(api, result.asErr));
  return closed;
}

export const carry = (api, call, ayes = GOVERN) => decide(api, 'council', call, ayes);

// More than half of the three members of the credit committee.
export const approve = (api, call) => decide(api, 'creditCommittee', call, 2);

// Schedules a call. Returns its id, and the second from which it can be executed.
export async function schedule(api, call, cls = 'Council', ayes = GOVERN) {
  const sent = await carry(api, api.tx.timelock.schedule(call, cls), ayes);
  const { id, readyAt } = eventOf(sent, 'timelock', 'Scheduled').data;
  return { id: id.toNumber(), readyAt: readyAt.toNumber() };
}

// By an account without a role.
export async function execute(api, id) {
  const bound = await view(api, 'Timelock', 'weight', [id]);
  return send(api, api.tx.timelock.execute(id, bound.unwrapOr({ refTime: 0, proofSize: 0 })), ferdie);
}

// Scheduled, and executed after the delay. `node` is a node that seals, or none where blocks come
// by themselves.
export async function timelocked(api, node, call, cls, ayes) {
  const { id, readyAt } = await schedule(api, call, cls, ayes);
  while ((await chainTime(api)) < readyAt) {
    if (node) await node.travelTo(readyAt);
    else await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return execute(api, id);
}
