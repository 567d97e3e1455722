// A node that lies: it passes every question on to an honest one, and changes what the prices are.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const LIE = (2n * 10n ** 18n).toString(16).padStart(32, '0').match(/../g).reverse().join('');

async function answerOf(chain, { id, method, params }) {
  const isPrice = method === 'state_call' && params[0] === 'InfrafiApi_share_price';
  try {
    const result = isPrice ? `0x00${LIE}${LIE}00` : await chain.rpc(method, ...params);
    return { jsonrpc: '2.0', id, result };
  } catch ({ message }) {
    return { jsonrpc: '2.0', id, error: { code: -32_000, message } };
  }
}

// Answers over WebSocket, of which only the price of a share is false: two dollars.
export async function lie(chain) {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', async (text) =>
      socket.send(JSON.stringify(await answerOf(chain, JSON.parse(text)))),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  };
  return { url: `ws://127.0.0.1:${server.address().port}`, close };
}
