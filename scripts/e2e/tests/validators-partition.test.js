// Four validators in network namespaces: two and two lose each other, and meet again. Then all are
// started anew from their disks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Money, Network } from '../lib/network.js';
import { Namespaces } from '../lib/namespaces.js';
import { connect } from '../lib/chain.js';
import { rawSpec } from '../lib/node.js';
import { until } from '../lib/process.js';

const NAMES = ['alice', 'bob', 'charlie', 'dave'];
const SIDES = [[0, 1], [2, 3]];
const EXTERNAL = ['--unsafe-rpc-external', '--rpc-methods', 'unsafe', '--rpc-cors', 'all', '--allow-private-ip', '--discover-local'];

let namespaces, network, api, money;
before(async () => {
  namespaces = new Namespaces(NAMES.length);
  network = new Network();
  network.spec = await rawSpec('local');
  for (const [index, name] of NAMES.entries()) await network.join(name, [`--${name}`, '--validator', ...EXTERNAL], namespaces.more(index));
  api = network.api = await connect(network.nodes.alice);
  await network.setParams({});
  money = await Money.start(api);
});
after(async () => {
  await network?.stop();
  namespaces?.remove();
});

test('two and two make blocks without finality, and agree again when they meet', async () => {
  await network.finalises(1);
  namespaces.partition(...SIDES);
  const peersOf = async (node) => (await node.rpc('system_health')).peers;
  await until('each side is alone', async () => (await Promise.all(network.list.map(peersOf))).every((peers) => peers <= 1), { seconds: 90 });
  const start = await Promise.all(network.list.map((node) => node.heights()));
  const grows = async () => {
    const now = await Promise.all(network.list.map((node) => node.heights()));
    return now.every(({ best }, index) => best >= start[index].best + 2);
  };
  await until('both sides make blocks', grows, { seconds: 90 });
  const apart = await Promise.all(network.list.map((node) => node.heights()));
  for (const [index, { final }] of apart.entries()) assert.ok(final <= start[index].final + 1, 'nothing becomes final');

  namespaces.heal(...SIDES);
  await network.finalises(3, { seconds: 240 });
  await money.transfer(api);
  await network.agrees();
  await money.isWhole(api);
});

test('all start again from their disks', async () => {
  const { final } = await network.nodes.alice.heights();
  await api.disconnect();
  await Promise.all(network.list.map((node) => node.program.stop('SIGKILL')));
  // A node that lost its last block would make another one for the slot.
  await sleep(7_000);
  await Promise.all(network.list.map((node) => node.run()));
  api = network.api = await connect(network.nodes.alice);
  assert.ok((await network.finalises(3, { seconds: 180 })) > final);
  await money.transfer(api);
  await network.agrees();
  await money.isWhole(api);
});
