// The roles of a node, as the services of systemd start them: each flag is one of the node, and
// each role does what docs/operations.md promises.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { WsProvider } from '@polkadot/api';
import { Light } from '../lib/light.js';
import { Node, rawSpec } from '../lib/node.js';
import { freePort, until } from '../lib/process.js';

// The flags of a service, without the paths of an installed node.
async function flags(role) {
  const unit = await readFile(new URL(`../../../node/packaging/systemd/infrafi-${role}.service`, import.meta.url), 'utf8');
  const [, started] = /^ExecStart=\/usr\/bin\/infrafi-node ((?:.*\\\n)*.*)$/m.exec(unit);
  const words = started.split(/\\?\s+/).filter(Boolean);
  assert.equal(words.pop(), '$INFRAFI_ARGS');
  const paths = ['--chain', '--base-path', '--runtime-cache'];
  paths.forEach((path) => words.splice(words.indexOf(path), 2));
  assert.ok(words.includes('--no-mdns'), 'no service looks around in its local network');
  // Every node under test has this flag.
  return words.filter((word) => word !== '--no-mdns');
}

const nodes = {};
let spec;

async function join(role, args, more) {
  const known = await Promise.all(Object.values(nodes).map((node) => node.address()));
  const bootnodes = known.length ? ['--bootnodes', ...known] : [];
  nodes[role] = await Node.start(role, ['--chain', spec, ...args, ...bootnodes], {}, 180, more);
}

// Fails with the code of a refused method.
const refused = (node, method, ...params) => assert.rejects(node.rpc(method, ...params), /RPC call is unsafe|Method not found/, method);

before(async () => {
  spec = await rawSpec('dev');
});
after(() => Promise.all(Object.values(nodes).map((node) => node.stop('SIGKILL'))));

test('a validator makes blocks, and keys on loopback', async () => {
  await join('validator', [...(await flags('validator')), '--alice', '--force-authoring']);
  assert.deepEqual(await nodes.validator.rpc('system_nodeRoles'), ['Authority']);
  assert.match(await nodes.validator.rpc('author_rotateKeys'), /^0x[0-9a-f]{192}$/);
  await until('a final block', async () => (await nodes.validator.heights()).final > 1, { node: nodes.validator });
});

test('a bootnode listens on TCP, WebSocket and WebRTC, and a light client finds it', async () => {
  const args = await flags('bootnode');
  const [tcp, ws] = [await freePort(), await freePort()];
  const local = args.map((arg) => arg.replace('0.0.0.0', '127.0.0.1').replace('/::', '/::1').replace('30333', tcp).replace('30334', ws));
  const listens = local.filter((arg) => arg.startsWith('/ip'));
  for (const kind of [`tcp/${tcp}`, `tcp/${ws}/ws`, `udp/${tcp}/webrtc-direct`]) {
    assert.ok(listens.includes(`/ip4/127.0.0.1/${kind}`) && listens.includes(`/ip6/::1/${kind}`), `${kind}: ${listens}`);
  }
  await join('bootnode', local, { p2pPort: tcp });
  const id = await nodes.bootnode.rpc('system_localPeerId');
  const addresses = await nodes.bootnode.rpc('system_localListenAddresses');
  assert.ok(addresses.some((address) => /webrtc-direct\/certhash\//.test(address)), addresses.join(' '));
  const final = (await nodes.validator.heights()).final;
  await until('it follows', async () => (await nodes.bootnode.heights()).final >= final, { node: nodes.bootnode });
  const light = await Light.start(spec, `/ip4/127.0.0.1/tcp/${ws}/ws/p2p/${id}`);
  try {
    await until('a light client follows it', async () => (await light.final()) >= final, { seconds: 90 });
  } finally {
    await light.stop();
  }
});

test('a bootnode keeps its addresses when it starts again', async () => {
  const hashed = async () => (await nodes.bootnode.rpc('system_localListenAddresses')).filter((address) => address.includes('certhash')).sort();
  const before = await hashed();
  await nodes.bootnode.program.stop();
  await nodes.bootnode.run();
  assert.deepEqual(await hashed(), before);
});

test('a node for the public refuses what changes it, and more than its share of calls', async () => {
  const args = await flags('rpc');
  const limit = Number(args[args.indexOf('--rpc-rate-limit') + 1]);
  await join('rpc', args);
  const { rpc } = nodes;
  await refused(rpc, 'author_rotateKeys');
  await refused(rpc, 'system_addReservedPeer', '/ip4/127.0.0.1/tcp/1');
  // The limit is one of a connection. A slow machine may take longer than a share of a second for a
  // call, and each gives one back: so twice as many are sent at once.
  const connection = new WsProvider(rpc.url);
  await connection.isReady;
  const calls = await Promise.allSettled(Array.from({ length: limit * 2 }, () => connection.send('system_name', [])));
  await connection.disconnect();
  assert.equal(calls[0].status, 'fulfilled', 'the first call is answered');
  assert.ok(calls.some(({ reason }) => /rate limit/i.test(reason?.message ?? '')), 'a call beyond the limit is refused');
  assert.equal(typeof (await rpc.rpc('system_name')), 'string', 'another connection has its own share');
});

test('an archive answers at any block, where other nodes have forgotten', async () => {
  const [kept, account] = [256, '0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9'];
  const args = { archive: await flags('archive'), pruning: [] };
  for (const [role, more] of Object.entries(args)) {
    nodes[role] = await Node.sealing('dev', 'interval=20', more);
    const isLong = async () => (await nodes[role].heights()).final > kept + 10;
    await until(`${kept} later blocks`, isLong, { program: nodes[role].program });
  }
  const { archive, pruning } = nodes;
  const at = async (node) => node.rpc('state_getKeysPaged', account, 1, account, await node.rpc('chain_getBlockHash', 1));
  assert.ok(Array.isArray(await at(archive)));
  await assert.rejects(at(pruning), /discarded|pruned/i);
  const { methods } = await archive.rpc('rpc_methods');
  assert.ok(methods.includes('archive_v1_storage'), 'archive_v1 is served');
  await refused(archive, 'author_rotateKeys');
});
