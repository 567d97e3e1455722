// Nodes that start from states of several sizes: how long that takes, what they occupy, how fast
// they answer, and how long each call takes. `scripts/scale.sh` builds the states.
//
// usage: node scripts/e2e/measure/scale.js CHAIN=LOANS[,due]...
//
// The first is the empty one. A state whose loans are due is watched and not asked: its blocks have
// work to do.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../lib/chain.js';
import { until } from '../lib/process.js';
import { calls, firstBlock, head, median, noncesOf, ONE, prepared, requests, row, signed, startNode, timed, wallet } from './state.js';

// Blocks before memory is read again.
const BLOCKS = Number(process.env.SCALE_BLOCKS || 50);
// Of each read, and of each call.
const READS = 1_000;
const RUNS = 100;

const more = (api) => ({
  'repay due': (n, { loans }) => api.tx.lending.repayDue((n * 7) % loans, 100_000n * ONE),
  classify: (n, { loans }) => api.tx.lending.classify((n * 11) % loans),
  'vault mint': () => api.tx.vault.mint(ONE, 2n * ONE),
  'request redeem': (n) => api.tx.vault.requestRedeem(60n * ONE, n % 8),
  service: () => api.tx.vault.service(),
  'reserve mint': () => api.tx.reserve.mint(10n ** 6n, 0),
  'reserve redeem': () => api.tx.reserve.redeem(ONE, 0),
});

const megabytes = (kilobytes) => Math.round(kilobytes / 1024);

function memory(node) {
  const status = readFileSync(`/proc/${node.program.child.pid}/status`, 'utf8');
  const of = (name) => megabytes(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]));
  return { now: of('VmRSS'), most: of('VmHWM') };
}

const onDisk = (path) => megabytes(Number(execFileSync('du', ['-sk', path], { encoding: 'utf8' }).split('\t')[0]));

// Milliseconds of a call on the best state, from the request to the answer, less those of an empty
// call: signature and fee are in both. The calls take turns, so that other work of the machine
// affects all of them equally.
async function callTimes(api, { send }, sizes) {
  const all = Object.entries({ empty: () => api.tx.system.remark('0x'), ...calls(api), ...more(api) });
  const times = Object.fromEntries(all.map(([name]) => [name, []]));
  const signers = Array.from({ length: RUNS }, (_, n) => wallet(n));
  const nonces = await noncesOf(api, signers);
  for (const [n, signer] of signers.entries()) {
    for (const [name, call] of all) {
      const bytes = signed(api, call(n, sizes), signer, nonces[n]);
      let result;
      times[name].push(await timed(async () => (result = await send('system_dryRun', bytes))));
      if (result !== '0x0000') throw new Error(`${name}: ${result}`);
    }
  }
  const { empty, ...others } = times;
  const beyond = (found) => median(found) - median(empty);
  return { 'an empty call': median(empty), ...Object.fromEntries(Object.entries(others).map(([name, found]) => [name, beyond(found)])) };
}

async function reads({ send }, sizes) {
  const read = (name, bytes = () => '0x') => async () => {
    const times = [];
    for (let n = 0; n < READS; n += 1) times.push(await timed(() => send('state_call', name, bytes(n))));
    return median(times);
  };
  const id = (n) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(n));
    return `0x${bytes.toString('hex')}`;
  };
  const price = await read('InfrafiApi_share_price')();
  const position = await read('InfrafiApi_position')();
  const health = sizes.loans ? await read('InfrafiApi_health', (n) => id((n * 13) % sizes.loans))() : NaN;
  return { 'share price': price, reserve: position, 'health of a loan': health };
}

// A node that starts from a state, and later from its own database: then with the specification of
// an empty chain of the same name, as a chain has that began empty.
class Subject {
  constructor(argument) {
    const [chain, what] = argument.split('=');
    const [loans, isDue] = what.split(',');
    Object.assign(this, { chain, sizes: { loans: Number(loans) }, isDue: isDue === 'due', times: {} });
  }

  get name() {
    const { loans } = this.sizes;
    return loans ? `${loans.toLocaleString('en')} loans${this.isDue ? ', due' : ''}` : 'empty';
  }

  async ask() {
    this.start = await timed(async () => (this.node = await startNode(this.chain, ['--rpc-methods', 'unsafe'])));
    this.memory = memory(this.node);
    const [api, connection] = [await connect(this.node), await requests(this.node)];
    await firstBlock(this.node);
    if (!this.isDue) {
      this.answers = await reads(connection, this.sizes);
      if (this.sizes.loans) this.times = await callTimes(api, connection, this.sizes);
    }
    await Promise.all([api.disconnect(), connection.close()]);
    await this.node.program.stop();
  }

  async startAgain(empty) {
    const { node } = this;
    const specification = JSON.parse(readFileSync(empty, 'utf8'));
    const [id] = readdirSync(join(node.base, 'chains'));
    const chain = join(node.base, 'empty.json');
    writeFileSync(chain, JSON.stringify({ ...specification, id }));
    node.args[node.args.indexOf('--chain') + 1] = chain;
    this.restart = await timed(() => node.run());
    this.early = memory(node);
  }

  async watch() {
    const { node } = this;
    await until(`${BLOCKS} blocks`, () => prepared(node).length >= BLOCKS, { seconds: BLOCKS * 12, every: 1, program: node.program });
    this.late = memory(node);
    this.disk = onDisk(node.base);
    this.blocks = prepared(node).map(({ time }) => time);
    const api = await connect(node);
    const events = await api.query.system.events();
    // The debt-service reserve pays an instalment that a loan has missed.
    this.broughtUp = events.filter(({ event }) => event.section === 'lending' && event.method === 'ReserveDrawn').length;
    await api.disconnect();
    await node.stop();
  }
}

const subjects = process.argv.slice(2).map((argument) => new Subject(argument));
// One after the other while they are busy, all together while they only make blocks.
for (const subject of subjects) await subject.ask();
for (const subject of subjects) await subject.startAgain(subjects[0].chain);
await Promise.all(subjects.map((subject) => subject.watch()));

const number = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '');
const line = (name, value, digits = 0) => row(name, ...subjects.map((subject) => number(value(subject), digits)));
head('', ...subjects.map(({ name }) => name));
line('first start, s', ({ start }) => start / 1_000, 1);
line('most memory until then, MB', ({ memory: { most } }) => most);
line('start from its database, s', ({ restart }) => restart / 1_000, 1);
line('memory then, MB', ({ early }) => early.now);
line(`memory after ${BLOCKS} blocks, MB`, ({ late }) => late.now);
line('database, MB', ({ disk }) => disk);
line('a block, median, ms', ({ blocks }) => median(blocks));
line('a block, longest, ms', ({ blocks }) => Math.max(...blocks));
line('loans that a block brings up', ({ broughtUp }) => broughtUp);
for (const name of Object.keys(subjects[0].answers)) line(`read: ${name}, ms`, ({ answers }) => answers?.[name], 2);
const calledIn = subjects.find(({ times }) => times.repay);
for (const name of Object.keys(calledIn?.times ?? {})) line(`${name}, ms`, ({ times }) => times[name], 2);
