// The guides of docs/guide, followed to the letter: each block of a step is typed into a chain as a
// reader types it into polkadot.js Apps, and what the step promises is compared with what is there.
import assert from 'node:assert/strict';
import { chainTime } from './appraisal.js';
import * as chain from './chain.js';
import { argsOf } from './form.js';
import { until } from './process.js';
import { accounts, blocksOfSteps, callOf, fieldOf, fieldsOf, motionOf, MOTIONS, shownOf, SUBMISSION, transactionOf } from './steps.js';

// `you see at last` waits as long as this.
const PATIENCE = 180;

// Whether a text is what the guide shows; `..` stands for any text.
function isLike(expected, actual) {
  const known = accounts[expected]?.address ?? expected;
  const pattern = known.split('..').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${pattern}$`, 's').test(actual);
}
const textOf = (value) => (value === null || typeof value !== 'object' ? String(value) : JSON.stringify(value));

// Compares `a: 1, b: 2` with the fields of an event, in the form in which Apps shows them.
function hasFields(data, expected = '') {
  return expected.split(', ').filter(Boolean).every((part) => {
    const [name, value] = part.split(': ');
    return data[name] !== undefined && isLike(value, textOf(data[name].toHuman()));
  });
}

const titleOf = ({ section, method }) => `${section}.${method}`;
const described = (event) => `${titleOf(event)} ${JSON.stringify(event.data.toHuman())}`;

export class Reader {
  #motion;

  // `linked` gives the transaction that the page of forms fills in for a block.
  constructor({ api, node, programs, linked }) {
    Object.assign(this, { api, node, programs, linked });
  }

  // Follows a guide to its end. Neighbouring transactions are sent together, in their order.
  async follow(file) {
    const blocks = await blocksOfSteps(file);
    while (blocks.length) {
      const sent = [];
      while (blocks[0]?.page === SUBMISSION) sent.push(blocks.shift());
      if (sent.length) await this.#submit(sent);
      else await this.#do(blocks.shift());
    }
  }

  #do(block) {
    const { kind, page } = block;
    if (kind === 'js') return this.#javascript(block);
    if (kind.startsWith('sh')) return this.programs.run(block);
    const read = { 'Developer, Chain state': 'query', 'Developer, Runtime calls': 'call' }[page];
    if (read) return this.#read(block, read);
    if (page === 'Network, Explorer') return this.#wait(block);
    if (page === 'Wait') return this.#pass(Number(fieldOf(block, 'seconds')));
    if (page.startsWith(MOTIONS)) return this.#govern(block, page.split(', ')[3]);
    throw new Error(`${block.where}: unknown page ${page}`);
  }

  // The call that a form makes. The page of forms has to make the same transaction, at the time
  // before or after it was asked.
  async #call(block) {
    const now = await chainTime(this.api);
    const call = callOf(this.api, block, now);
    if (this.linked) {
      const found = await this.linked(block);
      const expected = [now, await chainTime(this.api)].map((second) => transactionOf(this.api, block, second).method.toHex());
      assert.ok(expected.includes(found), `${block.where}: the page fills in ${found}, not ${expected[0]}`);
    }
    return call;
  }

  // Ids are those of a new chain, so no form has to wait for the block of the one before.
  async #submit(blocks) {
    const calls = [];
    for (const block of blocks) calls.push(await this.#call(block));
    const signers = blocks.map((block) => accounts[fieldOf(block, 'account')]);
    const results = await chain.sendInOrder(this.api, calls, signers);
    for (const [index, result] of results.entries()) this.#check(blocks[index], result);
  }

  #check(block, { events, reason }) {
    const refusal = block.lines.find(([name]) => name === 'error');
    if (refusal) {
      const shown = reason && reason[0].toLowerCase() + reason.slice(1);
      return assert.equal(shown, refusal[1], block.where);
    }
    assert.equal(reason, undefined, `${block.where}: ${reason}`);
    for (const [, title, fields] of shownOf(block)) {
      const found = events.some((event) => titleOf(event) === title && hasFields(event.data, fields));
      assert.ok(found, `${block.where}: no ${title} ${fields ?? ''} in\n${events.map(described).join('\n')}`);
    }
  }

  async #read(block, kind) {
    const [section, method] = fieldOf(block, kind).split('.');
    const typed = fieldsOf(block).filter(([field]) => field !== kind);
    const args = argsOf(typed, { accounts, now: await chainTime(this.api), where: block.where });
    const from = kind === 'query' ? this.api.query : this.api.call;
    assert.ok(from[section]?.[method], `${block.where}: there is no ${section}.${method}`);
    const look = async () => {
      const found = await from[section][method](...args);
      const shown = found.toHuman?.() ?? null;
      const wrong = shownOf(block).filter(([, ...line]) => {
        const [path, expected] = line.length === 1 ? ['', line[0]] : line;
        const value = path.split(/[.[\]]+/).filter(Boolean).reduce((at, name) => at?.[name], shown);
        return value === undefined || (value === null && expected !== 'nothing') || !isLike(expected, textOf(value ?? 'nothing'));
      });
      assert.ok(!wrong.length, `${block.where}: ${JSON.stringify(wrong)} is not in ${JSON.stringify(shown)}`);
      return true;
    };
    const isPatient = shownOf(block).some(([name]) => name === 'you see at last');
    return isPatient ? until(block.where, look, { seconds: PATIENCE, node: this.node }) : look();
  }

  // By the clock of the chain.
  async #pass(seconds) {
    const end = (await chainTime(this.api)) + seconds;
    const isOver = async () => (await chainTime(this.api)) >= end;
    await until(`${seconds} seconds`, isOver, { seconds: PATIENCE, node: this.node });
  }

  // Watches recent events, from the present block on.
  async #wait(block) {
    let next = (await this.api.rpc.chain.getHeader()).number.toNumber();
    const [[, title, fields]] = shownOf(block);
    const look = async () => {
      const hash = await this.api.rpc.chain.getBlockHash(next);
      if (hash.isEmpty) return false;
      next += 1;
      const events = (await (await this.api.at(hash)).query.system.events()).map(({ event }) => event);
      if (events.some((event) => titleOf(event) === title && hasFields(event.data, fields))) return true;
      return look();
    };
    await until(`${block.where}: ${title}`, look, { seconds: PATIENCE, node: this.node });
  }

  async #govern(block, button) {
    const { council } = this.api.tx;
    const signers = fieldOf(block, 'account').split(', ').map((name) => accounts[name]);
    // A transaction each: signing changes it.
    const send = async (make) => {
      const results = await chain.sendInOrder(this.api, signers.map(make), signers);
      results.forEach((result) => this.#check(block, result));
      return results[0];
    };
    if (button === 'Propose motion') {
      const call = await this.#call(block);
      const { events } = await send(() => motionOf(this.api, fieldOf(block, 'threshold'), call));
      const { proposalHash, proposalIndex } = events.find((event) => titleOf(event) === 'council.Proposed').data;
      this.#motion = { hash: proposalHash, index: proposalIndex, call };
      return;
    }
    const { hash, index, call } = this.#motion;
    if (button === 'Vote') {
      await send(() => council.vote(hash, index, fieldOf(block, 'vote') === 'Aye'));
      return;
    }
    assert.equal(button, 'Close', block.where);
    const length = call.method.encodedLength;
    const { weight } = await this.api.call.transactionPaymentCallApi.queryCallInfo(call.method, length);
    await send(() => council.close(hash, index, weight, length));
  }

  // What Apps has at hand there: a connection, and the accounts by their addresses.
  async #javascript(block) {
    const printed = [];
    const keyring = { getPair: (address) => Object.values(accounts).find((pair) => pair.address === address) };
    const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
    const run = new AsyncFunction('api', 'keyring', 'console', block.text);
    await run(this.api, keyring, { log: (...words) => printed.push(words.join(' ')) });
    const [, promised] = /^\/\/ prints (.*)$/m.exec(block.text) ?? [];
    if (promised) assert.ok(printed.some((line) => isLike(promised, line)), `${block.where}: ${printed.join('\n')}`);
  }
}
