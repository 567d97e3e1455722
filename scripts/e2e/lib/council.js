// The council of the development chains: four of its six govern, five do what only Root may do.
import { alice, bob, charlie, dave, eve, eventOf, ferdie, reasonOf, Refused, send } from './chain.js';

export const SEATS = [alice, bob, charlie, dave, eve, ferdie];
export const GOVERN = 4;
export const UPGRADE = 5;

// The hash of a motion and, once it is proposed, its index.
async function propose(api, call, threshold) {
  const sent = await send(api, api.tx.council.propose(threshold, call, call.method.encodedLength), SEATS[0]);
  const { proposalHash, proposalIndex } = eventOf(sent, 'council', 'Proposed').data;
  return { hash: proposalHash, index: proposalIndex };
}

// The first seat proposes, `ayes` seats vote for it, the last of them closes. Throws `Refused` with
// the reason of a refusal.
export async function carry(api, call, ayes = GOVERN) {
  const voters = SEATS.slice(0, ayes);
  const { hash, index } = await propose(api, call, ayes);
  await Promise.all(voters.map((seat) => send(api, api.tx.council.vote(hash, index, true), seat)));
  const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(call.method, call.method.encodedLength);
  const close = api.tx.council.close(hash, index, weight, call.method.encodedLength);
  const closed = await send(api, close, voters.at(-1));
  const { result } = eventOf(closed, 'council', 'Executed').data;
  if (result.isErr) throw new Refused(reasonOf(api, result.asErr));
  return closed;
}

// The motion by which the council has Root do something: whitelisted and dispatched at once.
export const asRoot = (api, call) =>
  api.tx.utility.batchAll([
    api.tx.whitelist.whitelistCall(call.method.hash),
    api.tx.whitelist.dispatchWhitelistedCallWithPreimage(call),
  ]);
