// A node that seals: blocks on demand, each final at once, and travel in time.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, pointFeeds, price, sourcesOf } from '../lib/appraisal.js';
import { alice, balanceOf, bob, charlie, connect, dave, sudo, USDC } from '../lib/chain.js';
import { MODELS } from '../lib/feed.js';
import { launch } from '../lib/launch.js';
import { Node, rawSpec } from '../lib/node.js';
import { Program, temporary, until } from '../lib/process.js';

const SLOT = 6_000;
const timeOf = async (api, hash) => (await (await api.at(hash)).query.timestamp.now()).toNumber();
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

let node, api, feed, stop;
before(async () => {
  ({ node, api, feed, stop } = await launch(Node.dev, { withFeed: true }));
});
after(() => stop?.());

// Sends a transaction and waits until it is final.
function finalized(tx, signer, nonce = -1) {
  return new Promise((resolve, reject) => {
    tx.signAndSend(signer, { nonce }, ({ status, dispatchError }) => {
      if (dispatchError) reject(new Error(dispatchError.toString()));
      if (status.isFinalized) resolve(status.asFinalized.toHex());
      if (status.isInvalid || status.isDropped || status.isUsurped) reject(new Error(status.type));
    }).catch(reject);
  });
}

const transfer = (to, amount = 1) => api.tx.assets.transferKeepAlive(USDC, to.address, amount);

test('nothing is made until a transaction comes', async () => {
  const first = { best: 1, final: 1 };
  assert.deepEqual(await node.heights(), first);
  await sleep(1_000);
  assert.deepEqual(await node.heights(), first);
});

test('a transaction is final at once: the median of fifty is below 300 ms', async () => {
  const times = [];
  for (let n = 0; n < 50; n += 1) {
    const started = performance.now();
    await finalized(transfer(bob), alice);
    times.push(performance.now() - started);
  }
  const [middle, longest] = [median(times), Math.max(...times)].map(Math.round);
  console.log(`final after ${middle} ms (median), ${longest} ms (longest)`);
  assert.ok(middle < 300, `${middle} ms`);
  const { best, final } = await node.heights();
  assert.equal(best, final);
  assert.ok(best >= 50 && best <= 60, `a block a transaction, not ${best} blocks`);
});

test('three transactions at once from one account are all taken', async () => {
  const before = await balanceOf(api, USDC, bob);
  const nonce = (await api.rpc.system.accountNextIndex(alice.address)).toNumber();
  await Promise.all([0, 1, 2].map((n) => finalized(transfer(bob, 1_000), alice, nonce + n)));
  assert.equal(await balanceOf(api, USDC, bob), before + 3_000n);
  // The last of them first: it waits for the others.
  await Promise.all([5, 4, 3].map((n) => finalized(transfer(bob, 1_000), alice, nonce + n)));
  assert.equal(await balanceOf(api, USDC, bob), before + 6_000n);
});

test('a transaction that meets the first block of a session is in the next one', async () => {
  // Sessions begin with blocks that take no transaction.
  for (let n = 0; n < 3; n += 1) {
    const period = api.consts.babe?.epochDuration?.toNumber() ?? 100;
    const { best } = await node.heights();
    const to = (Math.floor(best / period) + 1) * period - 1;
    if (to > best) await node.rpc('dev_newBlock', { to });
    const hash = await finalized(transfer(charlie), alice);
    const { number } = await api.rpc.chain.getHeader(hash);
    assert.ok(number.toNumber() > to, `in block ${number}`);
    assert.ok(number.toNumber() <= to + 2, `in block ${number}`);
  }
});

test('a pool with more than a block takes is emptied', async () => {
  const nonce = (await api.rpc.system.accountNextIndex(dave.address)).toNumber();
  const before = await balanceOf(api, USDC, bob);
  const bytes = '0x' + '00'.repeat(900_000);
  // Each takes a fifth of a block's length.
  const large = Array.from({ length: 12 }, (_, n) => finalized(api.tx.system.remark(bytes), dave, nonce + n));
  const last = finalized(transfer(bob), dave, nonce + 12);
  const blocks = new Set(await Promise.all([...large, last]));
  assert.ok(blocks.size >= 2, 'they did not fit into one block');
  assert.equal(await balanceOf(api, USDC, bob), before + 1n);
});

test('blocks are made on request', async () => {
  const { best } = await node.heights();
  const hash = await node.rpc('dev_newBlock');
  assert.equal((await node.heights()).best, best + 1);
  assert.equal((await node.rpc('chain_getFinalizedHead')), hash);
  await node.rpc('dev_newBlock', { count: 3 });
  await node.rpc('dev_newBlock', { to: best + 6 });
  assert.deepEqual(await node.heights(), { best: best + 6, final: best + 6 });
});

test('time goes on by a slot a block, and travels forward to the millisecond', async () => {
  const first = await timeOf(api, await node.rpc('dev_newBlock'));
  const second = await timeOf(api, await node.rpc('dev_newBlock'));
  assert.ok(Math.floor(second / SLOT) > Math.floor(first / SLOT), `${first}, ${second}`);
  const to = first + 365 * 86_400_000 + 1_234;
  assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', to)), to);
  const text = new Date(to + 3_600_000).toISOString();
  assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', text)), to + 3_600_000);
  assert.ok((await timeOf(api, await finalized(transfer(bob), alice))) > to + 3_600_000);
});

test('bad requests are refused by a sentence, and change nothing', async () => {
  const { best } = await node.heights();
  const refusals = [
    ['dev_timeTravel', [1_000], /time goes forward only/],
    ['dev_timeTravel', ['tomorrow'], /"tomorrow" is not a date of ISO 8601/],
    ['dev_timeTravel', [4_260_211_200_001], /after the year 2105/],
    ['dev_timeTravel', [-5], /Invalid params/],
    ['dev_timeTravel', [], /Invalid params/],
    ['dev_newBlock', [{ count: 0 }], /count has to be from 1 to 10000/],
    ['dev_newBlock', [{ count: 10_001 }], /count has to be from 1 to 10000/],
    ['dev_newBlock', [{ to: 1 }], /is there already/],
    ['dev_newBlock', [{ count: 1, to: 1_000_000 }], /not both/],
    ['dev_newBlock', [{ blocks: 1 }], /unknown field `blocks`/],
    ['dev_newBlock', ['one'], /Invalid params/],
  ];
  for (const [method, params, reason] of refusals) await assert.rejects(node.rpc(method, ...params), reason);
  assert.equal((await node.heights()).best, best);
});

test('workers fetch prices, and their transactions make no block', async () => {
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  await until('a price', () => accepted(api, price(MODELS[0])), { seconds: 30, node });
  const { best } = await node.heights();
  await sleep(3_000);
  assert.equal((await node.heights()).best, best);
});

test('a node without peers, that listens to none', async () => {
  assert.deepEqual(await node.rpc('system_peers'), []);
  assert.deepEqual(await node.rpc('system_localListenAddresses'), []);
});

test('a kept base path goes on where it was, and is refused to the other engine', async () => {
  const first = await Node.sealing('dev', 'manual');
  const second = (args) => new Node({ ...first, args });
  try {
    await first.rpc('dev_newBlock', { count: 3 });
    const at = Date.now() + 86_400_000;
    const hash = await first.rpc('dev_timeTravel', at);
    await first.program.stop();

    const consensus = second(['--chain', 'dev', '--alice', '--force-authoring']);
    await assert.rejects(consensus.run(), /the blocks of this base path were sealed: start with --sealing/);

    const again = second(['--chain', 'dev', '--alice', '--sealing', 'manual']);
    await again.run();
    assert.equal(await again.rpc('chain_getBlockHash', 4), hash);
    const next = await again.rpc('dev_newBlock');
    const nextApi = await connect(again);
    assert.ok((await timeOf(nextApi, next)) >= at + SLOT - (at % SLOT), 'time does not go back');
    await nextApi.disconnect();
    await again.program.stop();
  } finally {
    await first.stop('SIGKILL');
  }
});

test('a base path of consensus is refused to a node that seals', async () => {
  const first = await Node.validator('dev');
  try {
    await until('a block', async () => (await first.heights()).best > 0);
    await first.program.stop();
    const sealed = new Node({ ...first, args: ['--chain', 'dev', '--alice', '--sealing', 'instant'] });
    await assert.rejects(sealed.run(), /made by consensus: start without --sealing/);
  } finally {
    await first.stop('SIGKILL');
  }
});

test('a chain that others run is refused', async () => {
  const directory = await temporary();
  const file = join(directory, 'live.json');
  const live = { ...JSON.parse(await readFile(await rawSpec('dev'), 'utf8')), chainType: 'Live' };
  await writeFile(file, JSON.stringify(live));
  await assert.rejects(
    Node.start('a sealing node of a live chain', ['--chain', file, '--sealing', 'instant']),
    /--sealing is for chains of type Development and Local/,
  );
});

test('an interval makes blocks by itself, whatever else is asked of the node', async () => {
  const ticking = await Node.sealing('dev', 'interval=500');
  try {
    const asked = setInterval(() => ticking.rpc('dev_timeTravel', 1).catch(() => {}), 100);
    try {
      await until('ten blocks', async () => (await ticking.heights()).best >= 10, { seconds: 20, program: ticking.program });
    } finally {
      clearInterval(asked);
    }
  } finally {
    await ticking.stop();
  }
});
