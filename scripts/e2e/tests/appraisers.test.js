// Four appraisers, three of which have to agree: one lies, one has a bad clock, one falls silent,
// and the accepted value stands; another falls silent, and it goes stale. The tests build on each
// other.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { accepted, acceptedAfter, chainTime, fixed, pointFeeds, price, setParams, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { Feed, MODELS } from '../lib/feed.js';
import { Node, rawSpec } from '../lib/node.js';
import { until } from '../lib/process.js';
import { unitOf } from '../lib/units.js';

const H100 = price(MODELS[0]);
const EXPIRY = 24;
const APPRAISES = ['--rpc-methods', 'unsafe', '--offchain-worker', 'always'];
const nodes = {};
let feed, api, spec, honest;

const raw = async (name) => {
  const fed = await api.query.oracle.rawValues(chain.appraiserOf(name).address, H100);
  return fed.isSome ? { value: fed.unwrap().value.toBigInt(), at: fed.unwrap().timestamp.toNumber() } : undefined;
};
// Charlie has no node: these are Charlie's only values.
const lie = (value) => chain.send(api, api.tx.oracle.feedValues([[H100, value]]), chain.appraiserOf('Charlie'));

// An hour fast; the clock of deadlines stays as it is. The program `faketime` itself would stand
// between the node and the process that stops it.
async function fastClock() {
  const { stdout } = await promisify(execFile)('faketime', ['-m', '-f', '+1h', 'printenv', 'LD_PRELOAD']);
  return { LD_PRELOAD: stdout.trim(), FAKETIME: '+1h', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

// A node that is no validator, with the key of an appraiser.
async function appraise(name, env) {
  const node = await Node.start(name, ['--chain', spec, ...APPRAISES, '--bootnodes', await nodes.alice.address()], env);
  nodes[name.toLowerCase()] = node;
  await insertKey(node, 'appr', chain.appraiserOf(name), `//${name}//appraiser`);
}
const insertKey = (node, type, { publicKey }, uri) =>
  node.rpc('author_insertKey', type, uri, `0x${Buffer.from(publicKey).toString('hex')}`);

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
  // Alice's node produces the blocks of all four validators, so that none is missing when an
  // appraiser falls silent.
  const args = ['--chain', spec, '--alice', '--validator', '--force-authoring', '--rpc-methods', 'unsafe'];
  nodes.alice = await Node.start('Alice', args);
  for (const [name, pair] of Object.entries({ Bob: chain.bob, Charlie: chain.charlie, Dave: chain.dave })) {
    await insertKey(nodes.alice, 'aura', pair, `//${name}`);
  }
  // With a fast clock a validator's blocks would be refused by all.
  await Promise.all([appraise('Bob'), appraise('Dave', await fastClock())]);
  api = await chain.connect(nodes.alice);
  await setParams(api, { fetchInterval: 1, valueExpiry: EXPIRY, maxAge: 2 * EXPIRY });
  await chain.sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  honest = fixed((await feed.quotes(MODELS[0]))[1]);
});
after(async () => {
  await api?.disconnect();
  await Promise.all([...Object.values(nodes).map((node) => node.stop('SIGKILL')), feed?.stop()]);
});

test('three of four agree, one of them with a clock that is an hour fast', async () => {
  const { value } = await acceptedAfter(api, H100, 0, { seconds: 120, program: nodes.dave.program });
  assert.equal(value, honest);
  const { at } = await raw('Dave');
  // The chain stamps values with its own time, not with the appraiser's.
  assert.ok(Math.abs(at - (await chainTime(api))) < 60, `${at}`);
});

test('a liar moves nothing, with a high value or a low one', async () => {
  for (const lied of [honest * 10n, honest / 10n]) {
    const seen = await acceptedDuring(async () => {
      await lie(lied);
      const since = (await raw('Charlie')).at;
      await acceptedAfter(api, H100, since, { program: nodes.alice.program });
    });
    assert.deepEqual(seen, [honest]);
  }
});

// Feeds false prices until the probe succeeds: without a fourth number there is no median.
const lyingUntil = (what, probe) =>
  until(what, async () => {
    await lie(honest * 10n);
    return probe();
  });

// Stops an appraiser's node, and returns the second from which on its last value does not count.
async function silence(name) {
  await nodes[name.toLowerCase()].stop('SIGKILL');
  return (await raw(name)).at + EXPIRY;
}

test('with another silent, three are left, and the value stands', async () => {
  const seen = await acceptedDuring(async () => {
    const over = await silence('Bob');
    await lyingUntil('a value of three', async () => (await accepted(api, H100)).asOf > over);
  });
  assert.deepEqual(seen, [honest]);
});

async function issued() {
  const applied = await chain.send(api, api.tx.collateral.apply(unitOf([1])), chain.bob);
  const unit = chain.eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await chain.send(api, api.tx.collateral.issueReceipt(unit), chain.charlie);
  return unit;
}
const appraised = (unit) => api.call.infrafiApi.appraise(unit);

test('with two silent and a liar, the value stands until it is stale', async () => {
  const unit = await issued();
  assert.ok((await appraised(unit)).isOk);
  const seen = await acceptedDuring(async () => {
    await silence('Dave');
    await lyingUntil('the value is stale', async () => (await appraised(unit)).asErr.isStale);
  });
  assert.deepEqual(seen, [honest]);
});
