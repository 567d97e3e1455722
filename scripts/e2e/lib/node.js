// Nodes under test.
import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, Program, temporary, until } from './process.js';

const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
export const target = process.env.CARGO_TARGET_DIR || join(cache, 'infrafi', 'target');
export const binary = process.env.INFRAFI_NODE || join(target, 'quick', 'infrafi-node');
const specs = join(cache, 'infrafi', 'specs');
const compiled = join(cache, 'infrafi', 'compiled');

// The file of a chain's specification with its genesis worked out. That takes as long as all the
// rest of a node's start, so it is done once for each binary.
export async function rawSpec(chain) {
  const { size, mtimeMs } = await stat(binary);
  const name = `${chain}-${size}-${Math.round(mtimeMs)}.json`;
  await mkdir(specs, { recursive: true });
  const known = await readdir(specs);
  if (!known.includes(name)) {
    const draft = join(specs, `${process.pid}.draft`);
    await promisify(execFile)(binary, ['export-chain-spec', '--chain', chain, '--raw', '--output', draft]);
    await rename(draft, join(specs, name));
    for (const old of known.filter((other) => other.startsWith(`${chain}-`))) await rm(join(specs, old), { force: true });
  }
  return join(specs, name);
}

// Calls a method of the node at an endpoint, over HTTP.
export async function call(endpoint, method, params) {
  const response = await fetch(endpoint.replace(/^ws/, 'http'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (error) throw new Error(`${method}: ${error.message} ${error.data ?? ''}`);
  return result;
}

export class Node {
  // Where it answers, and the program within which it runs, if any.
  host = '127.0.0.1';
  within = [];

  // Starts a node on free ports with a directory of its own, in a changed environment if one is
  // given, and waits until it answers: for three minutes, unless its genesis is so large that it
  // needs longer.
  static async start(name, args = [], env = {}, patience = 180, more = {}) {
    const [rpcPort, p2pPort, metricsPort] = [await freePort(), await freePort(), await freePort()];
    const base = await temporary();
    const node = new Node({ name, args, env, patience, rpcPort, p2pPort, metricsPort, base, ...more });
    try {
      await node.run();
    } catch (error) {
      await node.stop('SIGKILL');
      throw error;
    }
    return node;
  }

  constructor(fields) {
    Object.assign(this, fields);
  }

  // The development chain: one validator, which appraises as well. It makes a block for each
  // transaction, final at once, and others as tests want them.
  static dev(args = []) {
    return Node.sealing('dev', 'instant', args);
  }

  // The same without sudo.
  static council() {
    return Node.sealing('council', 'instant');
  }

  static async sealing(chain, mode, args = []) {
    return Node.start(`the sealing ${chain} node`, ['--chain', await rawSpec(chain), '--alice', '--sealing', mode, ...args]);
  }

  // One validator as on a live chain: blocks by Aura, finality by GRANDPA.
  static async validator(chain, args = []) {
    return Node.start(`the ${chain} node`, ['--chain', await rawSpec(chain), '--alice', '--force-authoring', ...args]);
  }

  async run() {
    const command = [
      ...this.within,
      binary,
      ...this.args,
      ...['--runtime-cache', compiled, '--base-path', this.base, '--rpc-port', String(this.rpcPort), '--unsafe-force-node-key-generation'],
      ...['--listen-addr', `/ip4/${this.host}/tcp/${this.p2pPort}`, '--no-mdns', '--no-telemetry'],
      ...['--prometheus-port', String(this.metricsPort)],
    ];
    this.program = new Program(this.name, command, this.env);
    await until(`${this.name} answers`, () => this.rpc('system_health'), { seconds: this.patience, program: this.program });
  }

  // Whether it makes blocks on request.
  get seals() {
    return this.args.includes('--sealing');
  }

  // Makes a block.
  seal() {
    return this.rpc('dev_newBlock');
  }

  // Makes a block at a second, since 1970, unless the chain is past it. Returns its hash.
  async travelTo(second) {
    const ahead = /time goes forward only/;
    return this.rpc('dev_timeTravel', second * 1_000).catch((error) => {
      if (!ahead.test(error.message)) throw error;
    });
  }

  get url() {
    return `ws://${this.host}:${this.rpcPort}`;
  }

  async rpc(method, ...params) {
    return call(this.url, method, params);
  }

  // Heights of the best and of the last final block.
  async heights() {
    const final = await this.rpc('chain_getFinalizedHead');
    const [best, last] = [await this.rpc('chain_getHeader'), await this.rpc('chain_getHeader', final)];
    return { best: Number(best.number), final: Number(last.number) };
  }

  // The sum of metrics of the node, by their names.
  async metric(...names) {
    const text = await (await fetch(`http://127.0.0.1:${this.metricsPort}/metrics`)).text();
    const values = text.split('\n').filter((line) => names.includes(line.split(/[{ ]/)[0])).map((line) => Number(line.split(' ').at(-1)));
    return values.reduce((sum, value) => sum + value, 0);
  }

  // The address at which other nodes find it.
  async address() {
    return `/ip4/${this.host}/tcp/${this.p2pPort}/p2p/${await this.rpc('system_localPeerId')}`;
  }

  async stop(signal = 'SIGTERM') {
    await this.program.stop(signal);
    await rm(this.base, { recursive: true, force: true });
  }
}
