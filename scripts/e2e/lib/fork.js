// A chain's state under another runtime: what an upgrade would do to it, before it does it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Node, rawSpec, target } from './node.js';
import { temporary } from './process.js';

const CODE = '0x3a636f6465';
const PAGE = 1_000;

// All keys and values of a node at a block.
export async function stateOf(node, block) {
  const top = {};
  for (let start = null; ; ) {
    const keys = await node.rpc('state_getKeysPaged', '0x', PAGE, start, block);
    if (keys.length === 0) return top;
    const [{ changes }] = await node.rpc('state_queryStorageAt', keys, block);
    for (const [key, value] of changes) top[key] = value;
    start = keys.at(-1);
  }
}

// A node whose genesis is that state, with the runtime of a file of scripts/upgrade.sh in place of
// its own. It makes no blocks.
export async function fork(name, chain, state, wasm) {
  const described = JSON.parse(await readFile(await rawSpec(chain), 'utf8'));
  const code = `0x${(await readFile(wasm)).toString('hex')}`;
  described.genesis.raw.top = { ...state, [CODE]: code };
  const file = join(await temporary(), 'fork.json');
  await writeFile(file, JSON.stringify({ ...described, id: `${described.id}_fork` }));
  return Node.start(name, ['--chain', file]);
}

// Migrates with all checks: those of the migrations before and after, that all of the state
// decodes, and every pallet's try-state at the end. What is wrong is thrown. Nothing is changed.
const ALL = '0x01';
export const tryUpgrade = (node, block) => node.rpc('state_call', 'TryRuntime_on_runtime_upgrade', ALL, ...(block ? [block] : []));

// The runtimes of scripts/upgrade.sh: `current`, `next` and `failing`.
export const runtime = (name) => join(target, 'rehearsal', `${name}.wasm`);
