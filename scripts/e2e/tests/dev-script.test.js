// scripts/dev.sh without changes: it serves the feed at the address that the chain reads, and it
// leaves no process behind.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { alice, connect } from '../lib/chain.js';
import { binary, Node } from '../lib/node.js';
import { freePort, Program, until } from '../lib/process.js';

const [script, testScript] = ['dev.sh', 'test.sh'].map((name) => fileURLToPath(new URL(`../../${name}`, import.meta.url)));
const FEED_PORT = 8555;
const isFree = (port) => freePort(port).then(() => true, () => false);

// What the banner shows of blocks.
const blocks = (dev) => dev.matching('  blocks  ').join();

// Runs dev.sh until its chain is up, does something with a node there, and ends it by Ctrl-C.
async function develop(options, work, nodeArgs = []) {
  assert.ok(await isFree(FEED_PORT), `port ${FEED_PORT} is in use: is dev.sh running?`);
  const rpcPort = await freePort();
  const command = [script, '--no-build', ...options, '--', '--rpc-port', String(rpcPort), ...nodeArgs];
  const dev = new Program('dev.sh', command, { INFRAFI_NODE: binary });
  try {
    await until('the chain is up', () => dev.matching('The node\'s log follows').length, { seconds: 300, program: dev });
    assert.deepEqual(dev.matching('no prices yet'), [], dev.tail());
    assert.ok(dev.matching(`ws://127.0.0.1:${rpcPort}`).length, dev.tail());
    await work(dev, new Node({ rpcPort, args: [] }));
  } finally {
    await dev.stop('SIGINT', 20_000);
  }
  assert.equal(dev.child.exitCode, 0, dev.tail());
  assert.ok((await isFree(rpcPort)) && (await isFree(FEED_PORT)) && (await isFree(8557)) && (await isFree(8558)) && (await isFree(8559)), 'something still listens');
}

test('dev.sh brings up a chain with prices, and Ctrl-C ends all of it', () =>
  develop([], async (dev, node) => {
    assert.match(blocks(dev), /a transaction makes a block at once/);
    for (const text of ['--consensus', '//Alice//appraiser', '10,000,000 USDC']) assert.ok(dev.matching(text).length, text);
    // The line after the step's name has its duration.
    const [, seconds] = /^ +([\d.]+) s$/.exec(dev.lines[dev.lines.findIndex((line) => line.includes('waiting for prices')) + 1]);
    assert.ok(Number(seconds) < 10, `prices after ${seconds} s`);

    const page = await until('the page', async () => (await fetch('http://127.0.0.1:8556/borrow')).text(), { program: dev });
    assert.match(page, /lending\.propose/);

    // The first link is that of the console, which finds the node.
    const link = /https?:\S+/;
    const banner = dev.lines.slice(dev.lines.findIndex((line) => line.includes('The chain is running')));
    assert.match(link.exec(banner.find((line) => link.test(line)))[0], /^http:\/\/127\.0\.0\.1:8557/);
    const served = (path) => fetch(`http://127.0.0.1:8557${path}`);
    assert.match(await (await served('/')).text(), /<div id="root">/);
    const index = 'http://127.0.0.1:8558';
    assert.deepEqual(await (await served('/console.json')).json(), { rpc: `ws://127.0.0.1:${node.rpcPort}`, index });
    const { items } = await until('prices of the past', async () => (await fetch(`${index}/v1/prices`)).json(), { program: dev });
    assert.ok(items.length > 0);

    const api = await connect(node);
    const begun = performance.now();
    await new Promise((resolve, reject) => {
      api.tx.system.remark('0x').signAndSend(alice, ({ status }) => status.isFinalized && resolve()).catch(reject);
    });
    const took = performance.now() - begun;
    await api.disconnect();
    assert.ok(took < 1_000, `final after ${took} ms`);
    // Without transactions time goes on as well.
    const { best } = await node.heights();
    await until('the next block', async () => (await node.heights()).best > best, { seconds: 12, program: dev });
  }));

test('dev.sh --consensus brings up a chain with a network', () =>
  develop(['--consensus'], async (dev, node) => {
    assert.ok((await node.rpc('system_localListenAddresses')).length > 0);
    assert.match(blocks(dev), /a block every six seconds, final some seconds later/);
    await assert.rejects(node.rpc('dev_newBlock'), /Method not found/);
    assert.ok((await node.heights()).best >= 1);
  }));

test('dev.sh says how blocks are made where the node is told by --sealing', () =>
  develop(
    ['--no-feed', '--no-page', '--chain-only'],
    async (dev, node) => {
      assert.match(dev.matching('  console  ').join(), /none was started/);
      assert.ok(await isFree(8557), 'a console is served');
      assert.match(blocks(dev), /a block on request alone, by dev_newBlock or dev_timeTravel/);
      const { best } = await node.heights();
      await sleep(1_000);
      assert.equal((await node.heights()).best, best);
    },
    ['--sealing', 'manual'],
  ));

const refused = async (command, reason) => {
  const program = new Program(command.join(' '), command, { INFRAFI_NODE: binary });
  await program.ended;
  assert.equal(program.child.exitCode, 1);
  assert.ok(program.matching(reason).length, program.tail());
};

test('options that exclude each other are refused', async () => {
  await refused([script, '--no-build', '--consensus', '--', '--sealing', 'manual'], '--consensus and --sealing exclude each other');
  await refused([testScript, '--quick', '--e2e'], '--quick and --e2e exclude each other');
  await refused([testScript, '--unit', '--unit'], '--unit and --unit exclude each other');
  for (const options of [[], ['--quick'], ['--unit']]) {
    await refused([testScript, ...options, '--', 'sealing'], 'a pattern is for the files of --e2e');
  }
});

test('dev.sh names the port that is in use', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await refused([script, '--no-build', '--', '--rpc-port', String(port)], `port ${port} is in use`);
  server.close();
});
