// The past from the index, after the year that scripts/demo.sh plays: every page in both languages
// and at two widths, a saver's statement, ledgers and auctions; an index that lies, and one that
// stops. SHOTS=DIRECTORY keeps the screenshots there.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { cast } from '../../scripts/demo/cast.js';
import { Stage } from '../../scripts/demo/stage.js';
import { scenes, steps } from '../../scripts/demo/story.js';
import { START } from '../../scripts/demo/terms.js';
import { account, connect, eventOf, send } from '../../scripts/e2e/lib/chain.js';
import { Feed } from '../../scripts/e2e/lib/feed.js';
import { Index, Postgres } from '../../scripts/e2e/lib/index.js';
import { Node } from '../../scripts/e2e/lib/node.js';
import { serve } from '../scripts/serve.mjs';
import { card, csv, exact, goTo, openBrowser, openPage, until } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { settled } from './lib/shots.mjs';

// A saver of the story, who deposits 3,000,000 and leaves with half of the shares at a bid.
const BEN = account('//Bob//stash');
const SAVER = BEN.address;
const PAGES = ['', 'save', 'loans', 'loans/0', 'loans/1', 'auctions', 'reserve', 'prices', 'machines'];
const [BORROWER, INSURER] = [cast.bob, cast.dave].map(({ pair }) => pair.address);
const MORE_PAGES = [
  'validators',
  'govern',
  'verify',
  'machines/0',
  `accounts/${BORROWER}`,
  `accounts/${INSURER}`,
];
const { SHOTS } = process.env;

let feed, node, api, postgres, index, site, browser;

before(async () => {
  const archive = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];
  [feed, node, postgres] = await Promise.all([Feed.start(), Node.dev(archive), Postgres.start()]);
  await node.travelTo(START);
  api = await connect(node);
  const stage = new Stage({ feed, node, api, say: () => {}, steps });
  for (const scene of scenes) await stage.play(scene);
  index = await Index.start(node, postgres.url(await postgres.create('history')));
  const last = (await node.heights()).final;
  await until('all blocks are indexed', async () => (await index.get('health')).block >= last);
  site = await serve({ rpc: node.url, index: `http://127.0.0.1:${index.port}` });
  browser = await openBrowser();
  if (SHOTS) await mkdir(SHOTS, { recursive: true });
});

after(async () => {
  await browser?.close();
  await site?.close();
  await index?.stop();
  await api?.disconnect();
  await Promise.all([node?.stop(), feed?.stop(), postgres?.remove()]);
});

// A page of a visitor that watches the saver's account.
async function open(options) {
  const opened = await openPage(browser, site.url, options);
  await opened.page.evaluate((address) => localStorage.setItem('account', address), SAVER);
  await opened.page.reload();
  await opened.page.locator('.line.rpc').waitFor();
  return opened;
}

for (const [locale, width] of [
  ['en-GB', 1280],
  ['uk-UA', 400],
]) {
  test(`the past on all pages, ${locale} at ${width} pixels`, { timeout: 240_000 }, async () => {
    const { page, errors } = await open({ width, locale });
    const wrong = {};
    for (const path of [...PAGES, ...MORE_PAGES]) {
      await goTo(page, `#/${path}`);
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
      const isWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth;
      });
      if (isWide) found.push('wider than the screen');
      if ((await page.locator('.needs-index, .proof.failed').count()) > 0) found.push('without the index');
      if (found.length > 0) wrong[path] = found;
      const name = `${path.replace('/', '-') || 'overview'}-${width}-past.png`;
      if (SHOTS) await page.screenshot({ path: join(SHOTS, name), fullPage: true });
    }
    assert.deepEqual(wrong, {});
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}

test('a statement has the figures of the index, and its parts are shown', async () => {
  const { page } = await open();
  await goTo(page, '#/save');
  const statement = card(page, 'Statement');
  await statement.getByText('Credit yield').waitFor();
  const { item } = await index.get(`accounts/${SAVER}/statement`);
  assert.equal(await exact(statement, 'Gained'), BigInt(item.gain));
  assert.equal(await exact(statement, 'Paid in'), 3_000_000n * 10n ** 18n);
  const labels = [
    'Credit yield',
    'Base yield',
    'Bids received',
    'Bids given',
    'Losses',
    'Cost of entry',
    'Released',
  ];
  let sum = 0n;
  for (const label of labels) sum += await exact(statement, label);
  assert.equal(sum, BigInt(item.gain));
  // The last day: nothing was paid in.
  const day = new Date((item.end.at - 86_400) * 1_000).toISOString().slice(0, 19);
  await statement.getByLabel('From').fill(day);
  await until('the statement of a day', async () => (await exact(statement, 'Paid in')) === 0n);
  const movements = card(page, 'Movements');
  assert.ok((await movements.locator('tbody tr').count()) >= 4);
  await page.context().close();
});

test('ended loans have their ledgers, and auctions their bids', async () => {
  const { page } = await open();
  await goTo(page, '#/loans');
  const ended = card(page, 'Ended loans');
  await ended.locator('tbody tr').first().waitFor();
  assert.match(await ended.innerText(), /Repaid/);
  assert.match(await ended.innerText(), /Seized, and paid in full/);
  await ended.getByRole('link', { name: 'Loan 0' }).click();
  await card(page, 'What it went through').getByText('Repaid').waitFor();
  const ledger = card(page, 'Ledger');
  await ledger.getByText('Drawn').first().waitFor();
  assert.ok((await ledger.locator('tbody tr').count()) > 12);
  // Every kind has a name of its own.
  const kinds = await ledger.locator('tbody td:nth-child(3)').allInnerTexts();
  assert.deepEqual(
    kinds.filter((kind) => /[a-z][A-Z]/.test(kind)),
    [],
  );
  await goTo(page, '#/auctions');
  await card(page, 'All auctions').getByRole('button', { name: 'Bids for lot 0 of loan 1' }).click();
  const bids = card(page, 'Bids for lot 0 of loan 1');
  await bids.locator('tbody tr').nth(1).waitFor();
  assert.equal(await bids.locator('tbody tr').count(), 2);
  await page.context().close();
});

test('records and bonds are shown over time, and end with what the chain shows', async () => {
  const { page } = await open();
  await goTo(page, `#/accounts/${BORROWER}`);
  const record = card(page, 'Record over time: Borrower');
  await record.locator('tbody tr').first().waitFor();
  const { items } = await index.get(`accounts/${BORROWER}/record?role=Borrower`);
  assert.equal(await record.locator('tbody tr').count(), items.length);
  const [, , ...newest] = await record.locator('tbody tr').first().locator('td').allInnerTexts();
  const now = card(page, 'Record').locator('.items > li', { hasText: 'Borrower' });
  assert.deepEqual(newest, await now.locator('dd').allInnerTexts());

  await goTo(page, `#/accounts/${INSURER}`);
  const bond = card(page, 'Bond over time');
  await bond.getByText('Added by the insurer').first().waitFor();
  const last = bond.locator('tbody tr').first().locator('data').last();
  assert.equal(
    BigInt(await last.getAttribute('value')),
    await exact(card(page, 'Bond as an insurer'), 'Bond'),
  );

  await goTo(page, '#/');
  const yields = card(page, 'Yield over time');
  await yields.getByText('The numbers as a table').click();
  await yields.getByRole('columnheader', { name: 'Expected' }).waitFor();
  await page.context().close();
});

test('a list of the index is kept whole as a file, with all digits', async () => {
  const { page } = await open();
  await goTo(page, '#/loans/0');
  const ledger = card(page, 'Ledger');
  await ledger.locator('tbody tr').first().waitFor();
  const { name, lines } = await csv(ledger, 'Ledger');
  assert.match(name, /^Ledger, block \d+\.csv$/);
  const { items, next } = await index.get('loans/0/ledger?limit=1000');
  assert.equal(next, null);
  assert.ok(items.length > 12, String(items.length));
  const [header, ...rows] = lines;
  assert.deepEqual(
    rows.map((row) => row[header.indexOf('amount')]),
    items.map(({ amount }) => amount),
  );
  await page.context().close();
});

test('a request to leave has the forecast of the index', async () => {
  const asked = await send(api, api.tx.vault.requestRedeem(1_000n * 10n ** 18n, 0), BEN);
  const request = eventOf(asked, 'vault', 'RedeemRequested').data.request.toNumber();
  const last = (await node.heights()).final;
  await until('the request is indexed', async () => (await index.get('health')).block >= last);
  const { page } = await open();
  await goTo(page, '#/save');
  const own = card(page, 'Your requests');
  await own.getByText('When will it be paid?').click();
  for (const late of ['20', '50']) {
    await own.getByLabel('Share of the loans').selectOption(late);
    const { item } = await index.get(`requests/${request}/forecast?late=${late}`);
    const rows = own.getByRole('group', { name: `Forecast for request ${request}` }).locator('tbody tr');
    await rows.nth(2).waitFor();
    for (const [place, name] of ['as_agreed', 'late', 'no_payment'].entries()) {
      const { window_end: end, missing } = item[name];
      const [about, lacking] = [rows.nth(place).locator('td').nth(1), rows.nth(place).locator('td').nth(2)];
      assert.equal(BigInt(await lacking.locator('data').getAttribute('value')), BigInt(missing), name);
      const at = await about.locator('time').count();
      assert.equal(at, end === null ? 0 : 1, name);
      const iso = end === null ? '' : new Date(end * 1_000).toISOString().replace('.000Z', 'Z');
      if (end !== null) assert.equal(await about.locator('time').getAttribute('datetime'), iso, name);
    }
  }
  await page.context().close();
});

test('prices of the index are compared, and a false one is named', async () => {
  const { page } = await open();
  const chain = Chain.at(node.url);
  await goTo(page, '#/verify');
  const compared = card(page, 'An indexed price beside the chain’s');
  await chain.travel(60);
  await compared.getByText('The index states the same').waitFor();
  await postgres.query('history', 'update price set redemption = redemption + 1');
  await chain.travel(60);
  await compared.getByText('The index states other prices: do not believe it').waitFor();
  await postgres.query('history', 'update price set redemption = redemption - 1');
  await page.context().close();
});

test('what is now goes on without the index, and the past states why it is not there', async () => {
  await index.stop();
  const { page } = await open();
  await goTo(page, '#/save');
  await card(page, 'What you have').locator('data').first().waitFor();
  const statement = card(page, 'Statement');
  await statement.getByText('does not answer').waitFor();
  await page.context().close();
});
