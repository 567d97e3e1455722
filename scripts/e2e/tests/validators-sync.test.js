// The set changes three times. A node that joins late finds the same chain by full sync and by warp
// sync, and so does a light client.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Light } from '../lib/light.js';
import { Money, Network, setKeys } from '../lib/network.js';
import { freePort, until } from '../lib/process.js';

let network, api, money, light;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  money = await Money.start(api);
  let session = (await api.query.session.currentIndex()).toNumber();
  for (let change = 1; change <= 3; change += 1) {
    await setKeys(api, network.nodes.dave, chain.dave);
    session += 1;
    await network.session(session);
  }
  await network.session(session + 2);
  await network.finalises(1);
});
after(async () => {
  await light?.stop();
  await network?.stop();
});

test('the set has changed three times', async () => {
  assert.ok((await network.setId()) >= 3);
  await network.agrees();
});

for (const mode of ['full', 'warp']) {
  test(`a late node joins by ${mode} sync`, async () => {
    const node = await network.join(mode, ['--sync', mode]);
    await network.finalises(2, { seconds: 180 });
    const own = await chain.connect(node);
    await money.isWhole(own);
    assert.equal((await own.call.grandpaApi.currentSetId()).toNumber(), await network.setId());
    await own.disconnect();
  });
}

test('a light client follows across the changes', async () => {
  const port = await freePort();
  const server = await network.join('server of light clients', ['--listen-addr', `/ip4/127.0.0.1/tcp/${port}/ws`]);
  await network.finalises(1);
  const address = `/ip4/127.0.0.1/tcp/${port}/ws/p2p/${await server.rpc('system_localPeerId')}`;
  light = await Light.start(network.spec, address);
  const { final } = await network.nodes.alice.heights();
  await until('the light client is up to date', async () => (await light.final()) >= final, { seconds: 120 });
  const [theirs, ours] = await Promise.all([light.rpc('chain_getBlockHash', final), network.nodes.alice.rpc('chain_getBlockHash', final)]);
  if (theirs) assert.equal(theirs, ours);
  // Finality goes on there, under the third set.
  await until('it follows', async () => (await light.final()) >= final + 2, { seconds: 90 });
  const head = await light.rpc('chain_getFinalizedHead');
  const { number } = await light.rpc('chain_getHeader', head);
  assert.equal(await network.nodes.alice.rpc('chain_getBlockHash', Number(number)), head);
});
