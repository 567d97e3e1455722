// Programs that the tests start and directories that they make, and their end: none outlives the
// test that it is of.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set();
const directories = new Set();
process.on('exit', () => {
  running.forEach((program) => program.kill('SIGKILL'));
  // What was killed just now may still write.
  for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

// A new directory, which ends with this process at the latest.
export async function temporary() {
  const directory = await mkdtemp(join(tmpdir(), 'infrafi-e2e-'));
  directories.add(directory);
  return directory;
}

// Even where this process is killed, the kernel ends what it started.
const tether = ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'];
const tethered = (command) => (existsSync(tether[0]) ? [...tether, ...command] : command);

export class Program {
  constructor(name, command, env = {}) {
    const [file, ...args] = tethered(command);
    this.name = name;
    this.lines = [];
    this.child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    running.add(this);
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => this.lines.push(`cannot start: ${error.message}`) && resolve());
      this.child.once('close', resolve);
      // Something that it started may keep its output open for ever.
      this.child.once('exit', () => setTimeout(resolve, 1_000).unref());
    }).finally(() => running.delete(this));
    for (const stream of [this.child.stdout, this.child.stderr]) this.#collect(stream);
  }

  #collect(stream) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      this.lines.push(...lines);
    });
  }

  get isRunning() {
    return running.has(this);
  }

  // Lines from number `from` on that have the text.
  matching(text, from = 0) {
    return this.lines.slice(from).filter((line) => line.includes(text));
  }

  kill(signal) {
    this.child.kill(signal);
  }

  // Ends it, politely first.
  async stop(signal = 'SIGTERM', patience = 10_000) {
    this.kill(signal);
    const timer = setTimeout(() => this.kill('SIGKILL'), patience);
    await this.ended;
    clearTimeout(timer);
  }

  tail(count = 30) {
    return this.lines.slice(-count).join('\n');
  }
}

// Waits until `probe` returns something; an error counts as nothing. The error of a timeout names
// the thing that was awaited, with the last lines of the program or the node that it depends on. A
// node that seals makes a block before each further look: its time goes on by a slot.
export async function until(what, probe, { seconds = 60, node, program = node?.program, every = node?.seals ? 0.1 : 0.5 } = {}) {
  const deadline = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      last = undefined;
      const found = await probe();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    const isOver = program && !program.isRunning;
    if (isOver || Date.now() > deadline) {
      const why = isOver ? `${program.name} ended` : `not within ${seconds} s`;
      const log = program ? `\n--- the last lines of ${program.name}:\n${program.tail()}` : '';
      throw new Error(`${what}: ${why}${last ? ` (${last.message})` : ''}${log}`, { cause: last });
    }
    await sleep(every * 1000);
    if (node?.seals) await node.seal();
  }
}

// A free port: the one asked for, if it is free.
export function freePort(port = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}
