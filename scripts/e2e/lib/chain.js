// The chain as @polkadot/api sees it.
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { cryptoWaitReady } from '@polkadot/util-crypto';

export const USDC = 1;
export const USDAI = 2;
export const SUSDAI = 3;
// One INFRA, in its smallest units.
export const INFRA = 10n ** 12n;

await cryptoWaitReady();
const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
export const account = (uri) => keyring.addFromUri(uri);
export const [alice, bob, charlie, dave, eve, ferdie] = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'].map(
  (name) => account(`//${name}`),
);
export const appraiserOf = (name) => account(`//${name}//appraiser`);

export async function connect(node) {
  const provider = new WsProvider(node.url);
  // Without the type, @polkadot/api cannot name the asset in which a fee is paid.
  const types = { TAssetConversion: 'Option<u32>' };
  return ApiPromise.create({ provider, types, noInitWarn: true });
}

// The calls of a chain to which a test has yet to connect: `callsOf(() => api).lending.draw(0)`.
export function callsOf(connected) {
  const call = (pallet) => (_, name) => (...args) => connected().tx[pallet][name](...args);
  return new Proxy({}, { get: (_, pallet) => new Proxy({}, { get: call(pallet) }) });
}

// The protocol's own accounts, by their keyless ids.
export const keyless = (id) => `0x${Buffer.from(`modl${id}`.padEnd(32, '\0')).toString('hex')}`;

// The balance of an asset that an account, or an address, can spend. `at` is a connection, or one
// at a block.
export async function balanceOf(at, asset, who) {
  const account = await at.query.assets.account(asset, who.address ?? who);
  return account.isSome ? account.unwrap().balance.toBigInt() : 0n;
}

// A refusal of the chain, by the name of its reason: `Collateral.SerialTaken`.
export class Refused extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export function reasonOf(api, error) {
  if (!error.isModule) return error.isToken ? `Token.${error.asToken.type}` : error.type;
  const { section, name } = api.registry.findMetaError(error.asModule);
  return `${section[0].toUpperCase()}${section.slice(1)}.${name}`;
}

// How long a transaction may wait for a block.
const PATIENCE = 120_000;

// Signs, sends and waits for a block; throws `Refused` if the chain refuses the call in it.
// `inPool` is called once the pool has the transaction.
export function send(api, tx, signer, { inPool = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    let unsubscribe = () => {};
    const done = (settle, value) => {
      clearTimeout(timer);
      unsubscribe();
      inPool();
      settle(value);
    };
    const { section, method } = tx.method;
    const timer = setTimeout(() => done(reject, new Error(`${section}.${method}: in no block after ${PATIENCE / 1_000} s`)), PATIENCE);
    const watch = ({ status, events, dispatchError }) => {
      if (status.isReady) inPool();
      if (status.isInvalid || status.isDropped || status.isUsurped) done(reject, new Error(`transaction ${status.type}`));
      // A sealed block is final at once.
      if (!status.isInBlock && !status.isFinalized) return;
      if (dispatchError) done(reject, new Refused(reasonOf(api, dispatchError)));
      else done(resolve, { block: (status.isInBlock ? status.asInBlock : status.asFinalized).toHex(), events: events.map(({ event }) => event) });
    };
    tx.signAndSend(signer, { nonce: -1, ...options }, watch).then(
      (stop) => (unsubscribe = stop),
      (error) => done(reject, error),
    );
  });
}

// Sends groups of transactions, each with its signer, of which one block can take all: the
// transactions of a group go before those of the next one by their tips.
export async function sendTogether(api, groups) {
  const sent = [];
  const nonces = {};
  for (const [index, group] of groups.entries()) {
    const later = BigInt(groups.length - 1 - index);
    // The rank in the pool is the tip times a number that differs between calls by less.
    const tip = later && 10n ** (8n + 2n * later);
    const pooled = group.map(async ([tx, signer]) => {
      // Asked for once: the node may not count what it was just sent.
      nonces[signer.address] ??= (await api.rpc.system.accountNextIndex(signer.address)).toNumber();
      const nonce = nonces[signer.address]++;
      await new Promise((inPool) => sent.push(send(api, tx, signer, { nonce, tip, inPool })));
    });
    await Promise.all(pooled);
    // All are awaited at the end.
    for (const one of sent) one.catch(() => {});
  }
  return Promise.all(sent);
}

// Sends transactions one after the other. Returns the events of each, and the reason why the chain
// refused it, if it did.
export async function sendInOrder(api, calls, signers) {
  const results = [];
  for (const [index, tx] of calls.entries()) {
    try {
      results.push({ events: (await send(api, tx, signers[index])).events });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      results.push({ events: [], reason: error.reason });
    }
  }
  return results;
}

// As root. The outer transaction succeeds even if the inner one fails: its result is in an event.
export async function sudo(api, ...calls) {
  const call = calls.length === 1 ? calls[0] : api.tx.utility.batchAll(calls);
  return sudone(api, await send(api, api.tx.sudo.sudo(call), alice));
}

// As any account, keyless ones included.
export async function sudoAs(api, who, call) {
  return sudone(api, await send(api, api.tx.sudo.sudoAs(who, call), alice));
}

// As the credit committee of the chain `dev`, whose only member decides in one transaction.
export async function asCommittee(api, ...calls) {
  const call = calls.length === 1 ? calls[0] : api.tx.utility.batchAll(calls);
  const sent = await send(api, api.tx.creditCommittee.propose(1, call, call.method.encodedLength), alice);
  const { result } = eventOf(sent, 'creditCommittee', 'Executed').data;
  if (result.isErr) throw new Refused(reasonOf(api, result.asErr));
  return sent;
}

function sudone(api, sent) {
  const done = sent.events.find(({ section, method }) => section === 'sudo' && ['Sudid', 'SudoAsDone'].includes(method));
  const [result] = done.data;
  if (result.isErr) throw new Refused(reasonOf(api, result.asErr));
  return sent;
}

// The results of several calls in one transaction: of each the reason why the chain refused it, or
// undefined.
export async function outcomes(api, calls, signer) {
  const { events } = await send(api, api.tx.utility.forceBatch(calls), signer);
  const items = events.filter(({ section, method }) => section === 'utility' && /^Item(Completed|Failed)$/.test(method));
  return items.map(({ data }) => data.error && reasonOf(api, data.error));
}

export const eventOf = (sent, section, method) =>
  sent.events.find((event) => event.section === section && event.method === method);

const described = new WeakMap();

// The metadata of version 16, which describes view functions, with a registry of its own.
async function metadataV16(api) {
  if (!described.has(api)) {
    const opaque = await api.call.metadata.metadataAtVersion(16);
    const registry = new TypeRegistry();
    const metadata = new Metadata(registry, opaque.unwrap().toHex());
    // Nothing is signed with it, so unknown extensions need no warning.
    registry.setMetadata(metadata, undefined, undefined, true);
    described.set(api, { registry, pallets: metadata.asV16.pallets });
  }
  return described.get(api);
}

// Calls a pallet's view function by name, at a block or at the best one; gives what it returned, as
// JSON with strings for numbers. @polkadot/api cannot do this by itself: the id is looked up in the
// metadata.
export async function view(api, palletName, name, args = [], at) {
  const { registry, pallets } = await metadataV16(api);
  const pallet = pallets.find((candidate) => candidate.name.eq(palletName));
  const found = pallet?.viewFunctions.find((candidate) => candidate.name.eq(name));
  if (!found) throw new Error(`there is no view function ${palletName}.${name}`);
  const typeOf = (id) => registry.createLookupType(id);
  const encoded = found.inputs.map((input, index) => registry.createType(typeOf(input.type), args[index]).toU8a());
  // As hex: bytes would be taken as encoded already, length and all.
  const input = u8aToHex(u8aConcat(...encoded));
  const instance = at ? await api.at(at) : api;
  const result = await instance.call.runtimeViewFunction.executeViewFunction(found.id.toHex(), input);
  if (result.isErr) throw new Error(`${palletName}.${name}: ${result.asErr.type}`);
  return registry.createType(typeOf(found.output), result.asOk.toU8a(true));
}
