// Two of four validators are lost for good, and finality with them. The council brings it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Network, setKeys } from '../lib/network.js';
import { Outage } from '../lib/outage.js';
import { until } from '../lib/process.js';

let network, api, money;
before(async () => {
  network = await Network.start();
  ({ api, money } = network);
  await network.finalises();
});
after(() => network?.stop());

const heights = () => Promise.all(network.list.map((node) => node.heights()));

test('two are lost for good: dismissals and a forced change bring finality back', async (t) => {
  // A change of the set that starts in a block that never becomes final: the nodes do not count it.
  await setKeys(api, network.nodes.bob, chain.bob);
  const session = (await network.sessionIndex()) + 1;
  await network.session(session);

  const outage = await Outage.of(network, 'two of four are lost for good');
  await Promise.all([network.kill('charlie'), network.kill('dave')]);
  const recovery = await Outage.of(network, 'two of four are lost for good, from the dismissal on');
  const lost = [chain.charlie, chain.dave].map(({ address }) => api.tx.validators.dismiss(address));
  await chain.sudo(api, ...lost);
  // What was under way may still become final.
  const stalls = async () => (await heights()).every(({ best, final }) => best >= outage.best + 3 && final <= outage.best + 1);
  await until('blocks go on without finality', stalls, { seconds: 90 });

  await network.session(session + 1);
  const finals = (await heights()).map(({ final }) => final);
  await Promise.all([chain.sudo(api, api.tx.grandpa.noteStalled(2, Math.max(...finals))), money.transfer(api)]);
  assert.equal(await network.sessionIndex(), session + 1);
  await network.session(session + 2);
  await Promise.all([outage.isOver(180), recovery.isOver(180)]);
  await network.stands(['alice', 'bob'], 1);
  await outage.report(t);
  await recovery.report(t);
});
