// The index and its database, as tests start them.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { target } from './node.js';
import { freePort, Program, until } from './process.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const binary = process.env.INFRAFI_INDEX || join(target, 'quick', 'infrafi-index');
// The password of the databases that a file of tests starts: the server and its clients read it.
process.env.PGPASSWORD ??= randomBytes(18).toString('hex');
// Functions of scripts/lib/index.sh, in a shell of its own.
const shell = (command, ...args) => ['bash', '-ec', `. scripts/env.sh; . scripts/lib/index.sh; ${command}`, 'bash', ...args];
const run = promisify(execFile);

// A PostgreSQL server of its own.
export class Postgres {
  static async start() {
    // Not below a directory of this process's user: root's server runs as another one.
    const directory = await mkdtemp(join(tmpdir(), 'infrafi-postgres-'));
    const postgres = new Postgres({ directory, port: await freePort() });
    const [file, ...args] = shell('make_postgres "$1"', directory);
    await run(file, args, { cwd: root });
    await postgres.run();
    return postgres;
  }

  constructor(fields) {
    Object.assign(this, fields);
  }

  async run() {
    const [file, ...args] = shell('run_postgres "$1" "$2"', this.directory, String(this.port));
    this.program = new Program('PostgreSQL', ['env', '-C', root, file, ...args]);
    await until('PostgreSQL answers', () => this.query('postgres', 'select 1'), { program: this.program });
  }

  url(database) {
    return `postgres://infrafi@127.0.0.1:${this.port}/${database}`;
  }

  // The lines of an answer, fields separated by `|`.
  async query(database, sql) {
    const { stdout } = await run('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', sql, this.url(database)], { maxBuffer: 2 ** 28 });
    return stdout.split('\n').slice(0, -1);
  }

  async create(database) {
    await this.query('postgres', `create database ${database}`);
    return database;
  }

  // A sum over all rows of each table that blocks are written to, whatever their order.
  async sums(database) {
    const tables = await this.query(
      database,
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('_sqlx_migrations', 'audit', 'audit_loan', 'audit_page', 'audit_sum', 'mismatch', 'replay') order by 1`,
    );
    const sum = async (table) => {
      const [line] = await this.query(database, `select count(*), md5(string_agg(md5(t::text), '' order by md5(t::text))) from "${table}" t`);
      return [table, line];
    };
    return Object.fromEntries(await Promise.all(tables.map(sum)));
  }

  // Ends it: SIGINT lets nobody wait, SIGQUIT is a crash.
  async stop(signal = 'SIGINT') {
    await this.program.stop(signal);
  }

  async remove() {
    await this.stop('SIGQUIT');
    await rm(this.directory, { recursive: true, force: true });
    await rm(`${this.directory}.log`, { force: true });
  }
}

// The arguments that name a node and a database.
const source = (node, database) => ['--node', node.url ?? node, '--database', database];

// A command of the index that ends by itself: its code and its output.
export async function command(name, node, database, ...args) {
  try {
    const { stdout } = await run(binary, [name, ...source(node, database), ...args]);
    return { code: 0, text: stdout };
  } catch ({ code, stdout, stderr, message }) {
    return { code, text: `${stdout}${stderr || message}` };
  }
}

// The index as a service.
export class Index {
  static async start(node, database) {
    const service = new Index({ node, database, port: await freePort() });
    await service.run();
    return service;
  }

  constructor(fields) {
    Object.assign(this, fields);
  }

  async run() {
    const args = ['run', ...source(this.node, this.database), '--listen', `127.0.0.1:${this.port}`];
    this.program = new Program('infrafi-index', [binary, ...args]);
    await until('the index answers', () => this.ask('health'), { program: this.program });
  }

  // Status and body of an answer.
  async ask(path) {
    const response = await fetch(`http://127.0.0.1:${this.port}/v1/${path}`, { headers: { accept: 'application/json' } });
    return { status: response.status, body: await response.json(), headers: response.headers };
  }

  async get(path) {
    const { status, body } = await this.ask(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  stop(signal) {
    return this.program.stop(signal);
  }
}
