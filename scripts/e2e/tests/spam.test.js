// A node whose pool is kept full of remarks without a tip, and that is sent votes of accounts
// without a seat. Prices arrive all the same, and calls with a tip are in a block soon.
// `scripts/spam.sh` runs it for longer. The tests build on each other.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { accepted, chainTime, price } from '../lib/appraisal.js';
import { Bots, busy, MAX_AGE, pooled, setTip, TIP, Watch } from '../lib/busy.js';
import * as chain from '../lib/chain.js';
import { MODELS } from '../lib/feed.js';
import { launch } from '../lib/launch.js';
import { DOLLAR } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { funding, POOL, Spam } from '../lib/spam.js';
import { prepared } from '../measure/state.js';

const MINUTES = Number(process.env.SPAM_MINUTES || 2);
// Blocks after which a round that was not included is repeated.
const LIFETIME = 64;
// When a block counts as full, the least share of such blocks, and the least share of the pool that
// is there at any time (half of it is three blocks). On a machine that does other work as well a
// block ends by its time, at half of its weight.
const LONG = MINUTES >= 10;
const [FULL, FULL_BLOCKS, FULL_POOL] = LONG ? [0.9, 0.8, 0.5] : [0.25, 0.5, 0.1];
const H100 = price(MODELS[0]);
const [payer, sponsor] = ['Bob', 'Alice'].map((name) => chain.account(`//${name}//stash`));

let feed, node, api, stop, spam, watch, bots, nonce;
before(async () => {
  ({ feed, node, api, stop } = await launch(() => Node.validator('dev'), { withFeed: true }));
});
after(async () => {
  await spam?.stop();
  await stop?.();
});

const noncesOf = async (who) => (await api.query.system.account(who.address)).nonce.toNumber();
const of = (field) => watch.blocks.map((block) => block[field]);
const spread = (numbers, digits = 0) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [0, sorted.length >> 1, sorted.length - 1].map((place) => sorted[place].toFixed(digits)).join(' / ');
};

test('there is something to pay, to bid for and to claim, and spam fills the pool', async () => {
  const mint = [api.tx.reserve.mint(10n ** 6n, 0), payer];
  await busy(api, node, feed, [[funding(api), sponsor], mint]);
  spam = new Spam(api, node);
  await Promise.race([until('the pool is full', async () => (await pooled(node)) >= 0.95 * POOL, { node }), spam.failed]);
});

test(`for ${MINUTES} minutes bots pay, bid and claim with a tip, and an account pays without one`, async (t) => {
  nonce = await noncesOf(payer);
  const before = await spam.paid(api);
  // The pool keeps it waiting or, when it is full, refuses it.
  await api.tx.lending.repay(0, DOLLAR).signAndSend(payer, { nonce, era: 0 }).catch(() => {});
  watch = await Watch.start(api, node);
  bots = new Bots(api, node);
  await Promise.race([sleep(MINUTES * 60_000), bots.running, spam.failed]);
  await bots.stop();
  await watch.stop();
  const { blocks } = watch;
  const row = (name, text) => t.diagnostic(`${name}: ${text}`);
  row('blocks', `${blocks.length}, apart by ${spread(blocks.slice(1).map(({ second }, index) => second - blocks[index].second))} s`);
  row('ms to make a block', spread(prepared(node).slice(-blocks.length).map(({ time }) => time)));
  t.diagnostic('least / median / most:');
  row('the weight for normal calls that is used', spread(of('full'), 3));
  row('blocks of which 99 % is used', of('full').filter((share) => share > 0.99).length);
  row('transactions in the pool', spread(of('pool')));
  row('age of the oldest price, s', `${spread(of('oldest'))} of ${MAX_AGE}`);
  row('multiplier of the fee', `${of('multiplier')[0].toFixed(3)} to ${of('multiplier').at(-1).toFixed(3)}`);
  row('INFRA that a block of spam paid, on average', (((await spam.paid(api)) - before) / blocks.length).toFixed(3));
  row('spam', JSON.stringify(spam.counts));
  for (const name of new Set(bots.done.map((call) => call.name))) {
    const waits = bots.done.filter((call) => call.name === name).map((call) => call.blocks);
    row(`${name}, blocks`, `${waits.length} calls: ${waits.join(' ')}`);
  }
});

test('blocks and the pool are full: what pays no tip waits', async () => {
  assert.ok(watch.blocks.length >= 8 * MINUTES, `${watch.blocks.length} blocks`);
  assert.ok(of('full').filter((share) => share > FULL).length >= FULL_BLOCKS * watch.blocks.length, of('full').join(' '));
  assert.ok(Math.min(...of('pool')) > FULL_POOL * POOL, of('pool').join(' '));
  assert.equal(await noncesOf(payer), nonce);
  assert.ok(of('multiplier').at(-1) > of('multiplier')[0]);
});

test('votes of accounts without a seat are refused, each of them', () => {
  const { votes, refusedVotes } = spam.counts;
  assert.ok(votes > 100 * MINUTES);
  assert.equal(Object.values(refusedVotes).reduce((a, b) => a + b), votes);
  // The pool refuses others before it looks at them, while it is full.
  assert.ok(refusedVotes['Transaction call is not expected'] > votes / 2, JSON.stringify(refusedVotes));
});

test('no price is older than half of its age limit, and rounds go on', () => {
  assert.ok(Math.max(...of('oldest')) <= MAX_AGE / 2, of('oldest').join(' '));
  // A round every two blocks, each in the block after it.
  const rounds = new Set(watch.blocks.map(({ second, newest }) => second - newest)).size;
  assert.ok(rounds >= watch.blocks.length / 4, `${rounds} rounds`);
});

test('each payment, bid and claim with a tip is in a block within three', () => {
  for (const name of ['repay', 'bid', 'claim']) assert.ok(bots.done.filter((call) => call.name === name).length >= MINUTES, name);
  for (const { name, blocks } of bots.done) assert.ok(blocks <= 3, `${name}: ${blocks}`);
});

// The blocks for which the node sent prices, by its log.
function rounds() {
  const found = [];
  let best;
  for (const line of node.program.lines) {
    best = Number(/Imported #(\d+)/.exec(line)?.[1] ?? best);
    if (/fed \d+ values/.test(line)) found.push(best);
  }
  return found;
}

// It takes 64 blocks.
if (LONG) {
  test('a round that is shut out is repeated after 64 blocks, and its prices arrive', async (t) => {
    const age = async () => (await chainTime(api)) - (await accepted(api, H100)).asOf;
    await setTip(api, 0);
    await until('a round is shut out', async () => (await age()) > MAX_AGE / 2, { node });
    await setTip(api, TIP);
    await until('prices', async () => (await age()) < 12, { seconds: 600, node });
    const sent = rounds();
    const gap = Math.max(...sent.slice(1).map((block, index) => block - sent[index]));
    t.diagnostic(`the round was repeated after ${gap} blocks`);
    assert.ok(gap >= LIFETIME && gap <= LIFETIME + 2, `${gap}`);
  });
}
