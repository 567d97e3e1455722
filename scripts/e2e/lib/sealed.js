// What tests of a node that seals share.

export const SLOT = 6_000;

// The time of a block, in milliseconds since 1970.
export const timeOf = async (api, hash) => (await (await api.at(hash)).query.timestamp.now()).toNumber();

// Sends a transaction and waits until it is final; returns the hash of its block.
export function finalized(tx, signer, nonce = -1) {
  return new Promise((resolve, reject) => {
    tx.signAndSend(signer, { nonce }, ({ status, dispatchError }) => {
      if (dispatchError) reject(new Error(dispatchError.toString()));
      if (status.isFinalized) resolve(status.asFinalized.toHex());
      if (status.isInvalid || status.isDropped || status.isUsurped) reject(new Error(status.type));
    }).catch(reject);
  });
}

export const nonceOf = async (api, who) => (await api.rpc.system.accountNextIndex(who.address)).toNumber();
