// Questions to a node over WebSocket. Over HTTP a browser lets a page read the answers only where
// the node lists the page's origin, and a node's list knows no other port of this machine.

type Ask = (method: string, params: unknown[]) => Promise<unknown>;

interface Answer {
  id: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
}

const PATIENCE = 20_000;

// Opens a connection, asks what the work asks, and closes the connection.
export async function converse<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const ask: Ask = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(next, { resolve, reject });
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: next++, method, params }));
    });
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, result, error } = JSON.parse(data) as Answer;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(error.message));
    else one?.resolve(result);
  });
  const ended = new Promise<never>((_, reject) => {
    socket.addEventListener('close', () => reject(new Error(`no answer from ${url}`)));
    setTimeout(() => reject(new Error(`no answer from ${url} in ${PATIENCE / 1_000} s`)), PATIENCE);
  });
  const opened = new Promise((resolve) => socket.addEventListener('open', resolve));
  try {
    return await Promise.race([opened.then(() => work(ask)), ended]);
  } finally {
    socket.close();
  }
}
