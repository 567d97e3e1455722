// What a fault costs a network: the time until blocks become final again, the blocks that are lost,
// and the share of slots that have a block, before and after.
import { until } from './process.js';

const SLOT = 6_000;
const IMPORTED = /Imported #(\d+) \(\S+ → (0x\w{4}…\w{4})\)/;

export class Outage {
  constructor(network, name) {
    Object.assign(this, { network, name, from: Date.now() });
  }

  // The fault happens next.
  static async of(network, name) {
    const outage = new Outage(network, name);
    outage.best = Math.max(...(await Promise.all(network.list.map(async (node) => (await node.heights()).best))));
    return outage;
  }

  // Now it is mended: the time counts from here on.
  mended() {
    this.from = Date.now();
  }

  // Waits until a block that was made after the fault is final on every node that runs.
  async isOver(seconds = 120) {
    const isFinal = async (node) => (await node.heights()).final > this.best;
    const { list } = this.network;
    await Promise.all(list.map((node) => until(`${node.name} finalises above ${this.best}`, () => isFinal(node), { seconds, node })));
    this.seconds = (Date.now() - this.from) / 1_000;
  }

  // Writes the figures, with all final blocks until now as those after the fault.
  async report(test) {
    const { final } = await this.network.list[0].heights();
    const [before, after] = [await this.#share(1, this.best), await this.#share(this.best, final)];
    const figures = { fault: this.name, seconds: this.seconds, lost: await this.#lost(final), before, after };
    test.diagnostic(`measured: ${JSON.stringify(figures)}`);
  }

  async #share(first, last) {
    const [start, end] = await Promise.all([first, last].map((number) => this.#slot(number)));
    return `${last - first} of ${end - start}`;
  }

  async #slot(number) {
    const { api } = this.network;
    const at = await api.at(await api.rpc.chain.getBlockHash(number));
    return Math.floor((await at.query.timestamp.now()).toNumber() / SLOT);
  }

  // Blocks that a node imported since the fault, and that are not of the chain.
  async #lost(final) {
    const programs = [...this.network.list.map((node) => node.program), ...this.network.ended];
    const lines = programs.flatMap((program) => program.lines.map((line) => IMPORTED.exec(line)).filter(Boolean));
    const blocks = new Map(lines.map(([, number, hash]) => [hash, Number(number)]));
    const recent = [...blocks].filter(([, number]) => number > this.best && number <= final);
    const ours = await Promise.all(recent.map(([, number]) => this.network.list[0].rpc('chain_getBlockHash', number)));
    return recent.filter(([hash], index) => hash !== `${ours[index].slice(0, 6)}…${ours[index].slice(-4)}`).length;
  }
}
