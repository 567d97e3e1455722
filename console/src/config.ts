// Where the console finds the chain and the index: `console.json` beside the page, over which go
// the choices made on the page Verify, over which go those of the address.

export interface Config {
  // Address of a node.
  rpc?: string;
  // Address of a chain specification with bootnodes, for the light client.
  spec?: string;
  // Genesis hash of the chain that the console is for.
  genesis?: string;
  // Address of the index.
  index?: string;
  // Which of the two ways is taken, where both are there.
  use?: 'light' | 'rpc';
}

const KEYS = ['rpc', 'spec', 'genesis', 'index', 'use'] as const;
const STORED = 'connection';

function textsOf(source: unknown): Config {
  if (typeof source !== 'object' || source === null) return {};
  const entries = KEYS.map((key) => [key, (source as Record<string, unknown>)[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
}

function stored(): Config {
  try {
    return textsOf(JSON.parse(localStorage.getItem(STORED) ?? '{}'));
  } catch {
    return {};
  }
}

async function served(): Promise<Config> {
  try {
    const response = await fetch('console.json', { cache: 'no-store' });
    return response.ok ? textsOf(await response.json()) : {};
  } catch {
    return {};
  }
}

const addressed = (): Config => textsOf(Object.fromEntries(new URLSearchParams(location.search)));

export async function loadConfig(): Promise<Config> {
  return { rpc: 'ws://127.0.0.1:9944', ...(await served()), ...stored(), ...addressed() };
}

// Keeps a choice for this browser. The page starts anew with it.
export function chooseConnection(choice: Config): void {
  localStorage.setItem(STORED, JSON.stringify({ ...stored(), ...choice }));
  location.reload();
}

export function forgetConnection(): void {
  localStorage.removeItem(STORED);
  location.reload();
}
