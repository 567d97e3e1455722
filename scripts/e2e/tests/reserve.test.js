// The reserve on the development chain: USDai for USDC, a Treasury bill from purchase to maturity,
// its income, and the way out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { hash, refused } from '../lib/units.js';

const { alice, bob, charlie, dave, eve, eventOf, ferdie, send, sudo, USDAI, USDC, view } = chain;
const CUSIP = '0x393132373937474c35'; // 912797GL5
const DOLLAR = 10n ** 6n;
const ONE = 10n ** 18n;

const treasury = chain.keyless('py/trsry');

let node, api, stop;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
});
after(() => stop?.());

const { reserve } = chain.callsOf(() => api);
const mint = (who, dollars, least = dollars) => send(api, reserve.mint(dollars * DOLLAR, least * ONE), who);
const redeem = (who, dollars, least = 0n) => send(api, reserve.redeem(dollars * ONE, least * DOLLAR), who);
const held = (asset, who) => chain.balanceOf(api, asset, who);
const position = async () => (await api.call.infrafiApi.position()).asOk;
const number = async (field) => (await position())[field].toBigInt();
const buyCall = (face, cost, maturesAt, fields = {}) =>
  api.tx.reserve.buyBill(fields.cusip ?? CUSIP, face * DOLLAR, cost * DOLLAR, maturesAt, charlie.address);

// A bill that matures `seconds` after the block that bought it, or a few more. Returns the lot.
async function buy(face, cost, seconds) {
  const bought = await send(api, buyCall(face, cost, (await chainTime(api)) + 6 + seconds), alice);
  const { lot, maturesAt } = eventOf(bought, 'reserve', 'BillBought').data;
  return { lot: lot.toNumber(), maturesAt: maturesAt.toNumber() };
}

test('a dollar of USDC is a dollar of USDai', async () => {
  const before = await held(USDC, bob);
  const minted = await mint(bob, 100_000n);
  assert.equal(eventOf(minted, 'reserve', 'Minted').data.usdai.toBigInt(), 100_000n * ONE);
  assert.equal(await held(USDAI, bob), 100_000n * ONE);
  assert.equal(await held(USDC, bob), before - 100_000n * DOLLAR);
  await assert.rejects(mint(bob, 1n, 2n), refused('Reserve.BelowMinimum'));
  assert.equal(await number('supplyUsdai'), 100_000n * ONE);
  assert.equal(await number('cashUsdc'), 100_000n * DOLLAR);
  assert.equal((await position()).backingRatio18.unwrap().toBigInt(), ONE);
  assert.equal((await position()).backingRatio.toHuman(), '100.00%');
  assert.deepEqual((await view(api, 'Reserve', 'position')).asOk.toJSON(), (await position()).toJSON());
});

test('dust stays with its holder', async () => {
  const [usdai, usdc] = [await held(USDAI, bob), await held(USDC, bob)];
  await send(api, api.tx.reserve.redeem(ONE + 999_999_999_999n, DOLLAR), bob);
  assert.equal(await held(USDAI, bob), usdai - ONE);
  assert.equal(await held(USDC, bob), usdc + DOLLAR);
  await mint(bob, 1n);
});

test('anything but a bill is refused', async () => {
  const soon = (await chainTime(api)) + 60;
  await assert.rejects(send(api, buyCall(1_000n, 990n, soon), bob), refused('Reserve.NotTreasurer'));
  const wrong = '0x393132373937474c20';
  await assert.rejects(send(api, buyCall(1_000n, 990n, soon, { cusip: wrong }), alice), refused('Reserve.CusipMalformed'));
  const reasons = await chain.outcomes(
    api,
    [
      buyCall(0n, 0n, soon),
      buyCall(1_000n, 1_000n, soon),
      buyCall(1_000n, 990n, soon - 3_600),
      buyCall(1_000n, 990n, soon + 367 * 86_400),
      buyCall(95_000n, 91_000n, soon),
      buyCall(200_000n, 190_000n, soon),
    ],
    alice,
  );
  const names = ['AmountIsZero', 'CostNotBelowFace', 'MaturityNotInFuture', 'MaturityTooFar', 'BelowLiquidityFloor', 'InsufficientCash'];
  assert.deepEqual(reasons, names.map((name) => `Reserve.${name}`));
});

test('a bill is bought, proved, matures within seconds, and is paid', async () => {
  const before = await held(USDC, charlie);
  const { lot, maturesAt } = await buy(50_000n, 49_500n, 54);
  assert.equal(await held(USDC, charlie), before + 49_500n * DOLLAR);
  assert.equal(await number('billsAtCostUsdc'), 49_500n * DOLLAR);
  assert.equal(await number('billsAtFaceUsdc'), 50_000n * DOLLAR);
  assert.equal((await position()).nextMaturity.unwrap().toNumber(), maturesAt);

  const attest = (face, asOf) => api.tx.reserve.attest(charlie.address, asOf, face * DOLLAR, hash(7));
  await assert.rejects(send(api, attest(50_000n, await chainTime(api)), alice), refused('Reserve.NotAttestor'));
  await assert.rejects(send(api, attest(50_000n, (await chainTime(api)) - 3_600), ferdie), refused('Reserve.AttestationStale'));
  const asOf = await chainTime(api);
  await send(api, attest(50_000n, asOf), ferdie);
  const shown = (await view(api, 'Reserve', 'attestation', [charlie.address])).unwrap();
  assert.deepEqual([shown.reports[0].asOf.toNumber(), shown.reports[0].hash_.toHex()], [asOf, hash(7)]);
  assert.ok(shown.isShort.isFalse && shown.isStale.isFalse);

  const settle = () => send(api, api.tx.reserve.settleBill(lot), charlie);
  await assert.rejects(settle(), refused('Reserve.NotMatured'));
  const halfway = (await view(api, 'Reserve', 'lot', [lot])).unwrap();
  assert.ok(halfway.book.toBigInt() > 49_500n * DOLLAR && halfway.book.toBigInt() < 50_000n * DOLLAR);
  await node.travelTo(maturesAt);
  assert.equal(await number('billsAtBookUsdc'), 50_000n * DOLLAR);
  await settle();
  assert.equal(await number('realisedUsdc'), 500n * DOLLAR);
  assert.equal(await number('cashUsdc'), 100_500n * DOLLAR);
  assert.equal(await held(USDC, charlie), before - 500n * DOLLAR);
});

test('its income is minted, once, and is backed', async () => {
  const harvested = await send(api, api.tx.reserve.harvest(), dave);
  const { data } = eventOf(harvested, 'reserve', 'Harvested');
  assert.equal(data.vault.toBigInt() + data.treasury.toBigInt() + data.fee.toBigInt(), 500n * ONE);
  assert.equal(await held(USDAI, treasury), 500n * ONE, 'nothing is staked: it is the treasury\'s');
  await assert.rejects(send(api, api.tx.reserve.harvest(), dave), refused('Reserve.NothingToHarvest'));
  assert.equal(await number('supplyUsdai'), 100_500n * ONE);
});

test('a proof that is short closes the entry and no exit', async () => {
  const { lot } = await buy(10_000n, 9_900n, 3_600);
  await send(api, api.tx.reserve.attest(charlie.address, await chainTime(api), 9_999n * DOLLAR, hash(8)), ferdie);
  await assert.rejects(mint(eve, 1n), refused('Reserve.AttestationShort'));
  await redeem(bob, 10n);
  const again = async () => api.tx.reserve.attest(charlie.address, await chainTime(api), 10_000n * DOLLAR, hash(9));
  await send(api, await again(), ferdie);
  await mint(eve, 1n);
  const params = (await api.query.reserve.params()).toJSON();
  await sudo(api, api.tx.reserve.setParams({ ...params, maxAttestationAge: 1 }));
  await assert.rejects(mint(eve, 1n), refused('Reserve.AttestationStale'));
  await redeem(eve, 1n);
  await sudo(api, api.tx.reserve.setParams({ ...params, maxAttestationAge: 3_600 }));

  // An early sale, within bounds.
  const order = (dollars) => send(api, api.tx.reserve.orderSale(lot, dollars * DOLLAR), alice);
  await assert.rejects(order(9_000n), refused('Reserve.SaleLossAboveBound'));
  await order(9_890n);
  const sell = (dollars) => send(api, api.tx.reserve.sellBill(lot, dollars * DOLLAR), charlie);
  await assert.rejects(sell(9_889n), refused('Reserve.ProceedsBelowOrder'));
  await sell(9_910n);
  assert.equal(await number('realisedUsdc'), 10n * DOLLAR);
  await send(api, api.tx.reserve.harvest(), dave);
});

test('purchases of a day have a bound', async () => {
  const left = await number('purchasableUsdc');
  assert.ok(left < 89_000n * DOLLAR);
  await assert.rejects(buy(90_000n, 89_000n, 3_600), refused('Reserve.RecentPurchasesAboveBound'));
  await node.travelTo((await chainTime(api)) + 86_400);
  assert.ok((await number('purchasableUsdc')) > 89_000n * DOLLAR);
});

test('a refusal for want of cash shows the cash there is', async () => {
  await buy(90_000n, 89_000n, 3_600);
  const cash = await number('cashUsdc');
  await assert.rejects(redeem(bob, 90_000n), refused('Reserve.InsufficientCash'));
  assert.equal(await number('redeemable'), cash * 10n ** 12n);
  // In the error itself: the error's index, two bytes of digits, one of the exponent.
  const batch = api.tx.utility.forceBatch([api.tx.reserve.redeem(90_000n * ONE, 0)]);
  const failed = eventOf(await send(api, batch, bob), 'utility', 'ItemFailed');
  const [, low, high, exponent] = failed.data.error.asModule.error.toU8a();
  const rough = BigInt(low + 256 * high) * 10n ** BigInt(exponent);
  assert.ok(rough <= cash && cash - rough <= cash / 6_553n, `${rough} of ${cash}`);
  await redeem(bob, 1_000n);
});

test('a frozen account can neither enter nor leave', async () => {
  const { assets } = api.tx;
  await send(api, assets.freeze(USDAI, bob.address), alice);
  await assert.rejects(redeem(bob, 1n), refused('Reserve.AccountFrozen'));
  await assert.rejects(mint(bob, 1n), refused('Reserve.AccountFrozen'));
  await send(api, assets.thaw(USDAI, bob.address), alice);
  await redeem(bob, 1n);
});

test('a bill that stays unpaid is overdue, then lost, and all holders bear it', async () => {
  const [{ id: running }] = (await view(api, 'Reserve', 'lots', [0, 64])).lots.toJSON();
  const before = await position();
  assert.equal(before.deficitUsdai.toBigInt(), 0n);
  await sudo(api, api.tx.reserve.writeOff(running, 44_500n * DOLLAR));
  const { deficitUsdai: deficit, supplyUsdai: supply, cashUsdc: cash } = await position();
  assert.equal(deficit.toBigInt(), 44_500n * ONE);
  const usdc = await held(USDC, bob);
  await redeem(bob, 100n);
  const expected = (100n * DOLLAR * (supply.toBigInt() - deficit.toBigInt())) / supply.toBigInt();
  assert.equal((await held(USDC, bob)) - usdc, expected);
  assert.equal(await number('cashUsdc'), cash.toBigInt() - expected);
  await assert.rejects(redeem(bob, 100n, 100n), refused('Reserve.BelowMinimum'));
});

test('a loss can be realised by anyone once a bill is in default', async () => {
  const { lot, maturesAt } = await buy(100n, 99n, 24);
  const realise = () => send(api, api.tx.reserve.realiseLoss(lot), eve);
  await assert.rejects(realise(), refused('Reserve.NotInDefault'));
  await node.travelTo(maturesAt + 12);
  assert.ok((await position()).isOverdue.isTrue);
  await node.travelTo(maturesAt + 30);
  await realise();
  assert.ok((await position()).isOverdue.isFalse);
  assert.equal((await view(api, 'Reserve', 'lot', [lot])).unwrap().state.type, 'Lost');
  // A late payment makes the loss good.
  const loss = await number('lossUsdai');
  await send(api, api.tx.reserve.settleBill(lot), charlie);
  assert.equal(await number('lossUsdai'), loss - 100n * ONE);
});
