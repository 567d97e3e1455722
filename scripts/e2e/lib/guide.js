// The guides of docs/guide, followed to the letter: each block of a step is typed into a chain as a
// reader types it into polkadot.js Apps, and what the step promises is compared with what is there.
//
// A step is an item of a numbered list. Its blocks begin with the page of Apps; then each line has
// a name, two spaces or more, and a value. docs/guide/README.md explains them to readers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chainTime } from './appraisal.js';
import * as chain from './chain.js';
import { argsOf, formOf } from './form.js';
import { until } from './process.js';

const directory = new URL('../../../docs/guide/', import.meta.url);
const names = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie', 'Dora'];
export const accounts = Object.fromEntries(names.map((name) => [name, chain.account(`//${name}`)]));

// `you see at last` waits as long as this.
const PATIENCE = 180;

const isEnd = (line) => line.trim() === '```';
const pair = (line) => line.trim().split(/ {2,}/);

// The blocks of a step: [{ kind, page, lines }], in order.
function blocksOf(lines, where) {
  const blocks = [];
  for (let open = lines.findIndex((line) => line.trim().startsWith('```')); open >= 0; ) {
    const close = lines.findIndex((line, index) => index > open && isEnd(line));
    assert.ok(close > open, `${where}: a block without an end`);
    const kind = lines[open].trim().slice(3);
    const indent = lines[open].indexOf('`');
    const body = lines.slice(open + 1, close).map((line) => line.slice(indent));
    if (kind === '') blocks.push({ kind: 'page', page: body[0].trim(), lines: body.slice(1).map(pair), where });
    else blocks.push({ kind, text: body.join('\n'), where });
    open = lines.findIndex((line, index) => index > close && line.trim().startsWith('```'));
  }
  return blocks;
}

const INCLUDED = /[Dd]o steps? (\d+)(?: to (\d+))? of\s+\[[^\]]*\]\(([\w-]+\.md)\)/;

// The blocks of the steps `from` to `to` of a guide. `Do steps 1 to 5 of [..](other.md)` stands for
// the blocks of those steps.
export async function blocksOfSteps(file, from = 1, to = Infinity) {
  const lines = (await readFile(new URL(file, directory), 'utf8')).split('\n');
  const starts = lines.flatMap((line, index) => (/^\d+\. /.test(line) ? [index] : []));
  const blocks = [];
  for (const [place, start] of starts.entries()) {
    const number = parseInt(lines[start], 10);
    assert.equal(number, place + 1, `${file}: steps are numbered through the guide`);
    if (number < from || number > to) continue;
    const rest = lines.slice(start + 1, starts[place + 1]);
    const end = rest.findIndex((line) => /^\S/.test(line));
    const body = [lines[start], ...(end < 0 ? rest : rest.slice(0, end))];
    const [, first, last = first, other] = INCLUDED.exec(body.join(' ').replace(/\s+/g, ' ')) ?? [];
    const found = [
      ...(other ? await blocksOfSteps(other, Number(first), Number(last)) : []),
      ...blocksOf(body, `${file}, step ${number}`),
    ];
    assert.ok(found.length, `${file}, step ${number}: nothing to do`);
    blocks.push(...found);
  }
  return blocks;
}

const isShown = ([name]) => name === 'you see' || name === 'you see at last' || name === 'error';
const shownOf = (block) => block.lines.filter(isShown);
const fieldsOf = (block) => block.lines.filter((line) => !isShown(line));
function fieldOf(block, name) {
  const found = block.lines.find(([candidate]) => candidate === name);
  assert.ok(found?.[1], `${block.where}: no ${name}`);
  return found[1];
}

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

// The calls with a call inside: its line, their own fields, and their arguments.
const WRAPPERS = {
  'creditCommittee.propose': {
    inner: 'proposal',
    own: ['threshold', 'lengthBound'],
    args: (call, of) => [of('threshold'), call, of('lengthBound')],
  },
  'timelock.schedule': { inner: 'call', own: ['class'], args: (call, of) => [call, of('class')] },
};

export class Reader {
  #motion;

  constructor({ api, node, programs }) {
    Object.assign(this, { api, node, programs });
  }

  // Follows a guide to its end. Neighbouring transactions are sent together, in their order.
  async follow(file) {
    const blocks = await blocksOfSteps(file);
    while (blocks.length) {
      const sent = [];
      while (blocks[0]?.page === 'Developer, Extrinsics, Submission') sent.push(blocks.shift());
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
    if (page.startsWith('Governance, Council, Motions')) return this.#govern(block, page.split(', ')[3]);
    throw new Error(`${block.where}: unknown page ${page}`);
  }

  // The call that a form makes. A call inside of it has a line, and its fields have theirs.
  async #call(block, name, head) {
    const [section, method] = fieldOf(block, name).split('.');
    const call = this.api.tx[section]?.[method];
    assert.ok(call, `${block.where}: there is no ${section}.${method}`);
    const wrapper = WRAPPERS[`${section}.${method}`];
    if (wrapper) {
      const inner = await this.#call(block, wrapper.inner, [...head, wrapper.inner, ...wrapper.own]);
      return call(...wrapper.args(inner, (field) => fieldOf(block, field)));
    }
    const typed = fieldsOf(block).filter(([field]) => !head.includes(field));
    const now = await chainTime(this.api);
    return call(...formOf(this.api, call.meta.args, typed, { accounts, now, where: block.where }));
  }

  // Ids are those of a new chain, so no form has to wait for the block of the one before.
  async #submit(blocks) {
    const calls = [];
    for (const block of blocks) calls.push(await this.#call(block, 'call', ['account', 'call']));
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
      const call = await this.#call(block, 'proposal', ['account', 'proposal', 'threshold']);
      const length = call.method.encodedLength;
      const { events } = await send(() => council.propose(fieldOf(block, 'threshold'), call, length));
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
