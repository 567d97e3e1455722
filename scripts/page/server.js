// The page of forms: each step of the guides has a button that opens polkadot.js Apps with the form
// of the step filled in. A call is encoded at the moment of the click, by the chain's clock.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chainTime } from '../e2e/lib/appraisal.js';
import { directory, guideOf, hasForm, transactionOf } from '../e2e/lib/steps.js';
import { governed, ways } from './values.js';
import { failure, guidePage, indexPage, valuesPage } from './views.js';

const css = await readFile(new URL('./page.css', import.meta.url), 'utf8');
const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

// A request for something that does not exist here.
class Missing extends Error {}
const found = (thing, what) => {
  if (!thing) throw new Missing(what);
  return thing;
};

// A row of the index: [guide](file) | for | shows.
const ROW = /^\| \[[^\]]+\]\((([\w-]+)\.md)\) \| ([^|]+) \| ([^|]+) \|$/gm;

// The guides of the index that have forms. They are read at each request, so a change shows at the
// next.
async function guides() {
  const index = await readFile(new URL('README.md', directory), 'utf8');
  const rows = [...index.matchAll(ROW)].map(async ([, file, name, reader, shows]) => ({ ...(await guideOf(file)), name, reader, shows }));
  return (await Promise.all(rows)).filter(({ steps }) => steps.some(({ blocks }) => blocks.some(hasForm)));
}

export class Page {
  // `connected` gives the connection to the chain at `endpoint`, once it stands.
  constructor({ connected, endpoint, apps }) {
    Object.assign(this, { connected, endpoint, apps });
  }

  async listen(port) {
    this.server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve, reject) => this.server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request, response) {
    const send = (status, type, text, more = {}) => response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8`, ...more }).end(text);
    const show = (page, status = 200) => send(status, 'text/html', String(page), { 'content-security-policy': POLICY });
    try {
      if (!['GET', 'HEAD'].includes(request.method)) return send(405, 'text/plain', 'this page is read only\n', { allow: 'GET, HEAD' });
      const [area, ...rest] = new URL(request.url, this.url).pathname.split('/').slice(1).map(decodeURIComponent);
      if (area === 'page.css') return send(200, 'text/css', css);
      if (area === 'open') return send(302, 'text/plain', '', { location: await this.#link(rest) });
      if (area === 'values') return show(await this.#values());
      const all = await guides();
      if (area === '') return show(indexPage({ guides: all, ...this.#places() }));
      const guide = found(all.find(({ name }) => name === area), `there is no guide ${area} with forms`);
      return show(guidePage({ guide, guides: all, ...this.#places() }));
    } catch (error) {
      return show(failure(error.message), error instanceof Missing || error instanceof URIError ? 404 : 502);
    }
  }

  #places() {
    return { apps: this.apps, endpoint: this.endpoint };
  }

  async #api() {
    const api = await this.connected();
    if (!api.isConnected) throw new Error(`the chain at ${this.endpoint} does not answer`);
    return api;
  }

  async #values() {
    const api = await this.#api();
    return valuesPage({ guides: await guides(), values: await governed(api), ways: await ways(api), ...this.#places() });
  }

  // The address at which Apps opens the form: it decodes the call and has it in *Submission*.
  async #link(path) {
    const transaction = await this.#transaction(path);
    return `${this.apps}?rpc=${encodeURIComponent(this.endpoint)}#/extrinsics/decode/${transaction.method.toHex()}`;
  }

  async #transaction([area, ...path]) {
    const api = await this.#api();
    if (area === 'values') {
      const [key, how] = path;
      const value = found((await governed(api)).find((one) => one.key === key), `there is no governed value ${key}`);
      const way = found((await ways(api)).find((one) => one.key === how), `governance here has no way ${how}`);
      return way.wrap(value.call());
    }
    const guide = (await guides()).find(({ name }) => name === area);
    const block = guide?.steps[path[0] - 1]?.blocks[path[1]];
    if (!block || !hasForm(block)) throw new Missing(`there is no form ${[area, ...path].join('/')}`);
    return transactionOf(api, block, await chainTime(api));
  }
}
