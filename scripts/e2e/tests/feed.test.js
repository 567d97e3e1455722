// The price feed by itself: what the other tests take for granted.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Feed, MODELS, SOURCES } from '../lib/feed.js';

let feed;
before(async () => {
  feed = await Feed.start(['--fault', 'zero@cobalt']);
});
after(() => feed?.stop());

// A connection each: a fault may close one that the next request would have used.
const text = (path) => fetch(`${feed.url}${path}`, { headers: { connection: 'close' } }).then((response) => response.text());

test('three sources price ten models, each a little differently', async () => {
  await feed.fault('cobalt');
  for (const model of MODELS) {
    for (const figure of ['usd', 'usd_per_hour']) {
      const quotes = await feed.quotes(model, figure);
      assert.equal(new Set(quotes).size, 3, `${model} ${figure}: ${quotes}`);
      assert.ok(quotes[2] / quotes[0] < 1.02, `${model} ${figure}: ${quotes}`);
    }
  }
});

test('numbers come as numbers and as strings', async () => {
  const row = async (source) => (await feed.document(source)).prices[MODELS[0]];
  assert.equal(typeof (await row('atlas')).usd, 'number');
  assert.equal(typeof (await row('atlas')).usd_per_hour, 'string');
  assert.equal(typeof (await row('beacon')).usd, 'string');
});

test('without movement its answers are equal', async () => {
  const [first, second] = [await feed.document('atlas'), await feed.document('atlas')];
  assert.deepEqual(first.prices, second.prices);
});

test('a fault is set and lifted for one source', async () => {
  await feed.fault('beacon', '500');
  assert.equal((await fetch(`${feed.url}/beacon/prices`)).status, 500);
  assert.equal((await fetch(`${feed.url}/atlas/prices`)).status, 200);
  await feed.fault('beacon');
  assert.equal((await fetch(`${feed.url}/beacon/prices`)).status, 200);
});

test('the prices of one model move', async () => {
  const [before, others] = [await feed.quotes(MODELS[0]), await feed.quotes(MODELS[1])];
  await feed.level(MODELS[0], 65);
  const fallen = await feed.quotes(MODELS[0]);
  fallen.forEach((quote, index) => assert.ok(Math.abs(quote / before[index] - 0.65) < 1e-6, `${quote} after ${before[index]}`));
  assert.deepEqual(await feed.quotes(MODELS[1]), others);
  await feed.level(MODELS[0], 100);
  assert.deepEqual(await feed.quotes(MODELS[0]), before);
  await assert.rejects(feed.level('H100', 65), /no such model/);
  for (const level of [0, -1, 'half']) await assert.rejects(feed.level(MODELS[0], level), /a number of percent/);
});

test('an unknown fault or source is refused', async () => {
  await assert.rejects(feed.fault('atlas', 'flood'), /unknown fault/);
  await assert.rejects(feed.fault('delta', '500'), /no such source/);
});

test('every fault has a path of its own', async () => {
  const { faults, sources } = await feed.overview();
  assert.deepEqual(Object.keys(sources), SOURCES);
  const lasting = ['timeout', 'slow-head', 'slow-drip', 'endless'];
  const broken = ['refuse', 'garbage', 'short'];
  for (const kind of Object.keys(faults).filter((name) => !lasting.includes(name))) {
    const path = `/fault-doc/${kind}/prices`;
    if (broken.includes(kind)) await assert.rejects(text(path), kind);
    else await text(path);
  }
  assert.equal((await text('/fault-doc/huge/prices')).length > 10_000_000, true);
  assert.match(await text('/fault-doc/absurd/prices'), /"usd":1e400/);
});
