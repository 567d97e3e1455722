// Compares the committed metadata with that of a node's runtime, or replaces it. Without an address
// it starts the node of this repository for the time of the question.
//
// usage: node scripts/metadata.mjs [--write] [--rpc http://127.0.0.1:9944] [--file FILE]
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Chain } from '../test/lib/chain.mjs';

const FILE = new URL('../../crates/client/metadata.scale', import.meta.url);
const VERSION_16 = '0x10000000';

const { values: options } = parseArgs({
  options: {
    rpc: { type: 'string' },
    write: { type: 'boolean', default: false },
    file: { type: 'string' },
  },
});
const file = options.file ?? FILE;

// The answer is an option of bytes: one byte for `Some`, then the length in its compact form.
function bytesOf(hex) {
  const raw = Buffer.from(hex.slice(2), 'hex');
  if (raw[0] !== 1) throw new Error('the node has no metadata of version 16');
  const size = { 0: 1, 1: 2, 2: 4 }[raw[1] & 3];
  if (!size) throw new Error('the metadata is longer than expected');
  return raw.subarray(1 + size);
}

async function found() {
  const chain = options.rpc ? Chain.at(options.rpc) : await Chain.start({ feed: false });
  try {
    return bytesOf(await chain.rpc('state_call', 'Metadata_metadata_at_version', VERSION_16));
  } finally {
    await chain.stop();
  }
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const bytes = await found();
if (options.write) {
  await writeFile(file, bytes);
  process.stdout.write(`written: ${bytes.length} bytes, sha256 ${hash(bytes)}. Run npm run generate.\n`);
} else if (hash(await readFile(file)) === hash(bytes)) {
  process.stdout.write('the committed metadata is the runtime’s\n');
} else {
  process.stderr.write('error: the runtime has other metadata than the console was built for.\n');
  process.stderr.write('Run npm run metadata, npm run generate, npm run typecheck.\n');
  process.exit(1);
}
