// What tests of a node that seals share.

export const SLOT = 6_000;

// The time of a block, in milliseconds since 1970.
export const timeOf = async (api, hash) => (await (await api.at(hash)).query.timestamp.now()).toNumber();

// The most seconds until a transaction is final.
const PATIENCE = 30;

// Sends a transaction and waits until it is final; returns the hash of its block.
export function finalized(tx, signer, nonce = -1) {
  let timer;
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(reason));
    timer = setTimeout(fail, PATIENCE * 1_000, `not final after ${PATIENCE} s`);
    const watch = ({ status, dispatchError }) => {
      if (dispatchError) fail(dispatchError.toString());
      if (status.isFinalized) resolve(status.asFinalized.toHex());
      if (status.isInvalid || status.isDropped || status.isUsurped) fail(status.type);
    };
    tx.signAndSend(signer, { nonce }, watch).catch(reject);
  }).finally(() => clearTimeout(timer));
}

export const nonceOf = async (api, who) => (await api.rpc.system.accountNextIndex(who.address)).toNumber();
