// The development price feed.
import { fileURLToPath } from 'node:url';
import { Program, until } from './process.js';

const script = fileURLToPath(new URL('../../feed.py', import.meta.url));

export const MODELS = [
  'H100-SXM5-80GB',
  'H200-SXM-141GB',
  'B200-SXM-192GB',
  'A100-PCIE-80GB',
  'L40S-48GB',
  'RTX4090-24GB',
  'XEON-8268-2S',
  'STORAGE-1PB',
  'CCR2216-12XS-2XQ',
  'LFP-BATTERY-1MWH',
];
export const SOURCES = ['atlas', 'beacon', 'cobalt'];

export class Feed {
  // Starts it on any free port, unless one is given, with prices that stand still and are the same
  // on every machine.
  static async start(args = [], port = 0) {
    const feed = new Feed();
    feed.program = new Program('the feed', ['python3', script, '--still', '--port', String(port), ...args]);
    const started = /http:\/\/127\.0\.0\.1:(\d+)/;
    const startLine = () => feed.program.lines.find((text) => started.test(text));
    try {
      const line = await until('the feed starts', startLine, { seconds: 60, every: 0.05, program: feed.program });
      feed.port = Number(started.exec(line)[1]);
    } catch (error) {
      await feed.stop();
      throw error;
    }
    feed.url = `http://127.0.0.1:${feed.port}`;
    return feed;
  }

  async overview() {
    return (await fetch(this.url)).json();
  }

  document(source) {
    return fetch(`${this.url}/${source}/prices`).then((response) => response.json());
  }

  // The quotes of the three sources for a model, as text, in ascending order.
  async quotes(model, figure = 'usd') {
    const documents = await Promise.all(SOURCES.map((source) => this.document(source)));
    return documents.map(({ prices }) => String(prices[model][figure])).sort((a, b) => a - b);
  }

  // Makes a source misbehave, or (without a kind) behave again.
  async fault(source, kind) {
    const request = kind ? { method: 'PUT', body: kind } : { method: 'DELETE' };
    const response = await fetch(`${this.url}/fault/${source}`, request);
    if (!response.ok) throw new Error(`${source}: ${await response.text()}`);
  }

  // Moves the prices of a model to a number of percent of those of the start.
  async level(model, percent) {
    const response = await fetch(`${this.url}/level/${model}`, { method: 'PUT', body: String(percent) });
    if (!response.ok) throw new Error(`${model}: ${await response.text()}`);
  }

  stop() {
    return this.program.stop();
  }
}
