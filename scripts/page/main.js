// Serves the page of forms for a running chain, until it is ended.
//
// usage: node scripts/page/main.js [--rpc ws://127.0.0.1:9944] [--port 8556] [--apps URL]
//
//   --rpc    the endpoint of the chain, for this page and for Apps
//   --port   the port of the page on loopback; 0 takes any that is free
//   --apps   the address of polkadot.js Apps, for a build of your own
//   --help   prints this
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '../e2e/lib/chain.js';
import { Page } from './server.js';

const { values: options } = parseArgs({
  options: {
    rpc: { type: 'string', default: 'ws://127.0.0.1:9944' },
    port: { type: 'string', default: '8556' },
    apps: { type: 'string', default: 'https://polkadot.js.org/apps/' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) {
  const lines = readFileSync(new URL(import.meta.url), 'utf8').split('\n');
  const usage = lines.slice(0, lines.findIndex((line) => !line.startsWith('//')));
  process.stdout.write(`${usage.map((line) => line.replace(/^\/\/ ?/, '')).join('\n')}\n`);
  process.exit(0);
}

// A page without its chain states so, and goes on as soon as the chain is back.
const connection = connect({ url: options.rpc });
const patience = () => new Promise((_, reject) => setTimeout(() => reject(new Error(`the chain at ${options.rpc} does not answer`)), 5_000).unref());
const connected = () => Promise.race([connection, patience()]);

const page = new Page({ connected, endpoint: options.rpc, apps: options.apps });
try {
  await page.listen(Number(options.port));
} catch (error) {
  process.stderr.write(`error: the page cannot be served: ${error.message}\n`);
  process.exit(1);
}
process.stdout.write(`page of forms: ${page.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
