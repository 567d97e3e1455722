// Validators come and go: a fifth one with keys of its own, other keys, the loss of one, a
// dismissal. The set changes three times. A light client follows, and nodes that join late find the
// same chain. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Light } from '../lib/light.js';
import { Network, setKeys } from '../lib/network.js';
import { Outage } from '../lib/outage.js';
import { freePort, until } from '../lib/process.js';

const FOUR = ['alice', 'bob', 'charlie', 'dave'];

let network, api, money, follower, address, first, loss;
before(async () => {
  // Light clients speak WebSocket.
  const listen = `/ip4/127.0.0.1/tcp/${await freePort()}/ws`;
  network = await Network.start({ argsOf: (name) => (name === 'alice' ? ['--listen-addr', listen] : []) });
  ({ api, money } = network);
  address = `${listen}/p2p/${await network.nodes.alice.rpc('system_localPeerId')}`;
  follower = await Light.start(network.spec, address);
});
after(async () => {
  await follower?.stop();
  await network?.stop();
});

test('a fifth validator is admitted and gives itself keys', async () => {
  const eve = await network.join('eve', ['--validator']);
  await chain.sudo(api, api.tx.validators.admit(chain.eve.address));
  await setKeys(api, eve, chain.eve);
  first = await network.sessionIndex();
});

test('another one changes its keys in the next session', async () => {
  await network.session(first + 1);
  await setKeys(api, network.nodes.dave, chain.dave);
  assert.equal(await network.sessionIndex(), first + 1);
});

test('the fifth one makes blocks, and finality goes on', async () => {
  await network.session(first + 2);
  const from = await network.height();
  await chain.sudo(api, api.tx.validators.dismiss(chain.eve.address));
  assert.equal(await network.sessionIndex(), first + 2);
  const last = await network.stands([...FOUR, 'eve'], 1);
  const makes = async () => (await network.authors(from, Math.max(last, await network.height()))).includes('eve');
  await until('eve makes a block', makes, { seconds: 60, program: network.nodes.eve.program });
});

test('the new keys are in force, and one is killed: finality goes on', async () => {
  await network.session(first + 3);
  assert.equal((await api.call.grandpaApi.currentSetId()).toNumber(), 2);
  loss = await Outage.of(network, 'one of five is killed');
  await network.kill('eve');
  await Promise.all([loss.isOver(), money.transfer(api)]);
});

test('the one that was dismissed is out of the set', async (t) => {
  await network.session(first + 4);
  await network.stands(FOUR, 3);
  await loss.report(t);
});

test('a late node joins by full sync, another one by warp sync', async () => {
  const join = async (mode) => {
    const node = await network.join(mode, ['--sync', mode]);
    const own = await chain.connect(node);
    return { node, own };
  };
  const joined = await Promise.all(['full', 'warp'].map(join));
  await network.stands(FOUR, 3);
  for (const { node, own } of joined) {
    await money.isWhole(await own.at(await own.rpc.chain.getFinalizedHead()));
    await own.disconnect();
    assert.equal(node.program.matching('Warp sync is complete').length, node.name === 'warp' ? 1 : 0);
  }
});

test('a light client that saw the changes follows, and so does one that starts from the genesis', async () => {
  const late = await Light.start(network.spec, address);
  const { final } = await network.nodes.alice.heights();
  for (const light of [follower, late]) {
    // A light client that missed the proof of a change, on a busy machine, catches up by warp sync
    // once it is 32 blocks behind.
    await until('the light client finalises a later block', async () => (await light.final()) > final, { seconds: 240 });
    const head = await light.rpc('chain_getFinalizedHead');
    const { number } = await light.rpc('chain_getHeader', head);
    assert.equal(await network.nodes.alice.rpc('chain_getBlockHash', Number(number)), head);
  }
  await late.stop();
});
