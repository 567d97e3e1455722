// Spam: accounts that keep the pool of a node full of remarks without a tip, and send votes of the
// council in which they have no seat.
import { Worker } from 'node:worker_threads';
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { INFRA } from './chain.js';
import { account } from './spammer.js';

const ACCOUNTS = 256;
const EACH = 1_000n * INFRA;
// The default limit of a node's pool.
export const POOL = 8_192;
// One transaction in ten is a vote.
const VOTES_IN = 10;
// As many in a transaction that a block takes about 1,000 transactions.
const REMARKS = 10;
const MOTION = `0x${'00'.repeat(32)}`;

// A batch that pays for the accounts.
export function funding(api) {
  const to = Array.from({ length: ACCOUNTS }, (_, number) => account(number).publicKey);
  return api.tx.utility.batchAll(to.map((id) => api.tx.balances.transferKeepAlive(id, EACH)));
}

export class Spam {
  // The accounts have money.
  constructor(api, node) {
    const { genesisHash, runtimeVersion } = api;
    const u32 = (number) => api.registry.createType('u32', number).toU8a();
    const { specVersion, transactionVersion } = runtimeVersion;
    // What is signed and not sent: versions, the first block twice, no hash of the metadata.
    const implied = u8aConcat(u32(specVersion), u32(transactionVersion), genesisHash, genesisHash, [0]);
    const keys = Array.from({ length: ACCOUNTS }, (_, number) => api.query.system.account.key(account(number).publicKey));
    this.worker = new Worker(new URL('./spammer.js', import.meta.url), {
      workerData: {
        url: node.url,
        accounts: ACCOUNTS,
        nonceKeys: keys,
        remarks: api.tx.utility.batch(Array(REMARKS).fill(api.tx.system.remark('0x00000000'))).method.toHex(),
        motion: api.tx.council.vote(MOTION, 0, true).method.toHex(),
        implied: u8aToHex(implied),
        pool: POOL,
        votesIn: VOTES_IN,
      },
    });
    this.worker.on('message', (counts) => (this.counts = counts));
    this.failed = new Promise((_, reject) => this.worker.once('error', reject));
    this.failed.catch(() => {});
  }

  async stop() {
    await this.worker.terminate();
  }
}
