// An upgrade whose migration fails halfway: the chain goes on, and takes repairs alone.
// `scripts/upgrade.sh` builds the runtimes. The tests build on each other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { blake2AsHex } from '@polkadot/util-crypto';
import { acceptedAfter, pointFeeds, price, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { timelocked, UPGRADE } from '../lib/council.js';
import { MODELS } from '../lib/feed.js';
import { runtime } from '../lib/fork.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { bob, eve, send } = chain;
const DOLLAR = 10n ** 6n;
const H100 = price(MODELS[0]);
const FILTERED = refused('System.CallFiltered');

let feed, node, api, stop;
before(async () => {
  ({ feed, node, api, stop } = await launch(() => Node.validator('council'), { withFeed: true }));
});
after(() => stop?.());

const number = async (block) => Number((await node.rpc('chain_getHeader', ...(block ? [block] : []))).number);
const final = async () => number(await node.rpc('chain_getFinalizedHead'));
const version = async () => (await node.rpc('state_getRuntimeVersion')).specVersion;
const mint = () => send(api, api.tx.reserve.mint(10n * DOLLAR, 0), bob);
const redeem = () => send(api, api.tx.reserve.redeem(DOLLAR * 10n ** 12n, 0), bob);
const fedAt = async () => {
  const fed = await api.query.oracle.rawValues(chain.appraiserOf('Alice').address, H100);
  return fed.unwrap().timestamp.toNumber();
};
const blocks = async (count) => {
  const end = (await number()) + count;
  await until(`${count} blocks`, async () => (await number()) >= end, { seconds: 90, node });
};

// Any account brings the code that Root has authorised. Waits for the first block of its runtime.
async function apply(name, spec) {
  const code = `0x${(await readFile(runtime(name))).toString('hex')}`;
  const authorize = api.tx.system.authorizeUpgrade(blake2AsHex(code));
  await timelocked(api, null, authorize, 'Root', UPGRADE);
  await send(api, api.tx.system.applyAuthorizedUpgrade(code), eve);
  await until(`version ${spec}`, async () => (await version()) === spec, { seconds: 60, node });
  await until('its metadata', () => api.runtimeVersion.specVersion.toNumber() === spec, { seconds: 30, node });
}

test('the chain works: prices are fed, and dollars are minted', async () => {
  await timelocked(api, null, api.tx.utility.batchAll(pointFeeds(api, sourcesOf(feed))));
  await acceptedAfter(api, H100, 0, { node });
  await mint();
});

test('the migration of the next version fails, and blocks and finality go on', async () => {
  await apply('failing', 2);
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

test('neither entries nor exits are open, and appraisers are silent', async () => {
  await assert.rejects(mint(), FILTERED);
  await assert.rejects(redeem(), FILTERED);
  await assert.rejects(send(api, api.tx.balances.transferKeepAlive(eve.address, 10n ** 9n), bob), FILTERED);
  const last = await fedAt();
  // The interval is two blocks, and a last feed may have been on its way.
  await blocks(2);
  const silent = await fedAt();
  assert.ok(silent - last <= 12, `${last} ${silent}`);
  await blocks(6);
  assert.equal(await fedAt(), silent);
});
