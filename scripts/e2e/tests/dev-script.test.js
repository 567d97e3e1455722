// scripts/dev.sh without changes: it serves the feed at the address that the chain reads, and it
// leaves no process behind.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { binary, Node } from '../lib/node.js';
import { freePort, Program, until } from '../lib/process.js';

const script = fileURLToPath(new URL('../../dev.sh', import.meta.url));
const FEED_PORT = 8555;
const isFree = (port) => freePort(port).then(() => true, () => false);

test('dev.sh brings up a chain with prices, and Ctrl-C ends all of it', async (t) => {
  if (!(await isFree(FEED_PORT))) return t.skip(`port ${FEED_PORT} is in use: is dev.sh running?`);
  const rpcPort = await freePort();
  const dev = new Program('dev.sh', [script, '--no-build', '--', '--rpc-port', String(rpcPort)], { INFRAFI_NODE: binary });
  try {
    await until('the chain is up', () => dev.matching('The node\'s log follows').length, { seconds: 300, program: dev });
    assert.deepEqual(dev.matching('no prices yet'), [], dev.tail());
    for (const text of [`ws://127.0.0.1:${rpcPort}`, '//Alice//appraiser', '10,000,000 USDC']) {
      assert.ok(dev.matching(text).length, text);
    }
    const { best } = await new Node({ rpcPort }).heights();
    assert.ok(best >= 1);
  } finally {
    await dev.stop('SIGINT', 20_000);
  }
  assert.equal(dev.child.exitCode, 0, dev.tail());
  assert.ok((await isFree(rpcPort)) && (await isFree(FEED_PORT)), 'something still listens');
});

test('dev.sh names the port that is in use', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const dev = new Program('dev.sh', [script, '--no-build', '--', '--rpc-port', String(port)], { INFRAFI_NODE: binary });
  await dev.ended;
  server.close();
  assert.equal(dev.child.exitCode, 1);
  assert.ok(dev.matching(`port ${port} is in use`).length, dev.tail());
});
