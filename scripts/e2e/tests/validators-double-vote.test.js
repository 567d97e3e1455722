// A second node with Dave's key of GRANDPA, and no other, votes beside Dave. It is stopped for
// moments in which blocks come, so that its votes are for older blocks than Dave's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chain from '../lib/chain.js';
import { insertKey, Money, Network } from '../lib/network.js';
import { temporary } from '../lib/process.js';

const SLOT = 6_000;

let network, api, money;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  money = await Money.start(api);
});
after(() => network?.stop());

test('two votes of one round suspend the voter, and finality goes on', async () => {
  const from = await network.height();
  const base = await temporary();
  await insertKey(base, network.spec, 'gran', 'ed25519', '//Dave');
  const copy = await network.join('the copy of dave', ['--validator'], { base });
  const found = network.event('Offended', undefined, { from });
  let isOver = false;
  found.finally(() => (isOver = true)).catch(() => {});
  while (!isOver) {
    await sleep(SLOT - ((Date.now() + 100) % SLOT));
    copy.program.kill('SIGSTOP');
    await sleep(1_200);
    copy.program.kill('SIGCONT');
  }
  const { who, offence, isSuspended } = await found;
  assert.deepEqual([who.toString(), offence.type, isSuspended.isTrue], [chain.dave.address, 'DoubleVote', true]);
  await network.kill('the copy of dave');

  await Promise.all([network.twoSessions(), money.transfer(api)]);
  await network.finalises(2);
  assert.deepEqual(await network.set(), ['alice', 'bob', 'charlie']);
  await network.agrees();
  await money.isWhole(api);
});
