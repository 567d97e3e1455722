// Four validators in network namespaces: two and two lose each other, and meet again. Then all are
// started anew from their disks. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chain from '../lib/chain.js';
import { SENDERS } from '../lib/money.js';
import { missing, Namespaces } from '../lib/namespaces.js';
import { Network } from '../lib/network.js';
import { Outage } from '../lib/outage.js';
import { until } from '../lib/process.js';

const NAMES = ['alice', 'bob', 'charlie', 'dave'];
const SIDES = [[0, 1], [2, 3]];
const EXTERNAL = ['--unsafe-rpc-external', '--rpc-methods', 'unsafe', '--rpc-cors', 'all', '--allow-private-ip', '--discover-local'];

let namespaces, network, api, money;
before(async () => {
  if (missing) return;
  namespaces = new Namespaces(NAMES.length);
  network = await Network.start({ argsOf: () => EXTERNAL, moreOf: (name) => namespaces.more(NAMES.indexOf(name)) });
  ({ api, money } = network);
  await network.finalises();
});
after(async () => {
  await network?.stop();
  namespaces?.remove();
});

const peersOf = async (node) => (await node.rpc('system_health')).peers;
const heights = () => Promise.all(network.list.map((node) => node.heights()));

test('two and two make blocks without finality, and agree again when they meet', { skip: missing }, async (t) => {
  await until('each sees the others', async () => (await Promise.all(network.list.map(peersOf))).every((peers) => peers === 3), { seconds: 60 });
  const outage = await Outage.of(network, 'two and two of four are apart');
  // Whatever fails here, the next test finds them together.
  t.after(() => namespaces.heal());
  namespaces.partition(...SIDES);
  const other = await chain.connect(network.nodes.dave);
  t.after(() => other.disconnect());
  const start = await heights();
  // Each side has a transfer in blocks, those of one side at least in blocks that will be lost.
  await Promise.all([money.transfer(api, SENDERS[0]), money.transfer(other, SENDERS[1])]);
  const grow = (blocks) => async () => (await heights()).every(({ best }, index) => best >= start[index].best + blocks);
  await until('both sides make a block', grow(1), { seconds: 60 });
  // What was under way at the cut has come through by now.
  const quiet = await heights();
  await until('both sides make more', grow(3), { seconds: 60 });
  const apart = await heights();
  const finals = (list) => list.map(({ final }) => final);
  assert.deepEqual(finals(apart), finals(quiet), 'nothing becomes final');
  const number = Math.min(...apart.map(({ best }) => best));
  const hashes = await Promise.all(NAMES.map((name) => network.nodes[name].rpc('chain_getBlockHash', number)));
  const [left, right] = SIDES.map((side) => side.map((index) => hashes[index]));
  assert.ok(!left.some((hash) => right.includes(hash)), `each side has blocks of its own: ${hashes}`);
  namespaces.heal();
  outage.mended();
  outage.best = Math.max(...apart.map(({ best }) => best));
  await outage.isOver(120);
  await network.stands(NAMES, 0);
  await outage.report(t);
});

test('all start again from their disks', { skip: missing }, async (t) => {
  const outage = await Outage.of(network, 'all four are killed and start again');
  await api.disconnect();
  await Promise.all(network.list.map((node) => node.program.stop('SIGKILL')));
  // What a node voted last may not be on its disk.
  await sleep(7_000);
  outage.mended();
  await Promise.all(network.list.map((node) => node.run()));
  api = network.api = await chain.connect(network.nodes.alice);
  await Promise.all([outage.isOver(180), money.transfer(api)]);
  await network.stands(NAMES, 0);
  await outage.report(t);
});
