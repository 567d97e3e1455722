// scripts/demo.sh, as it is: the story runs to its end, its figures are the chain's, and its report
// can be read. The tests build on each other.
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { day, decimal, dollars, moment, percent, price, usdc } from '../../demo/format.js';
import { scenes, steps } from '../../demo/story.js';
import { coloursOf, openBrowser, openPage } from '../lib/browser.js';
import * as chain from '../lib/chain.js';
import { binary } from '../lib/node.js';
import { freePort, Program, temporary, until } from '../lib/process.js';

const script = fileURLToPath(new URL('../../demo.sh', import.meta.url));
// The most seconds that the story may take, the start of the node included.
const PATIENCE = 45;
const DAY = 86_400;

let directory, demo, api, url, story, browser;
before(async () => {
  directory = await temporary();
  demo = new Program('demo.sh', [script, '--no-build', '--keep', '--output', directory], { INFRAFI_NODE: binary });
});
after(async () => {
  await api?.disconnect();
  await browser?.close();
  await demo.stop('SIGINT', 20_000);
  await rm(directory, { recursive: true, force: true });
});

const file = () => join(directory, 'report.html');
const line = (pattern) => demo.lines.map((text) => pattern.exec(text)).find(Boolean);

test('figures are written as people read them', () => {
  const ONE = 10n ** 18n;
  assert.equal(dollars(1_234_567n * ONE + 895n * 10n ** 15n), '1,234,567.90');
  assert.equal(dollars(ONE / 200n - 1n), '0.00');
  assert.equal(dollars(ONE / 200n), '0.01');
  assert.equal(dollars(999_999n * ONE, 0), '999,999');
  assert.equal(decimal(-1_500_000, 6, 0), '−2');
  assert.equal(decimal(-1, 6), '0.00');
  assert.equal(usdc('1000000000001'), '1,000,000.00');
  assert.equal(price(ONE + 10n ** 12n), '1.000001');
  assert.equal(percent(ONE / 8n), '12.50 %');
  assert.equal(percent(ONE, 0), '100 %');
  assert.equal(day(1_798_761_599), '31 Dec 2026');
  assert.equal(moment('1798761600'), '1 Jan 2027, 00:00:00');
});

test('the story runs to its end, in time', async (t) => {
  const found = await until('the story is over', () => line(/the chain goes on at (ws:\S+);/), { seconds: 600, every: 1, program: demo });
  url = found[1];
  const took = Number(line(/the story took ([\d.]+) s/)[1]);
  t.diagnostic(`the story took ${took} s, the start of the node included`);
  assert.ok(took < PATIENCE, `${took} s`);
  assert.deepEqual(demo.matching('WRONG'), []);
});

test('each step has its line, with figures', () => {
  const titles = scenes.flatMap(({ acts = [], after: then = [] }) => [...acts, ...then].map(({ title }) => title));
  assert.equal(titles.length, steps);
  titles.forEach((title, index) => {
    const lines = demo.lines.filter((text) => text.trim().startsWith(`${index + 1}/${steps} `));
    assert.equal(lines.length, 1, title);
    const [, text] = lines[0].split(`${title}. `);
    assert.match(text ?? '', /\d/, lines[0]);
  });
});

test('the report ends with the figures of the chain', async () => {
  story = JSON.parse(/<script type="application\/json" id="story">(.*)<\/script>/.exec(await readFile(file(), 'utf8'))[1]);
  api = await chain.connect({ url });
  const last = story.told.blocks.at(-1);
  const at = await api.at(last.hash);
  const { conservative, optimistic } = (await chain.view(api, 'Vault', 'total_assets', [], last.hash)).asOk;
  assert.deepEqual([last.conservative, last.optimistic], [conservative.toString(), optimistic.toString()]);
  const { deposit, redemption } = (await at.call.infrafiApi.sharePrice()).asOk;
  assert.deepEqual([last.deposit, last.redemption], [deposit.toString(), redemption.toString()]);
  const supply = async (asset) => (await at.query.assets.asset(asset)).unwrap().supply.toString();
  assert.deepEqual([last.issued, last.shares], [await supply(chain.USDAI), await supply(chain.SUSDAI)]);
  const { cashUsdc, billsAtBookUsdc } = (await at.call.infrafiApi.position()).asOk;
  assert.deepEqual([last.cash, last.billsAtBook], [cashUsdc.toString(), billsAtBookUsdc.toString()]);
  assert.equal((await at.query.timestamp.now()).toBigInt() / 1_000n, BigInt(last.at));
});

test('the story is whole: blocks without a gap, a year, all loans, all requests to redeem', () => {
  const { blocks, loans, lots } = story.told;
  blocks.forEach(({ height }, index) => assert.equal(height, index + 1));
  assert.ok(blocks.at(-1).at - blocks[0].at > 360 * DAY);
  const events = (section, method) => blocks.flatMap((block) => block.events).filter((one) => one.section === section && one.method === method);
  assert.equal(loans.length, 3);
  assert.deepEqual(events('lending', 'Closed').map(({ data }) => data.loan).sort(), ['0', '2']);
  assert.deepEqual(events('lending', 'LotSold').map(({ data }) => data.loan), ['1']);
  for (const method of ['MarginCalled', 'UnitsAdded', 'MarginRestored']) {
    assert.deepEqual(events('lending', method).map(({ data }) => data.loan), ['0'], method);
  }
  assert.equal(events('lending', 'BidPlaced').length, 2);
  assert.equal(events('reserve', 'BillSettled').length, lots.length - 1);
  const left = events('vault', 'Claimed').filter(({ data }) => data.isLast === 'true').map(({ data }) => data.request);
  assert.deepEqual(left.sort(), events('vault', 'RedeemRequested').map(({ data }) => data.request).sort());
  // The bid is filled first, and the other request later.
  const pending = events('vault', 'WindowFilled').map(({ data }) => BigInt(data.pending));
  assert.ok(pending.length >= 2 && pending[0] > 0n && pending.at(-1) === 0n, pending.join(' '));
});

test('rent pays the loans, and the coverage of the one that fails falls', () => {
  const { blocks, loans } = story.told;
  const of = (loan, method) => blocks.flatMap((block) => block.events).filter((one) => one.section === 'lending' && one.method === method && one.data.loan === loan);
  const payers = (loan) => of(loan, 'Repaid').map(({ data }) => data.payer);
  // The battery pays its loan alone, and the servers of loan 0 pay until Bob ends it.
  assert.deepEqual(payers('2'), []);
  assert.equal(of('2', 'ReserveDrawn').length, 12);
  assert.equal(payers('0').length, 1);
  const cash = ['CashTrapped', 'CashSwept', 'BreachDeclared', 'Liquidated'].map((method) => of('1', method));
  for (const found of cash) assert.equal(found.length, 1);
  assert.equal(cash[2][0].data.reason, 'CoverageLow');
  const dscr = cash.slice(0, 2).map(([{ data }]) => BigInt(data.dscr));
  const [trapped, swept] = dscr.map((one) => Number(one / 10n ** 14n) / 1e4);
  assert.ok(trapped < 1.25 && trapped >= 1.1 && swept < 1.1 && swept >= 0.9, `${trapped} ${swept}`);
  assert.ok(of('0', 'CashReleased').length >= 6 && of('2', 'CashReleased').length >= 6);
  assert.deepEqual(of('1', 'CashReleased'), []);
  for (const { cover, id } of loans) {
    const known = cover.filter((row) => row.dscr !== null);
    assert.ok(known.length >= 2 && cover.length > known.length, `loan ${id}`);
  }
});

test('each month has the loan to value of its end', () => {
  const [repaid, seized, battery] = story.told.loans.map(({ cover }) => cover);
  assert.deepEqual([repaid.length, seized.length, battery.length], [12, 7, 12]);
  for (const { principal, value, ltv } of [...repaid, ...seized, ...battery]) {
    const [top, bottom] = [BigInt(principal) * 10n ** 9n, BigInt(value)];
    assert.equal(BigInt(ltv), (top + bottom - 1n) / bottom);
  }
  const [february, march, april] = repaid.slice(1).map(({ ltv }) => Number(ltv) / 1e9);
  assert.ok(march > february + 0.1 && april < march, `${february} ${march} ${april}`);
});

test('money is conserved, by sums that this test makes itself', () => {
  const { blocks, loans, claims } = story.told;
  const of = (loan, method) => blocks.flatMap((block) => block.events).filter((one) => one.section === 'lending' && one.method === method && one.data.loan === loan);
  const sum = (events, field) => events.reduce((total, { data }) => total + BigInt(data[field]), 0n);
  // What was drawn is less than what rent and Bob paid: the rest is interest and fees.
  for (const loan of ['0', '2']) {
    const paid = ['Repaid', 'ReserveDrawn', 'CashSwept'].reduce((total, method) => total + sum(of(loan, method), 'amount'), 0n);
    assert.ok(paid > BigInt(loans[loan].principal), loan);
  }
  // The outstanding claims of the tranches are the payments of the sale and the amount booked as
  // lost.
  const owed = claims[0].tranches.reduce((total, one) => total + BigInt(one.principal) + BigInt(one.interest) + BigInt(one.late), 0n);
  const [divided] = of('1', 'ProceedsDivided').filter(({ data }) => data.proceeds !== '0');
  const others = ['costs', 'fee', 'exitFee', 'surplus'].map((part) => BigInt(divided.data[part]));
  const paid = others.reduce((rest, part) => rest - part, BigInt(divided.data.proceeds));
  assert.equal(paid + sum(of('1', 'WrittenOff'), 'lost'), owed);
  assert.equal(BigInt(divided.data.proceeds), BigInt(of('1', 'LotSold')[0].data.price) + BigInt(loans[1].held.amount));
  assert.ok(story.checks.length >= 8 && story.checks.every(({ isRight }) => isRight));
});

test('the report is read without a server, on wide pages and narrow ones, by day and by night', async () => {
  browser = await openBrowser();
  const address = pathToFileURL(file()).href;
  for (const look of [{ width: 1280 }, { width: 390 }, { width: 1280, colorScheme: 'dark' }]) {
    const { page, messages, requests } = await openPage(browser, address, look);
    assert.deepEqual(messages, []);
    assert.deepEqual(requests, [address]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide at ${look.width}`);
    const charts = page.locator('svg.chart:visible');
    assert.equal(await charts.count(), 3);
    for (const chart of await charts.all()) {
      assert.ok(await coloursOf(page, await chart.screenshot()) > 20, 'a chart is blank');
    }
    const shown = await page.screenshot({ fullPage: true });
    assert.ok(await coloursOf(page, shown) > 100, 'the page is blank');
    await page.close();
  }
});

test('the report shows its own data', async () => {
  const { page } = await openPage(browser, pathToFileURL(file()).href, { width: 1280 });
  const last = story.told.blocks.at(-1);
  const tiles = await page.locator('.tile dd').allTextContents();
  assert.ok(tiles.includes(dollars(last.conservative)) && tiles.includes(price(last.redemption)), tiles.join(' '));
  for (const css of ['enter', 'leave']) {
    const dots = await page.locator(`#nav svg.wide circle.dot.${css} title`).allTextContents();
    const staked = story.told.blocks.filter(({ shares }) => shares !== '0');
    assert.equal(dots.length, staked.length);
    assert.ok(dots.at(-1).endsWith(dollars(css === 'enter' ? last.optimistic : last.conservative)), dots.at(-1));
  }
  assert.equal(await page.locator('#steps li').count(), steps);
  assert.equal(await page.locator('#books .ok').count(), story.checks.length);
  assert.equal(await page.locator('#loans h3').count(), 3);
  assert.ok((await page.locator('#nav .marks li').count()) >= 5);
  const text = await page.locator('main').textContent();
  assert.doesNotMatch(text, /undefined|NaN|\[object/);
});

test('Ctrl-C ends all of it', async () => {
  const port = Number(new URL(url).port);
  await api.disconnect();
  api = undefined;
  await demo.stop('SIGINT', 20_000);
  assert.equal(demo.child.exitCode, 0, demo.tail());
  await freePort(port);
});
