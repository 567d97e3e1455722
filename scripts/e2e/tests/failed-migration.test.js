// An upgrade whose migration fails halfway, and the way out: the chain takes repairs alone, the
// council brings other code without a delay and clears the failure, and entries open at the end.
// `scripts/upgrade.sh` builds the runtimes. The tests build on each other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { blake2AsHex } from '@polkadot/util-crypto';
import { acceptedAfter, chainTime, pointFeeds, price, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { carry, execute, schedule, timelocked, UPGRADE } from '../lib/council.js';
import { MODELS } from '../lib/feed.js';
import { runtime } from '../lib/fork.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { eve, send } = chain;
// Accounts that do not vote: no account signs two transactions at once.
const [saver, newcomer, payer] = ['Alice', 'Bob', 'Charlie'].map((name) => chain.account(`//${name}//stash`));
const DOLLAR = 10n ** 6n;
const H100 = price(MODELS[0]);
const FILTERED = refused('System.CallFiltered');

let feed, node, api, stop;
before(async () => {
  ({ feed, node, api, stop } = await launch(() => Node.validator('council'), { withFeed: true }));
});
after(async () => {
  await api?.disconnect();
  await stop?.();
});

const number = async (block) => Number((await node.rpc('chain_getHeader', ...(block ? [block] : []))).number);
const final = async () => number(await node.rpc('chain_getFinalizedHead'));
const version = async () => (await node.rpc('state_getRuntimeVersion')).specVersion;
const mint = (who) => send(api, api.tx.reserve.mint(10n * DOLLAR, 0), who);
const redeem = () => send(api, api.tx.reserve.redeem(DOLLAR * 10n ** 12n, 0), saver);
const codeOf = async (name) => `0x${(await readFile(runtime(name))).toString('hex')}`;
const authorize = (code) => api.tx.system.authorizeUpgrade(blake2AsHex(code));
const fedAt = async () => {
  const fed = await api.query.oracle.rawValues(chain.appraiserOf('Alice').address, H100);
  return fed.unwrap().timestamp.toNumber();
};

// Any account brings the code that Root has authorised. Waits for the first block of its runtime,
// of which a connection that was made before knows no runtime calls.
async function apply(code, spec) {
  await send(api, api.tx.system.applyAuthorizedUpgrade(code), eve);
  await until(`version ${spec}`, async () => (await version()) === spec, { seconds: 60, node });
  await api.disconnect();
  api = await chain.connect(node);
}

let code;
test('the chain works, and its council authorises an upgrade', async () => {
  code = await codeOf('failing');
  const calls = api.tx.utility.batchAll([...pointFeeds(api, sourcesOf(feed)), authorize(code)]);
  await Promise.all([mint(saver), timelocked(api, null, calls, 'Root', UPGRADE)]);
  await acceptedAfter(api, H100, 0, { node });
});

test('the migration of the next version fails, and blocks and finality go on', async () => {
  await apply(code, 2);
  const failure = await until(
    'the failure',
    async () => {
      const found = await api.query.failedMigration.failed();
      return found.isSome && found.unwrap();
    },
    { seconds: 60, node },
  );
  assert.equal(failure.migration.unwrap().toNumber(), 0);
  assert.ok((await api.query.multiBlockMigrations.cursor()).isNone);
  const failed = await number();
  await until('final blocks after it', async () => (await final()) > failed, { seconds: 90, node });
});

let last;
test('neither entries nor exits are open', async () => {
  last = await fedAt();
  const transfer = send(api, api.tx.balances.transferKeepAlive(eve.address, 10n ** 9n), payer);
  await Promise.all([mint(newcomer), redeem(), transfer].map((sent) => assert.rejects(sent, FILTERED)));
});

test('five of six bring other code without a delay, and the failure stands', async () => {
  code = await codeOf('next');
  const { id, readyAt } = await schedule(api, authorize(code), 'Root', UPGRADE);
  assert.ok(readyAt <= (await chainTime(api)));
  await execute(api, id);
  await apply(code, 3);
  assert.ok((await api.query.failedMigration.failed()).isSome);
  await assert.rejects(redeem(), FILTERED);
});

test('appraisers were silent meanwhile', async () => {
  // The interval is two blocks. A last feed may have been on its way.
  assert.ok((await fedAt()) - last <= 12, `${last} ${await fedAt()}`);
  assert.ok((await chainTime(api)) - last > 36);
});

test('the council clears the failure: exits open, entries do not, and appraisers feed again', async () => {
  const { id } = await schedule(api, api.tx.failedMigration.clear(), 'Root', UPGRADE);
  last = await fedAt();
  await execute(api, id);
  await Promise.all([assert.rejects(mint(newcomer), FILTERED), redeem()]);
  await until('a new price', async () => (await fedAt()) > last, { seconds: 60, node });
});

test('entries open when the council exits safe mode', async () => {
  await carry(api, api.tx.safeMode.forceExit());
  await mint(newcomer);
});
