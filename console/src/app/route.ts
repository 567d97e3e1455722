// The address within the page: `#/loans/3`.
import { useSyncExternalStore } from 'react';

const path = () => location.hash.replace(/^#\/?/, '');

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

// The page, and what follows it.
export function useRoute(): string[] {
  return useSyncExternalStore(subscribe, path).split('/');
}

export const hrefOf = (...parts: (string | bigint | number)[]): string => `#/${parts.join('/')}`;
export function go(...parts: (string | bigint | number)[]): void {
  location.hash = hrefOf(...parts);
}
