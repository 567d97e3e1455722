// A thread that spams a node, see spam.js. Signing by @polkadot/api would take as much of the
// machine as the node does, so the accounts have keys of ed25519, and transactions are put together
// here.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { WsProvider } from '@polkadot/api';
import { compactAddLength, compactToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';

// Requests that wait for an answer at once.
const AT_ONCE = 32;
// An account whose nonce stands still for as many looks has lost transactions: they are sent anew.
const PATIENCE = 20;
const PKCS8 = '302e020100300506032b657004220420';

// The accounts by number, always the same.
export function account(number) {
  const seed = Buffer.from(blake2AsU8a(`spammer ${number}`)).toString('hex');
  const key = createPrivateKey({ key: Buffer.from(PKCS8 + seed, 'hex'), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { key, publicKey };
}

// A transaction without an end and without a tip.
function signed({ key, publicKey }, call, nonce, implied) {
  const extra = u8aConcat([0], compactToU8a(nonce), [0, 0], [0]);
  const payload = u8aConcat(call, extra, implied);
  const signature = sign(null, payload.length > 256 ? blake2AsU8a(payload) : payload, key);
  return u8aToHex(compactAddLength(u8aConcat([0x84, 0], publicKey, [0], signature, extra, call)));
}

class Spammer {
  constructor({ url, accounts, nonceKeys, remarks, motion, implied, pool, votesIn }) {
    Object.assign(this, { nonceKeys, pool, votesIn, implied: hexToU8a(implied), remarks: hexToU8a(remarks), motion: hexToU8a(motion) });
    this.provider = new WsProvider(url);
    this.accounts = Array.from({ length: accounts }, (_, number) => ({ ...account(number), next: 0, done: 0, looks: 0 }));
    this.counts = { sent: 0, votes: 0, refusals: {}, refusedVotes: {} };
  }

  // How far the chain is with each account. The nonce is the first number of a record.
  async look() {
    const [{ changes }] = await this.provider.send('state_queryStorageAt', [this.nonceKeys]);
    for (const [index, [, value]] of changes.entries()) {
      const one = this.accounts[index];
      const done = Buffer.from(value.slice(2, 10), 'hex').readUInt32LE();
      one.looks = done > one.done || one.next <= done ? 0 : one.looks + 1;
      if (one.next < done || one.looks > PATIENCE) Object.assign(one, { next: done, looks: 0 });
      one.done = done;
    }
  }

  // As many transactions of each account as are missing in a full pool, in turns.
  *missing() {
    const each = Math.ceil(this.pool / this.accounts.length);
    for (let depth = 1; depth <= each; depth += 1) {
      for (const one of this.accounts) if (one.next < one.done + depth) yield one;
    }
  }

  // Whether the node has taken it. Reasons of refusals are counted, in the words of the node.
  async submit(bytes, refusals) {
    try {
      await this.provider.send('author_submitExtrinsic', [bytes]);
      return true;
    } catch (error) {
      const [, reason, detail] = error.message.split(/: /);
      const key = reason === 'Invalid Transaction' ? detail : reason;
      refusals[key] = (refusals[key] ?? 0) + 1;
      this.isFull ||= reason === 'Immediately Dropped';
      return false;
    }
  }

  // A number that makes a call another one, in the last bytes of its last remark.
  numbered(call) {
    const bytes = Uint8Array.from(call);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, this.counts.sent);
    return bytes;
  }

  async send(one) {
    const nonce = one.next;
    one.next += 1;
    this.counts.sent += 1;
    const bytes = signed(one, this.numbered(this.remarks), nonce, this.implied);
    if (!(await this.submit(bytes, this.counts.refusals)) && this.isFull) one.next = Math.min(one.next, nonce);
  }

  // Each for another motion, so that the pool has not seen it.
  async vote(one) {
    const call = Uint8Array.from(this.motion);
    new DataView(call.buffer).setUint32(2, this.counts.votes);
    this.counts.votes += 1;
    await this.submit(signed(one, call, one.done, this.implied), this.counts.refusedVotes);
  }

  async run() {
    await this.provider.isReady;
    for (;;) {
      await this.look();
      this.isFull = false;
      const queue = this.missing();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const one of queue) {
            await this.send(one);
            if (this.counts.votes * this.votesIn < this.counts.sent) await this.vote(one);
            if (this.isFull) break;
          }
        }),
      );
      parentPort.postMessage(this.counts);
      await sleep(500);
    }
  }
}

if (parentPort && workerData?.nonceKeys) await new Spammer(workerData).run();
