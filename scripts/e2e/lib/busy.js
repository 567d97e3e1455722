// A chain on which everything can be paid, bid for and claimed for a while; bots that do so with a
// tip; and what is seen of each block meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { chainTime, pointFeeds, sourcesOf } from './appraisal.js';
import { alice, bob, charlie, dave, eve, ferdie, INFRA, send, sendTogether, view } from './chain.js';
import { acceptanceOf, offersOf } from './cover.js';
import { DOLLAR, termsOf, withoutCoverage } from './loans.js';
import { until } from './process.js';
import { unitOf } from './units.js';

// The tip that docs/operations.md names.
export const TIP = INFRA / 100n;
// Seconds: numbers of appraisers are fetched every two blocks.
export const MAX_AGE = 60;
const PRICES = { fetchInterval: 2, valueExpiry: MAX_AGE / 2, maxAge: MAX_AGE, tip: TIP };
// The loan that is paid, and the one that fails within a minute.
const [PAID, FAILED] = [0, 1];
const GRACE = 12;
const REQUESTS = 96;
// Milliseconds from the inclusion of a call to the next one.
const PAUSE = 12_000;

const set = async (api, values) => api.tx.appraisal.setParams({ ...(await api.query.appraisal.params()).toJSON(), ...values });

// The tip of appraisers.
export const setTip = async (api, tip) => send(api, api.tx.sudo.sudo(await set(api, { tip })), alice, { tip: TIP });

// The number of transactions in the pool.
export const pooled = (node) => node.metric('substrate_sub_txpool_watched_txs', 'substrate_sub_txpool_unwatched_txs');

// Two loans on two units, and savers in the queue. `more` are transactions to send along. Two
// blocks take it all, and some are waited for until there are prices.
export async function busy(api, node, feed, more = []) {
  const { utility, sudo, reserve, vault, collateral, lending, creditCommittee } = api.tx;
  const all = (...calls) => utility.batchAll(calls);
  const mint = (dollars) => reserve.mint(dollars * 10n ** 6n, 0);
  const both = [PAID, FAILED];
  const now = await until('a block', () => chainTime(api), { node });
  const [one, two] = [[1, 2, 3, 4, 5, 6, 7, 8], [11, 12, 13, 14, 15, 16, 17, 18]].map((serials) => unitOf(serials, { inServiceAt: now - 60 }));
  const policy = { number: 'INS-2026/77', coverage: 200_000n * DOLLAR, expiresAt: now + 86_400 };
  const requests = Array.from({ length: REQUESTS }, () => vault.requestRedeem(2n * DOLLAR, 0));
  await sendTogether(api, [
    [
      [sudo.sudo(all(await set(api, PRICES), await withoutCoverage(api), ...pointFeeds(api, sourcesOf(feed)))), alice],
      [all(mint(10_000n), collateral.apply(one), collateral.apply(two)), bob],
      [all(mint(1_000_000n), vault.deposit(900_000n * DOLLAR, 0, 0), ...requests), ferdie],
      [mint(50_000n), eve],
      ...more,
    ],
    [[all(mint(8_000_000n), ...both.map((unit) => collateral.issueReceipt(unit))), charlie]],
    [[all(mint(8_000_000n), ...offersOf(api, both.map((unit) => [unit, policy]))), dave]],
    [[all(...both.map((unit) => acceptanceOf(api, unit, policy))), bob]],
  ]);
  for (const unit of both) await until('a unit is appraised', async () => (await api.call.infrafiApi.appraise(unit)).isOk, { node });

  const terms = await termsOf(api, PAID, 4);
  const short = { ...terms, units: [FAILED], schedule: { Every: { seconds: 12, count: 2 } }, grace: { ...terms.grace, seconds: GRACE } };
  const approval = all(...both.map((loan) => lending.approve(loan)));
  await sendTogether(api, [
    [[all(lending.propose(terms), lending.propose(short)), bob]],
    [[all(...both.map((loan) => lending.commit(loan, 1))), eve]],
    [[creditCommittee.propose(1, approval, approval.method.encodedLength), alice]],
    [[all(...both.map((loan) => lending.draw(loan))), bob]],
  ]);
}

// The calls of the bots, by name: each returns a transaction and its signer, the first of them when
// it is time.
function turns(api, node) {
  const { lending, vault } = api.tx;
  const bidders = [charlie, dave];
  let claims = 0;
  return {
    repay: { next: () => [lending.repay(PAID, DOLLAR), bob] },
    bid: {
      first: async () => {
        const { nextDue } = (await api.call.infrafiApi.health(FAILED)).unwrap();
        const over = nextDue.unwrap().toNumber() + GRACE;
        await until('the grace of a loan is over', async () => (await chainTime(api)) > over, { node });
        return [lending.liquidate(FAILED), eve];
      },
      next: async () => {
        const { lot, amount } = (await view(api, 'Lending', 'least_bid_for', [FAILED])).unwrap();
        bidders.reverse();
        return [lending.bid(FAILED, lot, amount), bidders[0]];
      },
    },
    claim: {
      // Blocks fill a window by themselves, with the weight that normal calls leave.
      first: async () => {
        const isFilled = async () => (await view(api, 'Vault', 'request', [0])).unwrap().claimableUsdai.toBigInt() > 0n;
        await until('a window is filled', isFilled, { seconds: 90, node });
      },
      next: () => [vault.claim(claims++), ferdie],
    },
  };
}

// Bots that repay, bid and claim, each in turn with its waiting for a block. `done` has of each
// call its name, and how many blocks it took.
export class Bots {
  #stops = false;

  constructor(api, node) {
    Object.assign(this, { api, node, done: [] });
    this.running = Promise.all(Object.entries(turns(api, node)).map(([name, turn]) => this.#run(name, turn)));
    this.running.catch(() => {});
  }

  async #number(block) {
    return (await this.api.rpc.chain.getHeader(...(block ? [block] : []))).number.toNumber();
  }

  async call(name, [tx, signer]) {
    const best = await this.#number();
    const { block } = await send(this.api, tx, signer, { tip: TIP });
    this.done.push({ name, blocks: (await this.#number(block)) - best });
  }

  async #run(name, { first, next }) {
    const opening = await first?.();
    if (opening) await this.call(`before ${name}`, opening);
    while (!this.#stops) {
      await this.call(name, await next());
      await sleep(PAUSE);
    }
  }

  async stop() {
    this.#stops = true;
    await this.running;
  }
}

// The figures of each block, from the next one on.
export class Watch {
  blocks = [];
  #last = Promise.resolve();

  static async start(api, node) {
    const watch = new Watch();
    Object.assign(watch, { api, node });
    watch.limit = api.consts.system.blockWeights.perClass.normal.maxTotal.unwrap().refTime.toNumber();
    watch.unsubscribe = await api.rpc.chain.subscribeNewHeads((header) => {
      watch.#last = watch.#last.then(() => watch.#add(header));
      watch.#last.catch(() => {});
    });
    return watch;
  }

  async #add(header) {
    const pool = await pooled(this.node);
    const at = await this.api.at(header.hash);
    const [weight, now, feeds, multiplier] = await Promise.all([
      at.query.system.blockWeight(),
      at.query.timestamp.now(),
      at.query.appraisal.feeds.entries(),
      at.query.transactionPayment.nextFeeMultiplier(),
    ]);
    const second = Math.floor(now.toNumber() / 1_000);
    const ages = feeds.map(([, feed]) => second - feed.unwrap().accepted.unwrap().asOf.toNumber());
    this.blocks.push({
      number: header.number.toNumber(),
      second,
      pool,
      full: weight.normal.refTime.toNumber() / this.limit,
      oldest: Math.max(...ages),
      newest: Math.min(...ages),
      multiplier: Number(multiplier.toBigInt()) / 1e18,
    });
  }

  // Waits until all blocks so far are read.
  async stop() {
    this.unsubscribe();
    await this.#last;
  }
}
