// The stage of the story: a chain, its clock, and the lines that are printed.
import { chainTime } from '../e2e/lib/appraisal.js';
import { send, view } from '../e2e/lib/chain.js';
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

  // Sets the clock ahead to a second that is to come.
  async skipTo(second) {
    if (second < (await chainTime(this.api))) throw new Error(`the chain is past ${day(second)} already`);
    await this.clock.set(second);
    this.props.skipped = second;
  }

  // The first block from this second on.
  blockAt(second) {
    const there = async () => (await chainTime(this.api)) >= second && (await this.api.rpc.chain.getBlockHash()).toHex();
    return until(`a block on ${day(second)}`, there, { every: 0.1, program: this.node.program });
  }

  eventsOf = async (hash) => (await (await this.api.at(hash)).query.system.events()).map(({ event }) => event);

  // Plays a scene: its acts all at once, then the acts that follow from them. Each prints a line,
  // unless it is done aside.
  async play({ on, acts = [], aside = [], after = [] }) {
    if (on) await this.skipTo(on);
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
    const { cash, supply } = (await this.api.call.infrafiApi.position()).asOk;
    const [inAt, outAt] = [deposit, redemption].map((one) => price(one.toBigInt()));
    return `vault ${dollars(conservative.toBigInt())}; a share ${inAt} in, ${outAt} out; USDai ${dollars(supply.toBigInt())}, cash ${usdc(cash.toBigInt())}`;
  }
}
