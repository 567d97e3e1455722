// The command line on a real node: a saver's life, a custodian and an insurer with their files, a
// borrower's loan, a signature on a machine without a network, the agent of a custodian, a
// treasurer with an attestor, an appraiser's sources, a keeper and an operator. The tests build on
// each other.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { done, eventsOf, infrafi } from '../lib/cli.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, termsOf, withoutCoverage } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { temporary, until } from '../lib/process.js';
import { unitOf } from '../lib/units.js';

const { alice, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;
const H100 = fileURLToPath(new URL('../../../crates/cli/nvidia-smi/h100-550.xml', import.meta.url));
const keys = { alice: '//Alice', bob: '//Bob', charlie: '//Charlie', dave: '//Dave', eve: '//Eve', ferdie: '//Ferdie' };

let feed, node, api, stop, directory;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)), await withoutCoverage(api));
  directory = await temporary();
});
after(() => stop?.());

// A command of an account, which has to succeed; what it sends is sent.
const as = (who, ...args) => done(node, [...args, '--yes'], { key: keys[who] });
const read = (who, ...args) => done(node, args, { key: keys[who] });
const refused = (who, ...args) => infrafi(node, [...args, '--yes'], { key: keys[who] });
const file = async (name, text) => {
  await writeFile(join(directory, name), text);
  return join(directory, name);
};
const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const nonce = async (who) => (await api.rpc.system.accountNextIndex(who.address)).toNumber();

test('a saver mints, deposits, asks, claims and redeems', async () => {
  const minted = eventsOf(await as('alice', 'saver', 'mint', '200000.50'));
  assert.equal(minted['Reserve.Minted'].usdai, '200000.5 USDai');
  assert.equal(await usdai(alice), 200_000n * DOLLAR + DOLLAR / 2n);
  await as('alice', 'saver', 'deposit', '150000');
  const asked = await as('alice', 'saver', 'ask', '500', '--bid', '0');
  assert.equal(asked.effect.worth_usdai_now, '500');
  const { request } = eventsOf(asked)['Vault.RedeemRequested'];
  const [shown] = (await read('alice', 'saver', 'show')).requests;
  assert.deepEqual([shown.id, shown.pending_shares, shown.shares_ahead], [Number(request), '500', '0']);
  await node.travelTo((await chainTime(api)) + 61);
  await until('the request is filled', async () => (await read('alice', 'saver', 'show')).requests[0].claimable_usdai === '500', { node });
  const before = await usdai(alice);
  await as('alice', 'saver', 'claim');
  assert.equal((await usdai(alice)) - before, 500n * DOLLAR);
  assert.deepEqual((await read('alice', 'saver', 'show')).requests, []);
  assert.deepEqual(await as('alice', 'saver', 'claim'), { claimable_usdai: '0' }, 'nothing is left, and nothing is sent');
  const redeemed = eventsOf(await as('alice', 'saver', 'redeem', '100.25'));
  assert.equal(redeemed['Reserve.Redeemed'].usdc, '100.25 USDC');
});

test('what is tried, refused or not confirmed changes nothing', async () => {
  const [before, sent] = [await usdai(alice), await nonce(alice)];
  const tried = await read('alice', 'saver', 'mint', '5', '--dry-run');
  assert.deepEqual([tried.trial, tried.sent, tried.action.arguments.amount_usdc], ['passed', undefined, '5 USDC']);
  assert.ok(Number(tried.fee.amount) > 0);
  const unconfirmed = await infrafi(node, ['saver', 'mint', '5'], { key: keys.alice });
  assert.deepEqual([unconfirmed.code, unconfirmed.value.error.kind], [5, 'unconfirmed']);
  const tooMuch = await refused('alice', 'saver', 'mint', '999999999');
  assert.equal(tooMuch.code, 4);
  assert.match(tooMuch.value.error.message, /Reserve\.SupplyCapExceeded/);
  assert.equal((await refused('alice', 'saver', 'mint', '1e3')).code, 2, 'an amount is no float');
  assert.equal((await infrafi(node, ['saver', 'mint', '5', '--yes'])).code, 7, 'there is no key');
  const other = await infrafi(node, ['saver', 'mint', '5', '--yes', '--account', bob.address], { key: keys.alice });
  assert.equal(other.code, 7, "the key is another account's");
  const open = await file('open.key', '//Alice');
  assert.equal((await infrafi(node, ['saver', 'mint', '5', '--yes', '--key-file', open])).code, 7, 'others can read the file');
  assert.equal((await infrafi(undefined, ['treasurer', 'ladder'])).code, 3, 'there is no node');
  assert.deepEqual([await usdai(alice), await nonce(alice)], [before, sent]);
});

test('a fee can be paid in USDai, as much as was shown at most', async () => {
  const before = await usdai(alice);
  const { fee } = await as('alice', 'saver', 'ask', '1', '--fee-in', 'usdai');
  assert.equal(fee.asset, 'USDai');
  const paid = before - (await usdai(alice));
  assert.ok(paid > 0n && paid <= BigInt(Math.ceil(Number(fee.amount) * 1e6)) * 10n ** 12n, `${paid} of ${fee.amount}`);
});

const hashOf = (serial) => `0x${createHash('sha256').update(serial).digest('hex')}`;
const serials = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `165900000000${number}`);

test('a custodian issues receipts and confirms what a file says is present', async () => {
  const inServiceAt = (await chainTime(api)) - 60;
  await send(api, api.tx.collateral.apply(unitOf([], { serials: serials.map(hashOf), inServiceAt })), bob);
  await send(api, api.tx.collateral.apply(unitOf([9], { inServiceAt })), bob);
  const tasks = await read('charlie', 'custodian', 'tasks');
  assert.deepEqual(tasks.applications.map(({ unit }) => unit), [0, 1]);
  await as('charlie', 'custodian', 'issue', '0');
  await as('charlie', 'custodian', 'issue', '1');
  await node.travelTo((await chainTime(api)) + 120);
  const before = (await view(api, 'Collateral', 'unit', [1])).unwrap().confirmedAt.toString();
  const list = await file('custody.csv', 'unit,present\n0,yes\n1,no\n');
  const confirmed = await as('charlie', 'custodian', 'confirm', list);
  assert.deepEqual(confirmed.effect, { confirm: 1, absent: [1] });
  assert.ok('Collateral.CustodyConfirmed' in eventsOf(confirmed));
  const at = async (unit) => (await view(api, 'Collateral', 'unit', [unit])).unwrap().confirmedAt.toString();
  assert.equal(await at(1), before, 'what is absent is not confirmed');
  assert.notEqual(await at(0), before);
  const strange = await refused('charlie', 'custodian', 'confirm', await file('strange.csv', 'unit\n0\n7\n'));
  assert.deepEqual([strange.code, strange.value.error.kind], [1, 'input']);
});

test('an insurer posts a bond and offers policies from a file; the owner accepts one', async () => {
  await as('dave', 'saver', 'mint', '30000');
  await as('dave', 'insurer', 'post-bond', '25000');
  const rows = 'unit,number,coverage,expires,premium\n0,INS-2026/77,200000,2050-01-01,50.25\n1,INS-2026/78,1000,2050-01-01,0\n';
  const bound = await as('dave', 'insurer', 'bind', await file('policies.csv', rows));
  assert.equal(bound.effect.coverage_usdai, '201000');
  assert.equal(bound.sent.events.filter(({ event }) => event === 'Collateral.PolicyOffered').length, 2);
  const [offer] = await read('bob', 'borrower', 'offers', '0');
  assert.deepEqual([offer.coverage_usdai, offer.premium_usdai, offer.expires_at], ['200000', '50.25', '2050-01-01T00:00:00Z']);
  await as('bob', 'saver', 'mint', '1000');
  const dear = await refused('bob', 'borrower', 'accept-policy', '0', '--insurer', dave.address, '--max-premium', '50');
  assert.equal(dear.code, 1, 'it is dearer than what the owner pays');
  await as('bob', 'borrower', 'accept-policy', '0', '--insurer', dave.address);
  assert.deepEqual(await read('dave', 'insurer', 'show'), {
    account: dave.address, bond_usdai: '25000', claimed_usdai: '0', exposure_usdai: '200000', free_usdai: '5000', required_usdai: '20000',
  });
  await as('dave', 'insurer', 'withdraw-bond', '5000');
  const more = await refused('dave', 'insurer', 'withdraw-bond', '0.01');
  assert.equal(more.code, 4, 'the rest of the bond stands for the policy');
});

let loan;
test('a borrower draws, asks what is due, and pays it', async () => {
  await as('eve', 'saver', 'mint', '20000');
  await until('the unit is appraised', async () => (await api.call.infrafiApi.appraise(0)).isOk, { node });
  const terms = await termsOf(api, 0, 4);
  loan = eventOf(await send(api, api.tx.lending.propose(terms), bob), 'lending', 'Proposed').data.loan.toNumber();
  await send(api, api.tx.lending.commit(loan, 1), eve);
  assert.deepEqual((await read('bob', 'borrower', 'check', String(loan))).failed_checks, []);
  await chain.asCommittee(api, api.tx.lending.approve(loan));
  assert.equal((await as('bob', 'borrower', 'draw', String(loan))).effect.principal_usdai, '60000');
  const schedule = await read('bob', 'borrower', 'schedule', String(loan));
  assert.equal(schedule.length, 4);
  await node.travelTo((await chainTime(api)) + 300);
  const quote = await read('bob', 'borrower', 'quote', String(loan));
  const of = (await api.call.infrafiApi.quote(loan, await chainTime(api))).unwrap();
  assert.equal(quote.principal_usdai, '60000');
  assert.equal(BigInt(quote.due_usdai.replace('.', '').padEnd(quote.due_usdai.indexOf('.') + 18, '0')), of.due.toBigInt());
  const before = await usdai(bob);
  await as('bob', 'borrower', 'pay', String(loan), '--due');
  const paid = before - (await usdai(bob));
  assert.ok(paid >= of.due.toBigInt() && paid <= (of.due.toBigInt() * 1_001n) / 1_000n, `${paid}`);
  assert.deepEqual(await as('bob', 'borrower', 'pay', String(loan), '--due'), { loan, due_usdai: '0' }, 'it is paid already');
  await as('bob', 'borrower', 'pay', String(loan), '100.5');
  const [shown] = await read('bob', 'borrower', 'loans');
  assert.deepEqual([shown.loan, shown.is_live, shown.past_due_usdai], [loan, true, '0']);
});

test('a transaction is prepared, signed without a network, and sent', async () => {
  const [prepared, signed] = [join(directory, 'prepared.json'), join(directory, 'signed.json')];
  await done(node, ['prepare', '--to', prepared, '--without-metadata-hash', '--account', alice.address, 'saver', 'mint', '12.5']);
  const signing = ['sign', prepared, '--to', signed, '--yes'];
  const doubtful = await infrafi(undefined, signing, { key: keys.alice });
  assert.deepEqual([doubtful.code, doubtful.value.error.kind], [1, 'input'], 'the call could be another one');
  assert.equal((await infrafi(undefined, [...signing, '--trust-file'], { key: keys.bob })).code, 7, 'the key of another account');
  const shown = await done(undefined, [...signing, '--trust-file'], { key: keys.alice });
  assert.deepEqual([shown.action.call, shown.action.arguments.amount_usdc], ['Reserve.mint', '12.5 USDC']);
  const before = await usdai(alice);
  await done(node, ['submit', signed, '--yes']);
  assert.equal((await usdai(alice)) - before, (125n * DOLLAR) / 10n);
  const again = await infrafi(node, ['submit', signed, '--yes']);
  assert.deepEqual([again.code, again.value.error.kind], [4, 'refused'], 'a signature serves once');
});

test('a signature covers the metadata by which the call was read', async () => {
  const [prepared, forged] = [join(directory, 'hashed.json'), join(directory, 'forged.json')];
  await done(node, ['prepare', '--to', prepared, '--account', alice.address, 'saver', 'mint', '1']);
  const sign = (path, name) => done(undefined, ['sign', path, '--to', join(directory, name), '--yes'], { key: keys.alice });
  const { metadata_hash: hash } = await sign(prepared, 'hashed-signed.json');
  assert.match(hash, /^0x[0-9a-f]{64}$/);
  // The runtime of this chain was built without the hash, so that it cannot check the signature.
  const sent = await infrafi(node, ['submit', join(directory, 'hashed-signed.json'), '--yes']);
  assert.equal(sent.code, 4);
  // A preparer that lies about the runtime: the signature covers the lie.
  const document = JSON.parse(await readFile(prepared, 'utf8'));
  document.runtime.metadata = document.runtime.metadata.replace(Buffer.from('amount_usdc').toString('hex'), Buffer.from('amount_cent').toString('hex'));
  await writeFile(forged, JSON.stringify(document));
  const other = await sign(forged, 'forged-signed.json');
  assert.ok('amount_cent' in other.action.arguments, 'the signer reads by the metadata of the file');
  assert.notEqual(other.metadata_hash, hash);
});

test('the agent of a custodian confirms what is whole, and prepares the report of what is missing', async () => {
  await node.travelTo((await chainTime(api)) + 300);
  const state = join(directory, 'watch.json');
  const watch = (xml, ...args) =>
    infrafi(node, ['custodian', 'watch', '--units', '0', '--xml', xml, '--state', state, '--always', '--yes', '--max-age', '1day', ...args], {
      key: keys.charlie,
    });
  const text = await readFile(H100, 'utf8');
  const whole = await watch(await file('whole.xml', text));
  assert.equal(whole.code, 0, JSON.stringify(whole.value));
  assert.deepEqual([whole.value.units[0].is_whole, whole.value.units[0].present, whole.value.units[0].uncorrected_memory_errors], [true, 8, 2]);
  assert.ok('Collateral.CustodyConfirmed' in eventsOf(whole.value.confirmation));

  const confirmedAt = async () => (await view(api, 'Collateral', 'unit', [0])).unwrap().confirmedAt.toString();
  const before = await confirmedAt();
  const changed = await file('changed.xml', text.replace(serials[4], '9999999999999'));
  const reports = ['--reports', directory, '--report-after', '0s', '--without-metadata-hash'];
  const missing = await watch(changed, ...reports);
  assert.equal(missing.code, 6, 'it is an alarm');
  assert.deepEqual(missing.value.found.units[0].missing, [hashOf(serials[4])]);
  assert.equal(missing.value.found.gpus_of_no_unit[0].serial, '9999999999999');
  assert.equal(await confirmedAt(), before, 'it confirms nothing');
  const [report] = missing.value.found.reports;
  const again = await watch(changed, ...reports);
  assert.deepEqual([again.code, again.value.found.reports], [6, []], 'it is prepared once');
  const cut = await watch(await file('cut.xml', text.slice(0, 5_000)));
  assert.equal(cut.code, 6, 'half a document is an alarm too');

  const signed = join(directory, 'report-signed.json');
  await done(undefined, ['sign', report, '--to', signed, '--yes', '--trust-file'], { key: keys.charlie });
  const { events } = await done(node, ['submit', signed, '--yes']);
  const reported = events.find(({ event }) => event === 'Collateral.LossReported');
  assert.deepEqual([reported.fields.unit, reported.fields.kind], ['0', 'Missing']);
  await as('charlie', 'custodian', 'withdraw-loss', '0');
});

test('a treasurer buys a bill, an attestor reports it by a statement, the custodian pays it', async () => {
  const maturity = (await chainTime(api)) + 60;
  const bill = ['--cusip', '912797GL5', '--face', '50000', '--cost', '49500', '--matures', String(maturity), '--custodian', charlie.address];
  const bought = await as('alice', 'treasurer', 'buy', ...bill);
  assert.equal(bought.effect.gain_usdc, '500');
  const ladder = await done(node, ['treasurer', 'ladder']);
  assert.deepEqual([ladder.lots[0].cusip, ladder.lots[0].face_usdc, ladder.bills_at_face_usdc], ['912797GL5', '50000', '50000']);
  const text = 'cusip,face\n912797GL5,50000\n';
  const attest = ['attestor', 'attest', '--custodian', charlie.address, '--file'];
  const short = await refused('ferdie', ...attest, await file('short.csv', 'cusip,face\n912797GL5,49999\n'));
  assert.equal(short.code, 6);
  assert.deepEqual(short.value.found.differences, [{ cusip: '912797GL5', statement_usdc: '49999', ledger_usdc: '50000' }]);
  const attested = await as('ferdie', ...attest, await file('statement.csv', text));
  assert.equal(eventsOf(attested)['Reserve.ReserveProven'].face, '50000 USDC');
  const { reports } = await done(node, ['attestor', 'show', '--custodian', charlie.address]);
  assert.equal(reports[0].hash, hashOf(text), 'what sha256sum prints');
  await node.travelTo(maturity + 1);
  const { bills } = await read('charlie', 'custodian', 'tasks');
  assert.deepEqual([bills[0].lot, bills[0].is_due], [0, true]);
  const settled = await as('charlie', 'custodian', 'settle');
  assert.deepEqual(settled.effect, { lots: [0], pay_usdc: '50000' });
});

test('a keeper does what is due, within its budget, and nothing twice', async () => {
  const keeper = (...args) => infrafi(node, ['keeper', 'run', '--do', 'harvest,service,settle,liquidate', '--once', ...args], { key: keys.eve });
  const dry = await keeper();
  assert.deepEqual(dry.value.map((row) => [row.do, row.outcome]), [['harvest the income of the reserve', 'would be sent']]);
  const poor = await keeper('--yes', '--budget', '0.0000001');
  assert.equal(poor.value[0].outcome, 'the budget of the day is spent');
  const kept = await keeper('--yes');
  assert.deepEqual(kept.value.map(({ outcome }) => outcome), ['sent']);
  assert.deepEqual((await keeper('--yes')).value, []);
  const { realisedUsdc } = (await api.call.infrafiApi.position()).asOk;
  assert.equal(realisedUsdc.toBigInt(), 0n);
});

test("an appraiser's sources are checked by the rules of the worker", async () => {
  const check = () => infrafi(node, ['appraiser', 'check', '--model', 'H100-SXM5-80GB']);
  const good = await check();
  assert.equal(good.code, 0, JSON.stringify(good.value));
  const [price] = good.value.filter(({ feed: name }) => name.startsWith('Price'));
  const [, middle] = await feed.quotes('H100-SXM5-80GB');
  assert.deepEqual([price.agreeing, Number(price.would_be_fed_usd)], [3, Number(middle)]);
  await feed.fault('atlas', '500');
  const two = await check();
  assert.equal(two.code, 0, 'two sources are enough');
  assert.match(two.value[0].sources.find(({ failed }) => failed).failed, /500/);
  await feed.fault('beacon', '500');
  assert.equal((await check()).code, 6, 'one is not');
  await feed.fault('atlas');
  await feed.fault('beacon');
});

test('an operator asks whether the node is well, and changes its keys', async () => {
  const doctor = (...args) => infrafi(node, ['operator', 'doctor', '--max-drift', '9999999', '--account', alice.address, ...args]);
  const well = await doctor();
  assert.equal(well.code, 0, JSON.stringify(well.value));
  assert.equal(well.value.find(({ check }) => check === 'session keys').found, 'the keystore has them');
  assert.equal((await doctor('--max-drift', '0')).code, 2, 'given twice');
  const late = await infrafi(node, ['operator', 'doctor', '--max-drift', '0']);
  assert.deepEqual([late.code, late.value.found.find(({ check }) => check === 'clock').is_well], [6, false]);
  const rotated = await as('alice', 'operator', 'rotate');
  assert.match(rotated.effect.keys, /^0x[0-9a-f]{192}$/);
  const [next] = [await api.query.session.nextKeys(alice.address)];
  assert.equal(next.unwrap().toHex(), rotated.effect.keys);
  assert.equal((await doctor()).code, 0, 'the new keys are there too');
});
