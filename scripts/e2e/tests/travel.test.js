// A year that passes in one block: bills have matured and instalments are past due in it, and the
// chain goes on. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, fund, insuredUnit, PRINCIPAL, termsOf } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';

const { alice, bob, charlie, eve, eventOf, ferdie, send, sudo, view } = chain;
const DAY = 86_400;
const USDC = 10n ** 6n;
const [FACE, COST] = [100_000n * USDC, 99_000n * USDC];

let feed, node, api, stop, loan, lot;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const { lending, reserve } = chain.callsOf(() => api);
const position = async () => (await api.call.infrafiApi.position()).asOk;
const health = async () => (await api.call.infrafiApi.health(loan)).unwrap();

test('a loan is drawn, and a bill of three months is bought', async () => {
  await fund(api);
  const unit = await insuredUnit(api, node);
  loan = eventOf(await send(api, lending.propose(await termsOf(api, unit, 4)), bob), 'lending', 'Proposed').data.loan.toNumber();
  await send(api, lending.commit(loan, 1), eve);
  await chain.asCommittee(api, lending.approve(loan));
  await send(api, lending.draw(loan), bob);
  const maturesAt = (await chainTime(api)) + 91 * DAY;
  const bought = await send(api, reserve.buyBill('0x393132373937474c35', FACE, COST, maturesAt, charlie.address), alice);
  lot = eventOf(bought, 'reserve', 'BillBought').data.lot.toNumber();
  assert.equal((await health()).pastDue.toNumber(), 0);
});

test('after a year the bill is at its face, and the loan counts as lost', async () => {
  const before = (await view(api, 'Vault', 'total_assets')).asOk;
  const year = (await chainTime(api)) + 365 * DAY;
  const hash = await node.travelTo(year);
  assert.equal(Number((await (await api.at(hash)).query.timestamp.now()).toBigInt()), year * 1_000);
  assert.equal((await position()).billsAtBookUsdc.toBigInt(), FACE);
  assert.ok((await position()).isOverdue.isTrue);
  const { pastDue, stage } = await health();
  assert.ok(pastDue.toNumber() > 364 * DAY, `${pastDue}`);
  assert.equal(stage.toNumber(), 1_000_000_000);

  // Blocks go on, and what is due is done in them.
  const counted = async () => (await view(api, 'Vault', 'total_assets')).asOk.conservative.toBigInt();
  const isCounted = async () => before.conservative.toBigInt() - (await counted()) > PRINCIPAL / 2n;
  await until('the loss is counted', isCounted, { node });
});

test('the bill is paid, and the loan is seized at prices of the new day', async () => {
  const settled = await send(api, reserve.settleBill(lot), charlie);
  assert.equal(eventOf(settled, 'reserve', 'BillSettled').data.gain.toBigInt(), FACE - COST);
  const seize = () => send(api, lending.liquidate(loan), ferdie);
  const seized = await until('it is seized', seize, { node });
  // The principal and the interest of a year, and late interest on what is past due.
  const debt = eventOf(seized, 'lending', 'Liquidated').data.debt.toBigInt();
  assert.ok(debt > PRINCIPAL && debt < (PRINCIPAL * 3n) / 2n, `${debt / DOLLAR}`);
});
