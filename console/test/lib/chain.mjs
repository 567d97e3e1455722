// Chains for tests, each of a test file's own, and their price feed. Nodes are started as by the
// end-to-end tests of the repository.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Feed } from '../../../scripts/e2e/lib/feed.js';
import { call, Node, rawSpec } from '../../../scripts/e2e/lib/node.js';
import { freePort, temporary } from '../../../scripts/e2e/lib/process.js';

// Where the development chain's sources are.
const SOURCES = '127.0.0.1:8555';
// Prices are fetched whether the node makes blocks or not.
const ALWAYS = ['--offchain-worker', 'always'];
const VALIDATORS = ['alice', 'bob', 'charlie', 'dave'];

const hex = (text) => Buffer.from(text).toString('hex');

// A feed on a port of its own, of as many digits as that of the sources.
async function startFeed() {
  for (let port = 8_600 + (process.pid % 1_000); ; port++) {
    const isFree = await freePort(port).then(
      () => true,
      () => false,
    );
    if (isFree) return Feed.start([], port);
  }
}

// The specification of the development chain with this feed as its sources.
async function specWith(feed) {
  const text = await readFile(await rawSpec('dev'), 'utf8');
  const file = join(await temporary(), 'spec.json');
  await writeFile(file, text.replaceAll(hex(SOURCES), hex(`127.0.0.1:${feed.port}`)));
  return file;
}

export class Chain {
  nodes = [];

  // The development chain: a transaction makes a block at once, which is final.
  static async start({ feed = true } = {}) {
    const chain = new Chain();
    try {
      if (feed) chain.feed = await startFeed();
      const spec = chain.feed ? await specWith(chain.feed) : await rawSpec('dev');
      chain.nodes = [
        await Node.start('the node', ['--chain', spec, '--alice', '--sealing', 'instant=6000', ...ALWAYS]),
      ];
    } catch (error) {
      await chain.stop();
      throw error;
    }
    return chain;
  }

  // Four validators by consensus, each a bootnode for browsers.
  static async network() {
    const chain = new Chain();
    chain.spec = await rawSpec('local');
    try {
      const [first, ...others] = VALIDATORS;
      await chain.#join(first);
      await Promise.all(others.map((name) => chain.#join(name)));
    } catch (error) {
      await chain.stop();
      throw error;
    }
    return chain;
  }

  async #join(name) {
    const browsers = await freePort();
    const known = await Promise.all(this.nodes.map((node) => node.address()));
    const node = await Node.start(name, [
      ...['--chain', this.spec, `--${name}`, '--validator'],
      ...['--listen-addr', `/ip4/127.0.0.1/tcp/${browsers}/ws`],
      ...(known.length > 0 ? ['--bootnodes', ...known] : []),
    ]);
    this.nodes.push(Object.assign(node, { browsers }));
  }

  // A chain that runs already: nothing of it is started or ended here.
  static at(address) {
    return Object.assign(new Chain(), { address });
  }

  get url() {
    return this.address ?? this.nodes[0].url;
  }

  async rpc(method, ...params) {
    return call(this.url, method, params);
  }

  // Seconds since 1970 by the chain.
  async now() {
    const key = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
    const bytes = Buffer.from((await this.rpc('state_getStorage', key)).slice(2), 'hex');
    return Number(bytes.readBigUInt64LE() / 1_000n);
  }

  // Makes blocks, at most a minute apart, so that clocks which stop at gaps run on.
  async travel(seconds) {
    const end = (await this.now()) + seconds;
    for (let at = await this.now(); at < end;) {
      at = Math.min(at + 55, end);
      await this.rpc('dev_timeTravel', at * 1_000).catch(() => undefined);
    }
  }

  // Makes a block at a later time at once, and as many as the notice after such a gap takes, with
  // prices of the new day.
  async jump(seconds) {
    await this.rpc('dev_timeTravel', ((await this.now()) + seconds) * 1_000);
    for (let block = 0; block < 8; block++) {
      await new Promise((resolve) => setTimeout(resolve, 750));
      await this.rpc('dev_newBlock');
    }
  }

  // The specification for light clients: raw, with the nodes as bootnodes, without a protocol id.
  async lightSpec() {
    const spec = JSON.parse(await readFile(this.spec, 'utf8'));
    delete spec.protocolId;
    const addresses = this.nodes.map(
      async (node) => `/ip4/127.0.0.1/tcp/${node.browsers}/ws/p2p/${await node.rpc('system_localPeerId')}`,
    );
    return JSON.stringify({ ...spec, bootNodes: await Promise.all(addresses) });
  }

  async stop() {
    await Promise.all([...this.nodes.map((node) => node.stop()), this.feed?.stop()]);
  }
}
