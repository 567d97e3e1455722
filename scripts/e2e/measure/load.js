// How many transactions a block takes, and a second: payments, deposits and claims beside plain
// transfers, all in one run on one node that starts from a state of `scripts/scale.sh`.
// `scripts/load.sh` builds the state and calls this.
//
// usage: node scripts/e2e/measure/load.js CHAIN LOANS
import { setImmediate as pause } from 'node:timers/promises';
import { connect } from '../lib/chain.js';
import { until } from '../lib/process.js';
import { calls, firstBlock, head, median, noncesOf, prepared, requests, row, signed, startNode, wallet } from './state.js';

const WALLETS = Number(process.env.LOAD_WALLETS || 2_000);
// Full blocks to fill with each kind.
const BLOCKS = Number(process.env.LOAD_BLOCKS || 5);
// Requests to the node that wait for an answer at once.
const AT_ONCE = 64;
// More than are ever sent at once: the limit of waiting transactions is not to be measured.
const POOL = ['--pool-limit', '200000', '--pool-kbytes', '2000000'];
const SLOT = 6;

const [chain, loans] = process.argv.slice(2);
const sizes = { loans: Number(loans) };

class Load {
  constructor(api, node, connection) {
    Object.assign(this, { api, node, connection, calls: calls(api), sent: {} });
    this.limit = api.consts.system.blockWeights.perClass.normal.maxTotal.unwrap().refTime.toNumber();
    this.wallets = Array.from({ length: WALLETS }, (_, n) => wallet(n));
  }

  async readNonces() {
    this.nonces = await noncesOf(this.api, this.wallets);
  }

  // The next transaction of a kind, on a target of its own.
  next(kind) {
    const number = (this.sent[kind] = (this.sent[kind] ?? -1) + 1);
    const sender = (this.turn = ((this.turn ?? -1) + 1) % WALLETS);
    const nonce = this.nonces[sender];
    this.nonces[sender] += 1;
    return signed(this.api, this.calls[kind](number, sizes), this.wallets[sender], nonce);
  }

  // The number of transactions of a kind that fit into a block by the weight of one of them, with
  // its extensions and the base weight.
  async byWeight(kind) {
    const { blocks } = await this.phase([kind], 1);
    const base = this.api.consts.system.blockWeights.perClass.normal.baseExtrinsic.refTime.toNumber();
    return Math.floor(this.limit / (blocks.at(-1).one + base));
  }

  async submit(transactions) {
    const queue = transactions.values();
    const worker = async () => {
      for (const bytes of queue) await this.connection.send('author_submitExtrinsic', bytes);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  // Sends `count` of each kind, in turns, and waits until blocks have taken all.
  async phase(kinds, count) {
    const transactions = [];
    for (let n = 0; n < count; n += 1) {
      for (const kind of kinds) transactions.push(this.next(kind));
      // A process that signs for half a minute without a break does not answer the node, which then
      // ends the connection.
      if (n % 100 === 0) await pause();
    }

    let { best } = await this.node.heights();
    const started = performance.now();
    let sending;
    const submitted = this.submit(transactions).then(() => {
      sending = transactions.length / ((performance.now() - started) / 1_000);
    });
    let included = 0;
    const hashes = [];
    const taken = until(`${kinds} to be included`, async () => {
      const hash = await this.connection.send('chain_getBlockHash', best + 1);
      if (!hash) return false;
      best += 1;
      const { block } = await this.connection.send('chain_getBlock', hash);
      // The transaction without a signature is the clock's.
      included += block.extrinsics.length - 1;
      hashes.push(hash);
      return included >= transactions.length;
    }, { seconds: 600, every: 0.05, program: this.node.program });
    await Promise.all([taken, submitted]);
    const times = prepared(this.node);
    const blocks = [];
    for (const hash of hashes) blocks.push(await this.#block(hash, times));
    return { kinds, count: transactions.length, sending, blocks };
  }

  async #block(hash, times) {
    const at = await this.api.at(hash);
    const [events, weight, number] = await Promise.all([at.query.system.events(), at.query.system.blockWeight(), at.query.system.number()]);
    const of = (method) => events.filter(({ event }) => event.section === 'system' && event.method === method).length;
    const height = number.toNumber();
    const last = events.findLast(({ event }) => event.method === 'ExtrinsicSuccess' && event.data[0].class.isNormal);
    return {
      one: last?.event.data[0].weight.refTime.toNumber() ?? NaN,
      succeeded: of('ExtrinsicSuccess') - 1,
      failed: of('ExtrinsicFailed'),
      weight: weight.normal.refTime.toNumber() / this.limit,
      time: times.findLast((line) => line.number === height)?.time ?? NaN,
    };
  }
}

// A block was full if the next one took some as well: so the last is left out, and the first, which
// began before all were sent.
function tell({ kinds, count, sending, blocks }, expected) {
  const taken = blocks.filter(({ succeeded, failed }) => succeeded + failed > 0);
  const full = taken.length > 2 ? taken.slice(1, -1) : taken;
  const of = (field) => full.map((block) => block[field]);
  const perBlock = median(of('succeeded'));
  const perSecond = of('succeeded').reduce((a, b) => a + b, 0) / (full.length * SLOT);
  const failed = taken.reduce((sum, block) => sum + block.failed, 0);
  row(
    kinds.join(', '),
    count,
    failed,
    full.length,
    expected ?? '',
    perBlock,
    Math.max(...of('succeeded')),
    perSecond.toFixed(0),
    `${(100 * median(of('weight'))).toFixed(0)} %`,
    median(of('time')),
    sending.toFixed(0),
  );
}

const node = await startNode(chain, POOL);
const [api, connection] = [await connect(node), await requests(node)];
try {
  await firstBlock(node);
  const load = new Load(api, node, connection);
  await load.readNonces();
  head(
    'kind', 'sent', 'failed', 'full blocks', 'by weight', 'in a block, median', 'most', 'a second', 'weight used', 'to make the block, ms',
    'sent a second',
  );
  const kinds = Object.keys(load.calls);
  const expected = {};
  for (const kind of kinds) expected[kind] = await load.byWeight(kind);
  for (const kind of kinds) tell(await load.phase([kind], expected[kind] * (BLOCKS + 1)), expected[kind]);
  const together = kinds.reduce((sum, kind) => sum + 1 / expected[kind], 0);
  const each = Math.floor(1 / together);
  tell(await load.phase(kinds, each * (BLOCKS + 1)), each * kinds.length);
} finally {
  await Promise.all([api.disconnect(), connection.close()]);
  await node.stop();
}
