// Rent on chain: machines that pay their loans. A loan is paid by rent alone. The lessee of another
// one stops: its cash is trapped, then swept, the covenant is breached and the loan fails. A
// battery and a storage server go from the application to a repaid loan. The tests build on each
// other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import { eventsAfter, heightOf, named } from '../lib/blocks.js';
import * as chain from '../lib/chain.js';
import { insure } from '../lib/cover.js';
import { launch } from '../lib/launch.js';
import { admitLessee, lease, leaseOf } from '../lib/leases.js';
import { DOLLAR } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused, unitOf } from '../lib/units.js';

const { account, alice, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;
const DAY = 86_400;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;
const COUNT = 12;
const PRINCIPAL = 60_000n * DOLLAR;
const JUNIOR = 9_000n * DOLLAR;
// Rent of the whole server for an hour, and for a month.
const HOURLY = 15n * DOLLAR;
const MONTHLY = HOURLY * 720n;
const percent = (number) => (BigInt(number) * DOLLAR) / 100n;
const studio = account('//Charlie//stash');

let feed, node, api, stop;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  // Custody is confirmed once: the story is of rent.
  const custody = api.tx.collateral.setParams({ ...(await api.query.collateral.params()).toJSON(), maxCustodyAge: 366 * DAY });
  await sudo(api, custody, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const { collateral, leases, lending, reserve, vault } = chain.callsOf(() => api);
const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const mint = (who, dollars) => send(api, reserve.mint(dollars * 10n ** 6n, dollars * DOLLAR), who);
const coverage = async (loan) => (await api.call.infrafiApi.coverage(loan)).unwrap();
const big = (codec) => codec.toBigInt();
const sum = (events, field) => events.reduce((total, { data }) => total + big(data[field]), 0n);
const ofLoan = (events, method, loan) => named(events, 'lending', method).filter(({ data }) => data.loan.toNumber() === loan);

// A unit of Bob's: received, insured for three years, and appraised.
async function unitAt(changes) {
  const now = await chainTime(api);
  const applied = await send(api, collateral.apply(unitOf(changes.serials, { inServiceAt: now - 60, grade: 'A', ...changes.about })), bob);
  const unit = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await send(api, collateral.issueReceipt(unit), charlie);
  const policy = { number: `INS-2026/${unit}`, coverage: 200_000n * DOLLAR, expiresAt: now + 3 * YEAR };
  await insure(api, unit, policy);
  await until('the unit is appraised', async () => (await api.call.infrafiApi.appraise(unit)).isOk, { node });
  return unit;
}

const CASH = { opex: 400_000, lockUp: percent(120), sweep: percent(110), floor: percent(90), lookback: 3 };

const termsOf = async (unit, changes = {}) => {
  const { principal = PRINCIPAL, junior = JUNIOR, ...rest } = changes;
  return {
    borrower: bob.address,
    units: [unit],
    principal,
    tranches: [
      { lender: 'Vault', amount: principal - junior, apr: percent(10) },
      { lender: { Account: eve.address }, amount: junior, apr: percent(16) },
    ],
    schedule: { Every: { seconds: MONTH, count: COUNT } },
    amortisation: 'Level',
    grace: { seconds: 10 * DAY, apr: percent(12) },
    fees: { origination: 7_500, exit: 5_000 },
    sale: 'Lot',
    reserveInstalments: 1,
    expiresAt: (await chainTime(api)) + 3_600,
    cash: CASH,
    ...rest,
  };
};

async function propose(terms) {
  return eventOf(await send(api, lending.propose(terms), bob), 'lending', 'Proposed').data.loan.toNumber();
}

async function drawn(terms) {
  const loan = await propose(terms);
  await send(api, lending.commit(loan, 1), eve);
  await chain.asCommittee(api, lending.approve(loan));
  const sent = await send(api, lending.draw(loan), bob);
  return { loan, at: await chainTime(api), drawn: eventOf(sent, 'lending', 'Drawn').data };
}

// The month that ends at a deadline: rent shortly before it, then the deadline, then prices and a
// valuation round of the new day.
async function month({ loan, at }, number, pay) {
  const deadline = at + number * MONTH;
  await node.travelTo(deadline - 60);
  await pay();
  await node.travelTo(deadline + 6);
  const height = await heightOf(api);
  // The last deadline may have ended it.
  if ((await api.call.infrafiApi.health(loan)).isNone) return;
  await send(api, lending.classify(loan), ferdie);
  // The first round after a jump has prices of before: a second one follows it.
  const rounds = async () => named(await eventsAfter(api, height), 'lending', 'ValuationCompleted').length >= 2;
  await until('two valuation rounds', rounds, { node });
}

test('savers deposit, and lessees are admitted', async () => {
  await Promise.all([mint(alice, 1_000_000n), mint(eve, 100_000n), mint(ferdie, 200_000n), mint(bob, 100_000n)]);
  await Promise.all([mint(charlie, 1_000_000n), mint(studio, 200_000n)]);
  await send(api, vault.deposit(900_000n * DOLLAR, 0n, 0), alice);
  await admitLessee(api, ferdie, 61);
  await admitLessee(api, studio, 62);
});

let paid, unit, id;
test('an owner offers a lease, and the lessee accepts it', async () => {
  unit = await unitAt({ serials: [1, 2, 3, 4, 5, 6, 7, 8] });
  const terms = { hourly: HOURLY, seconds: 2 * YEAR };
  await assert.rejects(send(api, leases.offer(await leaseOf(api, unit, ferdie, terms)), eve), refused('Leases.NotOwner'));
  id = await lease(api, bob, ferdie, unit, terms);
  await assert.rejects(send(api, collateral.requestRedemption(unit), bob), refused('Collateral.UnderLease'));
  assert.equal((await view(api, 'Leases', 'lease_of', [unit])).unwrap().lease.lessee.toString(), ferdie.address);
});

test('rent of a unit that secures nothing is its owner\'s', async () => {
  const before = await usdai(bob);
  await send(api, leases.payRent(id, 10n * DOLLAR), ferdie);
  assert.equal((await usdai(bob)) - before, 10n * DOLLAR);
  await assert.rejects(send(api, leases.payRent(id, 32n * 24n * HOURLY), ferdie), refused('Leases.RentTooHigh'));
});

test('money goes out only where the rent covers the instalments', async () => {
  // The rent of a month is below the instalments of a loan twice as large.
  const large = await propose(await termsOf(unit, { principal: 2n * PRINCIPAL, junior: 2n * JUNIOR }));
  await send(api, lending.commit(large, 1), eve);
  const failing = (await api.call.infrafiApi.check(large)).map(({ error }) => error.toString());
  assert.ok(failing.includes('CoverageTooLow'), failing.join());
  await assert.rejects(chain.asCommittee(api, lending.approve(large)), refused('Lending.CoverageTooLow'));
  const { projected } = await coverage(large);
  assert.ok(big(projected.unwrap()) < percent(105));
  await chain.asCommittee(api, lending.reject(large));
  await send(api, lending.withdrawCommitment(large, 1), eve);
});

test('a loan of twelve instalments is paid by rent alone', async () => {
  const start = await heightOf(api);
  paid = await drawn(await termsOf(unit));
  const { loan } = paid;
  const reserve = PRINCIPAL - big(paid.drawn.paid) - big(paid.drawn.originationFee);
  const [begin, lessee] = [await usdai(bob), await usdai(ferdie)];
  assert.equal(big((await coverage(loan)).account), reserve);

  for (let number = 1; number <= COUNT; number += 1) {
    await month(paid, number, () => send(api, leases.payRent(id, MONTHLY), ferdie));
    const health = await api.call.infrafiApi.health(loan);
    if (health.isNone) break;
    assert.equal(health.unwrap().pastDue.toNumber(), 0, `instalment ${number}`);
    const { state } = await coverage(loan);
    assert.equal(state.type, number < 4 ? 'Building' : 'Released', `instalment ${number}`);
  }

  const events = await eventsAfter(api, start);
  assert.equal(ofLoan(events, 'Closed', loan).length, 1);
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().state.type, 'Issued');
  const rent = lessee - (await usdai(ferdie));
  const repaid = sum(ofLoan(events, 'ReserveDrawn', loan), 'amount') + sum(ofLoan(events, 'Repaid', loan), 'amount');
  // All that came in went to the lenders, the treasury or the borrower, to the last unit.
  assert.equal(rent + reserve, repaid + ((await usdai(bob)) - begin));
  const received = ofLoan(events, 'RentReceived', loan);
  assert.equal(sum(received, 'opex'), (rent * 4n) / 10n);
  assert.equal(sum(received, 'opex') + sum(received, 'retained'), rent);
  assert.ok(sum(ofLoan(events, 'CashReleased', loan), 'amount') > 0n);
  assert.equal(ofLoan(events, 'CashSwept', loan).length, 0);
});

test('no account has sent a payment of the loan', async () => {
  const [first, last] = [1, await heightOf(api)];
  const calls = new Set();
  for (let height = first; height <= last; height += 1) {
    const { block } = await api.rpc.chain.getBlock(await api.rpc.chain.getBlockHash(height));
    for (const { method } of block.extrinsics) calls.add(`${method.section}.${method.method}`);
  }
  assert.ok(calls.has('leases.payRent'));
  for (const call of ['repay', 'repayDue', 'repayPastDue', 'topUpReserve']) assert.ok(!calls.has(`lending.${call}`), call);
});

let failing, other, left;
test('a lessee that pays less: the cash is trapped, then swept', async () => {
  unit = await unitAt({ serials: [11, 12, 13, 14, 15, 16, 17, 18] });
  other = await lease(api, bob, studio, unit, { hourly: HOURLY, seconds: 2 * YEAR });
  failing = await drawn(await termsOf(unit));
  const { loan } = failing;
  const pay = (percents) => () => (percents ? send(api, leases.payRent(other, (MONTHLY * BigInt(percents)) / 100n), studio) : undefined);
  const state = async () => (await coverage(loan)).state.type;
  const juniorIn = async (number, percents) => {
    const height = await heightOf(api);
    await month(failing, number, pay(percents));
    return sum(ofLoan(await eventsAfter(api, height), 'LenderPaid', loan), 'amount');
  };
  let usual;
  for (const number of [1, 2, 3]) {
    usual = await juniorIn(number, 100);
    assert.equal(await state(), 'Building');
  }
  // Below the lock-up: nothing is released, and nothing is repaid early.
  let height = await heightOf(api);
  await month(failing, 4, pay(85));
  assert.equal(await state(), 'Trapped');
  const { account: trapped, target } = await coverage(loan);
  assert.ok(big(trapped) > big(target));
  assert.equal(ofLoan(await eventsAfter(api, height), 'CashTrapped', loan).length, 1);

  // Below the sweep: what is above the target repays principal, of both lenders.
  height = await heightOf(api);
  const more = await juniorIn(5, 60);
  assert.equal(await state(), 'Swept');
  const events = await eventsAfter(api, height);
  const swept = ofLoan(events, 'CashSwept', loan);
  assert.equal(swept.length, 1);
  // The first loss is repaid too, by its share.
  const share = (sum(swept, 'amount') * JUNIOR) / PRINCIPAL;
  assert.ok(share > 0n && more - usual > (share * 9n) / 10n, `${more} after ${usual}, of ${share}`);
  assert.equal(ofLoan(events, 'CashReleased', loan).length, 0);
});

test('a lessee that stops: the covenant is breached, and the loan fails after the time to cure', async () => {
  const { loan } = failing;
  await month(failing, 6, () => undefined);
  const reasons = async () => (await view(api, 'Lending', 'breaches', [loan])).map(({ reason }) => reason.type);
  assert.ok((await reasons()).includes('CoverageLow'));
  await assert.rejects(send(api, lending.liquidate(loan), ferdie), /CureRuns|NotInDefault|NoticeRuns/);
  const { curePeriod } = (await api.query.lending.params()).toJSON();
  await node.travelTo((await chainTime(api)) + curePeriod + 60);
  left = big((await coverage(loan)).account);
  await until('it is seized', () => send(api, lending.liquidate(loan), ferdie), { node });
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().state.type, 'Seized');
});

test('the units are sold, the lenders are paid, and the surplus is the borrower\'s', async () => {
  const { loan } = failing;
  const treasuries = ['infr/vlt', 'py/trsry'].map(chain.keyless);
  const takers = [...treasuries, eve, ferdie, bob];
  const held = () => Promise.all(takers.map(usdai));
  const before = await held();
  const { lot, amount } = (await view(api, 'Lending', 'least_bid_for', [loan])).unwrap();
  await send(api, lending.bid(loan, lot, amount), charlie);
  const settled = await until('the auction is settled', () => send(api, lending.settleAuction(loan), alice), { node });
  const { price } = eventOf(settled, 'lending', 'LotSold').data;
  const gained = (await held()).map((now, index) => now - before[index]);
  // The account of the loan is part of the proceeds.
  const { proceeds, surplus, outstanding } = eventOf(settled, 'lending', 'ProceedsDivided').data;
  assert.equal(big(proceeds), big(price) + left);
  assert.equal(gained.reduce((total, part) => total + part), big(proceeds));
  assert.equal(big(outstanding), 0n);
  assert.equal(gained.at(-1), big(surplus));
  assert.ok(big(surplus) > 0n);
  // The lease that the lenders counted on binds the buyer.
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().owner.toString(), charlie.address);
  const kept = (await view(api, 'Leases', 'lease_of', [unit])).unwrap();
  assert.equal(kept.lease.lessee.toString(), studio.address);
  const bought = await usdai(charlie);
  await send(api, leases.payRent(other, DOLLAR), studio);
  assert.equal((await usdai(charlie)) - bought, DOLLAR);
});

for (const [name, about, principal] of [
  ['a battery', { class: 'Power', model: 'LFP-BATTERY-1MWH', quantity: 1 }, 20_000n],
  ['a storage server', { class: 'Storage', model: 'STORAGE-1PB', quantity: 4 }, 40_000n],
]) {
  test(`${name}: from the application to a repaid loan`, async () => {
    const serial = 100 + Number(principal / 1_000n);
    unit = await unitAt({ serials: [serial], about });
    assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().unit.class.type, about.class);
    const terms = { principal: principal * DOLLAR, junior: (principal * DOLLAR) / 5n, cash: null, reserveInstalments: 0 };
    const { loan, at } = await drawn(await termsOf(unit, terms));
    const { projected } = await coverage(loan);
    assert.ok(big(projected.unwrap()) >= percent(105), `${projected}`);
    await node.travelTo(at + MONTH - 60);
    await send(api, lending.repayDue(loan, principal * DOLLAR), bob);
    await send(api, lending.repay(loan, 2n * principal * DOLLAR), bob);
    assert.ok((await api.call.infrafiApi.loan(loan)).isNone);
    assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().state.type, 'Issued');
  });
}

test('the lease of a pledged unit waits for the committee, and then its rent is the loan\'s', async () => {
  unit = await unitAt({ serials: [301, 302, 303, 304, 305, 306, 307, 308] });
  const { loan } = await drawn(await termsOf(unit, { principal: PRINCIPAL / 2n, junior: JUNIOR / 2n }));
  assert.equal((await coverage(loan)).leases.length, 0);
  id = await lease(api, bob, ferdie, unit, { hourly: HOURLY, seconds: YEAR });
  const now = async () => (await view(api, 'Leases', 'lease', [id])).unwrap();
  assert.equal((await now()).status.type, 'Accepted');
  await assert.rejects(send(api, leases.payRent(id, MONTHLY), ferdie), refused('Leases.NotActive'));
  await assert.rejects(send(api, leases.recognise(loan, id), bob), refused('Leases.NotCreditCommittee'));

  const height = await heightOf(api);
  await chain.asCommittee(api, leases.recognise(loan, id));
  const events = await eventsAfter(api, height);
  assert.equal(named(events, 'leases', 'Activated').length, 1);
  assert.equal(named(events, 'leases', 'Recognised').length, 1);
  const known = await now();
  assert.equal(known.status.type, 'Active');
  assert.equal(known.recognisedFor.unwrap().toNumber(), loan);
  assert.deepEqual((await coverage(loan)).leases.map(({ lease: one }) => one.toNumber()), [id]);

  const paidIn = await send(api, leases.payRent(id, 100n * DOLLAR), ferdie);
  const { opex, retained } = eventOf(paidIn, 'lending', 'RentReceived').data;
  assert.equal(big(opex) + big(retained), 100n * DOLLAR);
  await assert.rejects(chain.asCommittee(api, leases.recognise(loan, id)), refused('Leases.AlreadyRecognised'));
});
