// Every page, in both languages and at two widths: no violation of axe, nothing wider than the
// screen, no list without its file, no error. With SHOTS=DIRECTORY the screenshots are kept there.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { goTo, openBrowser, openPage, takeAccount } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { settled } from './lib/shots.mjs';
import { serve } from '../scripts/serve.mjs';

const PAGES = [
  '',
  'save',
  'borrow',
  'first-loss',
  'loans',
  'auctions',
  'reserve',
  'prices',
  'machines',
  'tasks',
  'validators',
  'govern',
  'verify',
  // These are in no navigation.
  'loans/0',
  'machines/0',
  'accounts/5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
];
const WIDTHS = [1280, 400];
const { SHOTS, CONSOLE_RPC } = process.env;

let chain, site, browser;

before(async () => {
  chain = CONSOLE_RPC ? Chain.at(CONSOLE_RPC) : await Chain.start();
  site = await serve({ rpc: chain.url });
  browser = await openBrowser();
  if (SHOTS) await mkdir(SHOTS, { recursive: true });
});

after(async () => {
  await browser?.close();
  await site?.close();
  await chain?.stop();
});

async function look(page, path, name) {
  await goTo(page, `#/${path}`);
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const [lists, files] = await Promise.all([
    page.locator('main table, main ul.items').count(),
    page.locator('main .csv button').count(),
  ]);
  if (lists !== files) found.push(`${lists} lists, of which ${files} can be kept as a file`);
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  return [...found, ...(isWide ? ['wider than the screen'] : [])];
}

for (const [locale, language] of [
  ['en-GB', 'English'],
  ['uk-UA', 'Ukrainian'],
]) {
  for (const width of WIDTHS) {
    for (const scheme of width === 1280 && locale === 'uk-UA' ? ['dark'] : ['light']) {
      test(`all pages in ${language} at ${width} pixels, ${scheme}`, { timeout: 280_000 }, async () => {
        const { page, errors } = await openPage(browser, site.url, { width, locale });
        await page.emulateMedia({ colorScheme: scheme });
        await page.locator('.line.rpc').waitFor();
        await takeAccount(page, 'Alice');
        const wrong = {};
        for (const path of PAGES) {
          const found = await look(
            page,
            path,
            `${path.replace('/', '-') || 'overview'}-${width}-${locale.slice(0, 2)}`,
          );
          if (found.length > 0) wrong[path] = found;
        }
        assert.deepEqual(wrong, {});
        assert.deepEqual(errors, []);
        await page.context().close();
      });
    }
  }
}

test('all pages for a visitor without an account', { timeout: 120_000 }, async () => {
  const { page, errors } = await openPage(browser, site.url);
  await page.locator('.line.rpc').waitFor();
  for (const path of PAGES) {
    await goTo(page, `#/${path}`);
    await settled(page);
    assert.equal(await page.locator('.notice.bad').count(), 0, path);
    // Where everything belongs to an account, the page asks for one.
    assert.ok((await page.locator('.card, main .empty').count()) > 0, path);
  }
  assert.deepEqual(errors, []);
  await page.context().close();
});

test('the guide names every page, in the order of the navigation', async () => {
  const guide = await readFile(new URL('../../docs/guide/console.md', import.meta.url), 'utf8');
  const table = guide.slice(guide.indexOf('## Pages'), guide.indexOf('## Leave'));
  const named = [...table.matchAll(/^\| ([A-Z][\w ]+) \|/gm)].map(([, name]) => name);
  const { page } = await openPage(browser, site.url);
  await page.locator('nav a').first().waitFor();
  assert.deepEqual(named, await page.locator('nav a').allInnerTexts());
  await page.context().close();
});
