// Every metric that an alert or a board reads is exported, by a node, an index or a machine.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command, Index, Postgres } from '../lib/index.js';
import { Node, rawSpec } from '../lib/node.js';
import { freePort, Program, until } from '../lib/process.js';

// Blocks between two audits.
const AUDITED = 100;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const running = [];

// What a program exports: the names of its samples, without those that are only described.
async function exported(address) {
  const text = await (await fetch(address)).text();
  return new Set(text.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(/[{ ]/)[0]));
}

// Prometheus itself writes `up`.
async function wanted() {
  const { stdout } = await promisify(execFile)('python3', ['scripts/checks/alerts.py', '--metrics'], { cwd: root });
  return stdout.trim().split('\n').filter((name) => name !== 'up');
}

let names;
before(async () => {
  names = await wanted();
});
after(() => Promise.all(running.reverse().map((one) => (one.remove ? one.remove() : one.stop('SIGKILL')))));

// The index describes each figure of money, whether or not it has a value now.
async function described(address) {
  const text = await (await fetch(address)).text();
  return new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name));
}

const missing = (found, prefix) => names.filter((name) => name.startsWith(prefix) && !found.has(name));

test('each metric is one of a node, of the index or of a machine', () => {
  assert.ok(names.length > 20, names.join(' '));
  assert.deepEqual(names.filter((name) => !/^(substrate|infrafi|node)_/.test(name)), []);
});

test('a validator with a peer exports those of nodes', async () => {
  const spec = await rawSpec('local');
  const validator = await Node.start('a validator', ['--chain', spec, '--alice', '--validator']);
  running.push(validator);
  const peer = await Node.start('its peer', ['--chain', spec, '--bob', '--validator', '--bootnodes', await validator.address()]);
  running.push(peer);
  await until('a block', async () => (await validator.heights()).best > 1, { node: validator });
  const address = `http://127.0.0.1:${validator.metricsPort}/metrics`;
  await until('all of them', async () => missing(await exported(address), 'substrate_').length === 0, { seconds: 30 }).catch(() => {});
  assert.deepEqual(missing(await exported(address), 'substrate_'), []);
});

test('an index that has audited its blocks exports those of the index', async () => {
  const node = await Node.dev(['--state-pruning', 'archive', '--blocks-pruning', 'archive']);
  running.push(node);
  const postgres = await Postgres.start();
  running.push(postgres);
  await node.rpc('dev_newBlock', { count: AUDITED + 1 });
  const database = postgres.url(await postgres.create('metrics'));
  const { code, text } = await command('catch', node, database);
  assert.equal(code, 0, text);
  const index = await Index.start(node, database);
  running.push(index);
  const address = `http://127.0.0.1:${index.port}/v1/metrics`;
  assert.deepEqual(missing(await exported(address), 'infrafi_index_'), []);
  assert.deepEqual(missing(await described(address), 'infrafi_'), []);
});

test('a machine exports those of machines', async () => {
  const port = await freePort();
  running.push(new Program('the exporter', ['prometheus-node-exporter', `--web.listen-address=127.0.0.1:${port}`]));
  const address = `http://127.0.0.1:${port}/metrics`;
  const found = await until('it answers', () => exported(address), { seconds: 30, program: running.at(-1) });
  assert.deepEqual(missing(found, 'node_'), []);
});
