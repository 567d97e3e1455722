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

const ids = () => Array.from({ length: ACCOUNTS }, (_, number) => account(number).publicKey);

// A batch that gives the accounts INFRA.
export function funding(api) {
  return api.tx.utility.batchAll(ids().map((id) => api.tx.balances.transferKeepAlive(id, EACH)));
}

export class Spam {
  // The accounts have money.
  constructor(api, node) {
    const { genesisHash, runtimeVersion } = api;
    const u32 = (number) => api.registry.createType('u32', number).toU8a();
    const { specVersion, transactionVersion } = runtimeVersion;
    // What is signed and not sent: versions, the first block twice, no hash of the metadata.
    const implied = u8aConcat(u32(specVersion), u32(transactionVersion), genesisHash, genesisHash, [0]);
    this.worker = new Worker(new URL('./spammer.js', import.meta.url), {
      workerData: {
        url: node.url,
        accounts: ACCOUNTS,
        nonceKeys: ids().map((id) => api.query.system.account.key(id)),
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

  // INFRA that the accounts have paid until now, for blocks full of their transactions.
  async paid(api) {
    const records = await api.query.system.account.multi(ids());
    const left = records.reduce((sum, { data }) => sum + data.free.toBigInt(), 0n);
    return Number((EACH * BigInt(ACCOUNTS) - left) / 10n ** 6n) / 10 ** 6;
  }

  async stop() {
    await this.worker.terminate();
  }
}
