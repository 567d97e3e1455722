// A validator goes on on a second machine, from a copy of its database and of its keys: it signs
// nothing twice. A copy without keys is a node of its own.
import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { insertKey, Network } from '../lib/network.js';
import { temporary, until } from '../lib/process.js';

const SECRETS = ['keystore', 'network'];
const KEYS = [['aura', 'sr25519'], ['gran', 'ed25519'], ['audi', 'sr25519']];

let network, api, copied;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  await network.finalises({ blocks: 3 });
});
after(() => network?.stop());

// The database of a node that is stopped, without its keys.
async function copyOf(base) {
  const copy = await temporary();
  await cp(base, copy, { recursive: true, filter: (path) => !SECRETS.includes(basename(path)) });
  return copy;
}

async function offences(first, last) {
  const found = [];
  for (let number = first; number <= last; number += 1) {
    const at = await api.at(await api.rpc.chain.getBlockHash(number));
    found.push(...(await at.query.system.events()).filter(({ event }) => event.section === 'validators' && ['Offended', 'Suspended'].includes(event.method)));
  }
  return found;
}

test('a copy without keys begins where the copied node stood, as another node', async () => {
  const { dave } = network.nodes;
  const id = await dave.rpc('system_localPeerId');
  await dave.program.stop();
  copied = await copyOf(dave.base);
  delete network.nodes.dave;
  const { final } = await network.nodes.alice.heights();
  const base = await temporary();
  await cp(copied, base, { recursive: true });
  const node = await network.join('copy', [], { base });
  assert.notEqual(await node.rpc('system_localPeerId'), id);
  // What it shows before it has a peer is of the copy.
  assert.match(node.program.lines.join('\n'), /Highest known block at #(?!0\b)\d+/);
  await until('it follows', async () => (await node.heights()).final > final, { node });
  await network.kill('copy');
});

test('with the keys it is the validator again, and signs nothing twice', async () => {
  const from = await network.height();
  const secret = join(copied, 'secret');
  await writeFile(secret, '//Dave\n', { mode: 0o600 });
  for (const [type, scheme] of KEYS) await insertKey(copied, network.spec, type, scheme, secret);
  const session = await network.sessionIndex();
  await network.join('dave', ['--validator'], { base: copied });
  const makes = async () => (await network.authors(from, await network.height())).includes('dave');
  await until('it makes a block', makes, { seconds: 90, program: network.nodes.dave.program });
  await network.session(session + 3);
  const last = await network.stands(['alice', 'bob', 'charlie', 'dave'], 0);
  assert.deepEqual(await offences(from, last), []);
  // Three of four finalise as well, and this takes the votes of each.
  await network.kill('bob');
  await network.finalises({ blocks: 3 });
});
