// A network of validators of the chain `local`: real nodes, and short sessions.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { account, connect, send, sudo, view } from './chain.js';
import { Money } from './money.js';
import { binary, Node, rawSpec } from './node.js';
import { until } from './process.js';

// Blocks of a session: the least that the chain takes.
const SESSION = 5;

const VALIDATORS = ['alice', 'bob', 'charlie', 'dave'];

export class Network {
  nodes = {};
  // The programs of nodes that were ended.
  ended = [];

  // Starts the validators of the genesis, `argsOf` and `moreOf` each by its name, makes sessions
  // short, and starts the money.
  static async start({ argsOf = () => [], moreOf = () => ({}) } = {}) {
    const network = new Network();
    try {
      network.spec = await rawSpec('local');
      const join = (name) => network.join(name, [`--${name}`, '--validator', ...argsOf(name)], moreOf(name));
      const [first, ...others] = VALIDATORS;
      await join(first);
      await Promise.all(others.map(join));
      network.api = await connect(network.nodes[first]);
      // The genesis has no time.
      await until('the first block', () => network.height(), { program: network.nodes[first].program });
      [network.money] = await Promise.all([Money.start(network.api), network.setParams()]);
    } catch (error) {
      await network.stop();
      throw error;
    }
    return network;
  }

  async setParams() {
    const values = { minimum: 1, offlineSessions: 1_000, maxChange: 333_333_334, sessionBlocks: SESSION };
    await sudo(this.api, this.api.tx.validators.setParams(values));
  }

  // Starts a node that knows all that run already. It has its place among them from now on: of
  // nodes that start together, any may be ready first.
  async join(name, args, more = {}) {
    this.nodes[name] = undefined;
    const known = await Promise.all(this.list.map((node) => node.address()));
    const bootnodes = known.length ? ['--bootnodes', ...known] : [];
    const node = await Node.start(name, ['--chain', this.spec, ...args, ...bootnodes], {}, 180, more);
    this.nodes[name] = node;
    return node;
  }

  // Ends a node for good.
  async kill(name) {
    const node = this.nodes[name];
    delete this.nodes[name];
    this.ended.push(node.program);
    await node.stop('SIGKILL');
  }

  // The nodes that run, in the order in which they were to start.
  get list() {
    return Object.values(this.nodes).filter(Boolean);
  }

  async stop() {
    await this.api?.disconnect();
    await Promise.all(this.list.map((node) => node.stop('SIGKILL')));
  }

  async height() {
    return (await this.api.rpc.chain.getHeader()).number.toNumber();
  }

  // Blocks after the present ones become final on each node. Returns the number of a final one.
  async finalises({ blocks = 2, seconds = 120 } = {}) {
    const best = Math.max(...(await Promise.all(this.list.map(async (node) => (await node.heights()).best))));
    const number = best + blocks;
    const isFinal = async (node) => (await node.heights()).final >= number;
    await Promise.all(this.list.map((node) => until(`${node.name} finalises block ${number}`, () => isFinal(node), { seconds, node })));
    const hashes = await Promise.all(this.list.map((node) => node.rpc('chain_getBlockHash', number)));
    assert.equal(new Set(hashes).size, 1, `they agree: ${hashes}`);
    return number;
  }

  async sessionIndex() {
    return (await this.api.query.session.currentIndex()).toNumber();
  }

  // Waits for the start of session number `index`.
  async session(index, seconds = 240) {
    const reached = async () => (await this.sessionIndex()) >= index;
    await until(`session ${index}`, reached, { seconds, program: this.list[0].program });
  }

  // Waits until what was decided now is in force.
  async twoSessions() {
    await this.session((await this.sessionIndex()) + 2);
  }

  // The event of the pallet that a test waits for, from block `from` on: its data, and the number
  // of its block. A block may replace one that was looked at.
  async event(method, { from = 1, seconds = 180 } = {}) {
    let next = from;
    const look = async () => {
      const best = await this.height();
      for (let number = Math.max(next - 3, from); number <= best; number += 1) {
        const at = await this.api.at(await this.api.rpc.chain.getBlockHash(number));
        const found = (await at.query.system.events()).find(({ event }) => event.section === 'validators' && event.method === method);
        if (found) return { data: found.event.data, number };
      }
      next = best + 1;
      return undefined;
    };
    return until(`validators.${method}`, look, { seconds, program: this.list[0].program });
  }

  // The names of those that made blocks. The first block of a session is by the set before.
  async authors(first, last) {
    const authorOf = async (number) => {
      const { digest, parentHash } = await this.api.rpc.chain.getHeader(await this.api.rpc.chain.getBlockHash(number));
      const [, slot] = digest.logs.find((log) => log.isPreRuntime).asPreRuntime;
      const set = await (await this.api.at(parentHash)).query.session.validators();
      return nameOf(set[Number(Buffer.from(slot).readBigUInt64LE()) % set.length].toString());
    };
    return Promise.all(Array.from({ length: last - first + 1 }, (_, index) => authorOf(first + index)));
  }

  // What has to hold after each scenario, at a final block, of which the number is returned: the
  // set, the number of its changes, in the state and in the voter of each node, and the money.
  async stands(names, setId) {
    const number = await this.finalises();
    const hash = await this.api.rpc.chain.getBlockHash(number);
    const at = await this.api.at(hash);
    const accounts = (await at.query.session.validators()).map((who) => who.toString());
    const session = (await at.query.session.currentIndex()).toNumber();
    const set = accounts.map(nameOf).toSorted();
    assert.deepEqual(set, names, `the set of block ${number} in session ${session} is ${set}`);
    await this.#agrees(hash, session, at, accounts);
    assert.equal((await at.call.grandpaApi.currentSetId()).toNumber(), setId);
    const numbers = await Promise.all(this.list.map(async (node) => (await node.rpc('grandpa_roundState')).setId));
    assert.deepEqual(numbers, this.list.map(() => setId));
    await this.money.isWhole(at);
    return number;
  }

  // The authorities of GRANDPA and Aura are the keys of the set that Session names. In a block that
  // starts a session GRANDPA has the new ones as well: the change is made at the end of the block.
  async #agrees(hash, session, at, accounts) {
    const set = await view(this.api, 'Validators', 'validator_set', [session], hash);
    const members = set.unwrap().map((member) => member.toJSON());
    const votes = (await at.query.grandpa.authorities()).map(([key]) => key.toHex());
    const blocks = (await at.query.aura.authorities()).map((key) => key.toHex());
    assert.deepEqual(members.map(({ who }) => who), accounts);
    assert.deepEqual(members.map(({ grandpa }) => grandpa), votes);
    assert.deepEqual(members.map(({ aura }) => aura), blocks);
  }
}

const known = Object.fromEntries(['Alice', 'Bob', 'Charlie', 'Dave', 'Eve'].map((name) => [account(`//${name}`).address, name.toLowerCase()]));
const nameOf = (address) => known[address] ?? address;

// Makes new session keys on a node, and sets them with the validator's account.
export async function setKeys(api, node, who) {
  const { keys, proof } = await node.rpc('author_rotateKeysWithOwner', `0x${Buffer.from(who.publicKey).toString('hex')}`);
  await send(api, api.tx.session.setKeys(keys, proof), who);
  return keys;
}

// Puts one key of a development account into the keystore of a node that has not started.
export async function insertKey(base, spec, type, scheme, uri) {
  const args = ['key', 'insert', '--key-type', type, '--scheme', scheme, '--suri', uri, '--chain', spec, '--base-path', base];
  await promisify(execFile)(binary, args);
}
