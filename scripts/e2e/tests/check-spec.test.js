// `infrafi-node check-spec FILE`, and the start of a chain of type Live: a genesis for trials is
// refused, and every fault of it is named.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { Keyring } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { binary, Node, rawSpec } from '../lib/node.js';
import { temporary } from '../lib/process.js';

const run = promisify(execFile);
const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];
const [HOUR, DAY] = [3_600, 86_400];
// twox128("Sudo") ++ twox128("Key").
const SUDO = '0x5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b';
const REFUSAL = 'is not fit for a live chain, since its genesis is one for trials: ';

const pair = (type, uri) => new Keyring({ type, ss58Format: 42 }).addFromUri(uri);
const hexOf = ({ publicKey }) => u8aToHex(publicKey).slice(2);
// A key of the operator's own, in the place of one that everybody has.
const owned = (type, uri) => pair(type, `//Owned${uri}`);

// Numbers of a specification can be too large for JavaScript: they are kept as text.
const parse = (text) => JSON.parse(text.replace(/(?<=[\s,:[])\d{16,}(?=[\s,\]}])/g, '"#$&"'));
const print = (spec) => JSON.stringify(spec).replace(/"#(\d+)"/g, '$1');

const path = (name) => join(directory, name);
async function written(spec, name = 'spec.json') {
  await writeFile(path(name), print(spec));
  return path(name);
}

let directory, trial, good, raw;
before(async () => {
  directory = await temporary();
  await run(binary, ['export-chain-spec', '--chain', 'council', '--output', path('council.json')]);
  const council = await readFile(path('council.json'), 'utf8');
  trial = { ...parse(council), chainType: 'Live' };
  good = await written(fit(council), 'good.json');
  await run(binary, ['export-chain-spec', '--chain', good, '--raw', '--output', path('raw.json')]);
  raw = parse(await readFile(path('raw.json'), 'utf8'));
});

// The chain without sudo as the page for operators has it changed: with keys of its own, and the
// governed values that are set where a specification names none, those for real money.
function fit(council) {
  const uris = NAMES.flatMap((name) => [`//${name}`, `//${name}//stash`, `//${name}//appraiser`]);
  const keys = ['sr25519', 'ed25519'].flatMap((type) => uris.map((uri) => [type, uri]));
  const text = keys.reduce((known, key) => known.replaceAll(pair(...key).address, owned(...key).address), council);
  const spec = { ...parse(text), name: 'Mainnet', chainType: 'Live' };
  const { patch } = spec.genesis.runtimeGenesis;
  for (const pallet of ['vault', 'reserve', 'lending', 'validators']) delete patch[pallet].params;
  const validators = ['//Alice', '//Bob', '//Charlie', '//Dave'];
  patch.validators.admitted = validators.map((uri) => owned('sr25519', uri).address);
  patch.session.keys = validators.map((uri) => {
    const [{ address }, grandpa] = ['sr25519', 'ed25519'].map((type) => owned(type, uri));
    return [address, address, { aura: address, grandpa: grandpa.address, authority_discovery: address }];
  });
  return spec;
}

const check = (file) => run(binary, ['check-spec', file]);
// What a refusal names.
async function faults(file) {
  const { code, stderr } = await check(file).then(() => assert.fail('it is fit'), (error) => error);
  assert.equal(code, 1, stderr);
  const [, named] = new RegExp(`${REFUSAL}(.*)"\\)\n`).exec(stderr) ?? assert.fail(stderr);
  return named.split('; ');
}

test('a chain with keys of its own and times for real money is fit, and starts', async () => {
  assert.deepEqual(await check(good), { stdout: '', stderr: '' });
  assert.deepEqual(await check(path('raw.json')), { stdout: '', stderr: '' });
  const node = await Node.start('a live chain', ['--chain', path('raw.json')]);
  assert.equal(await node.rpc('system_chain'), 'Mainnet');
  assert.equal(await node.rpc('system_chainType'), 'Live');
  await node.stop();
});

test('a key that everybody has is named, whatever it is for', async () => {
  for (const [type, uri] of [['sr25519', '//Dave'], ['sr25519', '//Alice//appraiser'], ['ed25519', '//Alice']]) {
    const text = print(raw).replaceAll(hexOf(owned(type, uri)), hexOf(pair(type, uri)));
    assert.deepEqual(await faults(await written(parse(text))), [`it has the public keys of ${uri}`]);
  }
});

test('a sudo key is named, whosever it is', async () => {
  const spec = structuredClone(raw);
  spec.genesis.raw.top[SUDO] = `0x${hexOf(owned('sr25519', ''))}`;
  assert.deepEqual(await faults(await written(spec)), ['it has a sudo key']);
});

test('each value that is too small by one is named', async () => {
  const spec = fit(await readFile(path('council.json'), 'utf8'));
  const sale = { length: HOUR - 1, extension: 1 };
  Object.assign(spec.genesis.runtimeGenesis.patch, {
    vault: { params: { window_length: DAY - 1, min_wait: HOUR - 1 } },
    reserve: { params: { bill_default: DAY - 1, bill_grace: 0 } },
    lending: { params: { min_window: DAY - 1, cure_period: DAY - 1, sale } },
  });
  spec.genesis.runtimeGenesis.patch.validators.params = { session_blocks: 599, minimum: 3 };
  const short = (name, least, unit = 's') => `${name} is ${least - 1} ${unit}, and ${least} ${unit} are the least`;
  assert.deepEqual(await faults(await written(spec)), [
    short('Vault.window_length', DAY),
    short('Vault.min_wait', HOUR),
    short('Reserve.bill_default', DAY),
    short('Lending.min_window', DAY),
    short('Lending.cure_period', DAY),
    short('Lending.sale.length', HOUR),
    short('Validators.session_blocks', 600, 'blocks'),
    short('Validators.minimum', 4, 'validators'),
  ]);
});

test('a development chain is not fit, and all that is wrong with it is named', async () => {
  const [keys, sudo, validators, ...values] = await faults(await rawSpec('dev'));
  for (const name of NAMES) assert.ok(keys.includes(`//${name},`) || keys.endsWith(`//${name}`), `${name}: ${keys}`);
  assert.ok(keys.includes('//Alice//appraiser'), keys);
  assert.equal(sudo, 'it has a sudo key');
  assert.equal(validators, 'its number of validators is 1, and 4 is the least');
  assert.equal(values.length, 8);
});

test('a file that is no specification is refused', async () => {
  await assert.rejects(check(path('missing.json')), /missing\.json/);
  await assert.rejects(check(await written({ name: 'Mainnet' })), /missing field/);
});

test('a chain of type Live with a genesis for trials does not start', async () => {
  const started = Node.start('a live chain for trials', ['--chain', await written(trial)]);
  await assert.rejects(started, new RegExp(`${REFUSAL}it has the public keys of //Alice, `));
});
