// Second nodes with copied keys, as after a backup that was started beside the machine that it is
// of: one makes blocks beside Dave, the other one votes beside Charlie. The tests build on each
// other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chain from '../lib/chain.js';
import { insertKey, Network } from '../lib/network.js';
import { Outage } from '../lib/outage.js';
import { temporary } from '../lib/process.js';

const SLOT = 6_000;

let network, api, money, reinstated;
before(async () => {
  network = await Network.start();
  ({ api, money } = network);
  await network.finalises();
});
after(() => network?.stop());

// Starts a second node with one key of a validator.
async function copy(name, type, scheme) {
  const base = await temporary();
  await insertKey(base, network.spec, type, scheme, `//${name[0].toUpperCase()}${name.slice(1)}`);
  return network.join(`the copy of ${name}`, ['--validator'], { base });
}

const look = async (who) => (await chain.view(api, 'Validators', 'validator', [who.address])).toJSON();

// The offence is on the chain: the validator is suspended, and its slots stay empty.
async function offends(who, expected, from) {
  const { data } = await network.event('Offended', { from });
  const { who: offender, offence, isSuspended } = data;
  assert.deepEqual([offender.toString(), offence.type, isSuspended.isTrue], [who.address, expected, true]);
  const { suspension, isDisabled } = await look(who);
  assert.deepEqual([suspension.reason, isDisabled], ['Equivocation', true]);
}

test('two blocks of one slot suspend their author', async (t) => {
  const outage = await Outage.of(network, 'a second node makes blocks with the keys of one of four');
  const from = (await network.height()) + 1;
  await copy('dave', 'aura', 'sr25519');
  await Promise.all([offends(chain.dave, 'DoubleBlock', from), money.transfer(api)]);
  await network.kill('the copy of dave');
  const reports = ['alice', 'bob', 'charlie'].flatMap((name) => network.nodes[name].program.matching('made two blocks of slot'));
  assert.ok(reports.length > 0, 'a node reported it');
  await outage.isOver();
  await outage.report(t);
});

test('the council brings it back, and settled evidence has no effect', async () => {
  await chain.sudo(api, api.tx.validators.reinstate(chain.dave.address));
  await money.transfer(api);
  reinstated = await network.sessionIndex();
  const { suspension, isDisabled } = await look(chain.dave);
  assert.deepEqual([suspension, isDisabled], [null, false]);
});

test('two votes of one round suspend the voter, and it is out of the set', async (t) => {
  const outage = await Outage.of(network, 'a second node votes with the key of one of four');
  const from = (await network.height()) + 1;
  const second = await copy('charlie', 'gran', 'ed25519');
  const found = offends(chain.charlie, 'DoubleVote', from);
  let isOver = false;
  const over = () => (isOver = true);
  found.then(over, over);
  // It is stopped for moments in which blocks come, so that it votes for older blocks than Charlie.
  while (!isOver) {
    await sleep(SLOT - ((Date.now() + 100) % SLOT));
    second.program.kill('SIGSTOP');
    await sleep(1_200);
    second.program.kill('SIGCONT');
  }
  await found;
  await network.kill('the copy of charlie');
  await outage.isOver();

  await Promise.all([network.twoSessions(), money.transfer(api)]);
  // The reinstatement is a change of GRANDPA's set as well.
  const { suspension } = await look(chain.charlie);
  const last = await network.stands(['alice', 'bob', 'dave'], suspension.sinceSession === reinstated ? 1 : 2);
  const { number } = await network.event('Offended', { from });
  const authors = await network.authors(number + 1, last);
  assert.ok(authors.includes('dave') && !authors.includes('charlie'), `its slots stay empty: ${authors}`);
  await outage.report(t);
});
