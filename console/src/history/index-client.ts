// The index has the past of the chain. The console works without it: what needs it states so.
import { useEffect, useState } from 'react';
import { createStore, useStore } from '@/store';

export type IndexState =
  | { state: 'none' }
  | { state: 'asking'; url: string }
  | { state: 'ready'; url: string }
  | { state: 'failed'; url: string; reason: string };

export const indexState = createStore<IndexState>({ state: 'none' });
export const useIndexState = (): IndexState => useStore(indexState);

const AGAIN_AFTER = 30_000;

export function startHistory(url: string | undefined): void {
  if (!url) return;
  indexState.set({ state: 'asking', url });
  void ask(url.replace(/\/$/, ''));
}

async function ask(url: string): Promise<void> {
  try {
    await get(`${url}/v1/health`);
    indexState.set({ state: 'ready', url });
  } catch (error) {
    indexState.set({ state: 'failed', url, reason: error instanceof Error ? error.message : String(error) });
  }
  setTimeout(() => void ask(url), AGAIN_AFTER);
}

async function get(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}

export interface History<T> {
  value?: T;
  error?: string;
}

// One answer of the index. `parse` throws where the answer is not what was asked for.
export function useHistory<T>(path: string, parse: (answer: unknown) => T): History<T> {
  const index = useIndexState();
  const base = index.state === 'ready' ? index.url : undefined;
  const [found, setFound] = useState<History<T> & { path?: string }>({});
  useEffect(() => {
    if (!base) return;
    let isWanted = true;
    get(`${base}/v1/${path}`)
      .then(parse)
      .then(
        (value) => isWanted && setFound({ path, value }),
        (error: unknown) => isWanted && setFound({ path, error: String(error) }),
      );
    return () => {
      isWanted = false;
    };
    // The path names what is parsed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [base, path]);
  return found.path === path && base ? found : {};
}
