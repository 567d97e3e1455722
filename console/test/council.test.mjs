// What the council decides, by clicks in Chromium: a governed value, a role, validators.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, card, goTo, openBrowser, openPage, takeAccount } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { serve } from '../scripts/serve.mjs';

const HASH = `0x${'22'.repeat(32)}`;
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const BOBS_KEY = '0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48';
const EVE = '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw';
const FOUR = ['Alice', 'Bob', 'Charlie', 'Dave'];

let chain, site, browser, page, errors;

before(async () => {
  chain = process.env.CONSOLE_RPC ? Chain.at(process.env.CONSOLE_RPC) : await Chain.start({ feed: false });
  site = await serve({ rpc: chain.url });
  browser = await openBrowser();
  ({ page, errors } = await openPage(browser, site.url));
  await page.locator('.line.rpc').waitFor();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await chain?.stop();
});

// Four of six members vote for a motion, and the last one closes it. Returns what happened.
async function decide(number) {
  await goTo(page, '#/govern');
  const motions = card(page, 'Motions of the council');
  for (const name of FOUR) {
    await takeAccount(page, name);
    assert.match(await act(motions, `Vote for motion ${number}`), /Council\.Voted/);
  }
  return act(motions, `Close motion ${number}`);
}

async function execute(number) {
  await chain.travel(20);
  return act(card(page, 'Timelock'), `Execute call ${number}`);
}

test('the council changes a value, seen as old and new', async () => {
  await takeAccount(page, 'Alice');
  await goTo(page, '#/govern');
  const form = card(page, 'Change governed values');
  await form.getByLabel('Values of').selectOption('Collateral');
  await form.getByLabel('max_custody_age').fill('1800');
  await form.locator('.changes ins', { hasText: '30 minutes' }).waitFor();
  assert.match(await act(form, 'Propose the change'), /Council\.Proposed/);
  const motions = card(page, 'Motions of the council');
  for (const name of ['Alice', 'Bob', 'Charlie', 'Dave']) {
    await takeAccount(page, name);
    await motions.locator('.changes del', { hasText: '1 hour' }).waitFor();
    assert.match(await act(motions, 'Vote for motion 0'), /Council\.Voted/);
  }
  assert.match(await act(motions, 'Close motion 0'), /Collateral\.ParamsSet/);
  await goTo(page, '#/machines');
  await card(page, 'Rules of custody').getByText('30 minutes').waitFor();
});

test('an admission waits in the timelock and is executed', async () => {
  await takeAccount(page, 'Alice');
  await goTo(page, '#/govern');
  const other = card(page, 'Other motions');
  await other.getByText('Admit an account to a role').click();
  await other.getByLabel('Role').selectOption('HardwareCustodian');
  await other.getByLabel('Number of the company').fill('5');
  await other.getByLabel('Account', { exact: true }).fill(EVE);
  await other.getByLabel('Hash of the documents').fill(HASH);
  assert.match(await act(other, 'Propose the admission'), /Council\.Proposed/);
  assert.match(await decide(1), /Timelock\.Scheduled/);
  await card(page, 'Timelock').getByText('Roles.admit').waitFor();
  assert.match(await execute(0), /Roles\.Admitted/);
});

const row = (scope, name) => scope.locator('tbody tr', { hasText: name });

test('a validator is admitted, sets its keys, and is in the set', async () => {
  await takeAccount(page, 'Alice');
  await goTo(page, '#/validators');
  await card(page, 'The session now').getByText('the failure of one stops finality').waitFor();
  const council = card(page, 'What the council can do');
  await council.getByLabel('Account to admit').fill(BOB);
  assert.match(await act(council, 'Propose to admit a validator'), /Council\.Proposed/);
  assert.match(await decide(2), /Timelock\.Scheduled/);
  await card(page, 'Timelock').getByText('Validators.admit').waitFor();
  assert.match(await execute(1), /Validators\.Admitted/);

  await takeAccount(page, 'Bob');
  await goTo(page, '#/tasks');
  const own = card(page, 'Your validator');
  await own.getByText('No session keys yet').waitFor();
  await own.getByLabel('keys').fill('0x00');
  await own.getByText('These are not three keys').waitFor();
  const { keys, proof } = await chain.rpc('author_rotateKeysWithOwner', BOBS_KEY);
  await own.getByLabel('keys').fill(keys);
  await own.getByLabel('proof').fill(proof);
  await act(own, 'Set the keys');
  await own.getByText('In the set in two sessions').waitFor();
  await chain.rpc('dev_newBlock', { count: 200 });
  await own.getByText('In the set', { exact: true }).waitFor();
});

test('the council suspends a validator, and reinstates it', async () => {
  await takeAccount(page, 'Alice');
  await goTo(page, '#/validators');
  const bob = row(card(page, 'Validators'), 'Bob');
  assert.match(await act(bob, 'Propose to suspend'), /Council\.Proposed/);
  assert.match(await decide(3), /Validators\.Suspended/);
  await goTo(page, '#/validators');
  const suspended = row(card(page, 'Suspensions and offences'), 'Bob');
  await suspended.getByText('By decision of the council').waitFor();
  await bob.getByText('Suspended', { exact: true }).waitFor();
  assert.equal(await bob.getByRole('button', { name: 'Propose to suspend' }).count(), 0);
  assert.match(await act(suspended, 'Propose to reinstate'), /Council\.Proposed/);
  assert.match(await decide(4), /Validators\.Reinstated/);
  await goTo(page, '#/validators');
  await card(page, 'Suspensions and offences').getByText('No validator is suspended').waitFor();
});

test('a change of the rules of validators waits, seen as old and new', async () => {
  await goTo(page, '#/govern');
  const form = card(page, 'Change governed values');
  await form.getByLabel('Values of').selectOption('Validators');
  const ways = form.getByLabel('When it takes effect').locator('option');
  await form.getByLabel('offline_sessions').fill('9');
  assert.deepEqual(await ways.allInnerTexts(), ['after the delay of the timelock']);
  assert.match(await act(form, 'Propose the change'), /Council\.Proposed/);
  await card(page, 'Motions of the council').locator('.changes ins', { hasText: '9' }).waitFor();
  assert.match(await decide(5), /Timelock\.Scheduled/);
  await card(page, 'Timelock').locator('.changes ins', { hasText: '9' }).waitFor();
  assert.match(await execute(2), /Validators\.ParamsSet/);
  assert.deepEqual(errors, []);
});
