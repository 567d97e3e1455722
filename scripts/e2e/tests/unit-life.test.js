// The life of a unit as its owner, its custodian and its insurer live it: from the application to
// the release of the hardware. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { acceptanceOf, bondOf } from '../lib/cover.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { hash, refused, unitOf } from '../lib/units.js';

const { alice, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;
const SERIALS = [1, 2, 3, 4, 5, 6, 7, 8];
const DOLLAR = 10n ** 18n;

let node, api, stop, unit;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
});
after(() => stop?.());

const unitInfo = async () => (await view(api, 'Collateral', 'unit', [unit])).unwrap();
const holds = async (who) => (await api.query.balances.holds(who.address)).reduce((sum, { amount }) => sum + amount.toBigInt(), 0n);
const attribute = async (name) => (await api.query.nfts.attribute(0, unit, 'Pallet', name)).unwrap()[0];
const { collateral, nfts } = chain.callsOf(() => api);

test('Bob applies, and Charlie issues the receipt', async () => {
  const applied = await send(api, collateral.apply(unitOf(SERIALS)), bob);
  unit = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  assert.equal((await unitInfo()).state.type, 'Applied');
  await assert.rejects(send(api, collateral.confirmCustody([unit]), charlie), refused('Collateral.NotIssued'));
  await send(api, collateral.issueReceipt(unit), charlie);
  assert.equal((await unitInfo()).state.type, 'Issued');
  assert.ok((await holds(bob)) > 0n);
});

test('a wallet shows the receipt by name, model and place, with its document', async () => {
  assert.equal((await attribute('name')).toUtf8(), '8 x H100-SXM5-80GB');
  assert.equal((await attribute('model')).toUtf8(), 'H100-SXM5-80GB');
  assert.equal((await attribute('facility')).toUtf8(), 'FRA-3, hall 2, rack 14');
  assert.equal((await attribute('document')).toHex(), unitOf(SERIALS).document.hash);
  assert.equal((await api.query.nfts.itemMetadataOf(0, unit)).unwrap().data.toUtf8(), unitOf(SERIALS).document.uri);
  const collection = JSON.parse((await api.query.nfts.collectionMetadataOf(0)).unwrap().data.toUtf8());
  assert.equal(collection.name, 'InfraFi collateral units');
});

test('Dave offers policies, Bob accepts, replaces and cancels them', async () => {
  const now = await chainTime(api);
  const policy = { number: 'INS-2026/14', coverage: 200_000n * DOLLAR, expiresAt: now + 86_400 };
  const longer = { ...policy, expiresAt: now + 2 * 86_400 };
  await assert.rejects(send(api, collateral.insure(unit, policy, 0), eve), refused('Collateral.UnknownInsurer'));
  await assert.rejects(send(api, collateral.insure(unit, { ...policy, expiresAt: now }, 0), dave), refused('Collateral.ExpiryNotInFuture'));
  await send(api, collateral.insure(unit, policy, 0), dave);
  await assert.rejects(send(api, acceptanceOf(api, unit, policy), bob), refused('Collateral.BondTooSmall'));
  await assert.rejects(send(api, acceptanceOf(api, unit, longer), bob), refused('Collateral.OfferChanged'));
  await send(api, api.tx.utility.batchAll(bondOf(api, 20_000n * DOLLAR)), dave);
  await assert.rejects(send(api, acceptanceOf(api, unit, policy), eve), refused('Collateral.NotOwner'));
  await send(api, acceptanceOf(api, unit, policy), bob);
  await send(api, collateral.insure(unit, longer, 0), dave);
  await send(api, acceptanceOf(api, unit, longer), bob);
  const { insurer, policy: bound } = (await unitInfo()).cover.unwrap();
  assert.equal(insurer.toString(), dave.address);
  assert.equal(bound.number.toUtf8(), policy.number);
  assert.equal(bound.coverage.toBigInt(), policy.coverage);
  assert.equal(bound.expiresAt.toNumber(), now + 2 * 86_400);

  for (const who of [dave, eve]) await assert.rejects(send(api, collateral.cancelPolicy(unit), who), refused('Collateral.NotOwner'));
  await send(api, collateral.cancelPolicy(unit), bob);
  assert.ok((await unitInfo()).cover.isNone);
  await assert.rejects(send(api, collateral.cancelPolicy(unit), bob), refused('Collateral.NotInsured'));
  await send(api, collateral.insure(unit, policy, 0), dave);
  await send(api, collateral.withdrawOffer(unit), dave);
  await send(api, collateral.insure(unit, policy, 0), dave);
  await send(api, acceptanceOf(api, unit, policy), bob);
});

test('an application with the serial numbers of others is declined, or lapses', async () => {
  const squat = async () => eventOf(await send(api, collateral.apply(unitOf([91, 92])), eve), 'collateral', 'Applied').data.unit.toNumber();
  await sudo(api, collateral.decline(await squat()));
  const lapsing = await squat();
  await assert.rejects(send(api, collateral.apply(unitOf([91, 92])), bob), refused('Collateral.SerialTaken'));
  await assert.rejects(send(api, collateral.withdrawApplication(lapsing), bob), refused('Collateral.NotApplicant'));
  const params = (await view(api, 'Collateral', 'params')).toJSON();
  await sudo(api, collateral.setParams({ ...params, maxApplicationAge: 1 }));
  await send(api, collateral.withdrawApplication(lapsing), bob);
  await sudo(api, collateral.setParams(params));
  assert.equal(await holds(eve), 0n);
});

test('custody without a confirmation goes stale, and is fresh again once Charlie confirms it', async () => {
  const params = (await view(api, 'Collateral', 'params')).toJSON();
  await sudo(api, collateral.setParams({ ...params, maxCustodyAge: 10 }));
  await until('the custody is stale', async () => (await unitInfo()).isCustodyFresh.isFalse, { node });
  await assert.rejects(send(api, collateral.confirmCustody([unit]), dave), refused('Collateral.UnknownCustodian'));
  await send(api, collateral.confirmCustody([unit]), charlie);
  assert.ok((await unitInfo()).isCustodyFresh.isTrue);
  await sudo(api, collateral.setParams(params));
});

test('Charlie reports a damage, and withdraws the report', async () => {
  await assert.rejects(send(api, collateral.reportLoss(unit, 'Damaged'), bob), refused('Collateral.NotCustodian'));
  await send(api, collateral.reportLoss(unit, 'Damaged'), charlie);
  assert.equal((await unitInfo()).loss.unwrap().type, 'Damaged');
  await send(api, collateral.withdrawLoss(unit), charlie);
  assert.ok((await unitInfo()).loss.isNone);
});

test('the holder of the receipt owns the unit', async () => {
  await send(api, nfts.transfer(0, unit, eve.address), bob);
  assert.equal((await unitInfo()).owner.toString(), eve.address);
  await assert.rejects(send(api, collateral.requestRedemption(unit), bob), refused('Collateral.NotOwner'));
});

test('Eve asks for the hardware: the receipt no longer moves, until Eve cancels it', async () => {
  await send(api, collateral.requestRedemption(unit), eve);
  assert.equal((await unitInfo()).state.type, 'Redeeming');
  await assert.rejects(send(api, nfts.transfer(0, unit, bob.address), eve), refused('Nfts.ItemLocked'));
  await send(api, collateral.cancelRedemption(unit), eve);
  await send(api, nfts.transfer(0, unit, bob.address), eve);
  await send(api, nfts.transfer(0, unit, eve.address), bob);
});

test('a custodian that leaves is replaced', async () => {
  const role = 'HardwareCustodian';
  const admit = api.tx.roles.admit(role, ferdie.address, 6, null, `0x${'00'.repeat(32)}`);
  await sudo(api, admit, api.tx.roles.revoke(role, charlie.address));
  await assert.rejects(send(api, collateral.confirmCustody([unit]), charlie), refused('Collateral.UnknownCustodian'));
  await assert.rejects(send(api, collateral.reassign(unit, ferdie.address), alice), refused('Collateral.NotGovernance'));
  await sudo(api, collateral.reassign(unit, ferdie.address));
  assert.equal((await unitInfo()).unit.custodian.toString(), ferdie.address);
  assert.equal((await attribute('custodian')).toHex(), `0x${Buffer.from(ferdie.publicKey).toString('hex')}`);
  await send(api, collateral.confirmCustody([unit]), ferdie);
});

test('the hardware is released, and nothing of the unit is left', async () => {
  await assert.rejects(send(api, collateral.confirmRelease(unit), ferdie), refused('Collateral.NotRedeeming'));
  await send(api, collateral.requestRedemption(unit), eve);
  await assert.rejects(send(api, collateral.confirmRelease(unit), charlie), refused('Collateral.NotCustodian'));
  await send(api, collateral.confirmRelease(unit), ferdie);

  const { item, itemMetadataOf, itemConfigOf, attribute: attributes, account } = api.query.nfts;
  assert.ok((await item(0, unit)).isNone);
  assert.ok((await itemMetadataOf(0, unit)).isNone);
  assert.ok((await itemConfigOf(0, unit)).isNone);
  assert.ok((await account(eve.address, 0, unit)).isNone);
  assert.deepEqual(await attributes.entries(0, unit), []);
  assert.ok((await view(api, 'Collateral', 'unit', [unit])).isNone);
  for (const map of ['units', 'policies']) assert.deepEqual(await api.query.collateral[map].entries(), [], map);
  assert.equal(await holds(bob), 0n);
});

test('the same hardware comes back as another unit', async () => {
  const applied = await send(api, collateral.apply(unitOf(SERIALS, { custodian: ferdie.address })), eve);
  const again = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  assert.ok(again > unit);
  assert.equal((await view(api, 'Collateral', 'serial', [hash(1)])).unwrap().toNumber(), again);
});
