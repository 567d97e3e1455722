// Traffic: several accounts that each send one transaction after another.
import { setTimeout as sleep } from 'node:timers/promises';
import { send } from './chain.js';
import { until } from './process.js';

// The messages about a transaction that was signed for the runtime before, that waited over the
// change, or whose sender still has the old types.
const OUTDATED = /bad signature|outdated|transaction (Invalid|Dropped)|Unable to decode/i;

export class Load {
  #stops = false;

  // By name: the sender, and its call.
  constructor(api, senders) {
    this.api = api;
    this.counts = Object.fromEntries(Object.keys(senders).map((name) => [name, 0]));
    this.tasks = Object.entries(senders).map(([name, [who, call]]) => this.#go(name, who, call));
    // `stop` throws a failure, and so does `included`.
    this.failed = Promise.all(this.tasks).then(() => undefined, (error) => error);
  }

  async #go(name, who, call) {
    while (!this.#stops) {
      try {
        await send(this.api, call(), who);
        this.counts[name] += 1;
      } catch (error) {
        if (!OUTDATED.test(error.message)) throw new Error(`${name}: ${error.message}`, { cause: error });
        await sleep(1_000);
      }
    }
  }

  // The number of each in blocks.
  count() {
    return { ...this.counts };
  }

  // Waits until `more` more of each are in blocks.
  async included(more) {
    const before = this.count();
    const enough = () => Object.entries(this.count()).every(([name, count]) => count >= before[name] + more);
    await Promise.race([
      until(`${more} more of each`, enough, { seconds: 120 }),
      this.failed.then((error) => {
        if (error) throw error;
      }),
    ]);
  }

  async stop() {
    this.#stops = true;
    const error = await this.failed;
    if (error) throw error;
  }
}
