// A network of validators of the chain `local`: real nodes, short sessions, and money that has to
// come through whatever happens to the nodes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chainTime } from './appraisal.js';
import { alice, account, balanceOf, bob, charlie, connect, ferdie, send, sudo, USDAI, SUSDAI, view } from './chain.js';
import { termsOf } from './loans.js';
import { binary, Node, rawSpec } from './node.js';
import { until } from './process.js';
import { unitOf } from './units.js';

const run = promisify(execFile);

// Blocks of a session: the least that the chain takes.
export const SESSION = 5;

const VALIDATORS = ['alice', 'bob', 'charlie', 'dave'];

export class Network {
  nodes = {};

  // Starts the nodes of validators, and makes sessions short.
  static async start(names = VALIDATORS, params = {}) {
    const network = new Network();
    try {
      network.spec = await rawSpec('local');
      for (const name of names) await network.join(name, [`--${name}`, '--validator']);
      network.api = await connect(network.nodes[names[0]]);
      await network.setParams(params);
    } catch (error) {
      await network.stop();
      throw error;
    }
    return network;
  }

  async setParams(params) {
    const values = { minimum: 1, offlineSessions: 1_000, maxChange: 333_333_334, sessionBlocks: SESSION, ...params };
    await sudo(this.api, this.api.tx.validators.setParams(values));
  }

  // Starts a node that knows all others.
  async join(name, args, more = {}) {
    const known = await Promise.all(Object.values(this.nodes).map((node) => node.address()));
    const bootnodes = known.length ? ['--bootnodes', ...known] : [];
    this.nodes[name] = await Node.start(name, ['--chain', this.spec, ...args, ...bootnodes], {}, 180, more);
    return this.nodes[name];
  }

  // Ends a node for good.
  async kill(name) {
    await this.nodes[name].stop('SIGKILL');
    delete this.nodes[name];
  }

  get list() {
    return Object.values(this.nodes);
  }

  async stop() {
    await this.api?.disconnect();
    await Promise.all(this.list.map((node) => node.stop('SIGKILL')));
  }

  // Blocks go on, and become final on each node.
  async finalises(blocks = 2, { nodes = this.list, seconds = 120 } = {}) {
    const highest = Math.max(...(await Promise.all(nodes.map(async (node) => (await node.heights()).final))));
    const isAbove = async (node) => (await node.heights()).final >= highest + blocks;
    await Promise.all(nodes.map((node) => until(`${node.name} finalises ${blocks} blocks`, () => isAbove(node), { seconds, node })));
    const hashes = await Promise.all(nodes.map((node) => node.rpc('chain_getBlockHash', highest + 1)));
    assert.equal(new Set(hashes).size, 1, `they agree: ${hashes}`);
    return highest + 1;
  }

  // Waits for the start of session number `index`.
  async session(index, seconds = 240) {
    const reached = async () => (await this.api.query.session.currentIndex()).toNumber() >= index;
    await until(`session ${index}`, reached, { seconds, program: this.list[0].program });
  }

  // Waits until what was decided now is in force.
  async twoSessions() {
    const now = (await this.api.query.session.currentIndex()).toNumber();
    await this.session(now + 2);
  }

  // The names of the set.
  async set() {
    const validators = await this.api.query.session.validators();
    return validators.map((who) => nameOf(who.toString())).toSorted();
  }

  async setId() {
    return (await this.api.call.grandpaApi.currentSetId()).toNumber();
  }

  // The authorities of GRANDPA and Aura are the keys of the set that Session names. In a block that
  // starts a session GRANDPA still has the old ones, so the last final block is looked at.
  async agrees() {
    const final = await this.api.rpc.chain.getFinalizedHead();
    const at = await this.api.at(final);
    const session = await at.query.session.currentIndex();
    const set = await view(this.api, 'Validators', 'validator_set', [session.toNumber()], final);
    const members = set.unwrap().map((member) => member.toJSON());
    const votes = (await at.query.grandpa.authorities()).map(([key]) => key.toHex());
    const blocks = (await at.query.aura.authorities()).map((key) => key.toHex());
    const accounts = (await at.query.session.validators()).map((who) => who.toString());
    assert.deepEqual(members.map(({ who }) => who), accounts);
    assert.deepEqual(members.map(({ grandpa }) => grandpa), votes);
    assert.deepEqual(members.map(({ aura }) => aura), blocks);
  }

  // The event of the pallet that a test waits for, from block `from` on.
  async event(method, test = () => true, { from = 1, seconds = 180 } = {}) {
    let next = from;
    const look = async () => {
      const best = (await this.api.rpc.chain.getHeader()).number.toNumber();
      for (; next <= best; next += 1) {
        const at = await this.api.at(await this.api.rpc.chain.getBlockHash(next));
        for (const { event } of await at.query.system.events()) {
          if (event.section === 'validators' && event.method === method && test(event.data)) return event.data;
        }
      }
      return undefined;
    };
    return until(`validators.${method}`, look, { seconds, program: this.list[0].program });
  }

  async height() {
    return (await this.api.rpc.chain.getHeader()).number.toNumber();
  }
}

const known = Object.fromEntries(['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'].map((name) => [account(`//${name}`).address, name.toLowerCase()]));
const nameOf = (address) => known[address] ?? address;

// Makes new session keys on a node, and sets them with the validator's account.
export async function setKeys(api, node, who) {
  const { keys, proof } = await node.rpc('author_rotateKeysWithOwner', `0x${Buffer.from(who.publicKey).toString('hex')}`);
  await send(api, api.tx.session.setKeys(keys, proof), who);
  return keys;
}

// Puts one key of a development account into the keystore of a node that has not started.
export async function insertKey(base, spec, type, scheme, uri) {
  await run(binary, ['key', 'insert', '--key-type', type, '--scheme', scheme, '--suri', uri, '--chain', spec, '--base-path', base]);
}

const INFRA = 10n ** 12n;

// A place in the queue of the vault, a loan that is proposed, and transfers that are counted.
export class Money {
  transfers = 0n;

  static async start(api) {
    const money = new Money();
    const savings = async () => {
      await send(api, api.tx.reserve.mint(1_000n * 10n ** 6n, 0n), ferdie);
      await send(api, api.tx.vault.deposit(900n * 10n ** 18n, 0n, 0), ferdie);
      await send(api, api.tx.vault.requestRedeem(100n * 10n ** 18n, 0), ferdie);
    };
    const offer = async () => {
      const inServiceAt = (await chainTime(api)) - 60;
      await send(api, api.tx.collateral.apply(unitOf([1], { inServiceAt })), bob);
      await send(api, api.tx.collateral.issueReceipt(0), charlie);
      await send(api, api.tx.lending.propose(await termsOf(api, 0, 3)), bob);
    };
    await Promise.all([savings(), offer(), money.transfer(api)]);
    money.saved = await balanceOf(api, SUSDAI, ferdie);
    money.cash = await balanceOf(api, USDAI, ferdie);
    return money;
  }

  // One more transfer of one INFRA to a new account.
  async transfer(api) {
    this.transfers += 1n;
    await send(api, api.tx.balances.transferKeepAlive(account('//Receiver').address, INFRA), alice);
  }

  // Nothing is lost, and nothing is doubled.
  async isWhole(api) {
    const { data } = await api.query.system.account(account('//Receiver').address);
    assert.equal(data.free.toBigInt(), this.transfers * INFRA, 'transfers');
    assert.equal((await api.query.vault.nextRequestId()).toNumber(), 1, 'one request');
    const request = (await api.query.vault.requests(0)).unwrap();
    assert.equal(request.owner.toString(), ferdie.address);
    assert.equal(await balanceOf(api, SUSDAI, ferdie), this.saved);
    assert.equal(await balanceOf(api, USDAI, ferdie), this.cash);
    assert.equal((await api.query.lending.nextLoanId()).toNumber(), 1, 'one loan');
    assert.equal((await api.query.lending.terms(0)).unwrap().borrower.toString(), bob.address);
    assert.equal((await api.query.collateral.nextUnitId()).toNumber(), 1, 'one unit');
    assert.equal((await api.query.collateral.units(0)).unwrap().state.type, 'Issued');
    const supply = (await api.query.assets.asset(USDAI)).unwrap().supply.toBigInt();
    const holders = await api.query.assets.account.entries(USDAI);
    const sum = holders.reduce((all, [, held]) => all + held.unwrap().balance.toBigInt(), 0n);
    const held = await api.query.assetsHolder.balancesOnHold.entries(USDAI);
    const onHold = held.reduce((all, [, amount]) => all + amount.unwrap().toBigInt(), 0n);
    assert.equal(sum + onHold, supply, 'the dollars of all accounts');
  }
}
