// The chain as a light client verifies it: smoldot, from the genesis, over one full node.
import { readFile } from 'node:fs/promises';
import { start } from 'smoldot';

export class Light {
  static async start(spec, address) {
    const { protocolId, ...described } = JSON.parse(await readFile(spec, 'utf8'));
    const light = new Light();
    light.client = start({ maxLogLevel: 2 });
    light.chain = await light.client.addChain({ chainSpec: JSON.stringify({ ...described, bootNodes: [address] }) });
    light.answers = new Map();
    light.next = 1;
    light.#listen();
    return light;
  }

  async #listen() {
    for (;;) {
      const text = await this.chain.nextJsonRpcResponse().catch(() => undefined);
      if (text === undefined) return;
      const { id, result, error } = JSON.parse(text);
      this.answers.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
    }
  }

  rpc(method, ...params) {
    const id = this.next++;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      this.chain.sendJsonRpc(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    });
  }

  // The number of the block that it knows to be final.
  async final() {
    return Number((await this.rpc('chain_getHeader', await this.rpc('chain_getFinalizedHead'))).number);
  }

  stop() {
    return this.client.terminate();
  }
}
