// The accounts of this visitor, and the one that the pages speak about.
import type { PolkadotSigner } from 'polkadot-api/signer';
import { createStore, useStore } from '@/store';

export type Origin = 'extension' | 'development' | 'watched';

export interface Account {
  address: string;
  name: string;
  origin: Origin;
  // None for an account that is only watched.
  signer?: PolkadotSigner;
}

const CHOSEN = 'account';
const EXTENSION = 'extension';

export const accounts = createStore<Account[]>([]);
export const chosen = createStore<string | undefined>(localStorage.getItem(CHOSEN) ?? undefined);

export function useAccount(): Account | undefined {
  const [all, address] = [useStore(accounts), useStore(chosen)];
  return all.find((account) => account.address === address);
}

export function choose(address: string): void {
  localStorage.setItem(CHOSEN, address);
  chosen.set(address);
}

export function leave(): void {
  localStorage.removeItem(CHOSEN);
  localStorage.removeItem(EXTENSION);
  chosen.set(undefined);
  accounts.set([]);
}

// A signer takes the place of the same account without one.
function add(found: Account[]): void {
  const known = accounts.get().filter((one) => !found.some((other) => other.address === one.address));
  accounts.set([...known, ...found]);
}

export async function extensions(): Promise<string[]> {
  const { getInjectedExtensions } = await import('polkadot-api/pjs-signer');
  return getInjectedExtensions();
}

export async function openExtension(name: string): Promise<number> {
  const { connectInjectedExtension } = await import('polkadot-api/pjs-signer');
  const extension = await connectInjectedExtension(name, 'InfraFi');
  const found = extension.getAccounts().map(({ address, name: own, polkadotSigner }): Account => {
    return { address, name: own ?? address, origin: 'extension', signer: polkadotSigner };
  });
  add(found);
  localStorage.setItem(EXTENSION, name);
  return found.length;
}

export async function openDevelopment(): Promise<void> {
  const { developmentAccounts } = await import('./development');
  add(developmentAccounts());
}

// The address in the notation of the chain. None if it is no address.
export async function watch(text: string): Promise<string | undefined> {
  const { AccountId } = await import('polkadot-api');
  const codec = AccountId();
  try {
    const address = codec.dec(codec.enc(text.trim()));
    add([{ address, name: address, origin: 'watched' }]);
    return address;
  } catch {
    return undefined;
  }
}

// After a reload: the extension asks no more, and a watched address is watched again.
export async function restore(isDevelopment: boolean): Promise<void> {
  const extension = localStorage.getItem(EXTENSION);
  if (extension) await openExtension(extension).catch(() => localStorage.removeItem(EXTENSION));
  const address = chosen.get();
  if (!address) return;
  const isKnown = () => accounts.get().some((account) => account.address === address);
  if (!isKnown() && isDevelopment) await openDevelopment();
  if (!isKnown()) await watch(address);
}
