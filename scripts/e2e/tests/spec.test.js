// `infrafi-node spec --from FILE`, as docs/operations.md has it. Four operators make their keys
// from files, one file names them, and four nodes start from the specification and finalise.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { binary, Node } from '../lib/node.js';
import { temporary, until } from '../lib/process.js';

const run = promisify(execFile);
const example = new URL('../../../node/packaging/chain.example.toml', import.meta.url);
const VALIDATORS = ['ada', 'ben', 'cem', 'dan'];
const SCHEMES = { aura: 'sr25519', gran: 'ed25519', audi: 'sr25519' };

const nodes = [];
const bases = {};
let directory, file;

// A new key: its secret phrase, and its public key.
async function generate(scheme) {
  const { stdout } = await run(binary, ['key', 'generate', '--scheme', scheme, '--output-type', 'json']);
  const { secretPhrase, publicKey } = JSON.parse(stdout);
  return { secret: secretPhrase, key: publicKey };
}

// The keys of a validator, each secret in a file of its own.
async function validator(name) {
  const keys = { account: (await generate('sr25519')).key };
  for (const [type, scheme] of Object.entries(SCHEMES)) {
    const { secret, key } = await generate(scheme);
    await writeFile(join(directory, `${name}.${type}`), secret, { mode: 0o600 });
    keys[type] = key;
  }
  return keys;
}

const list = (keys) => JSON.stringify(keys);
const table = (name, fields) => `[[${name}]]\n${Object.entries(fields).map(([field, value]) => `${field} = ${JSON.stringify(value)}`).join('\n')}\n`;

// A file as the example is, with keys of its own.
async function written(changes = (text) => text) {
  const path = join(directory, 'chain.toml');
  await writeFile(path, changes(file));
  return path;
}

const spec = (path, ...args) => run(binary, ['spec', '--from', path, ...args], { maxBuffer: 2 ** 26 });
const refusal = (changes) => written(changes).then((path) => spec(path)).then(() => assert.fail('it is accepted'), ({ stderr }) => stderr);

before(async () => {
  directory = await temporary();
  const validators = [];
  for (const name of VALIDATORS) validators.push(await validator(name));
  const others = [];
  for (let count = 0; count < 12; count += 1) others.push((await generate('sr25519')).key);
  const [compliance, ...members] = others;
  const tail = (await readFile(example, 'utf8')).split(/^# Hardware, as/m)[1].replaceAll('"0x"', `"${members[0]}"`);
  file = [
    'name = "Trial"',
    'id = "trial"',
    `compliance = "${compliance}"`,
    `council = ${list(members.slice(0, 6))}`,
    `credit_committee = ${list(members.slice(0, 3))}`,
    `guardians = ${list(members.slice(3, 5))}`,
    `registrars = ${list(members.slice(5, 6))}`,
    `appraisers = ${list(members.slice(6, 10))}`,
    ...validators.map(({ account, aura, gran, audi }) => table('validators', { account, aura, grandpa: gran, authority_discovery: audi })),
    ...[...others, ...validators.map(({ account }) => account)].map((account) => table('balances', { account, infra: '1000' })),
    table('admissions', { role: 'Treasurer', account: members[0], group: 1 }),
    `#${tail}`,
  ].join('\n');
});
after(() => Promise.all(nodes.map((node) => node.stop('SIGKILL'))));

test('the example is refused as it is', async () => {
  await assert.rejects(spec(example.pathname), /compliance.*0x/s);
});

test('a fault is named, and nothing is written', async () => {
  for (const [from, to, fault] of [
    ['name = "Trial"', 'name = "Trial', /line 1/],
    ['id = "trial"', 'id = "My trial"', /id is "My trial"/],
    ['infra = "1000"', 'infra = "many"', /"many" is no amount of INFRA/],
    ['delay = 172_800', 'pause = 172_800', /params\.timelock\.pause: there is no such value, but delay/],
    ['supply_cap = 100_000_000_000_000', 'liquidity_floor = 1', /LiquidityFloor|liquidity/i],
    ['[params.timelock]', '[params.vault]\nwindow_length = 60\n[params.timelock]', /not fit for a live chain.*Vault\.window_length is 60 s/s],
  ]) {
    const found = await refusal((text) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    });
    assert.match(found, fault);
  }
});

test('a chain starts from the specification, and four nodes finalise', async () => {
  const raw = join(directory, 'spec.raw.json');
  await spec(await written(), '--raw', '--output', raw);
  await run(binary, ['check-spec', raw]);
  const { name, chainType, properties } = JSON.parse(await readFile(raw, 'utf8'));
  assert.deepEqual([name, chainType, properties.tokenSymbol], ['Trial', 'Live', 'INFRA']);
  for (const validator of VALIDATORS) {
    const base = await temporary();
    for (const [type, scheme] of Object.entries(SCHEMES)) {
      const suri = join(directory, `${validator}.${type}`);
      await run(binary, ['key', 'insert', '--key-type', type, '--scheme', scheme, '--suri', suri, '--chain', raw, '--base-path', base]);
    }
    bases[validator] = base;
  }
  for (const validator of VALIDATORS) {
    const known = await Promise.all(nodes.map((node) => node.address()));
    const bootnodes = known.length ? ['--bootnodes', ...known] : [];
    const args = ['--chain', raw, '--validator', '--allow-private-ip', ...bootnodes];
    nodes.push(await Node.start(validator, args, {}, 180, { base: bases[validator] }));
  }
  const final = async (node) => (await node.heights()).final >= 3;
  await Promise.all(nodes.map((node) => until(`${node.name} finalises`, () => final(node), { seconds: 120, node })));
  const hashes = await Promise.all(nodes.map((node) => node.rpc('chain_getBlockHash', 3)));
  assert.equal(new Set(hashes).size, 1);
});
