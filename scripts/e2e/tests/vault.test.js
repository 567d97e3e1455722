// The vault on the development chain: shares for USDai, and the way out through windows of a
// minute. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { alice, bob, charlie, dave, eventOf, send, sudo, view } = chain;
const DOLLAR = 10n ** 18n;
const LOCKED = 1_000_000n;

let node, api, stop;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
});
after(() => stop?.());

const { vault } = chain.callsOf(() => api);
const shares = (who) => chain.balanceOf(api, chain.SUSDAI, who);
const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const ok = (result) => {
  assert.ok(result.isOk, result.toString());
  return result.asOk;
};
const requestOf = async (id) => (await view(api, 'Vault', 'request', [id])).unwrap();

// USDai for USDC; the reserve mints at par.
const buyUsdai = (who, dollars) => send(api, api.tx.reserve.mint(dollars * 10n ** 6n, dollars * DOLLAR), who);

// The id of a new request.
async function ask(who, amount, bid) {
  const sent = await send(api, vault.requestRedeem(amount, bid), who);
  return eventOf(sent, 'vault', 'RedeemRequested').data;
}

test('Alice and Bob deposit, and have a share for a dollar', async () => {
  for (const who of [alice, bob, dave]) await buyUsdai(who, 10_000n);
  await assert.rejects(send(api, vault.deposit(10n * DOLLAR, 0, 0), alice), refused('Vault.FirstDepositTooSmall'));
  await send(api, vault.deposit(2_000n * DOLLAR, 0, 0), alice);
  assert.equal(await shares(alice), 2_000n * DOLLAR - LOCKED);
  const preview = ok(await api.call.infrafiApi.previewDeposit(5n * DOLLAR));
  assert.deepEqual([preview.shares.toBigInt(), preview.worth.toBigInt()], [5n * DOLLAR, 5n * DOLLAR]);
  await assert.rejects(send(api, vault.deposit(5n * DOLLAR, 5n * DOLLAR + 1n, 0), bob), refused('Vault.TooFewShares'));
  await assert.rejects(send(api, vault.deposit(5n * DOLLAR, 0, 5n * DOLLAR + 1n), bob), refused('Vault.TooLittleWorth'));
  await send(api, vault.deposit(1_000n * DOLLAR, 1_000n * DOLLAR, 0), bob);
  await send(api, vault.mint(500n * DOLLAR, 500n * DOLLAR), bob);
  assert.equal(await shares(bob), 1_500n * DOLLAR);
  const { deposit, redemption } = ok(await api.call.infrafiApi.sharePrice());
  assert.deepEqual([deposit.toBigInt(), redemption.toBigInt()], [DOLLAR, DOLLAR]);
  const { conservative, optimistic } = ok(await view(api, 'Vault', 'total_assets'));
  assert.deepEqual([conservative.toBigInt(), optimistic.toBigInt()], [3_500n * DOLLAR, 3_500n * DOLLAR]);
});

test('an account that is frozen in USDai does not enter', async () => {
  await send(api, api.tx.assets.freeze(chain.USDAI, dave.address), alice);
  await assert.rejects(send(api, vault.deposit(DOLLAR, 0, 0), dave), refused('Vault.AccountFrozen'));
  assert.equal((await view(api, 'Vault', 'max_deposit', [dave.address])).toBigInt(), 0n);
  await send(api, api.tx.assets.thaw(chain.USDAI, dave.address), alice);
});

let low, high, end;
test('requests wait in the open window, the higher bid before the lower', async () => {
  await assert.rejects(send(api, vault.requestRedeem(DOLLAR - 1n, 0), bob), refused('Vault.RequestTooSmall'));
  await assert.rejects(send(api, vault.requestRedeem(DOLLAR, 64), bob), refused('Vault.BidTooHigh'));
  // At the start of a window, so that both join it, with time to cancel.
  await until('a window is young', async () => (await chainTime(api)) % 60 < 12, { node });
  const asked = await Promise.all([ask(alice, 600n * DOLLAR, 0), ask(bob, 400n * DOLLAR, 40)]);
  [low, high] = asked.map(({ request }) => request.toNumber());
  [end] = asked.map(({ window }) => window.toNumber());
  assert.equal(end % 60, 0);
  assert.equal(asked[1].window.toNumber(), end);
  assert.equal(await shares(bob), 1_100n * DOLLAR);
  const position = (await api.call.infrafiApi.queuePosition(low)).unwrap();
  assert.deepEqual([position.ahead.toBigInt(), position.atSameBid.toBigInt()], [400n * DOLLAR, 600n * DOLLAR]);
  assert.deepEqual([position.closesAt.toNumber(), position.earliest.unwrap().toNumber()], [end, end]);
  const { windows } = await view(api, 'Vault', 'windows', [0, 10]);
  assert.equal(windows[0].pending.toBigInt(), 1_000n * DOLLAR);
  assert.equal(windows[0].openUntil.toNumber(), end - 12);
});

test('a request can be cancelled while its window is open', async () => {
  const { request } = await ask(alice, 100n * DOLLAR, 0);
  await assert.rejects(send(api, vault.cancelRequest(request), bob), refused('Vault.NotOwner'));
  await send(api, vault.cancelRequest(request), alice);
  assert.ok((await view(api, 'Vault', 'request', [request])).isNone);
  await node.travelTo(end - 11);
  await assert.rejects(send(api, vault.cancelRequest(low), alice), refused('Vault.WindowFixed'));
});

test('once it is closed, blocks fill it by themselves', async () => {
  await node.travelTo(end);
  await until('the window is filled', async () => (await requestOf(low)).claimableUsdai.toBigInt() > 0n, { node });
  // 10 % of Bob's shares are a gift to the savers that stay.
  assert.equal((await requestOf(high)).claimableUsdai.toBigInt(), 360n * DOLLAR);
  assert.equal((await requestOf(low)).claimableUsdai.toBigInt(), 600n * DOLLAR);
  // It is in the price of a deposit at once, and in that of a redemption as it is released.
  const { deposit, redemption } = ok(await api.call.infrafiApi.sharePrice());
  assert.equal(deposit.toBigInt(), (2_540n * DOLLAR * DOLLAR) / (2_500n * DOLLAR));
  assert.ok(redemption.toBigInt() >= DOLLAR && redemption.toBigInt() < deposit.toBigInt(), `${redemption}`);
});

test('anyone may claim, to the owner', async () => {
  const before = await usdai(bob);
  const claimed = await send(api, vault.claim(high), charlie);
  assert.equal(eventOf(claimed, 'vault', 'Claimed').data.assets.toBigInt(), 360n * DOLLAR);
  assert.equal(await usdai(bob), before + 360n * DOLLAR);
  await assert.rejects(send(api, vault.claim(high), charlie), refused('Vault.UnknownRequest'));
});

test('a frozen owner is not paid, and loses nothing', async () => {
  // Alice is compliance too, and freezes Alice's own account.
  await send(api, api.tx.assets.freeze(chain.USDAI, alice.address), alice);
  await assert.rejects(send(api, vault.claim(low), charlie), refused('Vault.AccountFrozen'));
  await send(api, api.tx.assets.thaw(chain.USDAI, alice.address), alice);
  const before = await usdai(alice);
  await send(api, vault.claim(low), charlie);
  assert.equal(await usdai(alice), before + 600n * DOLLAR);
});

test('an operator requests and cancels for a saver, and cannot give the request away', async () => {
  await send(api, api.tx.proxy.addProxy(charlie.address, 'Vault', 0), bob);
  const as = (call) => api.tx.proxy.proxy(bob.address, null, call);
  await until('a window is young', async () => (await chainTime(api)) % 60 < 20, { node });
  const sent = await send(api, as(vault.requestRedeem(10n * DOLLAR, 0)), charlie);
  const { request, owner } = eventOf(sent, 'vault', 'RedeemRequested').data;
  assert.equal(owner.toString(), bob.address);
  await send(api, as(vault.transferRequest(request, charlie.address)), charlie);
  assert.equal((await requestOf(request)).owner.toString(), bob.address);
  await send(api, as(vault.cancelRequest(request)), charlie);
  assert.ok((await view(api, 'Vault', 'request', [request])).isNone);
});

test('a request can be given to another account, which is paid', async () => {
  const { request, window } = await ask(bob, 50n * DOLLAR, 0);
  await send(api, vault.transferRequest(request, dave.address), bob);
  const { requests } = await view(api, 'Vault', 'requests_of', [dave.address, 0, 10]);
  assert.deepEqual(requests.map(({ id }) => id.toNumber()), [request.toNumber()]);
  await node.travelTo(window.toNumber());
  // Loans are valued after the end of the window, and the next block fills it.
  await until('the window is filled', async () => (await requestOf(request)).claimableUsdai.toBigInt() > 0n, { node });
  const before = await usdai(dave);
  await send(api, vault.claim(request), charlie);
  const paid = (await usdai(dave)) - before;
  assert.ok(paid > 50n * DOLLAR && paid < (50n * DOLLAR * 2_540n) / 2_500n, 'with a part of the gift');
});

test('entry closes with the brakes, the way out does not', async () => {
  const full = ['Vault', 'deposit'];
  await sudo(api, api.tx.txPause.pause(full));
  await assert.rejects(send(api, vault.deposit(DOLLAR, 0, 0), bob), refused('System.CallFiltered'));
  await assert.rejects(sudo(api, api.tx.txPause.pause(['Vault', 'claim'])), refused('TxPause.Unpausable'));
  await send(api, vault.requestRedeem(DOLLAR, 0), bob);
  await sudo(api, api.tx.txPause.unpause(full));
  await send(api, vault.deposit(DOLLAR, 0, 0), bob);
});

test('the yield of shares is shown by source', async () => {
  const { now, past, since } = ok(await api.call.infrafiApi.apr());
  assert.deepEqual([now.credit.toBigInt(), now.base.toBigInt()], [0n, 0n]);
  assert.equal(past.total.toBigInt(), past.credit.toBigInt() + past.base.toBigInt());
  assert.ok(since.toNumber() <= (await chainTime(api)));
});
