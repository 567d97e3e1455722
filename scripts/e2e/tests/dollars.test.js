// An account that never has INFRA: Dora receives USDai, pays everything with them, fees included,
// and leaves in USDC. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';

const { bob, eve, eventOf, send, SUSDAI, USDAI, USDC, view } = chain;
const ONE = 10n ** 18n;
const DOLLAR = 10n ** 6n;
const dora = chain.account('//Dora');
const treasury = chain.keyless('py/trsry');

let node, api, stop;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
});
after(() => stop?.());

const held = (asset, who) => chain.balanceOf(api, asset, who);
const usdai = () => held(USDAI, dora);

// As Dora, with the fee in USDai. All of the fee goes from Dora to the treasury, and none of it is
// INFRA.
async function does(call, options = {}) {
  const before = await held(USDAI, treasury);
  const sent = await send(api, call, dora, { assetId: USDAI, ...options });
  const { actualFee, assetId } = eventOf(sent, 'assetTxPayment', 'AssetTxFeePaid').data;
  assert.equal(assetId.toString(), String(USDAI));
  assert.equal((await held(USDAI, treasury)) - before, actualFee.toBigInt());
  const { data, providers, sufficients } = await api.query.system.account(dora.address);
  assert.deepEqual([data.free.toBigInt(), providers.toNumber()], [0n, 0]);
  assert.ok(sufficients.toNumber() > 0);
  return { sent, fee: actualFee.toBigInt() };
}

test('Dora is sent five thousand USDai, and has no INFRA to pay with', async () => {
  await send(api, api.tx.reserve.mint(10_000n * DOLLAR, 0), bob);
  await send(api, api.tx.assets.transfer(USDAI, dora.address, 5_000n * ONE), bob);
  assert.equal(await usdai(), 5_000n * ONE);
  await assert.rejects(send(api, api.tx.system.remark('0x'), dora), /Inability to pay some fees/);
});

test('Dora sends some on, and pays the fee and a tip in USDai', async () => {
  const before = await usdai();
  const transfer = api.tx.assets.transfer(USDAI, eve.address, 10n * ONE);
  const { fee } = await does(transfer);
  assert.equal(before - (await usdai()), 10n * ONE + fee);
  // A dollar is an INFRA: 10^12 of its units are 10^18 of USDai.
  const { fee: tipped } = await does(transfer, { tip: 10n ** 12n });
  assert.ok(tipped > ONE && tipped - ONE < 2n * fee, `${tipped} and ${fee}`);
});

test('what a call did not need comes back in USDai', async () => {
  const service = api.tx.vault.service();
  const { partialFee } = await service.paymentInfo(dora, { assetId: USDAI });
  const before = await usdai();
  const { fee } = await does(service);
  assert.equal(before - (await usdai()), fee);
  // The fee is that of the most windows, and no window is closed.
  assert.ok(fee * 2n < partialFee.toBigInt() * 10n ** 6n, `${fee} of ${partialFee}`);
});

let request;
test('Dora saves, and requests a redemption', async () => {
  await does(api.tx.vault.deposit(2_000n * ONE, 0, 0));
  const shares = await held(SUSDAI, dora);
  assert.ok(shares > 1_999n * ONE);
  const { sent } = await does(api.tx.vault.requestRedeem(shares, 0));
  request = eventOf(sent, 'vault', 'RedeemRequested').data.request.toNumber();
});

test('Dora claims the payment of the vault, and redeems it', async () => {
  const isFilled = async () => (await view(api, 'Vault', 'request', [request])).unwrap().claimableUsdai.toBigInt() > 0n;
  await until('her window is filled', isFilled, { node });
  const before = await usdai();
  const { fee } = await does(api.tx.vault.claim(request));
  assert.ok((await usdai()) - before + fee > 1_999n * ONE);
  await does(api.tx.reserve.redeem(4_000n * ONE, 4_000n * DOLLAR));
  assert.equal(await held(USDC, dora), 4_000n * DOLLAR);
});

test('a fee beyond the balance is refused, and costs nothing', async () => {
  const { fee } = await does(api.tx.assets.transferAll(USDAI, bob.address, true));
  const left = await usdai();
  assert.ok(left < fee, `${left} of ${fee}`);
  const remark = api.tx.system.remark('0x');
  await assert.rejects(send(api, remark, dora, { assetId: USDAI }), /Inability to pay some fees/);
  assert.equal(await usdai(), left);
});
