// What a browser loads before the first paint, compressed: the page, its style, and the scripts
// that it names, with what these import before they run, the messages of a language and the first
// page.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const MOST = 180 * 1024;

const text = (path) => readFile(new URL(path, DIST), 'utf8');
const html = await text('index.html');
const found = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path));

// Static imports of a script.
async function follow(path) {
  const source = await text(path);
  for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    const next = `assets/${name}`;
    if (found.has(next)) continue;
    found.add(next);
    await follow(next);
  }
}

const scripts = () => [...found].filter((path) => path.endsWith('.js'));
for (const path of scripts()) await follow(path);
// The messages and the first page are asked for before anything is painted.
const assets = await readdir(new URL('assets/', DIST));
for (const kind of ['uk', 'overview']) {
  const name = assets.find((file) => file.startsWith(`${kind}-`) && file.endsWith('.js'));
  if (!name) throw new Error(`no chunk ${kind}`);
  found.add(`assets/${name}`);
  await follow(`assets/${name}`);
}

let sum = gzipSync(html).length;
for (const path of found) {
  const size = gzipSync(await readFile(new URL(path, DIST))).length;
  sum += size;
  process.stdout.write(`${String(size).padStart(8)}  ${path}\n`);
}
process.stdout.write(`${String(sum).padStart(8)}  before the first paint, of ${MOST}\n`);
if (sum > MOST) {
  process.stderr.write('error: the first paint takes more than 180 KB\n');
  process.exit(1);
}
