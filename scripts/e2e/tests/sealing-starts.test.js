// Nodes that seal, each with a setting of its own: other chains and modes, a full pool, and starts
// that are refused.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { account, alice, balanceOf, bob, connect, USDC } from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { Node, rawSpec } from '../lib/node.js';
import { temporary, until } from '../lib/process.js';
import { finalized, nonceOf, SLOT, timeOf } from '../lib/sealed.js';

test('a kept base path goes on where it was, and is refused to the other engine', async () => {
  const first = await Node.sealing('dev', 'manual');
  const second = (args) => new Node({ ...first, args });
  try {
    await first.rpc('dev_newBlock', { count: 3 });
    const at = Date.now() + 86_400_000;
    const hash = await first.rpc('dev_timeTravel', at);
    await first.program.stop();

    const chain = ['--chain', await rawSpec('dev')];
    const consensus = second([...chain, '--alice', '--force-authoring']);
    await assert.rejects(consensus.run(), /the blocks of this base path were sealed: start with --sealing/);

    const again = second([...chain, '--alice', '--sealing', 'manual']);
    await again.run();
    assert.equal(await again.rpc('chain_getBlockHash', 4), hash);
    const next = await again.rpc('dev_newBlock');
    const nextApi = await connect(again);
    assert.ok((await timeOf(nextApi, next)) >= at + SLOT - (at % SLOT), 'time does not go back');
    await nextApi.disconnect();
    await again.program.stop();
  } finally {
    await first.stop('SIGKILL');
  }
});

test('a base path of consensus is refused to a node that seals', async () => {
  const first = await Node.validator('dev');
  try {
    await until('a block', async () => (await first.heights()).best > 0);
    await first.program.stop();
    const sealed = new Node({ ...first, args: ['--chain', await rawSpec('dev'), '--alice', '--sealing', 'instant'] });
    await assert.rejects(sealed.run(), /made by consensus: start without --sealing/);
  } finally {
    await first.stop('SIGKILL');
  }
});

test('a chain that others run is refused', async () => {
  const directory = await temporary();
  const file = join(directory, 'live.json');
  const live = { ...JSON.parse(await readFile(await rawSpec('dev'), 'utf8')), chainType: 'Live' };
  await writeFile(file, JSON.stringify(live));
  await assert.rejects(
    Node.start('a sealing node of a live chain', ['--chain', file, '--sealing', 'instant']),
    /--sealing is for chains of type Development and Local/,
  );
});

test('an interval makes blocks by itself, whatever else is asked of the node', async () => {
  const ticking = await Node.sealing('dev', 'interval=500');
  try {
    const asked = setInterval(() => ticking.rpc('dev_timeTravel', 1).catch(() => {}), 100);
    try {
      await until('ten blocks', async () => (await ticking.heights()).best >= 10, { seconds: 20, program: ticking.program });
    } finally {
      clearInterval(asked);
    }
  } finally {
    await ticking.stop();
  }
});

test('the chain `local` is sealed as well: all four validators have slots', async () => {
  const { node, api, stop } = await launch(() => Node.sealing('local', 'instant'));
  try {
    const before = await balanceOf(api, USDC, bob);
    const nonce = await nonceOf(api, alice);
    const sent = [0, 1, 2].map((n) => finalized(api.tx.assets.transferKeepAlive(USDC, bob.address, 5), alice, nonce + n));
    await Promise.all(sent);
    assert.equal(await balanceOf(api, USDC, bob), before + 15n);

    // Over the first block of a session.
    const last = await node.rpc('dev_newBlock', { to: 105 });
    assert.deepEqual(await node.heights(), { best: 105, final: 105 });
    const at = await api.at(last);
    assert.equal((await at.query.session.currentIndex()).toNumber(), 1);
    const authorities = await at.query.aura.authorities();
    assert.equal(authorities.length, 4);
    const slots = [];
    for (let height = 2; height <= 105; height += 1) {
      slots.push(Math.floor((await timeOf(api, await api.rpc.chain.getBlockHash(height))) / SLOT));
    }
    assert.equal(new Set(slots).size, slots.length, 'a slot a block');
    assert.equal(new Set(slots.map((slot) => slot % authorities.length)).size, 4);
    const at2100 = Date.UTC(2100, 0, 1);
    assert.equal(await timeOf(api, await node.rpc('dev_timeTravel', at2100)), at2100);
  } finally {
    await stop();
  }
});

// From ten on the pool keeps a tenth more, for transactions whose turn has not come. If all of them
// can go into a block it drops the oldest, though it had taken them.
const LIMIT = 8;
const FULL = /Immediately Dropped The transaction couldn't enter the pool because of the limit/;
// The accounts with dollars: twelve.
const SIGNERS = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'].flatMap((name) => [`//${name}`, `//${name}//stash`]).map(account);
const HOLDER = account('//Holder');

// A node with such a pool. `paid` is what the holder has, `pay` sends the holder one unit by a
// transaction with this nonce, and does not wait for a block. It returns why the pool refused it,
// if it did.
async function withSmallPool(mode, work) {
  const { api, node, stop } = await launch(() => Node.sealing('dev', mode, ['--pool-limit', String(LIMIT)]));
  const paid = async () => Number(await balanceOf(api, USDC, HOLDER));
  const pay = async (signer, nonce) => {
    const tx = await api.tx.assets.transfer(USDC, HOLDER.address, 1).signAsync(signer, { nonce });
    return node.rpc('author_submitExtrinsic', tx.toHex()).then(() => undefined, ({ message }) => message);
  };
  try {
    await work({ api, node, paid, pay });
  } finally {
    await stop();
  }
}

test('a full pool refuses by a reason, and takes the same transactions after a block', () =>
  withSmallPool('manual', async ({ node, paid, pay }) => {
    const payAll = async (signers) => {
      const refusals = await Promise.all(signers.map((signer) => pay(signer, 0)));
      for (const refusal of refusals) if (refusal) assert.match(refusal, FULL);
      return signers.filter((_, index) => refusals[index]);
    };
    const refused = await payAll(SIGNERS);
    assert.equal(refused.length, SIGNERS.length - LIMIT);
    assert.deepEqual(await payAll(refused), refused);
    await node.seal();
    assert.equal(await paid(), LIMIT);

    let left = refused;
    await until('the rest is taken', async () => {
      left = await payAll(left);
      return left.length === 0;
    }, { program: node.program, every: 0.1 });
    await node.seal();
    assert.equal(await paid(), SIGNERS.length);
  }));

test('a flood over the limit of the pool: what is taken gets in, and blocks go on', () =>
  withSmallPool('instant', async ({ api, node, paid, pay }) => {
    const refusals = [];
    // Each signer sends the next transaction as soon as the last one has been taken.
    const send = async (signer) => {
      let taken = 0;
      for (let n = 0; n < 30; n += 1) {
        const refusal = await pay(signer, taken);
        if (refusal) refusals.push(refusal);
        else taken += 1;
      }
      return taken;
    };
    const taken = await Promise.all(SIGNERS.map(send));
    assert.ok(refusals.length > 0);
    for (const refusal of refusals) assert.match(refusal, FULL);
    const expected = taken.reduce((sum, count) => sum + count, 0);
    await until(`${expected} transactions are in blocks`, async () => (await paid()) === expected, { seconds: 20, program: node.program });
    const hash = await finalized(api.tx.assets.transfer(USDC, HOLDER.address, 1), alice);
    assert.equal(await node.rpc('chain_getFinalizedHead'), hash);
    assert.equal(await paid(), expected + 1);
  }));
