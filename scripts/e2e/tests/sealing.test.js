// A node that seals: blocks on demand, each final at once, and travel in time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, pointFeeds, price, setParams, sourcesOf } from '../lib/appraisal.js';
import { alice, balanceOf, bob, charlie, dave, sudo, USDC } from '../lib/chain.js';
import { MODELS } from '../lib/feed.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { finalized, nonceOf, SLOT, timeOf } from '../lib/sealed.js';

// Blocks in a session.
const SESSION = 100;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

let node, api, feed, stop;
before(async () => {
  ({ node, api, feed, stop } = await launch(Node.dev, { withFeed: true }));
});
after(() => stop?.());

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
  const nonce = await nonceOf(api, alice);
  await Promise.all([0, 1, 2].map((n) => finalized(transfer(bob, 1_000), alice, nonce + n)));
  assert.equal(await balanceOf(api, USDC, bob), before + 3_000n);
  // The last of them first: it waits for the others.
  await Promise.all([5, 4, 3].map((n) => finalized(transfer(bob, 1_000), alice, nonce + n)));
  assert.equal(await balanceOf(api, USDC, bob), before + 6_000n);
});

test('sessions rotate at their heights, and a transaction that meets such a block is in the next', async () => {
  const blockAt = async (height) => (await api.rpc.chain.getBlockHash(height)).toHex();
  const sessionAt = async (height) => (await (await api.at(await blockAt(height))).query.session.currentIndex()).toNumber();
  for (let n = 0; n < 3; n += 1) {
    const { best } = await node.heights();
    const session = Math.floor(best / SESSION) + 1;
    const first = session * SESSION;
    await node.rpc('dev_newBlock', { to: first - 1 });
    const hash = await finalized(transfer(charlie), alice);
    assert.equal(hash, await blockAt(first + 1));
    assert.deepEqual(await node.heights(), { best: first + 1, final: first + 1 });
    const { block } = await api.rpc.chain.getBlock(await blockAt(first));
    assert.deepEqual(block.extrinsics.map(({ method }) => `${method.section}.${method.method}`), ['timestamp.set']);
    const heights = [first - SESSION, first - 1, first, first + 1];
    assert.deepEqual(await Promise.all(heights.map(sessionAt)), [session - 1, session - 1, session, session]);
  }
  // Blocks go on, with transactions.
  const { best } = await node.heights();
  await node.rpc('dev_newBlock', { count: 10 });
  assert.equal(await finalized(transfer(charlie), alice), await blockAt(best + 11));
});

test('a pool with more than a block takes is emptied', async () => {
  const nonce = await nonceOf(api, dave);
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

test('a journey is exact to the end of a slot and to its start, or is refused', async () => {
  const refused = (to, earliest) =>
    assert.rejects(node.rpc('dev_timeTravel', to), new RegExp(`the next block's time is ${earliest} ms or later, not ${to} ms`));
  const now = await timeOf(api, await node.rpc('dev_newBlock'));
  const late = (Math.ceil(now / SLOT) + 2) * SLOT - 1;
  assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', late)), late);
  // The next slot begins a millisecond later, but half a slot lies between two blocks.
  const earliest = late + SLOT / 2;
  await refused(late + 1, earliest);
  await refused(earliest - 1, earliest);
  assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', earliest)), earliest);
  const start = late + 1 + SLOT;
  await refused(start - 1, start);
  assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', start)), start);
});

test('dates are read as ISO 8601, with or without a time', async () => {
  const year = new Date(await timeOf(api, await node.rpc('dev_newBlock'))).getUTCFullYear() + 1;
  const dates = [`${year}-03-01`, `${year}-03-01T12:00`, `${year}-03-01T13:00:00.5`, `${year}-03-01T13:30:00-01:00`];
  const times = [[0, 0], [12, 0], [13, 0, 0, 500], [14, 30]].map((time) => Date.UTC(year, 2, 1, ...time));
  for (const [index, date] of dates.entries()) {
    assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', date)), times[index], date);
  }
});

test('bad requests are refused by a sentence, and change nothing', async () => {
  const { best } = await node.heights();
  const refusals = [
    ['dev_timeTravel', [1_000], /time goes forward only: the next block's time is \d+ ms or later, not 1000 ms/],
    ['dev_timeTravel', ['tomorrow'], /"tomorrow" is not a date of ISO 8601 such as 2027-01-31/],
    ['dev_timeTravel', [4_260_211_200_001], /4260211200001 is after 2105-01-01/],
    ['dev_timeTravel', [-5], /-5 is not a time: give whole milliseconds since 1970/],
    ['dev_timeTravel', [{}], /\{\} is neither milliseconds since 1970 nor a date/],
    ['dev_timeTravel', [], /give milliseconds since 1970 or a date of ISO 8601/],
    ['dev_newBlock', [{ count: 0 }], /count has to be a whole number from 1 to 10000, not 0/],
    ['dev_newBlock', [{ count: 10_001 }], /count has to be a whole number from 1 to 10000, not 10001/],
    ['dev_newBlock', [{ to: 1 }], new RegExp(`block ${best} is there already: to has to be higher than ${best}, not 1`)],
    ['dev_newBlock', [{ to: best + 10_001 }], new RegExp(`to has to be at most ${best + 10_000}, not ${best + 10_001}`)],
    ['dev_newBlock', [{ to: 'best' }], /to has to be a height, a whole number from 0 to 4294967295, not "best"/],
    ['dev_newBlock', [{ count: 1, to: 1_000_000 }], /give either count or to, not both/],
    ['dev_newBlock', [{ blocks: 1 }], /there is no option "blocks"/],
    ['dev_newBlock', ['one'], /"one" is not an object such as \{"count": 3\}/],
  ];
  for (const [method, params, reason] of refusals) await assert.rejects(node.rpc(method, ...params), reason);
  assert.equal((await node.heights()).best, best);
});

test("a worker's transaction makes no block, and is in the next one", async () => {
  await setParams(api, { fetchInterval: 1 });
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  await until('a price', () => accepted(api, price(MODELS[0])), { seconds: 30, node });
  // Rounds of earlier blocks end.
  await sleep(2_000);

  await node.seal();
  const { best } = await node.heights();
  const isFeed = ({ method }) => method.section === 'oracle' && method.method === 'feedValues';
  const waiting = async () => (await api.rpc.author.pendingExtrinsics()).filter(isFeed).map(({ hash }) => hash.toHex());
  const height = async () => (await node.heights()).best;
  const hasCome = async () => (await waiting()).length > 0 || (await height()) > best;
  await until('prices in the pool', hasCome, { seconds: 30, every: 0.05, program: node.program });
  await sleep(1_000);
  assert.equal(await height(), best);
  const feeds = await waiting();
  assert.equal(feeds.length, 1);

  const { block } = await api.rpc.chain.getBlock(await node.seal());
  assert.equal(block.header.number.toNumber(), best + 1);
  assert.ok(block.extrinsics.some(({ hash }) => hash.toHex() === feeds[0]));
});

test('a transaction takes what workers have sent along', async () => {
  const feeds = async (hash) => (await api.rpc.chain.getBlock(hash)).block.extrinsics.filter(({ method }) => method.section === 'oracle');
  await until('prices in the pool', async () => (await api.rpc.author.pendingExtrinsics()).length > 0, { program: node.program });
  assert.equal((await feeds(await finalized(transfer(bob), alice))).length, 1);
});

test('a node without peers, that listens to none', async () => {
  assert.deepEqual(await node.rpc('system_peers'), []);
  assert.deepEqual(await node.rpc('system_localListenAddresses'), []);
});
