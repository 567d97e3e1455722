// Four validators, each an appraiser too: what holds with nodes missing. The tests build on each
// other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptedAfter, pointFeeds, price, setParams, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { Feed, MODELS } from '../lib/feed.js';
import { Node, rawSpec } from '../lib/node.js';
import { until } from '../lib/process.js';

const H100 = price(MODELS[0]);
const nodes = {};
let feed, api, spec;

async function join(name) {
  const known = await Promise.all(Object.values(nodes).map((node) => node.address()));
  const bootnodes = known.length ? ['--bootnodes', ...known] : [];
  nodes[name] = await Node.start(name, ['--chain', spec, `--${name}`, '--validator', ...bootnodes]);
}

const finalAbove = (name, height, seconds = 90) =>
  until(`${name} finalises above ${height}`, async () => (await nodes[name].heights()).final > height, {
    seconds,
    program: nodes[name].program,
  });

before(async () => {
  spec = await rawSpec('local');
  feed = await Feed.start();
  await join('alice');
  await join('dave');
  api = await chain.connect(nodes.alice);
});
after(async () => {
  await api?.disconnect();
  await Promise.all([...Object.values(nodes).map((node) => node.stop('SIGKILL')), feed?.stop()]);
});

test('two of four produce blocks, but nothing becomes final', async () => {
  await until('two blocks', async () => (await nodes.alice.heights()).best >= 2, { program: nodes.alice.program });
  assert.equal((await nodes.alice.heights()).final, 0);
});

test('two appraisers of four are not enough for a value', async () => {
  assert.equal((await api.query.appraisal.params()).minimumCount.toNumber(), 3);
  await setParams(api, { fetchInterval: 1 });
  await chain.sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  // When an appraiser fed the last time: twice, so that both numbers have been there when one came.
  const fedAt = async (name) => (await api.query.oracle.rawValues(chain.appraiserOf(name).address, H100)).unwrap().timestamp.toNumber();
  const feeds = (name, after) =>
    until(`${name}'s appraiser feeds`, async () => (await fedAt(name)) > after, { seconds: 120, program: nodes.alice.program });
  const names = ['Alice', 'Dave'];
  await Promise.all(names.map((name) => feeds(name, 0)));
  const both = Math.max(...(await Promise.all(names.map(fedAt))));
  await Promise.all(names.map((name) => feeds(name, both)));
  assert.ok((await api.query.oracle.values(H100)).isNone);
  assert.ok((await api.query.appraisal.feeds(H100)).unwrap().accepted.isNone);
});

test('with three of four, blocks become final, and three appraisers agree on a value', async () => {
  await join('bob');
  await finalAbove('bob', 2);
  await acceptedAfter(api, H100, 0, { seconds: 90, program: nodes.bob.program });
});

test('the fourth catches up, and all agree', async () => {
  await join('charlie');
  const { final } = await nodes.alice.heights();
  await Promise.all(Object.keys(nodes).map((name) => finalAbove(name, final)));
  const hashes = await Promise.all(Object.values(nodes).map((node) => node.rpc('chain_getBlockHash', final)));
  assert.equal(new Set(hashes).size, 1, hashes.join(' '));
});

test('one is killed: blocks go on becoming final', async () => {
  await nodes.dave.stop('SIGKILL');
  delete nodes.dave;
  const { final } = await nodes.alice.heights();
  await finalAbove('alice', final + 3);
});
