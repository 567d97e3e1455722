// The stage of the story: a chain, and the lines that are printed.
import { accepted, chainTime, price as priceOf } from '../e2e/lib/appraisal.js';
import { send, view } from '../e2e/lib/chain.js';
import { MODELS } from '../e2e/lib/feed.js';
import { until } from '../e2e/lib/process.js';
import { day, dollars, price, usdc } from './format.js';

export class Stage {
  constructor(fields) {
    Object.assign(this, fields);
    this.log = [];
    // Values that one scene leaves to later ones.
    this.props = {};
  }

  // A transaction of one account; of several calls all happen or none.
  does(who, ...calls) {
    return send(this.api, calls.length === 1 ? calls[0] : this.api.tx.utility.batchAll(calls), who.pair);
  }

  // Makes a block at a second that is to come.
  async travelTo(second) {
    if (second < (await chainTime(this.api))) throw new Error(`the chain is past ${day(second)} already`);
    await this.node.travelTo(second);
  }

  // Goes on to another day, and waits until the appraiser has fed prices of it.
  async dawn(second) {
    await this.travelTo(second);
    this.props.dawn = second;
    this.props.firstBlock = await this.height();
    const isPriced = async () => (await accepted(this.api, priceOf(MODELS[0]))).asOf >= second;
    await until(`prices of ${day(second)}`, isPriced, { node: this.node });
  }

  height = async () => (await this.api.rpc.chain.getHeader()).number.toNumber();

  // The events of the day, so far.
  async events() {
    const count = (await this.height()) - this.props.firstBlock + 1;
    const heights = [...Array(count).keys()].map((index) => this.props.firstBlock + index);
    const hashes = await Promise.all(heights.map((height) => this.api.rpc.chain.getBlockHash(height)));
    const records = await Promise.all(hashes.map(async (hash) => (await this.api.at(hash)).query.system.events()));
    return records.flat().map(({ event }) => event);
  }

  // Plays a scene: its acts all at once, then the acts that follow from them. Each prints a line,
  // unless it is done aside.
  async play({ on, acts = [], aside = [], after = [] }) {
    if (on) await this.dawn(on);
    const told = await Promise.all([...acts, ...aside].map(({ tell }) => tell(this)));
    for (const [index, act] of acts.entries()) await this.tell(act, told[index]);
    for (const act of after) await this.tell(act, await act.tell(this));
    this.say(`${' '.repeat(21)}${await this.standing()}`);
  }

  async tell({ title, mark }, figures) {
    const at = await chainTime(this.api);
    const text = figures[0].toUpperCase() + figures.slice(1);
    this.log.push({ at, title, mark, text });
    const number = `${this.log.length}/${this.steps}`.padStart(5);
    this.say(`${number}  ${day(at).padStart(11)}  ${title}. ${text}`);
  }

  async standing() {
    const { conservative } = (await view(this.api, 'Vault', 'total_assets')).asOk;
    const { deposit, redemption } = (await this.api.call.infrafiApi.sharePrice()).asOk;
    const { cashUsdc, supplyUsdai } = (await this.api.call.infrafiApi.position()).asOk;
    const [inAt, outAt] = [deposit, redemption].map((one) => price(one.toBigInt()));
    return `vault ${dollars(conservative.toBigInt())}; a share ${inAt} in, ${outAt} out; USDai ${dollars(supplyUsdai.toBigInt())}, cash ${usdc(cashUsdc.toBigInt())}`;
  }
}
