// The metadata for which the console is built is that of the runtime, to the byte.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Chain } from './lib/chain.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMITTED = at('../../crates/client/metadata.scale');

let chain, directory;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'infrafi-metadata-'));
  chain = await Chain.start({ feed: false });
});

after(async () => {
  await chain?.stop();
  await rm(directory, { recursive: true, force: true });
});

const compare = (...args) =>
  promisify(execFile)('node', [at('../scripts/metadata.mjs'), '--rpc', chain.url, ...args]);

test('the committed metadata is the runtime’s', async () => {
  const { stdout } = await compare();
  assert.match(stdout, /is the runtime’s/);
});

test('metadata that differ are named, and can be replaced', async () => {
  const other = join(directory, 'other.scale');
  const bytes = await readFile(COMMITTED);
  bytes[bytes.length - 1] ^= 1;
  await writeFile(other, bytes);
  await assert.rejects(compare('--file', other), /other metadata than the console was built for/);
  await compare('--file', other, '--write');
  assert.deepEqual(await readFile(other), await readFile(COMMITTED));
});
