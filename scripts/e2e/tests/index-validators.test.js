// The index beside four validators: one makes two blocks of a slot, is suspended, comes back and is
// out of the set meanwhile; then one stands still, and the best block runs ahead of the last final
// one. What the index has is what the chain has, of final blocks alone. The tests build on each
// other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chain from '../lib/chain.js';
import { command, Index, Postgres } from '../lib/index.js';
import { insertKey, Network } from '../lib/network.js';
import { temporary, until } from '../lib/process.js';

const ARCHIVE = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];

let network, api, postgres, index, url;
before(async () => {
  // Of four, none of which offends.
  const argsOf = (name) => (name === 'alice' ? ARCHIVE : []);
  [network, postgres] = await Promise.all([Network.start({ argsOf }), Postgres.start()]);
  ({ api } = network);
  url = postgres.url(await postgres.create('validators'));
  index = await Index.start(network.nodes.alice, url);
});
after(async () => {
  await index?.stop('SIGKILL');
  await Promise.all([network?.stop(), postgres?.remove()]);
});

const reaches = (height, seconds = 60) =>
  until(`block ${height} is indexed`, async () => (await index.get('health')).block >= height, { seconds, program: index.program });

// The events of the validators and their sessions up to a block, by the chain.
async function eventsUpTo(last) {
  const found = [];
  for (let block = 1; block <= last; block += 1) {
    const at = await api.at(await api.rpc.chain.getBlockHash(block));
    const events = await at.query.system.events();
    for (const [number, { event }] of events.entries()) {
      const { section, method, data } = event;
      if (['validators', 'session'].includes(section)) found.push({ block, index: number, section, method, data });
    }
  }
  return found;
}

// Of one of them, as the index shows it.
const place = ({ block, index: number }) => ({ block, index: number });

test('an offence, a suspension and the new set', async () => {
  const from = (await network.height()) + 1;
  const base = await temporary();
  await insertKey(base, network.spec, 'aura', 'sr25519', '//Dave');
  await network.join('the copy of dave', ['--validator'], { base });
  const { number } = await network.event('Offended', { from });
  await network.kill('the copy of dave');
  await network.twoSessions();
  await chain.sudo(api, api.tx.validators.reinstate(chain.dave.address));
  // What was decided is in final blocks.
  await reaches(Math.max(number, await network.finalises()), 120);
});

test('its changes, offences and sets are those of the chain', async () => {
  const { block: last } = await index.get('health');
  const events = await eventsUpTo(last);
  const who = ({ data }) => (data.who ?? data.validator)?.toString();
  const name = ({ section, method }) => (section === 'session' ? method.replace('Validator', '') : method);
  const names = { Disabled: 'Disabled', Reenabled: 'Reenabled' };
  const kinds = ['Admitted', 'Dismissed', 'Left', 'Suspended', 'Reinstated', 'Resumed', 'KeysPurged', 'Offended', ...Object.keys(names)];
  const changes = events.filter((event) => kinds.includes(name(event)));
  assert.ok(['Offended', 'Suspended', 'Disabled', 'Reinstated'].every((kind) => changes.some((event) => name(event) === kind)), 'all of it happened');
  for (const validator of [chain.alice, chain.bob, chain.charlie, chain.dave]) {
    const { items } = await index.get(`validators/${validator.address}/changes`);
    const shown = items.filter(({ block }) => block <= last).map((row) => ({ ...place(row), kind: row.kind }));
    const expected = changes.filter((event) => who(event) === validator.address).map((event) => ({ ...place(event), kind: name(event) }));
    assert.deepEqual(shown, expected, validator.address);
  }

  const offences = (await index.get('validators/offences')).items.filter(({ block }) => block <= last);
  const offended = events.filter(({ method }) => method === 'Offended').toReversed();
  assert.deepEqual(
    offences.map((row) => ({ ...place(row), who: row.who, offence: row.offence, is_suspended: row.is_suspended })),
    offended.map((event) => ({ ...place(event), who: who(event), offence: event.data.offence.type, is_suspended: event.data.isSuspended.isTrue })),
  );

  const sets = (await index.get('validators/sets')).items.filter(({ block }) => block <= last);
  const started = events.filter(({ method }) => method === 'SetStarted').toReversed();
  assert.deepEqual(sets.map(({ block }) => block), [...started.map(({ block }) => block), 0]);
  for (const { block, session, members, validator_count: count } of sets) {
    const set = await chain.view(api, 'Validators', 'validator_set', [session], await api.rpc.chain.getBlockHash(block));
    assert.deepEqual(members, set.unwrap().map((member) => member.toJSON().who), `the set of block ${block}`);
    assert.equal(count, members.length);
  }
  assert.ok(sets.some(({ members }) => !members.includes(chain.dave.address)), 'dave was out of a set');
});

test('the blocks of each validator are those that it made', async () => {
  const { block: last } = await index.get('health');
  await index.stop();
  const [first] = await postgres.query('validators', 'select max(height) from block');
  assert.equal(Number(first) >= last, true);
  const authors = await network.authors(1, Number(first));
  const rows = await postgres.query('validators', `select '0x' || encode(author, 'hex') from block where height > 0 order by height`);
  const key = (name) => `0x${Buffer.from(chain[name].publicKey).toString('hex')}`;
  assert.deepEqual(rows, authors.map(key));
  await index.run();
  const { items } = await index.get('validators');
  const set = (await (await api.at(await api.rpc.chain.getBlockHash((await index.get('health')).block))).query.session.validators()).map(String);
  assert.deepEqual(items.filter((row) => row.is_in_set).map(({ who }) => who).toSorted(), set.toSorted());
});

test('the best block runs ahead, and the index stays with the final one', async () => {
  // Two of four cannot finalise without the others.
  const still = [network.nodes.bob, network.nodes.charlie];
  await network.finalises();
  still.forEach((node) => node.program.kill('SIGSTOP'));
  try {
    const { alice } = network.nodes;
    const ahead = async () => {
      const { best, final } = await alice.heights();
      return best >= final + 5 && { best, final };
    };
    const { best, final } = await until('the best block runs ahead', ahead, { seconds: 120, node: alice });
    await sleep(2_000);
    const health = await index.get('health');
    assert.equal(health.behind, 0);
    assert.equal(health.finalized, health.block);
    assert.ok(health.block >= final && health.block < best, `${health.block} between ${final} and ${best}`);
    assert.equal((await index.ask('validators')).headers.get('x-finalized'), String(health.block));
    const [highest] = await postgres.query('validators', 'select max(height) from block');
    assert.equal(Number(highest), health.block, 'no block that is not final is written');
  } finally {
    still.forEach((node) => node.program.kill('SIGCONT'));
  }
  await reaches(await network.finalises({ seconds: 180 }), 120);
});

test('every indexed block is of the chain, and all sums are those of the chain', async () => {
  const { code, text } = await command('reconcile', network.nodes.alice, url, '--from', '0');
  assert.equal(code, 0, text);
  const { audit } = await index.get('health');
  assert.deepEqual(audit.mismatches, []);
  const rows = await postgres.query('validators', `select height, '0x' || encode(hash, 'hex') from block order by height`);
  assert.equal(audit.block > 0 && rows.length > audit.block, true);
  for (const row of rows) {
    const [height, hash] = row.split('|');
    assert.equal(hash, (await api.rpc.chain.getBlockHash(Number(height))).toHex(), height);
  }
});
