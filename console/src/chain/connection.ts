// The connection to the chain: a light client in this browser, or a node over RPC.
import type { infrafi } from '#descriptors';
import type { PolkadotClient, TypedApi } from 'polkadot-api';
import type { Config } from '@/config';
import { createStore } from '@/store';

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
  const [{ clientOf }, { infrafi }] = await Promise.all([import('./client'), import('#descriptors')]);
  const client = await clientOf(way, from);
  if (!client) return connection.set({ state: 'failed', reason: 'noSpec', detail: from });
  const { name, genesisHash } = await client.getChainSpecData();
  if (config.genesis && config.genesis !== genesisHash) {
    client.destroy();
    return connection.set({ state: 'failed', reason: 'otherChain', detail: genesisHash });
  }
  const api = client.getTypedApi(infrafi);
  follow(client, api);
  connection.set({ state: 'ready', chain: { way, from, name, genesis: genesisHash, client, api } });
}

const KEPT_FOR = 60_000;

function follow(client: PolkadotClient, api: Api): void {
  let [last, release] = ['', () => {}];
  const date = (hash: string) => {
    const before = release;
    earlier.set(last || undefined);
    [last, release] = [hash, client.hodlBlock(hash)];
    // The client keeps the last two blocks, and what a transaction in the making refers to.
    setTimeout(before, KEPT_FOR);
  };
  client.finalizedBlock$.subscribe({
    next: async ({ hash, number }) => {
      date(hash);
      const time = await api.query.Timestamp.Now.getValue({ at: hash }).catch(() => undefined);
      if (time === undefined || number < (head.get()?.number ?? 0)) return;
      head.set({ hash, number, time: Number(time / 1_000n) });
    },
    error: (error: unknown) =>
      connection.set({ state: 'failed', reason: 'unreachable', detail: String(error) }),
  });
}
