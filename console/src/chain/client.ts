// The two ways to a client of the chain. This file and what it loads come after the first paint.
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import type { Way } from './connection';
import { isOnline } from './connection';

export function rpcClient(url: string): PolkadotClient {
  const provider = getWsProvider(url, {
    onStatusChanged: ({ type }) => isOnline.set(String(type) === 'CONNECTED'),
  });
  return createClient(provider);
}

async function lightClient(specUrl: string): Promise<PolkadotClient | undefined> {
  const response = await fetch(specUrl).catch(() => undefined);
  if (!response?.ok) return undefined;
  const chainSpec = await response.text();
  const [{ startFromWorker }, { getSmProvider }, { default: SmoldotWorker }] = await Promise.all([
    import('polkadot-api/smoldot/from-worker'),
    import('polkadot-api/sm-provider'),
    import('polkadot-api/smoldot/worker?worker'),
  ]);
  const smoldot = startFromWorker(new SmoldotWorker());
  return createClient(getSmProvider(() => smoldot.addChain({ chainSpec })));
}

export const clientOf = async (way: Way, from: string): Promise<PolkadotClient | undefined> =>
  way === 'light' ? lightClient(from) : rpcClient(from);
