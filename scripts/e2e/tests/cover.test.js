// Insurance that pays, on the development chain. Units burn, and their loans fail. One insurer
// stays silent: any account enforces the claim, and the insurer is out. One refuses and is
// overruled, one refuses rightly. One has a bond and three claims: each receives its share. The
// tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { acceptanceOf, insure, offersOf } from '../lib/cover.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, fund, termsOf, WINDOW } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { hash, refused, unitOf } from '../lib/units.js';

const { account, bob, charlie, dave, eve, ferdie, eventOf, send, sudo, view } = chain;

// The insurers, by what they do.
const silent = dave;
const [overruled, right, shared] = ['//Dave//stash', '//Eve//stash', '//Ferdie//stash'].map(account);
const COVERAGE = 200_000n * DOLLAR;
const BOND = COVERAGE / 10n;
const PREMIUM = 75n * DOLLAR;

let feed, node, api, stop, expiresAt;
const units = {};
const loans = {};
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const { collateral, lending, reserve } = chain.callsOf(() => api);
const usdai = (who) => chain.balanceOf(api, chain.USDAI, who);
const bondOf = async (who) => (await api.call.infrafiApi.insurer(who.address)).unwrap();
const amounts = (info) => ['bond', 'exposure', 'claimed', 'free'].map((name) => info[name].toBigInt());
const stageOf = async (name, unit = units[name][0]) => (await view(api, 'Lending', 'claim_stage', [loans[name], unit])).unwrap();
const isInsurer = async (who) => (await view(api, 'Roles', 'admission', ['Insurer', who.address])).isSome;
const big = (codec) => codec.toBigInt();

// A unit of Bob's, received and not insured yet.
async function received(first) {
  const serials = [...Array(8).keys()].map((index) => first + index);
  const applied = await send(api, collateral.apply(unitOf(serials, { inServiceAt: (await chainTime(api)) - 60 })), bob);
  const unit = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await send(api, collateral.issueReceipt(unit), charlie);
  return unit;
}

const policyOf = (unit) => ({ number: `INS-2026/${unit}`, coverage: COVERAGE, expiresAt });

test('an insurer posts a bond, offers a policy, and is paid the premium for it', async () => {
  await fund(api);
  await send(api, reserve.mint(50_000n * 10n ** 6n, 0), eve);
  const admit = (who, group) => api.tx.roles.admit('Insurer', who.address, group, null, hash(group));
  await sudo(api, admit(overruled, 81), admit(right, 82), admit(shared, 83));
  expiresAt = (await chainTime(api)) + 86_400;

  units.silent = [await received(100)];
  const [unit] = units.silent;
  await send(api, collateral.insure(unit, policyOf(unit), PREMIUM), silent);
  const accept = (premium) => send(api, acceptanceOf(api, unit, policyOf(unit), { insurer: silent, premium }), bob);
  await assert.rejects(accept(PREMIUM), refused('Collateral.BondTooSmall'));
  await assert.rejects(accept(0n), refused('Collateral.OfferChanged'));
  await send(api, api.tx.utility.batchAll(offersOf(api, [[unit, policyOf(unit)]], PREMIUM)), silent);
  const held = () => Promise.all([bob, silent].map(usdai));
  const before = await held();
  await accept(PREMIUM);
  const now = await held();
  assert.deepEqual([before[0] - now[0], now[1] - before[1]], [PREMIUM, PREMIUM]);
  assert.deepEqual(amounts(await bondOf(silent)), [BOND, COVERAGE, 0n, 0n]);
  await assert.rejects(send(api, collateral.withdrawBond(1), silent), refused('Collateral.BondTooSmall'));
});

test('the others insure the rest, and Bob borrows against all', async () => {
  for (const [name, insurer, firsts] of [['overruled', overruled, [200]], ['right', right, [300]], ['shared', shared, [400, 500, 600]]]) {
    units[name] = [];
    for (const first of firsts) {
      const unit = await received(first);
      await insure(api, unit, policyOf(unit), { insurer });
      units[name].push(unit);
    }
  }
  const last = units.shared.at(-1);
  await until('the units are appraised', async () => (await api.call.infrafiApi.appraise(last)).isOk, { node });
  for (const [name, list] of Object.entries(units)) {
    const terms = { ...(await termsOf(api, list[0], 4)), units: list };
    loans[name] = eventOf(await send(api, lending.propose(terms), bob), 'lending', 'Proposed').data.loan.toNumber();
    await send(api, lending.commit(loans[name], 1), eve);
    await chain.asCommittee(api, lending.approve(loans[name]));
    await send(api, lending.draw(loans[name]), bob);
  }
  // No account cancels what the lenders rely on.
  const [unit] = units.silent;
  await assert.rejects(send(api, collateral.cancelPolicy(unit), bob), refused('Collateral.UnitPledged'));
  await assert.rejects(sudo(api, collateral.cancelPolicy(unit)), refused('Collateral.UnitPledged'));
});

// Seizes the loan once its grace is over. The chain files a claim for each unit that burned.
async function seized(name) {
  const seize = () => send(api, lending.liquidate(loans[name]), ferdie);
  const { events } = await until(`the loan of the ${name} one is seized`, seize, { node });
  const filed = events.filter(({ method }) => method === 'ClaimFiled');
  assert.deepEqual(filed.map(({ data }) => data.unit.toNumber()), units[name]);
}

test('the units burn, the loans fail, and the chain files the claims', async () => {
  const { nextDue } = (await api.call.infrafiApi.health(loans.shared)).unwrap();
  await node.travelTo(nextDue.unwrap().toNumber() + WINDOW + 1);
  const all = Object.values(units).flat();
  await send(api, api.tx.utility.batchAll(all.map((unit) => collateral.reportLoss(unit, 'Destroyed'))), charlie);
  await seized('overruled');
  await assert.rejects(send(api, collateral.withdrawBond(1), overruled), refused('Collateral.ClaimsPending'));
});

test('one refuses and is overruled', async () => {
  const [loan, [unit]] = [loans.overruled, units.overruled];
  await send(api, lending.refuseClaim(loan, unit, 'wear'), overruled);
  assert.equal((await stageOf('overruled')).type, 'Refused');
  await assert.rejects(send(api, lending.enforceClaim(loan, unit), ferdie), refused('Lending.ClaimRefused'));
  const uphold = lending.upholdClaim(loan, unit, 15_000n * DOLLAR);
  await assert.rejects(send(api, uphold, ferdie), refused('Lending.NotGovernance'));
  const { events } = await sudo(api, uphold);
  const upheld = events.find(({ method }) => method === 'ClaimUpheld').data;
  assert.deepEqual([big(upheld.amount), big(upheld.left)], [15_000n * DOLLAR, COVERAGE - 15_000n * DOLLAR]);
  assert.equal(amounts(await bondOf(overruled))[0], BOND - 15_000n * DOLLAR);
  assert.equal((await stageOf('overruled')).type, 'Closed');
  assert.ok(await isInsurer(overruled));
});

test('one refuses rightly, and keeps its bond', async () => {
  await seized('right');
  await send(api, lending.refuseClaim(loans.right, units.right[0], 'no flood'), right);
  const { openUntil } = (await stageOf('right')).asRefused;
  await node.travelTo(openUntil.toNumber());
  const isClosed = async () => (await stageOf('right')).type === 'Closed';
  await until('the chain closes the claim', isClosed, { node });
  const late = sudo(api, lending.upholdClaim(loans.right, units.right[0], DOLLAR));
  await assert.rejects(late, refused('Lending.ClaimClosed'));
  const [bond, , claimed] = amounts(await bondOf(right));
  assert.deepEqual([bond, claimed], [BOND, 0n]);
  assert.ok(await isInsurer(right));
});

test('one stays silent: any account enforces, the lenders are paid in order, the insurer is out', async () => {
  await seized('silent');
  const [loan, [unit]] = [loans.silent, units.silent];
  const enforce = () => send(api, lending.enforceClaim(loan, unit), bob);
  await assert.rejects(enforce(), refused('Lending.AnswerPending'));
  await node.travelTo((await stageOf('silent')).asFiled.answerBy.toNumber());
  assert.equal((await stageOf('silent')).type, 'Unanswered');
  await assert.rejects(send(api, lending.refuseClaim(loan, unit, 'late'), silent), refused('Lending.AnswerOverdue'));

  const vault = chain.keyless('infr/vlt');
  const held = () => Promise.all([vault, ferdie, eve, chain.keyless('py/trsry'), silent].map(usdai));
  const before = await held();
  const sent = await enforce();
  const [gained, liquidator, ...others] = (await held()).map((now, index) => now - before[index]);
  const { amount, left } = eventOf(sent, 'lending', 'ClaimEnforced').data;
  assert.deepEqual([big(amount), big(left)], [BOND, COVERAGE - BOND]);
  // Costs first, then the vault. Neither the first loss nor the treasury has any of it.
  const { costs, fee, surplus } = eventOf(sent, 'lending', 'ProceedsDivided').data;
  assert.deepEqual([liquidator, gained, ...others], [big(costs), BOND - big(costs), 0n, 0n, 0n]);
  assert.ok(big(costs) > 0n && big(fee) === 0n && big(surplus) === 0n);
  assert.equal(await isInsurer(silent), false);
  assert.equal(amounts(await bondOf(silent))[0], 0n);
  await assert.rejects(enforce(), refused('Lending.ClaimClosed'));
});

test('three claims on one bond: each receives its share, whichever comes first', async () => {
  await seized('shared');
  assert.deepEqual(amounts(await bondOf(shared)), [3n * BOND, 3n * COVERAGE, 3n * COVERAGE, 0n]);
  await node.travelTo((await stageOf('shared')).asFiled.answerBy.toNumber());
  const [first, second, third] = units.shared;
  for (const unit of [second, third, first]) {
    const sent = await send(api, lending.enforceClaim(loans.shared, unit), ferdie);
    assert.equal(big(eventOf(sent, 'lending', 'ClaimEnforced').data.amount), BOND, `unit ${unit}`);
  }
  assert.deepEqual(amounts(await bondOf(shared)).filter((_, index) => index !== 1), [0n, 0n, 0n]);
  assert.equal(await isInsurer(shared), false);
});
