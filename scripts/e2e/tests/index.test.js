// The index of the demonstration's year: every block of it adds up to what the chain shows, however
// it came into the database; a wrong row is found. The tests build on each other.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stage } from '../../demo/stage.js';
import { scenes, steps } from '../../demo/story.js';
import { START } from '../../demo/terms.js';
import { cast } from '../../demo/cast.js';
import { account, bob, connect, INFRA, sudo, SUSDAI, view } from '../lib/chain.js';
import { Feed } from '../lib/feed.js';
import { binary, command, Index, Postgres } from '../lib/index.js';
import { Node } from '../lib/node.js';
import { Program, until } from '../lib/process.js';
import { finalized } from '../lib/sealed.js';

// Shares that one account gives another, and an account whose balance root sets.
const GIFT = 10n ** 18n;
const POOR = account('//Poor').address;

let feed, node, api, postgres, last, url, given;
before(async () => {
  [feed, node, postgres] = await Promise.all([Feed.start(), Node.dev(['--state-pruning', 'archive', '--blocks-pruning', 'archive']), Postgres.start()]);
  await node.travelTo(START);
  api = await connect(node);
  const stage = new Stage({ feed, node, api, say: () => {}, steps });
  for (const scene of scenes) await stage.play(scene);
  await feed.stop();
  // Nothing of the protocol happens in the block of a gift.
  const gift = await finalized(api.tx.assets.transferKeepAlive(SUSDAI, bob.address, GIFT), cast.ada.pair);
  given = (await api.rpc.chain.getHeader(gift)).number.toNumber();
  await sudo(api, api.tx.balances.forceSetBalance(POOR, 7n * INFRA), api.tx.balances.forceSetBalance(POOR, 3n * INFRA));
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
  const filled = 'block extrinsic event reading price loan loan_status tranche position_owner instalment ledger breach lease rent margin_call valuation_round auction bid unit unit_state unit_owner custody policy bond insurer outcome party_record lot attestation reserve_flow feed feed_value request request_event bucket fill vault_flow movement cost_basis set_member role membership params';
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

test('a gift of shares is valued at the price of its block', async () => {
  const [price] = await postgres.query('whole', `select conservative, shares, redemption from price where block = ${given}`);
  assert.ok(price, 'the prices of the block were read');
  const [conservative, shares, redemption] = price.split('|').map(BigInt);
  const at = await api.at(await api.rpc.chain.getBlockHash(given));
  assert.equal(redemption, (await at.call.infrafiApi.sharePrice()).asOk.redemption.toBigInt());
  const index = await Index.start(node, url);
  try {
    const { item } = await until('the statement', () => index.get(`accounts/${bob.address}/statement`));
    assert.equal(item.paid_in, ((GIFT * conservative) / shares).toString());
  } finally {
    await index.stop();
  }
});

test('after each valuation round loans under a margin call were read', async () => {
  const rounds = await postgres.query('whole', `
    select v.block, m.loan, exists (select from reading r where r.kind = 'margin' and r.key = m.loan::text and r.block = v.block),
      exists (select from event e where e.block = v.block and e.fields ->> 'loan' = m.loan::text)
    from valuation_round v
    join lateral (select distinct on (loan) loan, is_called from margin_call c where c.block <= v.block order by loan, c.block desc, c.index desc) m on m.is_called
    where v.is_completed`);
  assert.deepEqual(rounds.filter((row) => row.split('|')[2] !== 't'), []);
  assert.ok(rounds.some((row) => row.split('|')[3] === 'f'), 'one of them had no event of its own');
});

// The column of a field of the chain.
const column = (field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('insurers, outcomes and records are those of the chain, and none is missing', async () => {
  const hash = await api.rpc.chain.getBlockHash(last);
  const { collateral, lending } = (await api.at(hash)).query;
  const same = (row, fields, shown) => assert.deepEqual(row, fields.map((field) => shown[field].toString()), JSON.stringify(shown));
  const rows = async (text) => (await postgres.query('whole', text)).map((row) => row.split('|'));

  const figures = ['bond', 'exposure', 'claimed', 'required', 'free'];
  const insurers = await rows(`select distinct on (who) '0x' || encode(who, 'hex'), ${figures} from insurer order by who, block desc`);
  const bonds = await collateral.bonds.entries();
  assert.deepEqual(insurers.map(([who]) => who), bonds.map(([key]) => key.args[0].toHex()).sort());
  for (const [who, ...row] of insurers) same(row, figures, (await view(api, 'Collateral', 'insurer', [who], hash)).unwrap());

  const counted = ['loans', 'repaid', 'seized', 'lost', 'principal', 'principalLost', 'claimsPaid', 'claimsRefused', 'claimsEnforced', 'custodyLapses', 'rentLate'];
  const columns = counted.map(column);
  const records = await rows(`select distinct on (who, role) role, '0x' || encode(who, 'hex'), ${columns} from party_record order by who, role, block desc`);
  assert.equal(records.length, (await lending.records.entries()).length);
  for (const [role, who, ...row] of records) same(row, counted, await view(api, 'Lending', 'record', [role, who], hash));
  assert.ok(records.some(([role]) => role === 'Curator') && records.some(([role]) => role === 'Borrower'));

  const ending = ['drawn', 'repaid', 'interest', 'rent', 'lost', 'worstDaysLate', 'breaches', 'endedAt', 'how'];
  const outcomes = await rows(`select distinct on (loan) loan, ${ending.map(column)} from outcome order by loan, block desc, index desc`);
  assert.equal(outcomes.length, (await lending.outcomes.entries()).length);
  for (const [loan, ...row] of outcomes) same(row, ending, (await view(api, 'Lending', 'outcome', [Number(loan)], hash)).unwrap());
});

test('movements of INFRA are those of the chain, those by root too', async () => {
  const [poor] = await postgres.query('whole', `select sum(delta), count(*) from movement where asset = 0 and account = '\\x${Buffer.from(account('//Poor').publicKey).toString('hex')}'`);
  assert.equal(poor, `${3n * INFRA}|1`);
  const of = await postgres.query('whole', 'select \'0x\' || encode(account, \'hex\'), sum(delta), sum(held) from movement where asset = 0 group by account');
  const at = await api.at(await api.rpc.chain.getBlockHash(last));
  assert.ok(of.length > 10);
  for (const row of of) {
    const [who, sum, held] = row.split('|');
    const { free, reserved } = (await at.query.system.account(who)).data;
    assert.deepEqual([BigInt(sum), BigInt(held)], [free.toBigInt() + reserved.toBigInt(), reserved.toBigInt()], who);
  }
});

test('a replay that is killed is finished by the next start', async () => {
  const sums = await postgres.sums('whole');
  // Another session keeps the rows of a block in the middle, at which the replay waits.
  const middle = Math.floor(last / 2);
  const keeper = new Program('psql', ['psql', '-XAtq', '-c', `begin; select height from block where height = ${middle} for update; select pg_sleep(60)`, url]);
  await postgres.query('whole', `insert into audit_sum values ('cash', ${last}, 666) on conflict (name) do update set amount = 666`);
  const replay = new Program('the replay', [binary, 'replay', '--node', node.url, '--database', url, '--from', '0', '--to', String(last)]);
  const next = async () => Number((await postgres.query('whole', 'select next from replay'))[0]);
  await until('it waits in the middle', async () => (await next()) > middle - 32, { program: replay });
  await sleep(500);
  assert.ok((await next()) <= middle, 'it is not done');
  // Meanwhile no other process writes.
  const refused = await command('catch', node, url);
  assert.equal(refused.code, 1);
  assert.match(refused.text, /another process writes to this database/);
  await replay.stop('SIGKILL');
  await postgres.query('whole', `select count(pg_terminate_backend(pid)) from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()`);
  await keeper.stop();
  const after = await postgres.sums('whole');
  assert.equal(after.cost_basis, sums.cost_basis, 'average costs stay until they are made anew');
  await succeeds('catch', node, url, '--until', String(last));
  assert.deepEqual(await postgres.sums('whole'), sums);
  assert.deepEqual(await postgres.query('whole', `select (select count(*) from replay), (select count(*) from audit_sum where amount = 666)`), ['0|0']);
});

test('what the chain has and the tables lack is found, and the other way round', async () => {
  // In the block after the first draw.
  const [drawn] = await postgres.query('whole', `select block + 1, loan from loan_status where status = 'Live' order by block limit 1`);
  const [height, live] = drawn.split('|').map(Number);
  const early = postgres.url(await postgres.create('early'));
  await succeeds('catch', node, early, '--until', String(height));
  // The live loan is found by its next deadline; at the end of the year no loan is live.
  const [first] = await view(api, 'Lending', 'schedule', [live], await api.rpc.chain.getBlockHash(height));
  const found = await postgres.query('early', `select due_at from schedule_now where loan = ${live}`);
  assert.deepEqual(found, [first.at.toString()]);
  assert.deepEqual(await postgres.query('whole', 'select count(*) from schedule_now'), ['0']);
  const differs = async (change, back, ...lines) => {
    await postgres.query('early', change);
    const { code, text } = await command('reconcile', node, early);
    assert.equal(code, 1, text);
    for (const line of lines) assert.match(text, line);
    await postgres.query('early', back);
    await succeeds('reconcile', node, early);
  };
  // The loan was drawn without the tables knowing.
  await differs(
    `update loan_status set status = 'Rejected' where loan = ${live} and status = 'Live'`,
    `update loan_status set status = 'Live' where loan = ${live} and status = 'Rejected'`,
    new RegExp(`^loan_principal ${live}: rows 0, chain [1-9]\\d*$`, 'm'),
    /^loans : rows \d+, chain \d+$/m,
  );
  // A bond that nobody posted.
  await differs(
    `insert into bond values (${height}, 999, 0, '\\x01', 'Posted', 5, 5)`,
    'delete from bond where index = 999',
    /^bonds : rows [1-9]\d*5, chain [1-9]\d*0$/m,
  );
  // A request that nobody made.
  await differs(
    `insert into request values (999, ${height}, 0, 1, '\\x01', 5, 3, 99999999999)`,
    'delete from request where id = 999',
    /^bucket 99999999999:3: rows 5, chain 0$/m,
  );
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
