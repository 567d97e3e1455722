// Debian's Chromium, and what visitors do in it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium';
const QUIET = ['no-sandbox', 'disable-gpu', 'no-first-run', 'disable-background-networking', 'disable-sync'];
// On a busy machine a block, and all that is read of it, takes its time.
export const PATIENCE = Number(process.env.CONSOLE_PATIENCE ?? 60_000);

export const openBrowser = () =>
  chromium.launch({ executablePath: EXECUTABLE, args: QUIET.map((flag) => `--${flag}`) });

export async function openPage(browser, url, { width = 1280, locale = 'en-GB' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, timezoneId: 'UTC' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  page.on('console', (message) => {
    // Other tests add and remove network interfaces of this machine.
    const isOurs = !message.text().includes('net::ERR_NETWORK_CHANGED');
    if (message.type() === 'error' && isOurs) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors };
}

export async function takeAccount(page, name) {
  await page.locator('.tools button.primary').click();
  const dialog = page.getByRole('dialog');
  const known = dialog.locator('.accounts button', { hasText: name });
  if ((await known.count()) === 0) await dialog.locator('[data-action=development]').click();
  await known.click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.tools button.primary').innerText(), name);
}

export const goTo = async (page, hash) => {
  await page.evaluate((next) => (location.hash = next), hash);
  await page.locator('h1').first().waitFor();
};

export const card = (page, title) =>
  page.locator('section.card', { has: page.getByRole('heading', { name: title, exact: true }) });

// Presses an action, signs in the dialogue, and waits until the transaction is final. Returns what
// the dialogue shows at the end.
export async function act(scope, label, { expect = 'final', seconds = 120, feeIn } = {}) {
  const page = scope.page?.() ?? scope;
  await scope.getByRole('button', { name: label, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (feeIn) await dialog.getByLabel('Asset of the fee').selectOption(feeIn);
  await dialog.getByRole('button', { name: 'Sign and send' }).click();
  await dialog.locator('li[data-step=final], li[data-step=refused]').waitFor({ timeout: seconds * 1_000 });
  const text = await dialog.innerText();
  assert.equal(await dialog.locator(`li[data-step=${expect}]`).count(), 1, text);
  if (expect === 'final') await dialog.locator('summary').click();
  const full = await dialog.innerText();
  await dialog.getByRole('button', { name: expect === 'final' ? 'Close' : 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  return full;
}

// Keeps a list as a file. Returns its name, and its lines as cells.
export async function csv(scope, caption) {
  const page = scope.page?.() ?? scope;
  const kept = page.waitForEvent('download');
  await scope.getByRole('button', { name: `${caption} as CSV`, exact: true }).click();
  const file = await kept;
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'), text.slice(0, 80));
  return { name: file.suggestedFilename(), lines: text.slice(1, -2).split('\r\n').map(cellsOf) };
}

const cellsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

// The figure behind a label of a list of figures, as the chain has it.
export const figure = (scope, label) =>
  scope
    .locator('.figures > div', { has: scope.page().locator(`dt:text-is("${label}")`) })
    .locator('data')
    .first();

export async function exact(scope, label) {
  return BigInt(await figure(scope, label).getAttribute('value'));
}

export async function until(what, probe, { seconds = 60 } = {}) {
  const end = Date.now() + seconds * 1_000;
  let last;
  while (Date.now() < end) {
    last = await probe().catch((error) => (last = error));
    if (last && !(last instanceof Error)) return last;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what}: not within ${seconds} s (${last})`);
}
