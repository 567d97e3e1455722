// An account of a wallet extension, fees in USDai, an account that is only watched, another chain.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, card, goTo, openBrowser, openPage } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { serve } from '../scripts/serve.mjs';
import { installWallet } from './lib/wallet.mjs';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
let chain, site, browser;

before(async () => {
  chain = await Chain.start();
  site = await serve({ rpc: chain.url });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await chain?.stop();
});

test('an extension signs, and a fee is paid in USDai', { timeout: 120_000 }, async () => {
  const { page } = await openPage(browser, 'about:blank');
  const asked = await installWallet(page, 'Alice');
  await page.goto(site.url);
  await page.locator('.line.rpc').waitFor();
  await page.locator('.tools button.primary').click();
  await page.getByRole('button', { name: 'testwallet' }).click();
  await page.locator('.accounts button', { hasText: 'Alice' }).click();
  await goTo(page, '#/save');
  const dollars = card(page, 'USDC and USDai');
  await dollars.getByLabel('USDC to pay in').fill('1000');
  assert.match(await act(dollars, 'Turn into USDai'), /Reserve\.Minted/);
  await dollars.getByLabel('USDai to turn back').fill('100');
  const text = await act(dollars, 'Turn into USDC', { feeIn: 'USDai' });
  assert.match(text, /Reserve\.Redeemed/);
  assert.equal(asked.length, 2);
  assert.ok(asked[1].assetId);
  await page.reload();
  await page.locator('.tools button.primary', { hasText: 'Alice' }).waitFor();
});

test('a watched account shows everything and signs nothing', async () => {
  const { page } = await openPage(browser, site.url);
  await page.locator('.line.rpc').waitFor();
  await page.locator('.tools button.primary').click();
  await page.getByLabel('Address').fill('nonsense');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.getByText('This is no address.').waitFor();
  await page.getByLabel('Address').fill(BOB);
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await goTo(page, '#/save');
  const holdings = card(page, 'What you have');
  await holdings.getByText('$10,000,000.00').waitFor();
  const dollars = card(page, 'USDC and USDai');
  await dollars.getByLabel('USDC to pay in').fill('1');
  await dollars.getByRole('button', { name: 'Turn into USDai' }).click();
  await page.getByText('This account is only watched here').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Sign and send' }).count(), 0);
});

test('a node of another chain is refused', async () => {
  const other = await serve({ rpc: chain.url, genesis: `0x${'00'.repeat(32)}` });
  const { page } = await openPage(browser, other.url);
  await page.getByText('The node serves another chain').waitFor();
  assert.equal(await page.locator('.card').count(), 0);
  await other.close();
});
