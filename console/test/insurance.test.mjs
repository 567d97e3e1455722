// Insurance by clicks: a bond, an offer and its acceptance; a claim that is paid in part, refused
// and upheld by the council; a claim that is not answered and is enforced by any account; what the
// chain keeps of all that. Machines and loans are made by calls.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../../scripts/e2e/lib/appraisal.js';
import * as calls from '../../scripts/e2e/lib/chain.js';
import { insure } from '../../scripts/e2e/lib/cover.js';
import { launch } from '../../scripts/e2e/lib/launch.js';
import { DOLLAR, fund, termsOf, WINDOW } from '../../scripts/e2e/lib/loans.js';
import { Node } from '../../scripts/e2e/lib/node.js';
import { until as untilOn } from '../../scripts/e2e/lib/process.js';
import { unitOf } from '../../scripts/e2e/lib/units.js';
import { serve } from '../scripts/serve.mjs';
import { act, card, exact, goTo, openBrowser, openPage, takeAccount, until } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { keepShots } from './lib/shots.mjs';

const { bob, charlie, dave, eve, ferdie, eventOf, send, sudo } = calls;
const COVERAGE = 200_000n * DOLLAR;
const CLAIM_PERIOD = 900;
const FOUR = ['Alice', 'Bob', 'Charlie', 'Dave'];

let api, node, stop, chain, site, browser, page, errors, expiresAt;
const units = [];
const loans = [];

before(async () => {
  // A block every 6 s beside those of transactions: the console learns of finality by the next one.
  const started = await launch(() => Node.sealing('dev', 'instant=6000'), { withFeed: true });
  ({ api, node, stop } = started);
  const params = (await api.query.lending.params()).toJSON();
  const patient = api.tx.lending.setParams({ ...params, claimPeriod: CLAIM_PERIOD });
  await sudo(api, patient, ...pointFeeds(api, sourcesOf(started.feed)));
  await fund(api);
  await send(api, api.tx.reserve.mint(50_000n * 10n ** 6n, 0), eve);
  await send(api, api.tx.reserve.mint(100_000n * 10n ** 6n, 0), dave);
  expiresAt = (await chainTime(api)) + 86_400;
  for (const first of [100, 200]) units.push(await received(first));
  chain = Chain.at(node.url);
  site = await serve({ rpc: node.url });
  browser = await openBrowser();
  ({ page, errors } = await openPage(browser, site.url));
  await page.locator('.line.rpc').waitFor();
});

after(async () => {
  if (process.env.CONSOLE_SHOT) await page?.screenshot({ path: process.env.CONSOLE_SHOT, fullPage: true });
  await keepShots(page, 'insurance', [
    ['Dave', ['tasks', `loans/${loans[0]}`, `accounts/${dave.address}`]],
    ['Bob', ['borrow', `machines/${units[0]}`]],
  ]);
  await browser?.close();
  await site?.close();
  await stop?.();
});

// A machine of Bob's, received and not insured yet.
async function received(first) {
  const serials = [...Array(8).keys()].map((place) => first + place);
  const about = unitOf(serials, { inServiceAt: (await chainTime(api)) - 60 });
  const applied = await send(api, api.tx.collateral.apply(about), bob);
  const unit = eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await send(api, api.tx.collateral.issueReceipt(unit), charlie);
  return unit;
}

async function drawn(unit) {
  const proposed = await send(api, api.tx.lending.propose(await termsOf(api, unit, 4)), bob);
  const loan = eventOf(proposed, 'lending', 'Proposed').data.loan.toNumber();
  await send(api, api.tx.lending.commit(loan, 1), eve);
  await calls.asCommittee(api, api.tx.lending.approve(loan));
  await send(api, api.tx.lending.draw(loan), bob);
  return loan;
}

test('an insurer posts a bond and offers a policy, and the owner accepts it', async () => {
  const [unit] = units;
  await takeAccount(page, 'Dave');
  await goTo(page, '#/tasks');
  const offers = card(page, 'Insurer');
  await offers.getByLabel('Unit').selectOption(String(unit));
  await offers.getByLabel('Number of the policy').fill('INS-2026/1');
  await offers.getByLabel('Covers').fill('200000');
  await offers.getByLabel('Premium').fill('75');
  assert.match(await act(offers, 'Offer the policy'), /Collateral\.PolicyOffered/);
  await offers.getByRole('button', { name: 'Withdraw the offer' }).waitFor();

  // The bond does not suffice yet.
  await takeAccount(page, 'Bob');
  await goTo(page, '#/borrow');
  const own = card(page, 'Policies for your machines');
  const refused = await act(own, 'Accept the policy', { expect: 'refused' });
  assert.match(refused, /Collateral\.BondTooSmall/);

  await takeAccount(page, 'Dave');
  await goTo(page, '#/tasks');
  const bond = card(page, 'Your bond');
  await bond.getByLabel('Add to the bond').fill('45000');
  assert.match(await act(bond, 'Post the bond'), /Collateral\.BondPosted/);
  await until('the bond is shown', async () => (await exact(bond, 'Bond')) === 45_000n * DOLLAR);

  await takeAccount(page, 'Bob');
  await goTo(page, `#/machines/${unit}`);
  assert.match(await act(card(page, 'Insurance'), 'Accept the policy'), /Collateral\.Insured/);
  await card(page, 'State now').getByText('INS-2026/1').waitFor();
  await goTo(page, '#/borrow');
  await own.getByText('No insurer offers a policy for your machines now.').waitFor();

  await takeAccount(page, 'Dave');
  await goTo(page, '#/tasks');
  assert.equal(await exact(bond, 'Exposure'), COVERAGE);
  assert.equal(await exact(bond, 'Bond that is needed'), COVERAGE / 10n);
  assert.equal(await exact(bond, 'Free'), 25_000n * DOLLAR);
});

test('a claim is paid in part, refused with a reason, and upheld by the council', async () => {
  await insure(api, units[1], { number: 'INS-2026/2', coverage: COVERAGE, expiresAt });
  await untilOn('the units are appraised', async () => (await api.call.infrafiApi.appraise(units[1])).isOk, {
    node,
  });
  for (const unit of units) loans.push(await drawn(unit));
  const { nextDue } = (await api.call.infrafiApi.health(loans[1])).unwrap();
  await node.travelTo(nextDue.unwrap().toNumber() + WINDOW + 1);
  const burned = units.map((unit) => api.tx.collateral.reportLoss(unit, 'Destroyed'));
  await send(api, api.tx.utility.batchAll(burned), charlie);
  for (const loan of loans) {
    const seize = () => send(api, api.tx.lending.liquidate(loan), ferdie);
    await untilOn('the loan is seized', seize, { node });
  }

  await takeAccount(page, 'Dave');
  await goTo(page, '#/tasks');
  const claims = card(page, 'Claims on your policies');
  const first = claims.locator('.items > li', { hasText: 'INS-2026/1' });
  await first.getByText('To be answered', { exact: true }).waitFor();
  assert.equal(await exact(first, 'Left'), COVERAGE);
  await first.getByText('Pay a part').click();
  await first.getByLabel('Pay', { exact: true }).fill('1000');
  assert.match(await act(first, 'Pay the claim'), /Lending\.ClaimPaid/);
  await until('the payment is shown', async () => (await exact(first, 'Paid')) === 1_000n * DOLLAR);
  await first.getByText('Refuse', { exact: true }).click();
  await first.getByLabel('Reason').fill('wear');
  assert.match(await act(first, 'Refuse the claim'), /Lending\.ClaimRefused/);
  await first.getByText('Refused: the council can uphold it').waitFor();

  await takeAccount(page, 'Alice');
  await goTo(page, `#/loans/${loans[0]}`);
  const filed = card(page, 'Claims on policies');
  await filed.getByText('wear').waitFor();
  await filed.getByLabel('What the insurer owes').fill('5000');
  const propose = `Propose to uphold the claim on unit ${units[0]}`;
  assert.match(await act(filed, propose), /Council\.Proposed/);
  await goTo(page, '#/govern');
  const motions = card(page, 'Motions of the council');
  for (const name of FOUR) {
    await takeAccount(page, name);
    assert.match(await act(motions, 'Vote for motion 0'), /Council\.Voted/);
  }
  assert.match(await act(motions, 'Close motion 0'), /Timelock\.Scheduled/);
  await chain.travel(20);
  assert.match(await act(card(page, 'Timelock'), 'Execute call 0'), /Lending\.ClaimUpheld/);
  await goTo(page, `#/loans/${loans[0]}`);
  await filed.getByText('Closed').waitFor();
  assert.equal(await exact(filed, 'Paid'), 6_000n * DOLLAR);
});

test('a claim without an answer is enforced by any account, and the records have it all', async () => {
  await takeAccount(page, 'Ferdie');
  await goTo(page, `#/loans/${loans[1]}`);
  const filed = card(page, 'Claims on policies');
  await filed.getByText('To be answered', { exact: true }).waitFor();
  const label = `Enforce the claim on unit ${units[1]}`;
  assert.equal(await filed.getByRole('button', { name: label }).count(), 0);
  await chain.travel(CLAIM_PERIOD);
  await filed.getByText('Unanswered: a debt').waitFor();
  assert.match(await act(filed, label), /Lending\.ClaimEnforced/);
  await filed.getByText('Closed').waitFor();

  await goTo(page, `#/accounts/${dave.address}`);
  const record = card(page, 'Record');
  const insurer = record.locator('.items > li', { hasText: 'Insurer' });
  await insurer.getByText('Unanswered claims paid out of its bond').waitFor();
  const numbers = await insurer.locator('dd').allInnerTexts();
  // Paid in full, refused, enforced: what the council upholds stays a refusal.
  assert.deepEqual(numbers, ['0', '1', '1']);
  assert.equal(await card(page, 'Roles').getByText('Insurer').count(), 0);

  // What is left to an insurer whose admission has ended.
  await takeAccount(page, 'Dave');
  await goTo(page, '#/tasks');
  await page.getByText('Your admission as an insurer has ended.').waitFor();
  await card(page, 'Claims on your policies').getByText('INS-2026/1').first().waitFor();
  await card(page, 'Your bond').getByRole('button', { name: 'Withdraw from the bond' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Post the bond' }).count(), 0);
  assert.deepEqual(errors, []);
});
