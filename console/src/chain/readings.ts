// What components read of the chain: each reading is made at a final block, with its time and the
// way on which it came, and is made again at later blocks as long as a component watches it.
import { useSyncExternalStore } from 'react';
import { type Api, type Block, chainNow, connection, head, type Way } from './connection';

// Where and when a reading is made: pass `at` to every call, so that all of it is of one block.
export interface At {
  api: Api;
  at: string;
  now: number;
}

export interface Reading<T> {
  value: T;
  block: Block;
  way: Way;
}

export interface Watched<T> {
  reading?: Reading<T>;
  // Why the last attempt failed. The reading before it stays, with its own block.
  error?: string;
}

const NOTHING: Watched<never> = {};
const watches = new Map<string, Watch<unknown>>();

class Watch<T> {
  private state: Watched<T> = NOTHING;
  private listeners = new Set<() => void>();
  private isRunning = false;
  private stop?: () => void;

  constructor(
    private key: string,
    private read: (at: At) => Promise<T>,
  ) {}

  snapshot = (): Watched<T> => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.end();
    };
  };

  private start(): void {
    const unsubscribe = [head.subscribe(this.run), connection.subscribe(this.run)];
    this.stop = () => unsubscribe.forEach((one) => one());
    watches.set(this.key, this as Watch<unknown>);
    void this.run();
  }

  private end(): void {
    this.stop?.();
    if (watches.get(this.key) === (this as Watch<unknown>)) watches.delete(this.key);
  }

  // One attempt at a time. Blocks that come meanwhile are read together in the next one.
  private run = async (): Promise<void> => {
    const [chain, block] = [chainNow(), head.get()];
    if (!chain || !block || this.isRunning || block === this.state.reading?.block) return;
    this.isRunning = true;
    try {
      const value = await this.read({ api: chain.api, at: block.hash, now: block.time });
      this.tell({ reading: { value, block, way: chain.way } });
    } catch (error) {
      this.tell({ ...this.state, error: error instanceof Error ? error.message : String(error) });
    }
    this.isRunning = false;
    if (this.listeners.size > 0 && head.get() !== block) void this.run();
  };

  private tell(state: Watched<T>): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

// The key names what is read, arguments included: readings of one key are shared.
function watchOf<T>(key: string, read: (at: At) => Promise<T>): Watch<T> {
  const known = watches.get(key);
  if (known) return known as Watch<T>;
  const made = new Watch(key, read);
  watches.set(key, made as Watch<unknown>);
  return made;
}

export function useReading<T>(key: string, read: (at: At) => Promise<T>): Watched<T> {
  const watch = watchOf(key, read);
  return useSyncExternalStore(watch.subscribe, watch.snapshot);
}

// A reading of something that may not be chosen yet: then there is none.
export function useReadingIf<T>(key: string | undefined, read: (at: At) => Promise<T>): Watched<T> {
  const nothing = async () => undefined;
  const watched = useReading<T | undefined>(key ?? 'nothing', key === undefined ? nothing : read);
  return key === undefined ? NOTHING : (watched as Watched<T>);
}
