// Four appraisers on the chain `local`, three of which have to agree. Charlie has no node and lies;
// Dave has a bad clock.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fixed, pointFeeds, price, setParams, sourcesOf } from './appraisal.js';
import * as chain from './chain.js';
import { Feed, MODELS } from './feed.js';
import { Node, rawSpec } from './node.js';

export const H100 = price(MODELS[0]);
// For this number of seconds an appraiser's value counts.
export const EXPIRY = 24;
const APPRAISES = ['--rpc-methods', 'unsafe', '--offchain-worker', 'always'];

// An hour fast; the clock of deadlines stays as it is. The program `faketime` itself would stand
// between the node and the process that stops it.
async function fastClock() {
  const { stdout } = await promisify(execFile)('faketime', ['-m', '-f', '+1h', 'printenv', 'LD_PRELOAD']);
  return { LD_PRELOAD: stdout.trim(), FAKETIME: '+1h', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

const insertKey = (node, type, { publicKey }, uri) =>
  node.rpc('author_insertKey', type, uri, `0x${Buffer.from(publicKey).toString('hex')}`);

export class Appraisers {
  nodes = {};

  static async start() {
    const started = new Appraisers();
    try {
      await started.#start();
    } catch (error) {
      await started.stop();
      throw error;
    }
    return started;
  }

  async #start() {
    [this.spec, this.feed] = await Promise.all([rawSpec('local'), Feed.start()]);
    // Alice's node produces the blocks of all four validators, so that none is missing when an
    // appraiser falls silent.
    const args = ['--chain', this.spec, '--alice', '--validator', '--force-authoring', '--rpc-methods', 'unsafe'];
    this.nodes.alice = await Node.start('Alice', args);
    for (const [name, pair] of Object.entries({ Bob: chain.bob, Charlie: chain.charlie, Dave: chain.dave })) {
      await insertKey(this.nodes.alice, 'aura', pair, `//${name}`);
    }
    this.api = await chain.connect(this.nodes.alice);
    // With a fast clock a validator's blocks would be refused by all.
    await Promise.all([this.#appraise('Bob'), this.#appraise('Dave', await fastClock()), this.#govern()]);
    this.honest = fixed((await this.feed.quotes(MODELS[0]))[1]);
  }

  async #govern() {
    await setParams(this.api, { fetchInterval: 1, valueExpiry: EXPIRY, maxAge: 2 * EXPIRY });
    await chain.sudo(this.api, ...pointFeeds(this.api, sourcesOf(this.feed)));
  }

  // A node that is no validator, with the key of an appraiser.
  async #appraise(name, env) {
    const args = ['--chain', this.spec, ...APPRAISES, '--bootnodes', await this.nodes.alice.address()];
    const node = await Node.start(name, args, env);
    this.nodes[name.toLowerCase()] = node;
    await insertKey(node, 'appr', chain.appraiserOf(name), `//${name}//appraiser`);
  }

  // The last value of an appraiser.
  async raw(name) {
    const fed = await this.api.query.oracle.rawValues(chain.appraiserOf(name).address, H100);
    return fed.isSome ? { value: fed.unwrap().value.toBigInt(), at: fed.unwrap().timestamp.toNumber() } : undefined;
  }

  // Charlie has no node: these are Charlie's only values.
  lie(value) {
    return chain.send(this.api, this.api.tx.oracle.feedValues([[H100, value]]), chain.appraiserOf('Charlie'));
  }

  // Every value that was accepted while `work` went on.
  async acceptedDuring(work) {
    const seen = new Set();
    const unsubscribe = await this.api.query.appraisal.feeds(H100, (found) => {
      if (found.isSome && found.unwrap().accepted.isSome) seen.add(found.unwrap().accepted.unwrap().value.toBigInt());
    });
    await work();
    unsubscribe();
    return [...seen];
  }

  async stop() {
    await this.api?.disconnect();
    await Promise.all([...Object.values(this.nodes).map((node) => node.stop('SIGKILL')), this.feed?.stop()]);
  }
}
