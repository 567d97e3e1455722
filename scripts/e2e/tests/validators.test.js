// Validators come and go: a fifth one with keys of its own, other keys, a dismissal, the loss of
// one. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Money, Network, setKeys } from '../lib/network.js';
import { until } from '../lib/process.js';

let network, api, money;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  money = await Money.start(api);
});
after(() => network?.stop());

test('a fifth validator is admitted, and another one changes its keys', async () => {
  assert.equal(await network.setId(), 0);
  const eve = await network.join('eve', ['--validator']);
  await chain.sudo(api, api.tx.validators.admit(chain.eve.address));
  const [, changed] = await Promise.all([
    setKeys(api, eve, chain.eve),
    setKeys(api, network.nodes.dave, chain.dave),
    money.transfer(api),
  ]);
  await network.twoSessions();
  assert.deepEqual(await network.set(), ['alice', 'bob', 'charlie', 'dave', 'eve']);
  await network.finalises(3);
  // The keys of Aura and GRANDPA come first.
  const grandpa = `0x${changed.slice(66, 130)}`;
  const votes = (await api.query.grandpa.authorities()).map(([key]) => key.toHex());
  assert.ok(votes.includes(grandpa), 'the new key votes');
  const changes = await network.setId();
  assert.ok(changes === 1 || changes === 2, `${changes} changes of the set`);
  await network.agrees();
  await network.event('SetStarted', ({ validatorCount }) => validatorCount.toNumber() === 5);
  await money.isWhole(api);
});

test('the new validator makes blocks', async () => {
  const made = () => network.nodes.eve.program.matching('Prepared block for proposing').length > 0;
  const authored = async () => (await chain.view(api, 'Validators', 'validator', [chain.eve.address])).authored.toNumber() > 0;
  await until('eve makes a block', async () => made() && (await authored()), { seconds: 90 });
});

test('a validator is dismissed, and one is killed: finality goes on', async () => {
  const before = await network.setId();
  await chain.sudo(api, api.tx.validators.dismiss(chain.eve.address));
  await network.twoSessions();
  await network.kill('eve');
  await network.finalises(2);
  assert.deepEqual(await network.set(), ['alice', 'bob', 'charlie', 'dave']);
  assert.equal(await network.setId(), before + 1);
  await network.kill('dave');
  await Promise.all([network.finalises(3), money.transfer(api)]);
  await network.agrees();
  await money.isWhole(api);
});
