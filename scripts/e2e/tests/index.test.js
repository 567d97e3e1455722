// The index of the demonstration's year: every block of it adds up to what the chain shows, however
// it came into the database; a wrong row is found. The tests build on each other.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Stage } from '../../demo/stage.js';
import { scenes, steps } from '../../demo/story.js';
import { START } from '../../demo/terms.js';
import { connect } from '../lib/chain.js';
import { Feed } from '../lib/feed.js';
import { binary, command, Index, Postgres } from '../lib/index.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';

let feed, node, api, postgres, last, url;
before(async () => {
  [feed, node, postgres] = await Promise.all([Feed.start(), Node.dev(['--state-pruning', 'archive', '--blocks-pruning', 'archive']), Postgres.start()]);
  await node.travelTo(START);
  api = await connect(node);
  const stage = new Stage({ feed, node, api, say: () => {}, steps });
  for (const scene of scenes) await stage.play(scene);
  await feed.stop();
  last = (await node.heights()).final;
  url = postgres.url(await postgres.create('whole'));
});
after(async () => {
  await api?.disconnect();
  await Promise.all([node?.stop(), feed?.stop(), postgres?.remove()]);
});

const succeeds = async (...args) => {
  const { code, text } = await command(...args);
  assert.equal(code, 0, text);
  return text;
};

test('every block of the year adds up to what the chain shows', async (t) => {
  const begun = performance.now();
  await succeeds('catch', node, url, '--until', String(last));
  t.diagnostic(`${last} blocks in ${((performance.now() - begun) / 1000).toFixed(2)} s`);
  const text = await succeeds('reconcile', node, url, '--from', '0');
  const lines = text.trim().split('\n');
  assert.equal(lines.length, last + 1);
  for (const line of lines) assert.match(line, /^block \d+: \d+ figures compared, 0 differ$/);
});

test('all that happened is in the tables of its kind', async () => {
  const filled = 'block extrinsic event reading price loan loan_status tranche position_owner instalment ledger breach lease rent margin_call valuation_round auction bid unit unit_state unit_owner custody policy lot attestation reserve_flow feed feed_value request request_event bucket fill vault_flow movement cost_basis set_member role membership params';
  const sums = await postgres.sums('whole');
  const empty = filled.split(' ').filter((table) => Number(sums[table].split('|')[0]) === 0);
  assert.deepEqual(empty, []);
  // Every event of the chain is there, verbatim.
  let events = 0;
  for (let height = 1; height <= last; height += 1) {
    const at = await api.at(await api.rpc.chain.getBlockHash(height));
    events += (await at.query.system.eventCount()).toNumber();
  }
  assert.deepEqual(await postgres.query('whole', 'select count(*) from event'), [String(events)]);
});

test('a database that is filled in steps has the same rows', async () => {
  const other = postgres.url(await postgres.create('steps'));
  for (const height of [0, 1, 17, 40, last]) await succeeds('catch', node, other, '--until', String(height));
  assert.deepEqual(await postgres.sums('steps'), await postgres.sums('whole'));
});

test('blocks that are written again change nothing', async () => {
  const sums = await postgres.sums('whole');
  await succeeds('replay', node, url, '--from', '0', '--to', String(last));
  assert.deepEqual(await postgres.sums('whole'), sums);
  // What was lost comes back.
  await postgres.query('whole', 'delete from ledger where block % 2 = 0');
  await succeeds('replay', node, url, '--from', '1', '--to', String(last));
  assert.deepEqual(await postgres.sums('whole'), sums);
});

test('a wrong row is found, its figure is not served, and the others are', async () => {
  const unit = (sign) => postgres.query('whole', `update vault_flow set idle = idle ${sign} 1 where (block, index) = (select block, index from vault_flow where kind = 'Deposited' order by 1, 2 limit 1)`);
  await unit('+');
  const { code, text } = await command('reconcile', node, url);
  assert.equal(code, 1, text);
  assert.match(text, /figures compared, 1 differ/);
  assert.match(text, /^idle : rows \d+, chain \d+$/m);
  const index = await Index.start(node, url);
  try {
    const refused = await until('the figure is refused', async () => {
      const answer = await index.ask('nav');
      return answer.status === 503 && answer;
    });
    assert.match(JSON.stringify(refused.body), new RegExp(`${last}`));
    assert.equal((await index.ask('loans')).status, 200);
  } finally {
    await index.stop();
  }
  await unit('-');
  await succeeds('reconcile', node, url);
});

test('the interface has the prices that the chain had', async () => {
  const index = await Index.start(node, url);
  try {
    const { items } = await until('all prices', async () => {
      const answer = await index.get('prices?limit=1000');
      return answer.items.some(({ block }) => Number(block) > last - 10) && answer;
    });
    assert.ok(items.length > 10);
    const { block, deposit, redemption } = items.find((row) => Number(row.block) > 20);
    const at = await api.at(await api.rpc.chain.getBlockHash(Number(block)));
    const shown = (await at.call.infrafiApi.sharePrice()).asOk;
    assert.deepEqual({ deposit, redemption }, { deposit: shown.deposit.toString(), redemption: shown.redemption.toString() });
  } finally {
    await index.stop();
  }
});

test('a database of another chain is refused', async () => {
  const { code, text } = await command('catch', node, postgres.url(await postgres.create('other')), '--until', '3');
  assert.equal(code, 0, text);
  await postgres.query('other', `update watermark set hash = sha256('x')`);
  const refused = await command('catch', node, postgres.url('other'), '--until', '5');
  assert.equal(refused.code, 1);
  assert.match(refused.text, /the database has another block 3 than the node/);
});

test('a reader that closes its pipe is no failure', async () => {
  const { stderr } = await promisify(execFile)('bash', ['-c', '"$INFRAFI_INDEX" openapi | head -c 1 >/dev/null; exit "${PIPESTATUS[0]}"'], {
    env: { ...process.env, INFRAFI_INDEX: binary },
  });
  assert.equal(stderr, '');
});
