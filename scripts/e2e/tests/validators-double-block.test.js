// A second node with the keys of Dave makes blocks of its own. Both are the real program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Money, Network } from '../lib/network.js';

let network, api, money;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  money = await Money.start(api);
});
after(() => network?.stop());

test('two blocks of one slot suspend their author, and finality goes on', async () => {
  const from = await network.height();
  // It does not vote, so that its blocks are all that the others see.
  await network.join('the copy of dave', ['--dave', '--validator', '--no-grandpa', '--force-authoring']);
  const { who, offence, isSuspended } = await network.event('Offended', undefined, { from });
  assert.deepEqual([who.toString(), offence.type, isSuspended.isTrue], [chain.dave.address, 'DoubleBlock', true]);
  const suspension = (await api.query.validators.suspensions(chain.dave.address)).unwrap();
  assert.equal(suspension.reason.type, 'Equivocation');
  const reports = ['alice', 'bob', 'charlie'].filter((name) => network.nodes[name].program.matching('made two blocks of slot').length > 0);
  assert.ok(reports.length > 0, 'a node reported it');

  await Promise.all([network.twoSessions(), money.transfer(api)]);
  await network.finalises(2, { nodes: ['alice', 'bob', 'charlie'].map((name) => network.nodes[name]) });
  assert.deepEqual(await network.set(), ['alice', 'bob', 'charlie']);
  await network.agrees();
  await money.isWhole(api);
});
