// Screenshots of pages for eyes, with SHOTS=DIRECTORY.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo, takeAccount } from './browser.mjs';

// The readings of a page are all there.
export const settled = (page) =>
  page.waitForFunction(() => document.querySelectorAll('.waiting').length === 0);

// Keeps pages, each a list of paths by the account that sees them, at two widths.
export async function keepShots(page, name, seen) {
  const { SHOTS } = process.env;
  if (!SHOTS || !page) return;
  await mkdir(SHOTS, { recursive: true });
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [account, paths] of seen) {
      await takeAccount(page, account);
      for (const path of paths) {
        await goTo(page, `#/${path}`);
        await settled(page);
        const file = `${name}-${path.replace('/', '-') || 'overview'}-${account}-${width}.png`;
        await page.screenshot({ path: join(SHOTS, file), fullPage: true });
      }
    }
  }
}
