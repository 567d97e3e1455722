// The index has the past of the chain. The console works without it: what needs it states so.
import { useEffect, useState } from 'react';
import { joinPages } from '@/kit/csv';
import { createStore, useStore } from '@/store';
import { countOf, fieldsOf } from './parse';

export type IndexState =
  | { state: 'none' }
  | { state: 'asking'; url: string }
  | { state: 'ready'; url: string }
  | { state: 'failed'; url: string; reason: string };

export const indexState = createStore<IndexState>({ state: 'none' });
export const useIndexState = (): IndexState => useStore(indexState);

// The last indexed block. Answers are asked for again when it changes.
const indexed = createStore(0);

const AGAIN_AFTER = 30_000;
// Answers are not asked for more often.
const AT_MOST_EVERY = 6_000;

export function startHistory(url: string | undefined): void {
  if (!url) return;
  indexState.set({ state: 'asking', url });
  void ask(url.replace(/\/$/, ''));
}

let events: EventSource | undefined;

async function ask(url: string): Promise<void> {
  try {
    const health = fieldsOf(await get(`${url}/v1/health`));
    if (indexed.get() === 0) indexed.set(countOf(health, 'block'));
    if (indexState.get().state !== 'ready') indexState.set({ state: 'ready', url });
    if (!events || events.readyState === EventSource.CLOSED) events = follow(url);
  } catch (error) {
    events?.close();
    indexState.set({ state: 'failed', url, reason: error instanceof Error ? error.message : String(error) });
  }
  setTimeout(() => void ask(url), AGAIN_AFTER);
}

function follow(url: string): EventSource {
  const source = new EventSource(`${url}/v1/stream`);
  let [last, waiting] = [0, 0];
  source.addEventListener('block', ({ lastEventId }) => {
    const height = Number(lastEventId);
    if (!Number.isSafeInteger(height)) return;
    clearTimeout(waiting);
    const tell = () => {
      last = Date.now();
      indexed.set(height);
    };
    waiting = window.setTimeout(tell, Math.max(0, last + AT_MOST_EVERY - Date.now()));
  });
  return source;
}

// The index states in a problem document why it refuses.
async function reasonOf(response: Response): Promise<string> {
  const status = `${response.status} ${response.statusText}`.trim();
  try {
    const { detail } = fieldsOf(await response.json());
    return typeof detail === 'string' ? detail : status;
  } catch {
    return status;
  }
}

async function request(address: string, accept: string): Promise<Response> {
  const response = await fetch(address, { headers: { accept } });
  if (!response.ok) throw new Error(await reasonOf(response));
  return response;
}

const get = async (address: string): Promise<unknown> => (await request(address, 'application/json')).json();

const ROWS_OF_PAGE = 1_000;
const MOST_PAGES = 100;

// A whole list as the index writes it as text/csv. `isPaged`: whether it comes in pages.
export async function tableOf(path: string, isPaged: boolean): Promise<string> {
  const index = indexState.get();
  if (index.state !== 'ready') throw new Error('the index does not answer');
  const address = new URL(`${index.url}/v1/${path}`);
  if (isPaged) address.searchParams.set('limit', ROWS_OF_PAGE.toString());
  const pages: string[] = [];
  let next: string | undefined = address.toString();
  while (next !== undefined) {
    if (pages.length === MOST_PAGES) throw new Error(`more than ${MOST_PAGES * ROWS_OF_PAGE} rows`);
    const response = await request(next, 'text/csv');
    pages.push(await response.text());
    // The header `Link` has the address of the next page, relative to this one.
    const link = /<([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    next = link === undefined ? undefined : new URL(link, next).toString();
  }
  return joinPages(pages);
}

// An answer of the index, and the block up to which it counts.
export interface History<T> {
  value?: T;
  error?: string;
  block?: number;
  at?: number;
}

interface Found<T> extends History<T> {
  address?: string;
}

// One answer of the index; none without a path. `parse` throws where the answer is not what was
// asked for. An answer stays until the next one to the same question is there.
export function useHistory<T>(path: string | undefined, parse: (answer: unknown) => T): History<T> {
  const index = useIndexState();
  const height = useStore(indexed);
  const base = index.state === 'ready' ? index.url : undefined;
  const address = base !== undefined && path !== undefined ? `${base}/v1/${path}` : undefined;
  const [found, setFound] = useState<Found<T>>({});
  useEffect(() => {
    if (address === undefined) return;
    let isWanted = true;
    get(address)
      .then((answer): Found<T> => {
        const fields = fieldsOf(answer);
        const value = parse(answer);
        return { address, value, block: countOf(fields, 'block'), at: countOf(fields, 'at') };
      })
      .catch((error: unknown): Found<T> => {
        return { address, error: error instanceof Error ? error.message : String(error) };
      })
      .then((next) => isWanted && setFound(next));
    return () => {
      isWanted = false;
    };
    // The path names what is parsed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address, height]);
  return found.address === address ? found : {};
}
