// The Debian packages, in a bare root: they install, bring the account and the services, start
// none, run a node, keep what an operator has changed, and go again.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { binary as index } from '../lib/index.js';
import { binary, call, target } from '../lib/node.js';
import { freePort, Program, temporary, until } from '../lib/process.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const skip = process.getuid() === 0 ? false : 'a root of its own takes root';
const ROLES = ['validator', 'bootnode', 'rpc', 'archive'];

const run = promisify(execFile);
const inside = (...command) => run('chroot', [root, ...command]);

let root, packages;
before(async () => {
  if (skip) return;
  const directory = await temporary();
  packages = join(directory, 'packages');
  // The programs under test, where the script looks for those of the profile.
  const built = join(directory, 'target', 'quick');
  await mkdir(built, { recursive: true });
  await copyFile(binary, join(built, 'infrafi-node'));
  await copyFile(index, join(built, 'infrafi-index'));
  const env = { ...process.env, CARGO_TARGET_DIR: join(directory, 'target') };
  await run('scripts/package.sh', ['--profile', 'quick', '--no-build', '--to', packages], { cwd: repository, env });
  root = join(directory, 'root');
  await run('mmdebstrap', ['--variant=minbase', '--include=adduser,ca-certificates,libssl3', 'bookworm', root], { maxBuffer: 2 ** 26 });
  for (const name of await readdir(packages)) await copyFile(join(packages, name), join(root, name));
});

test('both packages are made', { skip }, async () => {
  const names = (await readdir(packages)).sort();
  assert.equal(names.length, 2, names.join(' '));
  assert.match(names[0], /^infrafi-index_[\d.]+-1_\w+\.deb$/);
  assert.match(names[1], /^infrafi-node_[\d.]+-1_\w+\.deb$/);
});

test('they install without a question, and start nothing', { skip }, async () => {
  const names = (await readdir(packages)).map((name) => `/${name}`);
  await run('chroot', [root, 'dpkg', '--install', ...names], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const { stdout } = await inside('getent', 'passwd', 'infrafi');
  assert.match(stdout, /:\/nonexistent:\/usr\/sbin\/nologin$/m);
  assert.equal(existsSync(join(root, 'etc/systemd/system/multi-user.target.wants/infrafi-validator.service')), false);
});

test('each role has its service, confined, and its options', { skip }, async () => {
  const units = join(root, 'usr/lib/systemd/system');
  for (const role of ROLES) {
    assert.match(await readFile(join(units, `infrafi-${role}.service`), 'utf8'), /^ExecStart=\/usr\/bin\/infrafi-node/m);
    assert.match(await readFile(join(root, 'etc/infrafi', `${role}.env`), 'utf8'), /^INFRAFI_ARGS=$/m);
  }
  const confined = await readFile(join(units, 'infrafi-.service.d/50-confined.conf'), 'utf8');
  assert.match(confined, /^User=infrafi$/m);
  assert.equal(await readFile(join(units, 'infrafi-index.service.d/50-confined.conf'), 'utf8'), confined);
});

test('the node runs there as the account of the package', { skip }, async () => {
  const port = String(await freePort());
  const [p2p, metrics] = [String(await freePort()), String(await freePort())];
  const base = join(root, 'var/lib/infrafi-trial');
  await mkdir(base);
  await inside('chown', 'infrafi:infrafi', '/var/lib/infrafi-trial');
  const args = ['--chain', 'dev', '--alice', '--sealing', 'instant', '--base-path', '/var/lib/infrafi-trial', '--unsafe-force-node-key-generation'];
  const ports = ['--rpc-port', port, '--port', p2p, '--prometheus-port', metrics];
  const node = new Program('the installed node', ['chroot', '--userspec=infrafi:infrafi', root, '/usr/bin/infrafi-node', ...args, ...ports]);
  try {
    const health = await until('it answers', () => call(`http://127.0.0.1:${port}`, 'system_health', []), { seconds: 120, program: node });
    assert.equal(health.isSyncing, false);
  } finally {
    await node.stop();
  }
  const { uid } = await stat(join(base, 'chains/infrafi_dev/network/secret_ed25519')).catch(() => stat(join(base, 'chains')));
  assert.notEqual(uid, 0);
});

test('the index runs there', { skip }, async () => {
  const { stdout } = await inside('infrafi-index', 'openapi');
  assert.equal(typeof JSON.parse(stdout).paths, 'object');
});

test('an upgrade keeps what the operator has changed', { skip }, async () => {
  await appendFile(join(root, 'etc/infrafi/validator.env'), 'INFRAFI_ARGS=--name mine\n');
  const [name] = (await readdir(packages)).filter((file) => file.startsWith('infrafi-node'));
  await inside('dpkg', '--install', `/${name}`);
  assert.match(await readFile(join(root, 'etc/infrafi/validator.env'), 'utf8'), /--name mine/);
});

test('a removal leaves the keys and the database', { skip }, async () => {
  await inside('dpkg', '--purge', 'infrafi-node', 'infrafi-index');
  assert.equal(existsSync(join(root, 'usr/bin/infrafi-node')), false);
  assert.equal(existsSync(join(root, 'etc/infrafi/validator.env')), false);
  assert.equal(existsSync(join(root, 'var/lib/infrafi-trial/chains')), true);
});
