// The two ways to a client of the chain. This file and what it loads come after the first paint.
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import type { Way } from './connection';
import { isOnline } from './connection';

export interface Opened {
  client: PolkadotClient;
  // Ends the client, and the light client behind it.
  close: () => void;
}

function rpcClient(url: string): Opened {
  const provider = getWsProvider(url, {
    onStatusChanged: ({ type }) => isOnline.set(String(type) === 'CONNECTED'),
  });
  const client = createClient(provider);
  return { client, close: () => client.destroy() };
}

async function lightClient(specUrl: string): Promise<Opened | undefined> {
  const response = await fetch(specUrl).catch(() => undefined);
  if (!response?.ok) return undefined;
  const chainSpec = await response.text();
  const [{ startFromWorker }, { getSmProvider }, { default: SmoldotWorker }] = await Promise.all([
    import('polkadot-api/smoldot/from-worker'),
    import('polkadot-api/sm-provider'),
    import('polkadot-api/smoldot/worker?worker'),
  ]);
  const worker = new SmoldotWorker();
  const smoldot = startFromWorker(worker);
  const client = createClient(getSmProvider(() => smoldot.addChain({ chainSpec })));
  const close = () => {
    client.destroy();
    // A client that has crashed cannot be ended politely.
    void smoldot
      .terminate()
      .catch(() => undefined)
      .finally(() => worker.terminate());
  };
  return { client, close };
}

export const open = async (way: Way, from: string): Promise<Opened | undefined> =>
  way === 'light' ? lightClient(from) : rpcClient(from);
