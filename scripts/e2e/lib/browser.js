// Pages as a browser shows them: Debian's Chromium, without a window.
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium';
const QUIET = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync'];

export const openBrowser = () => chromium.launch({ executablePath: EXECUTABLE, args: QUIET.map((flag) => `--${flag}`) });

// Opens a page, and records its messages and its requests.
export async function openPage(browser, url, { width, height = 900, colorScheme = 'light' }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  const messages = [];
  const requests = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, messages, requests };
}

// The number of colours of a screenshot: a blank one has one.
export async function coloursOf(page, screenshot) {
  const url = `data:image/png;base64,${screenshot.toString('base64')}`;
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
    return new Set(pixels).size;
  }, url);
}
