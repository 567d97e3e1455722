// Four appraisers of whom three have to agree: one lies, one has a bad clock, one falls silent. The accepted value
// stands. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptedAfter, chainTime, fixed, pointFeeds, price, setParams, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { Feed, MODELS } from '../lib/feed.js';
import { Node, rawSpec } from '../lib/node.js';
import { until } from '../lib/process.js';

const H100 = price(MODELS[0]);
// An hour fast; what counts the seconds of a deadline is left as it is.
const FAST_CLOCK = ['env', 'FAKETIME_DONT_FAKE_MONOTONIC=1', 'faketime', '-m', '-f', '+1h'];
const nodes = {};
let feed, api, spec, honest;

const raw = async (name) => {
  const fed = await api.query.oracle.rawValues(chain.appraiserOf(name).address, H100);
  return fed.isSome ? { value: fed.unwrap().value.toBigInt(), at: fed.unwrap().timestamp.toNumber() } : undefined;
};
// Charlie's node is not there: this is all that is heard of him.
const lie = (value) => chain.send(api, api.tx.oracle.feedValues([[H100, value]]), chain.appraiserOf('Charlie'));

// Every value that was accepted while `work` went on.
async function acceptedDuring(work) {
  const seen = new Set();
  const unsubscribe = await api.query.appraisal.feeds(H100, (found) => {
    if (found.isSome && found.unwrap().accepted.isSome) seen.add(found.unwrap().accepted.unwrap().value.toBigInt());
  });
  await work();
  unsubscribe();
  return [...seen];
}

before(async () => {
  [spec, feed] = await Promise.all([rawSpec('local'), Feed.start()]);
  const join = async (name, args, through) => {
    const known = await Promise.all(Object.values(nodes).map((node) => node.address()));
    const bootnodes = known.length ? ['--bootnodes', ...known] : [];
    nodes[name] = await Node.start(name, ['--chain', spec.file, ...args, ...bootnodes], through);
  };
  await join('alice', ['--alice', '--validator']);
  await join('bob', ['--bob', '--validator']);
  // Not a validator: with such a clock its blocks would be refused by all.
  await join('dave', ['--rpc-methods', 'unsafe', '--offchain-worker', 'always'], FAST_CLOCK);
  const key = `0x${Buffer.from(chain.appraiserOf('Dave').publicKey).toString('hex')}`;
  await nodes.dave.rpc('author_insertKey', 'appr', '//Dave//appraiser', key);
  api = await chain.connect(nodes.alice);
  await setParams(api, { fetchInterval: 1, valueExpiry: 48, maxAge: 96 });
  await chain.sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  honest = fixed((await feed.quotes(MODELS[0]))[1]);
});
after(async () => {
  await api?.disconnect();
  await Promise.all([...Object.values(nodes).map((node) => node.stop('SIGKILL')), feed?.stop(), spec?.remove()]);
});

test('three of four agree, one of them with a clock that is an hour fast', async () => {
  const { value } = await acceptedAfter(api, H100, 0, { seconds: 180, program: nodes.dave.program });
  assert.equal(value, honest);
  const { at } = await raw('Dave');
  // The chain stamps what is fed, not the clock of whoever feeds.
  assert.ok(Math.abs(at - (await chainTime(api))) < 120, `${at}`);
});

test('a liar moves nothing, however high or low he goes', async () => {
  for (const lied of [honest * 10n, honest / 10n]) {
    const seen = await acceptedDuring(async () => {
      await lie(lied);
      const since = (await raw('Charlie')).at;
      await acceptedAfter(api, H100, since, { seconds: 120, program: nodes.alice.program });
    });
    assert.deepEqual(seen, [honest]);
  }
});

test('with another silent, three are left, and the value stands', async () => {
  await nodes.bob.stop('SIGKILL');
  const bobs = await raw('Bob');
  const seen = await acceptedDuring(async () => {
    await until('Bob\'s last number no longer counts', async () => (await chainTime(api)) > bobs.at + 48, { seconds: 120 });
    await lie(honest * 10n);
    await acceptedAfter(api, H100, bobs.at, { seconds: 180, program: nodes.dave.program });
  });
  assert.deepEqual(seen, [honest]);
});
