// What the vault can expect of a loan, and what is recorded of it at its end: one loan on the
// development chain, from the approval to the last instalment. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, fund, insuredUnit, JUNIOR, PRINCIPAL, termsOf, WINDOW } from '../lib/loans.js';
import { Node } from '../lib/node.js';

const { alice, bob, eve, eventOf, send, sudo, view } = chain;
const COUNT = 3;
const SENIOR = PRINCIPAL - JUNIOR;
const EVER = 4_000_000_000;

let feed, node, api, stop, loan;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const tx = chain.callsOf(() => api);
const { lending } = tx;
const flows = async (until) => {
  const { loans, offers, toLend, next } = await view(api, 'Lending', 'cash_flows', [0, 32, until]);
  assert.ok(next.isNone);
  const total = (list) => list.reduce((sum, flow) => sum + flow.principal.toBigInt() + flow.interest.toBigInt(), 0n);
  const principal = (list) => list.reduce((sum, flow) => sum + flow.principal.toBigInt(), 0n);
  return { loans, offers, toLend: toLend.toBigInt(), total, principal };
};
const apr = async () => (await api.call.infrafiApi.apr()).asOk;
const recordOf = async (role, who) => api.call.infrafiApi.record(role, who.address);

test('an approved offer is expected, and apart from the loans', async () => {
  await fund(api);
  const unit = await insuredUnit(api, node);
  const before = await apr();
  assert.equal(before.expected.toString(), before.now.toString());
  const proposed = await send(api, lending.propose(await termsOf(api, unit, COUNT)), bob);
  loan = eventOf(proposed, 'lending', 'Proposed').data.loan.toNumber();
  await send(api, lending.commit(loan, 1), eve);
  await chain.asCommittee(api, lending.approve(loan));
  const page = await flows(EVER);
  assert.equal(page.loans.length, 0);
  assert.equal(page.toLend, SENIOR);
  assert.equal(page.principal(page.offers), SENIOR);
  const { now, expected } = await apr();
  assert.ok(now.credit.toBigInt() === 0n && expected.credit.toBigInt() > 0n);
  assert.equal((await view(api, 'Lending', 'loans', [0, 32])).loans[0].state.type, 'Approved');
});

test('once it is drawn the loan pays what was expected, by the end of each window', async () => {
  const { expected } = await apr();
  await send(api, lending.draw(loan), bob);
  const page = await flows(EVER);
  assert.equal(page.toLend, 0n);
  assert.equal(page.offers.length, 0);
  assert.equal(page.principal(page.loans), SENIOR);
  const { credit } = (await apr()).now;
  // The fee for the draw is the treasury's, and a second of interest has come to the assets.
  assert.ok(expected.credit.toBigInt() - credit.toBigInt() < 10n ** 12n);
  const lines = await api.call.infrafiApi.schedule(loan);
  const first = lines[0].at.toNumber();
  assert.equal(page.total((await flows(first - 1)).loans), 0n);
  const due = page.total((await flows(first)).loans);
  assert.ok(due > 0n && due < page.total(page.loans));
});

test('the vault receives what was forecast', async () => {
  const page = await flows(EVER);
  const forecast = page.total(page.loans);
  const received = [];
  for (let paid = 0; paid < COUNT; paid += 1) {
    const { nextDue } = (await api.call.infrafiApi.health(loan)).unwrap();
    await node.travelTo(nextDue.unwrap().toNumber() - 30);
    const sent = await send(api, lending.repayDue(loan, 2n * PRINCIPAL), bob);
    const { interest, principal } = eventOf(sent, 'lending', 'Repaid').data;
    const { amount } = eventOf(sent, 'lending', 'LenderPaid').data;
    received.push(interest.toBigInt() + principal.toBigInt() - amount.toBigInt());
  }
  const sum = received.reduce((all, part) => all + part, 0n);
  // Paid half a minute before the deadline: the interest of it is not owed.
  assert.ok(sum <= forecast && forecast - sum < DOLLAR / 50n, `${forecast} ${sum}`);
  assert.equal((await flows(EVER)).loans.length, 0);
});

test('the outcome and the records stay', async () => {
  const outcome = (await api.call.infrafiApi.outcome(loan)).unwrap();
  assert.equal(outcome.drawn.toBigInt(), PRINCIPAL);
  assert.equal(outcome.repaid.toBigInt(), PRINCIPAL);
  assert.equal(outcome.lost.toBigInt(), 0n);
  assert.equal(outcome.how.type, 'Repaid');
  assert.equal(outcome.worstDaysLate.toNumber(), 0);
  assert.ok(outcome.interest.toBigInt() > 0n);
  assert.ok(outcome.endedAt.toNumber() <= (await chainTime(api)) && outcome.endedAt.toNumber() > WINDOW);
  const borrower = await recordOf('Borrower', bob);
  assert.deepEqual([borrower.loans.toNumber(), borrower.repaid.toNumber(), borrower.lost.toNumber()], [1, 1, 0]);
  assert.equal(borrower.principal.toBigInt(), PRINCIPAL);
  assert.equal((await recordOf('Curator', eve)).principal.toBigInt(), JUNIOR);
  assert.equal((await recordOf('Curator', alice)).loans.toNumber(), 0);
  const { loans, next } = await api.call.infrafiApi.loans(0, 1);
  assert.ok(next.isNone);
  const [entry] = loans;
  assert.deepEqual([entry.id.toNumber(), entry.state.type], [loan, 'Ended']);
  assert.equal(entry.outcome.unwrap().toString(), outcome.toString());
  assert.ok((await view(api, 'Lending', 'outcome', [loan + 1])).isNone);
});
