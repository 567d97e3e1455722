// The runtime is upgraded under load, as its council would: tried on the live chain's state first,
// authorised, applied by anyone. The upgrade has a migration of storage. `scripts/upgrade.sh`
// builds the runtimes. The tests build on each other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { blake2AsHex } from '@polkadot/util-crypto';
import { pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { approve, timelocked, UPGRADE } from '../lib/council.js';
import { fork, runtime, stateOf, tryUpgrade } from '../lib/fork.js';
import { launch } from '../lib/launch.js';
import { Load } from '../lib/load.js';
import { DOLLAR, fund, insuredUnit, termsOf, withoutCoverage } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';

const { alice, bob, dave, eve, eventOf, send, SUSDAI, USDAI, view } = chain;
// Accounts that do not vote: no account signs two transactions at once.
const [sender, saver, payer] = ['Alice', 'Bob', 'Charlie'].map((name) => chain.account(`//${name}//stash`));
// Two slots, and by how much later in its slot the second block can begin than the first.
const LONGEST_GAP = 13_000;

let feed, node, api, stop, load, loan;
before(async () => {
  ({ feed, node, api, stop } = await launch(() => Node.validator('council'), { withFeed: true }));
});
after(async () => {
  try {
    await load?.stop();
  } finally {
    await stop?.();
  }
});

const final = () => api.rpc.chain.getFinalizedHead();
const number = async (block) => Number((await node.rpc('chain_getHeader', ...(block ? [block] : []))).number);
const version = async () => (await node.rpc('state_getRuntimeVersion')).specVersion;

// State that changes by transactions alone. `api` has to be of the block's runtime: it knows no
// other views.
async function money(api, block) {
  const at = await api.at(block);
  const supply = async (asset) => (await at.query.assets.asset(asset)).unwrap().supply.toBigInt();
  const price = (await at.call.infrafiApi.sharePrice()).asOk.redemption.toBigInt();
  const held = async (asset, who) => (await at.query.assets.account(asset, who.address)).unwrapOrDefault().balance.toBigInt();
  const second = (await at.query.timestamp.now()).toBigInt() / 1000n;
  const { principal } = (await at.call.infrafiApi.quote(loan, second)).unwrap();
  return {
    usdai: await supply(USDAI),
    susdai: await supply(SUSDAI),
    saved: await held(SUSDAI, saver),
    left: await held(USDAI, payer),
    principal: principal.toBigInt(),
    price,
  };
}

let then;
test('a loan is drawn, and there is load: transfers, deposits, payments', async () => {
  const values = [await withoutCoverage(api), ...pointFeeds(api, sourcesOf(feed))];
  await timelocked(api, null, api.tx.utility.batchAll(values));
  await fund(api);
  const unit = await insuredUnit(api, node);
  loan = eventOf(await send(api, api.tx.lending.propose(await termsOf(api, unit, 4)), bob), 'lending', 'Proposed').data.loan.toNumber();
  await send(api, api.tx.lending.commit(loan, 1), eve);
  await approve(api, api.tx.lending.approve(loan));
  await send(api, api.tx.lending.draw(loan), bob);

  await Promise.all([saver, payer].map((who) => send(api, api.tx.reserve.mint(10_000n * 10n ** 6n, 0), who)));
  then = await money(api, (await api.rpc.chain.getBlockHash()).toHex());
  load = new Load(api, {
    transfers: [sender, () => api.tx.balances.transferAllowDeath(dave.address, 10n ** 9n)],
    deposits: [saver, () => api.tx.vault.deposit(DOLLAR / 10n, 0, 0)],
    payments: [payer, () => api.tx.lending.repay(loan, DOLLAR)],
  });
  await load.included(3);
});

// The state of the live chain at its last final block, under another runtime.
async function tried(name, state) {
  const forked = await fork(`a fork with the ${name} runtime`, 'council', state, runtime(name));
  try {
    assert.equal((await forked.rpc('state_getRuntimeVersion')).specVersion, name === 'next' ? 3 : 1);
    await tryUpgrade(forked);
  } finally {
    await forked.stop();
  }
}

test('every invariant holds on the live state, and the migration works on it', async () => {
  const state = await stateOf(node, (await final()).toHex());
  assert.ok(Object.keys(state).length > 200);
  await tried('current', state);
  await tried('next', state);
  // A state that is wrong is seen: lending has forgotten its sums.
  const { [api.query.lending.totals.key()]: totals, ...wrong } = state;
  assert.ok(totals);
  await assert.rejects(tried('current', wrong), /state_call/);
});

let applied;
test('five of six authorise the code, and anyone applies it', async () => {
  const code = `0x${(await readFile(runtime('next'))).toString('hex')}`;
  await timelocked(api, null, api.tx.system.authorizeUpgrade(blake2AsHex(code)), 'Root', UPGRADE);
  const sent = await send(api, api.tx.system.applyAuthorizedUpgrade(code), eve);
  applied = await number(sent.block);
  await until('the next runtime', async () => (await version()) === 3, { seconds: 60, node });
});

test('the load goes on, and so does finality', async () => {
  const before = load.count();
  await load.included(4);
  await until('final blocks of the next runtime', async () => (await number(await final())) > applied + 4, {
    seconds: 90,
    node,
  });
  for (const [name, count] of Object.entries(load.count())) assert.ok(count > before[name], name);
});

test('clients see the metadata of the next runtime, and the storage is migrated', async () => {
  assert.equal(api.runtimeVersion.specVersion.toNumber(), 3);
  assert.equal((await api.query.compliance.officer()).unwrap().toString(), alice.address);
  assert.equal((await api.query.compliance.palletVersion()).toNumber(), 1);
  const old = await api.at(await api.rpc.chain.getBlockHash(applied));
  assert.equal(old.query.compliance?.officer, undefined, 'the block that applies it is the last of the old one');
});

test('no money is lost: supplies, the loan and the share price are what the load makes them', async () => {
  await load.stop();
  const end = (await api.rpc.chain.getBlockHash()).toHex();
  const fresh = await chain.connect(node);
  const now = await money(fresh, end).finally(() => fresh.disconnect());
  assert.equal(now.usdai, then.usdai);
  const saved = now.saved - then.saved;
  assert.ok(saved > 0n);
  assert.equal(now.susdai - then.susdai, saved);
  // Of what is paid, cents are interest: eleven per cent a year, for minutes.
  const interest = then.left - now.left - (then.principal - now.principal);
  assert.ok(interest > 0n && interest < DOLLAR && now.principal < then.principal, `${interest}`);
  assert.ok(now.price >= then.price, `${now.price} after ${then.price}`);
});

test('no two blocks are further apart than two slots', async (t) => {
  const [first, last] = [applied - 8, await number()];
  assert.ok(last > applied + 4);
  const times = [];
  for (let height = first; height <= last; height += 1) {
    const stored = await node.rpc('state_getStorage', api.query.timestamp.now.key(), await node.rpc('chain_getBlockHash', height));
    times.push(Number(Buffer.from(stored.slice(2), 'hex').readBigUInt64LE()));
  }
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  t.diagnostic(`${gaps.length} blocks, the longest gap ${Math.max(...gaps) / 1_000} s`);
  assert.ok(Math.max(...gaps) <= LONGEST_GAP, gaps.join(' '));
});

test('every invariant holds on the live chain after the upgrade', async () => {
  const block = (await final()).toHex();
  assert.equal((await node.rpc('state_getRuntimeVersion', block)).specVersion, 3);
  await tryUpgrade(node, block);
});
