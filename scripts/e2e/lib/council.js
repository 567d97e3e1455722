// The collectives of the development chains without sudo. Four of six in the council govern, five
// schedule what only Root may do. Two of three in the credit committee decide.
import { chainTime } from './appraisal.js';
import { alice, bob, charlie, dave, eve, eventOf, ferdie, reasonOf, Refused, send, sendTogether, view } from './chain.js';

export const SEATS = [alice, bob, charlie, dave, eve, ferdie];
export const GOVERN = 4;
export const UPGRADE = 5;

// The first seat proposes, `ayes` seats vote for it, the last of them closes: in one block, where
// it takes all. Throws `Refused` with the reason of a refusal.
async function decide(api, collective, call, ayes) {
  const voters = SEATS.slice(0, ayes);
  const { hash, encodedLength } = call.method;
  const index = await api.query[collective].proposalCount();
  const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(call.method, encodedLength);
  const { propose, vote, close } = api.tx[collective];
  const sent = await sendTogether(api, [
    [[propose(ayes, call, encodedLength), SEATS[0]]],
    voters.map((seat) => [vote(hash, index, true), seat]),
    [[close(hash, index, weight, encodedLength), voters.at(-1)]],
  ]);
  const { result } = eventOf(sent.at(-1), collective, 'Executed').data;
  if (result.isErr) throw new Refused(reasonOf(api, result.asErr));
  return sent.at(-1);
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
