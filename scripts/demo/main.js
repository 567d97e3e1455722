// Plays the story on a new chain, prints each step, and writes the report. scripts/demo.sh prepares
// and starts it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../e2e/lib/chain.js';
import { Feed } from '../e2e/lib/feed.js';
import { Node } from '../e2e/lib/node.js';
import { books } from './books.js';
import { chronicle } from './chronicle.js';
import { report } from './report/report.js';
import { Stage } from './stage.js';
import { scenes, steps } from './story.js';
import { START } from './terms.js';

const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (from) => ((performance.now() - from) / 1_000).toFixed(1);
const { values: options } = parseArgs({ options: { output: { type: 'string' }, keep: { type: 'boolean' } } });

// Everything that runs, to be stopped in any case.
const running = [];
const keep = (thing, end) => (running.unshift(end), thing);

// A node by itself on a new chain, and publishers whose prices stand still.
async function start() {
  const feed = keep(await Feed.start(), () => feed.stop());
  const node = keep(await Node.dev(['--state-pruning', 'archive']), () => node.stop());
  await node.travelTo(START);
  const api = keep(await connect(node), () => api.disconnect());
  return { feed, node, api };
}

async function play() {
  const started = performance.now();
  say('==> starting a price feed and a node on a new chain');
  const stage = new Stage({ ...(await start()), say, steps });
  say(`    ${seconds(started)} s; the chain is at ${stage.node.url}`);
  say('==> a year of three loans: the chain travels in time between the steps, the rest is as the chain does it');
  for (const scene of scenes) await stage.play(scene);
  const took = seconds(started);
  say(`==> the story took ${took} s, the start of the node included`);

  const read = performance.now();
  say('==> reading every block again, and writing the report');
  const told = await chronicle(stage.api);
  const checks = await books(stage, told);
  for (const { what, left, right, isRight } of checks) say(`    ${isRight ? 'right' : 'WRONG'}  ${what}: ${left} = ${right}`);
  const file = join(options.output, 'report.html');
  await mkdir(options.output, { recursive: true });
  await writeFile(file, await report({ log: stage.log, told, checks, took }));
  say(`    ${seconds(read)} s; written: ${file}`);
  if (checks.some(({ isRight }) => !isRight)) throw new Error('the books do not balance');
  return stage;
}

// Stops everything that runs, the last thing first, and only once.
let ending;
const end = (code) => (ending ??= endAll(code));
async function endAll(code) {
  for (const stop of running) await stop();
  process.exit(code);
}

// Ctrl-C ends it in the same way as its own end. With --keep the chain goes on until then.
let isOver = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal).on(signal, () => end(isOver ? 0 : 130));

try {
  const { node } = await play();
  isOver = true;
  if (options.keep) say(`==> the chain goes on at ${node.url}; Ctrl-C ends it`);
  else await end(0);
} catch (error) {
  // An interrupted run has failed.
  if (!ending) process.stderr.write(`error: ${error.message}\n`);
  await end(1);
}
