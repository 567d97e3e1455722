// Sources that fail, in every way that the feed knows: good values go on, and a feed without values
// goes stale.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accepted, acceptedAfter, chainTime, expectedValue, feedsOf, fixed, pointFeeds, price, setParams, source, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { Feed, MODELS } from '../lib/feed.js';
import { Node } from '../lib/node.js';
import { freePort, until } from '../lib/process.js';
import { unitOf } from '../lib/units.js';

const H100 = MODELS[0];
const FEEDS = MODELS.flatMap(feedsOf);

let feed, node, api;
before(async () => {
  feed = await Feed.start();
  node = await Node.validator('dev');
  api = await chain.connect(node);
  await setParams(api, { fetchInterval: 1 });
  await chain.sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  await acceptedAfter(api, price(H100), 0, { node });
});
after(async () => {
  await api?.disconnect();
  await Promise.all([node?.stop(), feed?.stop()]);
});

// The node's messages about a source, per round, from a line of its log on.
function complaints(url, from) {
  const rounds = node.program.matching(`fed ${FEEDS.length} values`, from).length;
  const lines = node.program.matching(`${url} failed`, from);
  return { lines, perRound: lines.length / Math.max(rounds, 1) };
}

test('no fault of a source keeps the price from coming, and each is logged', async (t) => {
  const { faults } = await feed.overview();
  const harmless = ['tenfold', 'exponent'];
  const bad = Object.keys(faults).map((kind) => [kind, `${feed.url}/fault-doc/${kind}/prices`]);
  bad.push(['refused', `http://127.0.0.1:${await freePort()}/prices`]);
  bad.push(['unknown host', 'https://nowhere.invalid/prices']);
  bad.push(['not found', `${feed.url}/nowhere`]);

  // Every feed has two good sources, and a share of the bad ones.
  const good = sourcesOf(feed).slice(1);
  const calls = FEEDS.map(([key, pointer], index) => {
    const share = bad.map(([, url]) => url).filter((_, place) => place % FEEDS.length === index);
    return api.tx.appraisal.setSources(key, [...good, ...share].map((url) => source(url, pointer)));
  });
  await chain.sudo(api, ...calls);
  const from = node.program.lines.length;
  // The round that is under way has the old sources.
  const rounds = () => node.program.matching(`fed ${FEEDS.length} values`, from).length;
  await until('two rounds', () => rounds() >= 2, { seconds: 90, node });
  const since = await chainTime(api);

  for (const [key, pointer] of FEEDS) {
    const { value } = await acceptedAfter(api, key, since, { node });
    const [, model, figure] = pointer.slice(1).split('/');
    const quotes = await feed.quotes(model, figure);
    assert.ok(value >= fixed(quotes[0]) && value <= fixed(quotes[2]), `${pointer}: ${value}`);
  }
  const reasons = { 500: 'Status(500)', redirect: 'Status(302)', 'not found': 'Status(404)', empty: 'Empty', huge: 'TooLong' };
  for (const [kind, url] of bad.filter(([name]) => !harmless.includes(name))) {
    await t.test(kind, () => {
      const { lines, perRound } = complaints(url, from);
      assert.ok(lines.length > 0, `${url} is not named in the log`);
      for (const line of lines) assert.ok(line.includes(reasons[kind] ?? 'failed'), line);
      // A round may be under way when the count begins or ends.
      assert.ok(perRound <= 2, `${lines.length} lines:\n${lines.join('\n')}`);
    });
  }
  assert.deepEqual(node.program.matching('panicked'), []);
});

test('an exponent is read, and ten times the price is left out', async () => {
  const urlOf = (kind) => `${feed.url}/fault-doc/${kind}/prices`;
  const set = (urls) =>
    chain.sudo(api, api.tx.appraisal.setSources(price(H100), urls.map((url) => source(url, `/prices/${H100}/usd`))));
  const [, beacon, cobalt] = sourcesOf(feed);
  const lowest = fixed((await feed.quotes(H100))[0]);

  const becomes = (value) =>
    until(`a price of ${value}`, async () => (await accepted(api, price(H100))).value === value, { node });

  // Of two that agree, the lower one counts; the third is far off.
  await set([beacon, cobalt, urlOf('tenfold')]);
  await becomes(lowest);

  // The exponent's source lies in the middle: the median shows that it was read.
  await set([beacon, cobalt, urlOf('exponent')]);
  await becomes(fixed(String((await feed.document('atlas')).prices[H100].usd)));
});

test('one source dies: the price goes on', async () => {
  await chain.sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  await feed.fault('atlas', 'refuse');
  for (let round = 0; round < 2; round++) {
    await acceptedAfter(api, price(H100), await chainTime(api), { node });
  }
  await feed.fault('atlas');
});

test('one source left of three is not enough', async () => {
  await setParams(api, { minSources: 2 });
  await feed.fault('atlas', 'refuse');
  await feed.fault('beacon', 'timeout');
  const from = node.program.lines.length;
  await until('the node to say so', () => node.program.matching('nothing is fed', from).length > 0, { node });
  await feed.fault('atlas');
  await feed.fault('beacon');
  await acceptedAfter(api, price(H100), await chainTime(api), { node });
});

test('all sources die: the value goes stale, and comes back with them', async () => {
  const unit = unitOf([1], { inServiceAt: (await chainTime(api)) - 86_400 });
  await chain.send(api, api.tx.collateral.apply(unit), chain.bob);
  const appraise = async () => chain.view(api, 'Appraisal', 'appraise', [0]);

  await setParams(api, { valueExpiry: 10, maxAge: 20 });
  await acceptedAfter(api, price(H100), await chainTime(api), { node });
  assert.ok((await appraise()).isOk);

  await feed.stop();
  const last = await until('the value is stale', async () => {
    const found = await appraise();
    return found.isErr && found;
  });
  assert.equal(last.asErr.type, 'Stale');
  assert.equal((await api.call.infrafiApi.appraise(0)).asErr.type, 'Stale');
  const { asOf } = await accepted(api, price(H100));
  assert.ok((await chainTime(api)) - asOf > 20);
  const [first] = await chain.view(api, 'Appraisal', 'feeds', [0, 1]);
  assert.ok(first.stale.isTrue);

  feed = await Feed.start([], feed.port);
  await acceptedAfter(api, price(H100), asOf, { node });
  const block = (await api.rpc.chain.getBlockHash()).toHex();
  const { value, slack } = await expectedValue(api, 0, block);
  const back = (await chain.view(api, 'Appraisal', 'appraise', [0], block)).asOk.value.toBigInt();
  assert.ok(value - back >= 0n && value - back <= slack, `${back} is not ${value}`);
});
