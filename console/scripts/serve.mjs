// Serves the built console, with a `console.json` for one chain.
//
// usage: node scripts/serve.mjs [--port 8557] [--rpc ws://127.0.0.1:9944] [--index URL]
//
//   --port    the port on loopback; 0 takes any that is free
//   --rpc     the address of the node
//   --index   the address of the index
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};
// The light client is compiled from bytes in a worker, and connects to any node.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'connect-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

// Names of assets have a hash of their content.
const lifeOf = (path) => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store');

// `more` has further files by their paths, as text.
export async function serve(config, { port = 0, more = {} } = {}) {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('the console is not built: npm run build');
  const texts = { '/console.json': JSON.stringify(config), ...more };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const headers = {
      ...HEADERS,
      'cache-control': lifeOf(path),
      'content-type': TYPES[extname(path)] ?? TYPES['.html'],
    };
    if (texts[path]) return response.writeHead(200, headers).end(texts[path]);
    const file = join(DIST, path === '/' ? 'index.html' : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8557' },
      rpc: { type: 'string', default: 'ws://127.0.0.1:9944' },
      index: { type: 'string' },
    },
  });
  const { url } = await serve({ rpc: values.rpc, index: values.index }, { port: Number(values.port) });
  process.stdout.write(`console: ${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`error: the console cannot be served: ${error.message}\n`);
    process.exit(1);
  });
}
