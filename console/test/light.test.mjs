// Over the light client, against four validators: figures with their proofs, a transaction, a node
// that lies. Blocks come by consensus, since the light client verifies their finality.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, card, goTo, openBrowser, openPage, takeAccount, until } from './lib/browser.mjs';
import { Chain } from './lib/chain.mjs';
import { lie } from './lib/liar.mjs';
import { serve } from '../scripts/serve.mjs';

let chain, site, browser, page, errors, liar;

before(async () => {
  chain = await Chain.network();
  liar = await lie(chain);
  const genesis = await chain.rpc('chain_getBlockHash', 0);
  // The address of the node that lies is there as well: the light client does not ask it.
  site = await serve(
    { spec: 'light.json', rpc: liar.url, genesis },
    { more: { '/light.json': await chain.lightSpec() } },
  );
  browser = await openBrowser();
  ({ page, errors } = await openPage(browser, site.url));
});

after(async () => {
  await browser?.close();
  await site?.close();
  liar?.close();
  await chain?.stop();
});

test('figures are proven', { timeout: 200_000 }, async () => {
  await page.locator('.line.light').waitFor({ timeout: 120_000 });
  const price = card(page, 'Price of a share');
  await price.locator('.proof.light').waitFor();
  assert.match(await price.innerText(), /Proven at block \d+/);
  assert.match(await price.innerText(), /\$1\.00/);
});

test('a transaction is sent and becomes final', { timeout: 200_000 }, async () => {
  await takeAccount(page, 'Alice');
  await goTo(page, '#/save');
  const dollars = card(page, 'USDC and USDai');
  await dollars.getByLabel('USDC to pay in').fill('2000');
  assert.match(await act(dollars, 'Turn into USDai', { seconds: 120 }), /Reserve\.Minted/);
});

test('a node that lies is not believed', async () => {
  await goTo(page, '#/verify');
  await page.getByText('Proven by the light client in this browser').waitFor();
  const compare = card(page, 'Compare a node with this page');
  await compare.getByLabel('Address of the node').fill(liar.url);
  await compare.getByRole('button', { name: 'Compare', exact: true }).click();
  await compare.getByText('do not believe it').waitFor();
  const rows = await compare.locator('tbody tr').allInnerTexts();
  assert.match(rows[0], /\$1\.00/);
  assert.match(rows[1], /\$2\.00/);
  await compare.getByLabel('Address of the node').fill(chain.url);
  await compare.getByRole('button', { name: 'Compare', exact: true }).click();
  await compare.getByText('The node says the same').waitFor();
  assert.deepEqual(errors, []);
});

const provenAt = async (section) =>
  Number(/Proven at block ([\d,]+)/.exec(await section.innerText())?.[1].replaceAll(',', ''));

test(
  'while nothing becomes final the page says so, and the client is started again',
  { timeout: 500_000 },
  async () => {
    await goTo(page, '#/');
    const price = card(page, 'Price of a share');
    await price.locator('.proof.light').waitFor();
    const before = await provenAt(price);
    const notice = page.getByText('No block has become final since');
    // Half of the validators make blocks, and cannot finalise any.
    const stopped = chain.nodes.slice(2);
    for (const { program } of stopped) program.kill('SIGSTOP');
    try {
      await notice.waitFor({ timeout: 200_000 });
      await page.getByText('was started again 1 times').waitFor();
    } finally {
      for (const { program } of stopped) program.kill('SIGCONT');
    }
    await notice.waitFor({ state: 'detached', timeout: 200_000 });
    // The new client proves figures of later blocks.
    await until('a later block', async () => (await provenAt(price)) > before, { seconds: 100 });
  },
);
