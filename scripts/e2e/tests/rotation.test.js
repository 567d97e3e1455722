// All validators of a network change their session keys, one a session. Blocks and finality go
// on throughout.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { Network, setKeys } from '../lib/network.js';

const FOUR = ['alice', 'bob', 'charlie', 'dave'];

let network, api;
before(async () => {
  network = await Network.start();
  ({ api } = network);
  await network.finalises();
});
after(() => network?.stop());

const authorities = async () => (await api.query.grandpa.authorities()).map(([key]) => key.toHex());

test('each validator makes new keys, and all of them serve two sessions after the last', async () => {
  const old = await authorities();
  let session = await network.sessionIndex();
  for (const name of FOUR) {
    session += 1;
    await network.session(session);
    await setKeys(api, network.nodes[name], chain[name]);
    await network.finalises();
  }
  await network.session(session + 2);
  await network.stands(FOUR, FOUR.length);
  const now = await authorities();
  assert.deepEqual(now.filter((key) => old.includes(key)), []);
  await network.money.transfer(api);
  const last = await network.finalises({ blocks: 8 });
  const authors = new Set(await network.authors(last - 7, last));
  assert.deepEqual([...authors].toSorted(), FOUR);
});
