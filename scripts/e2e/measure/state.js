// The states that `scripts/scale.sh` builds, as a node with one validator serves them; and how
// figures are put.
import { WsProvider } from '@polkadot/api';
import { account, USDAI } from '../lib/chain.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';

export const ONE = 10n ** 18n;

// Those of `runtime/tests/it/scale` that have a key, and INFRA, USDC, USDai and sUSDai to spend.
const wallets = new Map();
export function wallet(number) {
  if (!wallets.has(number)) wallets.set(number, account(`//load//${number}`));
  return wallets.get(number);
}

export const startNode = (chain, args = []) =>
  Node.start(`the node of ${chain}`, ['--chain', chain, '--alice', '--force-authoring', ...args], {}, 1_800);

// Requests over one connection, which costs less than one each.
export async function requests(node) {
  const provider = new WsProvider(node.url);
  await provider.isReady;
  return { send: (method, ...params) => provider.send(method, params), close: () => provider.disconnect() };
}

// Signatures name the first block, which the chain knows once there is a second.
export const firstBlock = (node) =>
  until('a block', async () => (await node.heights()).best > 0, { seconds: 60, program: node.program });

// What wallets send, by its name: each number has a target of its own. Requests below half of their
// number are filled.
export const calls = (api) => ({
  transfer: (n) => api.tx.balances.transferKeepAlive(wallet(n + 1).address, 10n ** 12n),
  'transfer of USDai': (n) => api.tx.assets.transferKeepAlive(USDAI, wallet(n + 1).address, ONE),
  repay: (n, { loans }) => api.tx.lending.repay(n % loans, ONE),
  deposit: () => api.tx.vault.deposit(ONE, 0, 0),
  claim: (n) => api.tx.vault.claim(n),
});

// The nonce of a new account is not always zero.
export async function noncesOf(api, accounts) {
  const found = await api.query.system.account.multi(accounts.map(({ address }) => address));
  return found.map(({ nonce }) => nonce.toNumber());
}

// Signs without asking the node, for ever valid.
export function signed(api, tx, signer, nonce) {
  const { genesisHash, runtimeVersion } = api;
  return tx.sign(signer, { blockHash: genesisHash, era: 0, genesisHash, nonce, runtimeVersion }).toHex();
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

// The time that it takes, in milliseconds.
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

export function head(...names) {
  row(...names);
  row(...names.map((name, index) => (index ? '---:' : '---')));
}

// The blocks that a node has made, by its log: their numbers, and the milliseconds that each took.
export const prepared = (node) =>
  node.program.matching('Prepared block for proposing').map((line) => {
    const [, number, time] = /proposing at (\d+) \((\d+) ms\)/.exec(line);
    return { number: Number(number), time: Number(time) };
  });
