// The connection to the chain: a light client in this browser, or a node over RPC.
import type { infrafi } from '#descriptors';
import type { PolkadotClient, TypedApi } from 'polkadot-api';
import type { Config } from '@/config';
import { createStore } from '@/store';
import type { Opened } from './client';
import { type Stall, Watchdog } from './watchdog';

export type Api = TypedApi<typeof infrafi>;
export type Way = 'light' | 'rpc';

// A final block. The time is the chain's own, in seconds since 1970.
export interface Block {
  number: number;
  hash: string;
  time: number;
}

export interface Chain {
  way: Way;
  // The node, or the bootnodes' specification.
  from: string;
  name: string;
  genesis: string;
  client: PolkadotClient;
  api: Api;
}

export type Connection =
  | { state: 'connecting'; way: Way; from: string }
  | { state: 'ready'; chain: Chain }
  | { state: 'failed'; reason: FailureReason; detail: string };

export type FailureReason = 'unreachable' | 'otherChain' | 'noSpec';

export const connection = createStore<Connection>({ state: 'connecting', way: 'rpc', from: '' });
export const head = createStore<Block | undefined>(undefined);
// The final block before the head. A transaction is dated by it, since the state at the head knows
// the hashes of earlier blocks alone.
export const earlier = createStore<string | undefined>(undefined);
// That no block has become final for long, although new ones come.
export const stall = createStore<Stall | undefined>(undefined);
// Whether the socket of the RPC stands. The light client has no such thing.
export const isOnline = createStore(true);

export const chainNow = (): Chain | undefined => {
  const now = connection.get();
  return now.state === 'ready' ? now.chain : undefined;
};

function wayOf(config: Config): Way {
  if (config.use && (config.use === 'rpc' || config.spec)) return config.use;
  return config.spec ? 'light' : 'rpc';
}

export async function connect(config: Config): Promise<void> {
  const way = wayOf(config);
  const from = (way === 'light' ? config.spec : config.rpc) ?? '';
  connection.set({ state: 'connecting', way, from });
  const chain = await reach(way, from, config.genesis);
  if (!chain) return;
  watch(chain);
  connection.set({ state: 'ready', chain });
}

type Reached = Chain & Pick<Opened, 'close'>;

// A client of the right chain; none where the connection has failed.
async function reach(way: Way, from: string, genesis: string | undefined): Promise<Reached | undefined> {
  const [{ open }, { infrafi }] = await Promise.all([import('./client'), import('#descriptors')]);
  const opened = await open(way, from);
  if (!opened) {
    connection.set({ state: 'failed', reason: 'noSpec', detail: from });
    return undefined;
  }
  const { client, close } = opened;
  const { name, genesisHash } = await client.getChainSpecData();
  if (genesis && genesis !== genesisHash) {
    close();
    connection.set({ state: 'failed', reason: 'otherChain', detail: genesisHash });
    return undefined;
  }
  const api = client.getTypedApi(infrafi);
  return { way, from, name, genesis: genesisHash, client, api, close };
}

const LOOK_EVERY = 2_000;

// Follows a client, and starts a light one again while it finalises nothing.
function watch(first: Reached): void {
  const dog = new Watchdog();
  let [chain, stop] = [first, follow(first, dog)];
  let isRenewing = false;
  const renew = async () => {
    isRenewing = true;
    stop();
    connection.set({ state: 'connecting', way: chain.way, from: chain.from });
    chain.close();
    // The blocks of the old client are unknown to the new one.
    head.set(undefined);
    earlier.set(undefined);
    const next = await reach(chain.way, chain.from, chain.genesis).finally(() => (isRenewing = false));
    if (!next) return;
    [chain, stop] = [next, follow(next, dog)];
    connection.set({ state: 'ready', chain: next });
  };
  setInterval(() => {
    const now = Date.now();
    const found = dog.stall(now);
    if (found?.best !== stall.get()?.best || found?.renewals !== stall.get()?.renewals) stall.set(found);
    // One that could not be started is tried again at the next interval.
    if (chain.way === 'light' && !isRenewing && dog.takeRenewal(now)) renew().catch(() => undefined);
  }, LOOK_EVERY);
}

const KEPT_FOR = 60_000;

// The blocks of a client; the result ends that.
function follow({ client, api }: Chain, dog: Watchdog): () => void {
  let [last, release] = ['', () => {}];
  const date = (hash: string) => {
    const before = release;
    earlier.set(last || undefined);
    [last, release] = [hash, client.hodlBlock(hash)];
    // The client keeps the last two blocks, and what a transaction in the making refers to.
    setTimeout(before, KEPT_FOR);
  };
  let isCurrent = true;
  api.constants.Aura.SlotDuration().then(
    (milliseconds) => (dog.slot = Number(milliseconds)),
    () => undefined,
  );
  const best = client.bestBlocks$.subscribe({
    next: ([block]) => block && dog.onBest(block.number),
    // The subscription below shows it.
    error: () => undefined,
  });
  const final = client.finalizedBlock$.subscribe({
    next: async ({ hash, number }) => {
      dog.onFinal(number, Date.now());
      date(hash);
      const time = await api.query.Timestamp.Now.getValue({ at: hash }).catch(() => undefined);
      if (!isCurrent || time === undefined || number < (head.get()?.number ?? 0)) return;
      head.set({ hash, number, time: Number(time / 1_000n) });
    },
    error: (error: unknown) =>
      connection.set({ state: 'failed', reason: 'unreachable', detail: String(error) }),
  });
  return () => {
    isCurrent = false;
    best.unsubscribe();
    final.unsubscribe();
  };
}
