// A loan that fails, on the development chain: Bob stops paying, any account has the unit seized,
// two accounts bid for it, and the proceeds are distributed to the last unit. The tests build on
// each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, fund, insuredUnit, termsOf, WINDOW } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { alice, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;

let feed, node, api, stop, unit, loan;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const redemptionPrice = async () => (await api.call.infrafiApi.sharePrice()).asOk.redemption.toBigInt();
const least = async () => (await view(api, 'Lending', 'least_bid_for', [loan])).unwrap().amount.toBigInt();
const auction = async () => (await api.call.infrafiApi.auction(loan)).unwrap();
const state = async () => (await view(api, 'Collateral', 'unit', [unit])).unwrap().state.type;
const { lending } = chain.callsOf(() => api);

test('Bob borrows', async () => {
  await fund(api);
  const mint = (who, dollars) => send(api, api.tx.reserve.mint(dollars * 10n ** 6n, dollars * DOLLAR), who);
  await Promise.all([mint(charlie, 1_000_000n), mint(dave, 1_000_000n)]);
  unit = await insuredUnit(api, node);
  loan = eventOf(await send(api, lending.propose(await termsOf(api, unit, 4)), bob), 'lending', 'Proposed').data.loan.toNumber();
  await send(api, lending.commit(loan, 1), eve);
  await chain.asCommittee(api, lending.approve(loan));
  await send(api, lending.draw(loan), bob);
  await assert.rejects(send(api, lending.liquidate(loan), ferdie), refused('Lending.NotInDefault'));
});

test('Bob does not pay, and anyone has the unit seized once grace is over', async () => {
  const seize = () => send(api, lending.liquidate(loan), ferdie);
  const { nextDue } = (await api.call.infrafiApi.health(loan)).unwrap();
  await node.travelTo(nextDue.unwrap().toNumber() + WINDOW + 1);
  // It waits for prices of the new day.
  const seized = await until('it is seized', seize, { node });
  assert.ok(eventOf(seized, 'lending', 'Liquidated').data.debt.toBigInt() > 60_000n * DOLLAR);
  assert.equal(await state(), 'Seized');
  await assert.rejects(send(api, lending.repayDue(loan, 100_000n * DOLLAR), bob), refused('Lending.LoanSeized'));
});

test('apps show the lot on sale, and the outstanding claims', async () => {
  const [{ lot, units, opening, floor, leastBid, bidder, isHalted }, { debt, recovered, lenders, payoff, isWrittenOff }] = [
    await auction(),
    (await api.call.infrafiApi.recovery(loan)).unwrap(),
  ];
  assert.deepEqual([lot.toNumber(), units.map(Number), bidder.isNone, isHalted.isTrue], [0, [unit], true, false]);
  assert.ok(floor.toBigInt() <= leastBid.unwrap().toBigInt() && leastBid.unwrap().toBigInt() <= opening.toBigInt());
  assert.deepEqual([recovered.toBigInt(), isWrittenOff.isTrue], [0n, false]);
  const outstanding = lenders.map(({ outstanding: { principal, interest, late } }) => [principal, interest, late].reduce((sum, part) => sum + part.toBigInt(), 0n));
  assert.equal(outstanding.reduce((sum, part) => sum + part), debt.toBigInt());
  assert.ok(payoff.unwrap().toBigInt() > debt.toBigInt(), 'with the costs of the seizure');
  assert.deepEqual(lenders.map(({ lender }) => lender.type), ['Vault', 'Account']);
});

test('two bid: the outbid is free at once', async () => {
  const [first, before] = [await least(), await usdai(charlie)];
  await assert.rejects(send(api, lending.bid(loan, 0, 1n), charlie), refused('Lending.BidTooLow'));
  await assert.rejects(send(api, lending.bid(loan, 1, first), charlie), refused('Lending.LotChanged'));
  await send(api, lending.bid(loan, 0, first), charlie);
  assert.equal(before - (await usdai(charlie)), first);
  await send(api, lending.bid(loan, 0, await least()), dave);
  assert.equal(await usdai(charlie), before);
  assert.equal((await auction()).bidder.toString(), dave.address);
  await assert.rejects(send(api, lending.settleAuction(loan), eve), refused('Lending.AuctionRuns'));
});

test('the unit is the buyer\'s, and its proceeds are distributed to the last unit', async () => {
  // The vault, the first loss, the treasury, the liquidator, the borrower.
  const [vault, treasury] = ['infr/vlt', 'py/trsry'].map(chain.keyless);
  const takers = [vault, eve, treasury, ferdie, bob];
  const held = () => Promise.all(takers.map(usdai));
  const [before, price] = [await held(), await redemptionPrice()];
  const settle = () => send(api, lending.settleAuction(loan), alice);
  const settled = await until('the auction is settled', settle, { node });
  const { price: paid, buyer } = eventOf(settled, 'lending', 'LotSold').data;
  assert.equal(buyer.toString(), dave.address);
  assert.equal(await state(), 'Issued');
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().owner.toString(), dave.address);

  const gained = (await held()).map((now, index) => now - before[index]);
  assert.equal(gained.reduce((sum, part) => sum + part), paid.toBigInt());
  for (const part of gained) assert.ok(part > 0n, gained.join(' '));
  // Savers and Eve have all that they lent, and the surplus is Bob's.
  assert.ok(gained[0] >= 51_000n * DOLLAR && gained[1] >= 9_000n * DOLLAR);
  assert.ok((await redemptionPrice()) > price);
  assert.ok((await view(api, 'Lending', 'seizure', [loan])).isNone);
});
