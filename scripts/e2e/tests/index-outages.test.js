// The index loses its process, its database and its node, each at a bad time. In the end it has
// exactly the rows of an index that was never disturbed. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { alice, bob, connect } from '../lib/chain.js';
import { command, Index, Postgres } from '../lib/index.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { finalized } from '../lib/sealed.js';

let node, postgres, index, url;
before(async () => {
  [node, postgres] = await Promise.all([Node.dev(['--state-pruning', 'archive', '--blocks-pruning', 'archive']), Postgres.start()]);
  url = postgres.url(await postgres.create('disturbed'));
  await node.rpc('dev_newBlock', { count: 300 });
  index = await Index.start(node, url);
});
after(async () => {
  await Promise.all([index?.stop('SIGKILL'), node?.stop(), postgres?.remove()]);
});

const watermark = async () => Number((await postgres.query('disturbed', 'select coalesce(max(height), -1) from watermark'))[0]);
const reaches = (height) => until(`block ${height} is written`, async () => (await watermark()) >= height, { program: index.program });

// A transfer of dollars, so that there are rows beside those of the clock.
async function pay() {
  const api = await connect(node);
  try {
    await finalized(api.tx.assets.transfer(1, bob.address, 1_000_000), alice);
  } finally {
    await api.disconnect();
  }
}

test('it is killed while it catches up, again and again', async () => {
  for (let kill = 0; kill < 4; kill += 1) {
    await sleep(150);
    await index.stop('SIGKILL');
    await index.run();
  }
  await reaches(300);
});

test('an audit that it missed is made at the next start', async () => {
  await index.stop('SIGKILL');
  const audits = () => postgres.query('disturbed', 'select count(*) from audit where block = 300');
  await postgres.query('disturbed', 'delete from audit where block = 300');
  await index.run();
  await until('the audit is made', async () => (await audits())[0] === '1', { program: index.program });
});

test('its database crashes, and it goes on where it was', async () => {
  await pay();
  await postgres.stop('SIGQUIT');
  await pay();
  await node.rpc('dev_newBlock', { count: 20 });
  await sleep(1_000);
  assert.ok(index.program.isRunning, index.program.tail());
  await postgres.run();
  await reaches((await node.heights()).final);
});

test('nobody reaches its database without the password', async () => {
  const { PGPASSWORD } = process.env;
  try {
    process.env.PGPASSWORD = 'infrafi';
    await assert.rejects(postgres.query('disturbed', 'select 1'), /password authentication failed/);
  } finally {
    process.env.PGPASSWORD = PGPASSWORD;
  }
  assert.deepEqual(await postgres.query('disturbed', 'select 1'), ['1']);
});

test('its node is killed and comes back', async () => {
  await node.program.stop('SIGKILL');
  await sleep(1_000);
  assert.ok(index.program.isRunning, index.program.tail());
  assert.equal((await index.ask('prices')).status, 200, 'the past is served without a node');
  // Also by an index that starts meanwhile.
  await index.stop('SIGKILL');
  await index.run();
  assert.equal((await index.ask('prices')).status, 200);
  await node.run();
  await pay();
  await node.rpc('dev_newBlock', { count: 20 });
  await reaches((await node.heights()).final);
});

test('nothing is lost and nothing is doubled', async () => {
  const last = (await node.heights()).final;
  await reaches(last);
  await index.stop();
  const other = postgres.url(await postgres.create('calm'));
  for (const database of [other, url]) {
    const { code, text } = await command('catch', node, database, '--until', String(last));
    assert.equal(code, 0, text);
    assert.match((await command('reconcile', node, database)).text, / 0 differ/);
  }
  assert.deepEqual(await postgres.sums('disturbed'), await postgres.sums('calm'));
  assert.deepEqual(await postgres.query('disturbed', 'select count(*), max(height) from block'), [`${last + 1}|${last}`]);
});
