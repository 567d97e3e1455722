// scripts/page: each form of the guides opens in polkadot.js Apps with the call that the guide
// makes, and governed values with those of the chain. The tests of the guides compare all calls.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chainTime } from '../lib/appraisal.js';
import { coloursOf, openBrowser, openPage } from '../lib/browser.js';
import { alice, eventOf, send, sudo } from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { APPS, callIn, opened, pathOf } from '../lib/links.js';
import { Node } from '../lib/node.js';
import { freePort, Program, until } from '../lib/process.js';
import { accounts, blocksOfSteps, hasForm } from '../lib/steps.js';

const script = fileURLToPath(new URL('../../page/main.js', import.meta.url));
const GUIDES = ['save', 'borrow', 'lease', 'custody-and-insurance', 'reserve', 'govern'];
const ONE = 10n ** 18n;
// How long the offer of the guide stands, in seconds.
const HOUR = 3_600;

async function serve(rpc, ...args) {
  const program = new Program('the page', ['node', script, '--rpc', rpc, '--port', '0', ...args]);
  const started = () => program.lines.map((line) => /page of forms: (\S+)/.exec(line)).find(Boolean);
  const [, url] = await until('the page is served', started, { program });
  return { program, url };
}

let node, api, stop, page, browser;
before(async () => {
  ({ node, api, stop } = await launch(Node.dev));
  page = await serve(node.url);
  browser = await openBrowser();
  await until('the first block', () => chainTime(api), { program: node.program });
});
after(async () => {
  await browser?.close();
  await page?.program.stop();
  await stop?.();
});

const formsOf = async (name) => (await blocksOfSteps(`${name}.md`)).filter((block) => hasForm(block) && block.place.file === `${name}.md`);
const decoded = (address) => api.createType('Call', callIn(address));
const callAt = async (path) => decoded(await opened(page.url, path));
const text = async (path, options) => {
  const response = await fetch(`${page.url}${path}`, options);
  return [response.status, await response.text()];
};

test('each form of each guide has one button, which names the account', async () => {
  for (const name of GUIDES) {
    const [status, html] = await text(`/${name}`);
    assert.equal(status, 200, name);
    const buttons = [...html.matchAll(/href="\/open\/([^"]+)" target="apps">Open the form<span class="hidden">: as (\w+), /g)];
    const expected = (await formsOf(name)).map((block) => [pathOf(block), Object.fromEntries(block.lines).account]);
    assert.ok(expected.length, name);
    assert.deepEqual(buttons.map(([, path, account]) => [path, account]), expected, name);
  }
});

test('a button opens Apps at this chain', async () => {
  const address = new URL(await opened(page.url, 'save/2/0'));
  assert.equal(`${address.origin}${address.pathname}`, APPS);
  assert.equal(address.searchParams.get('rpc'), node.url);
});

test('the form of a loan has the terms that the guide prints', async () => {
  const [block] = (await formsOf('borrow')).filter(({ lines }) => lines.some(([, value]) => value === 'lending.propose'));
  const { section, method, args } = await callAt(pathOf(block));
  assert.equal(`${section}.${method}`, 'lending.propose');
  const [terms] = args.map((value) => value.toJSON());
  assert.equal(terms.borrower, accounts.Bob.address);
  assert.equal(BigInt(terms.principal), 60_000n * ONE);
  assert.deepEqual(terms.tranches.map(({ amount, apr }) => [BigInt(amount), BigInt(apr)]), [
    [51_000n * ONE, ONE / 10n],
    [9_000n * ONE, (16n * ONE) / 100n],
  ]);
  assert.deepEqual(terms.tranches[1].lender, { account: accounts.Eve.address });
  assert.deepEqual(terms.schedule, { every: { seconds: 2_592_000, count: 24 } });
});

test('times are those of the click, by the clock of the chain', async () => {
  const [block] = (await formsOf('custody-and-insurance')).filter(({ lines }) => lines.some(([name]) => name === 'terms.expiresAt'));
  const expiry = async () => (await callAt(pathOf(block))).args[0].toJSON().expiresAt;
  const start = await chainTime(api);
  const first = await expiry();
  assert.ok(first >= start + HOUR && first <= (await chainTime(api)) + HOUR, `${first} at ${start}`);
  const isLater = async () => (await expiry()) > first;
  await until('a later click has a later time', isLater, { node });
});

test('the form of governed values has those of the chain', async () => {
  const params = (await api.query.vault.params()).toJSON();
  const changed = { ...params, windowLength: params.windowLength + 60 };
  await sudo(api, api.tx.vault.setParams(changed));
  const call = await callAt('values/vault/sudo');
  assert.equal(`${call.section}.${call.method}`, 'sudo.sudo');
  assert.deepEqual(call.args[0].args[0].toJSON(), changed);
  const sent = await send(api, api.tx(call), alice);
  assert.ok(eventOf(sent, 'sudo', 'Sudid').data[0].isOk);
  assert.deepEqual((await api.query.vault.params()).toJSON(), changed);
});

test('every set of governed values can be proposed as it is, at once and after the delay', async () => {
  const [, html] = await text('/values');
  const paths = [...html.matchAll(/href="\/open\/(values\/[^"]+\/(?:motion|timelock))"/g)].map(([, path]) => path);
  const pallets = Object.keys(api.tx).filter((name) => api.tx[name].setParams);
  const models = await api.query.appraisal.models.keys();
  assert.ok(pallets.length >= 6 && models.length === 10);
  // Models, the fee rate and the values of the timelock and of validators always wait.
  assert.equal(paths.length, 2 * pallets.length - 3 + models.length);
  for (const path of paths) {
    const { section, method, args } = await callAt(path);
    assert.equal(`${section}.${method}`, 'council.propose');
    assert.equal(args[0].toNumber(), 4);
    assert.equal(args[2].toNumber(), args[1].encodedLength);
    assert.equal(args[1].method === 'schedule', path.endsWith('/timelock'), path);
  }
});

test('what is not there is answered with its status, and nothing is written', async () => {
  for (const path of ['/nothing', '/operate', '/open/borrow/99/0', '/open/save/1/0', '/open/values/vault/decree', '/%E0%A4%A']) {
    assert.equal((await text(path, { redirect: 'manual' }))[0], 404, path);
  }
  assert.equal((await text('/', { method: 'POST' }))[0], 405);
});

test('without a chain the guides are shown, and a button states why it does not work', async () => {
  const rpc = `ws://127.0.0.1:${await freePort()}`;
  const alone = await serve(rpc);
  try {
    assert.equal((await fetch(`${alone.url}/save`)).status, 200);
    const response = await fetch(`${alone.url}/open/save/2/0`, { redirect: 'manual' });
    assert.equal(response.status, 502);
    assert.match(await response.text(), new RegExp(`the chain at ${rpc} does not answer`));
  } finally {
    await alone.program.stop();
  }
});

for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']]) {
  test(`a browser shows it at ${width} pixels, ${colorScheme}`, async () => {
    for (const path of ['/', ...GUIDES.map((name) => `/${name}`), '/values']) {
      const shown = await openPage(browser, `${page.url}${path}`, { width, colorScheme });
      try {
        const size = await shown.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.equal(size[0], size[1], `${path} is wider than the window`);
        assert.ok((await coloursOf(shown.page, await shown.page.screenshot())) > 20, `${path} is blank`);
        assert.deepEqual(shown.messages, [], path);
        assert.ok(shown.requests.every((url) => url.startsWith(page.url)), shown.requests.join('\n'));
      } finally {
        await shown.page.close();
      }
    }
  });
}

// In place of Apps: a page of its own on loopback.
async function standIn() {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Apps</title>'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/apps/`, stop };
}

test('a click opens the form in one window of Apps', async () => {
  const apps = await standIn();
  const own = await serve(node.url, '--apps', apps.url);
  const context = await browser.newContext();
  try {
    const shown = await context.newPage();
    await shown.goto(`${own.url}/reserve`);
    const press = (name) => shown.getByRole('link', { name }).first().click();
    const opens = (method) => (url) => url.href.startsWith(`${apps.url}?rpc=`) && decoded(url.href).method === method;
    const [window] = await Promise.all([shown.waitForEvent('popup'), press('as Bob, reserve.mint')]);
    await window.waitForURL(opens('mint'));
    await press('as Ferdie, reserve.attest');
    await window.waitForURL(opens('attest'));
    assert.equal(context.pages().length, 2);
  } finally {
    await context.close();
    await own.program.stop();
    apps.stop();
  }
});
