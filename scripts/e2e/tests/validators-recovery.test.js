// Two of four validators are lost for good: finality stands still until the set is without them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Money, Network } from '../lib/network.js';
import { until } from '../lib/process.js';

let network, api, money;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  money = await Money.start(api);
  await network.finalises(1);
});
after(() => network?.stop());

test('dismissals and a forced change bring finality back', async () => {
  await Promise.all([network.kill('charlie'), network.kill('dave')]);
  // What was under way may still become final.
  const { final } = await network.nodes.alice.heights();
  const stalls = async () => {
    const { best, final: now } = await network.nodes.alice.heights();
    return best >= now + 3 && now <= final + 2;
  };
  await until('finality stands still', stalls, { seconds: 90 });

  const lost = [chain.charlie, chain.dave].map(({ address }) => api.tx.validators.dismiss(address));
  await chain.sudo(api, ...lost);
  const session = (await api.query.session.currentIndex()).toNumber();
  await network.session(session + 1);
  const finals = await Promise.all(network.list.map(async (node) => (await node.heights()).final));
  await Promise.all([chain.sudo(api, api.tx.grandpa.noteStalled(2, Math.max(...finals))), money.transfer(api)]);
  await network.session(session + 2);
  assert.deepEqual(await network.set(), ['alice', 'bob']);
  await network.finalises(4, { seconds: 180 });
  await network.agrees();
  assert.equal(await network.setId(), 1);
  await money.isWhole(api);
});
