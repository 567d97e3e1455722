// The market on the development chain: a request, a position and a receipt at a price. What
// changes between the listing and the sale ends the listing. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { u8aConcat } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { admitLessee, lease } from '../lib/leases.js';
import { DOLLAR, fund, insuredUnit, termsOf } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { alice, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;
const DAY = 86_400;

let feed, node, api, stop;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  await fund(api);
  for (const who of [dave, ferdie]) await send(api, api.tx.reserve.mint(200_000n * 10n ** 6n, 0), who);
});
after(() => stop?.());

const { leases, lending, market, nfts, reserve, vault } = chain.callsOf(() => api);
const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const big = (codec) => codec.toBigInt();
const listingOf = async (id) => (await api.call.infrafiApi.listing(id)).unwrap();
const ownerOf = async (collection, item) => (await api.query.nfts.item(collection, item)).unwrap().owner.toString();

// Lists an item for a day. Returns the id and the fingerprint.
async function list(who, item, price) {
  const sent = await send(api, market.list(item, price, (await chainTime(api)) + DAY), who);
  const { listing, fingerprint, fee } = eventOf(sent, 'market', 'Listed').data;
  assert.equal(big(fee), (price + 999n) / 1_000n);
  return { id: listing.toNumber(), fingerprint, price };
}
const buy = (who, { id, price, fingerprint }) => send(api, market.buy(id, price, fingerprint), who);

let request, listed;
test('Alice lists a request, with a fingerprint that a client can compute', async () => {
  // At the start of a window, so that it is not filled before it is sold.
  await until('a window is young', async () => (await chainTime(api)) % 60 < 12, { node });
  const asked = await send(api, vault.requestRedeem(1_000n * DOLLAR, 0), alice);
  request = eventOf(asked, 'vault', 'RedeemRequested').data;
  listed = await list(alice, { Request: request.request }, 980n * DOLLAR);
  const info = await listingOf(listed.id);
  assert.ok(info.isOpen.isTrue);
  assert.equal(info.listing.seller.toString(), alice.address);
  const facts = info.facts.unwrap();
  assert.deepEqual([big(facts.asRequest.requestedShares), big(facts.asRequest.paidUsdai)], [1_000n * DOLLAR, 0n]);
  const computed = blake2AsHex(u8aConcat(info.listing.item.toU8a(), alice.publicKey, facts.toU8a()));
  assert.equal(info.listing.fingerprint.toHex(), computed);
  const { listings, next } = await api.call.infrafiApi.listings(0, 64);
  assert.deepEqual([listings.map(({ id }) => id.toNumber()), next.isNone], [[listed.id], true]);
  assert.equal((await api.call.infrafiApi.listingsOf(alice.address)).length, 1);
  assert.equal((await view(api, 'Market', 'listings_of', [bob.address])).length, 0);
});

test('a listing is refused to all but the owner, and a sale on other terms', async () => {
  const item = { Request: request.request };
  const soon = (await chainTime(api)) + 60;
  await assert.rejects(send(api, market.list(item, DOLLAR, soon), bob), refused('Market.NotOwner'));
  await assert.rejects(send(api, market.list(item, DOLLAR, soon), alice), refused('Market.AlreadyListed'));
  await assert.rejects(send(api, market.delist(listed.id), bob), refused('Market.NotSeller'));
  await assert.rejects(buy(dave, { ...listed, price: listed.price - 1n }), refused('Market.PriceAboveMax'));
  await assert.rejects(buy(dave, { ...listed, fingerprint: request.owner.toHex() }), refused('Market.FingerprintDiffers'));
});

test('an account that is frozen in USDai does not buy', async () => {
  await send(api, api.tx.assets.freeze(chain.USDAI, dave.address), alice);
  await assert.rejects(buy(dave, listed), refused('Market.AccountFrozen'));
  await send(api, api.tx.assets.thaw(chain.USDAI, dave.address), alice);
});

test('Dave buys the request, and is paid by the vault', async () => {
  const [seller, buyer] = await Promise.all([usdai(alice), usdai(dave)]);
  const sold = eventOf(await buy(dave, listed), 'market', 'Sold').data;
  assert.deepEqual([big(sold.price), big(sold.fee), big(sold.claimed)], [980n * DOLLAR, (98n * DOLLAR) / 100n, 0n]);
  assert.equal(await usdai(alice), seller + 980n * DOLLAR - (98n * DOLLAR) / 100n);
  assert.equal(await usdai(dave), buyer - 980n * DOLLAR);
  assert.ok((await api.call.infrafiApi.listing(listed.id)).isNone);
  await node.travelTo(request.window.toNumber());
  const claimable = async () => (await view(api, 'Vault', 'request', [request.request])).unwrap().claimableUsdai.toBigInt() > 0n;
  await until('the window is filled', claimable, { node });
  await send(api, vault.claim(request.request), charlie);
  assert.equal(await usdai(dave), buyer + 20n * DOLLAR);
});

let unit, rented;
test('a receipt is sold as it was listed: rent ends the listing', async () => {
  unit = await insuredUnit(api, node);
  await admitLessee(api, ferdie, 61);
  rented = await lease(api, bob, ferdie, unit, { hourly: 15n * DOLLAR, seconds: 365 * DAY });
  const first = await list(bob, { Receipt: unit }, 90_000n * DOLLAR);
  await send(api, leases.payRent(rented, 100n * DOLLAR), ferdie);
  assert.ok((await listingOf(first.id)).isOpen.isFalse);
  await assert.rejects(buy(dave, first), refused('Market.ItemChanged'));
  // The new listing removes the dead one.
  const second = await list(bob, { Receipt: unit }, 90_000n * DOLLAR);
  assert.ok((await api.call.infrafiApi.listing(first.id)).isNone);
  await buy(dave, second);
  assert.equal(await ownerOf(0, unit), dave.address);
  const before = await usdai(dave);
  await send(api, leases.payRent(rented, 100n * DOLLAR), ferdie);
  assert.equal(await usdai(dave), before + 100n * DOLLAR);
});

test('a receipt that its seller has moved is not sold', async () => {
  const moved = await list(dave, { Receipt: unit }, 80_000n * DOLLAR);
  await send(api, nfts.transfer(0, unit, bob.address), dave);
  await assert.rejects(buy(ferdie, moved), refused('Market.ItemMoved'));
  // Any account removes what cannot be bought.
  await send(api, market.delist(moved.id), ferdie);
});

test('a position is sold after a payment at another price, and first loss is not', async () => {
  // The lease ends, so that the lenders do not have to count on it.
  await send(api, leases.end(rented), bob);
  await send(api, leases.end(rented), ferdie);
  const terms = await termsOf(api, unit, 3);
  terms.tranches[0].lender = { Account: ferdie.address };
  const loan = eventOf(await send(api, lending.propose(terms), bob), 'lending', 'Proposed').data.loan.toNumber();
  await send(api, lending.commit(loan, 0), ferdie);
  await send(api, lending.commit(loan, 1), eve);
  await chain.asCommittee(api, lending.approve(loan));
  await send(api, lending.draw(loan), bob);
  const soon = (await chainTime(api)) + 60;
  await assert.rejects(send(api, market.list({ Position: [loan, 1] }, DOLLAR, soon), eve), refused('Lending.PositionLocked'));
  await assert.rejects(send(api, market.list({ Receipt: unit }, DOLLAR, soon), bob), refused('Collateral.UnitPledged'));

  const first = await list(ferdie, { Position: [loan, 0] }, 50_000n * DOLLAR);
  await send(api, lending.repayDue(loan, 30_000n * DOLLAR), bob);
  await assert.rejects(buy(dave, first), refused('Market.ItemChanged'));
  const second = await list(ferdie, { Position: [loan, 0] }, 33_000n * DOLLAR);
  const { principal, interest, late } = (await listingOf(second.id)).facts.unwrap().asPosition;
  assert.ok(big(principal) > 16_000n * DOLLAR && big(interest) > 0n && big(late) === 0n);
  await buy(dave, second);
  assert.equal(await ownerOf(1, loan * 8), dave.address);
  const [buyer, seller] = await Promise.all([usdai(dave), usdai(ferdie)]);
  await send(api, lending.repay(loan, 10_000n * DOLLAR), bob);
  assert.ok((await usdai(dave)) > buyer);
  assert.equal(await usdai(ferdie), seller);
});

test('sales close with the brakes, and listings can be withdrawn', async () => {
  await sudo(api, api.tx.txPause.pause(['Market', 'buy']));
  const sent = await send(api, vault.requestRedeem(500n * DOLLAR, 0), alice);
  const { request: other } = eventOf(sent, 'vault', 'RedeemRequested').data;
  const closed = await list(alice, { Request: other }, DOLLAR);
  await assert.rejects(buy(dave, closed), refused('System.CallFiltered'));
  await assert.rejects(sudo(api, api.tx.txPause.pause(['Market', 'delist'])), refused('TxPause.Unpausable'));
  await send(api, market.delist(closed.id), alice);
  await sudo(api, api.tx.txPause.unpause(['Market', 'buy']));
  await send(api, reserve.redeem(DOLLAR, 0), dave);
});
