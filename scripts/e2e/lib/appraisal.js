// Appraisal: feeds on the chain, and what a unit should be worth.
import { MODELS, SOURCES } from './feed.js';
import { until } from './process.js';
import { sudo, view } from './chain.js';

export const ONE = 10n ** 18n;
const BILLION = 10n ** 9n;
const YEAR = 31_536_000n;

// A decimal in units of 10^-18, exactly.
export function fixed(text) {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(18, '0'));
}

export const price = (model) => ({ Price: model });
export const hourly = (model) => ({ HourlyRate: model });
export const feedsOf = (model) => [
  [price(model), `/prices/${model}/usd`],
  [hourly(model), `/prices/${model}/usd_per_hour`],
];
export const source = (url, pointer) => ({ url, pointer, scale: ONE });

// Calls that let every feed take its numbers from these addresses.
export const pointFeeds = (api, urls) =>
  MODELS.flatMap(feedsOf).map(([feed, pointer]) =>
    api.tx.appraisal.setSources(feed, urls.map((url) => source(url, pointer))),
  );

export const sourcesOf = (feed) => SOURCES.map((name) => `${feed.url}/${name}/prices`);

// The accepted value of a feed, or nothing.
export async function accepted(api, feed) {
  const stored = await api.query.appraisal.feeds(feed);
  if (stored.isNone || stored.unwrap().accepted.isNone) return undefined;
  const { value, asOf } = stored.unwrap().accepted.unwrap();
  return { value: value.toBigInt(), asOf: asOf.toNumber() };
}

// Waits until the value of a feed is from after the given second.
export const acceptedAfter = (api, feed, second, options = {}) =>
  until(
    `a value of ${JSON.stringify(feed)}`,
    async () => {
      const found = await accepted(api, feed);
      return found && found.asOf > second && found;
    },
    { seconds: 60, ...options },
  );

// Seconds since 1970 by the chain's clock.
export const chainTime = async (api) => Number((await api.query.timestamp.now()).toBigInt() / 1000n);

// Governed values, some of them changed.
export async function setParams(api, changes) {
  const now = await api.query.appraisal.params();
  return sudo(api, api.tx.appraisal.setParams({ ...now.toJSON(), ...changes }));
}

// Value by cost as an exact fraction, rounded down: price * quantity * max(floor, (1-d)^k * (1 -
// d*s/year)) * grade.
export function costValue({ value, quantity, age, depreciation, floor, grade }) {
  const [years, seconds] = [age / YEAR, age % YEAR];
  const left = (BILLION - depreciation) ** years * (BILLION * YEAR - depreciation * seconds);
  const leftOf = BILLION ** years * BILLION * YEAR;
  const isFloor = left * BILLION < floor * leftOf;
  const [top, bottom] = isFloor ? [floor, BILLION] : [left, leftOf];
  return (value * quantity * top * grade) / (bottom * BILLION);
}

// Value by income as an exact fraction, rounded down: a year's rent at the end of each year of the
// rest of the unit's life, and of a part of a year at its end, discounted.
export function incomeValue({ hourly, quantity, remaining, utilisation, margin, rate }) {
  const [years, seconds] = [remaining / YEAR, remaining % YEAR];
  const [rent, rentOf] = [hourly * 8_760n * quantity * utilisation * margin, BILLION * BILLION];
  const growth = ONE + rate;
  let [top, bottom] = [rent * seconds * ONE, rentOf * (ONE * YEAR + rate * seconds)];
  for (let year = 0n; year < years; year += 1n) [top, bottom] = [(top * rentOf + rent * bottom) * ONE, bottom * rentOf * growth];
  return top / bottom;
}

// What a unit on the chain should be worth at a block, by the feeds and the parameters there: the
// lower of cost and income.
export async function expectedValue(api, unit, block) {
  const at = await api.at(block);
  const { model, quantity, inServiceAt, grade } = (await view(api, 'Collateral', 'unit', [unit], block)).unwrap().unit;
  const params = (await at.query.appraisal.models(model)).unwrap();
  const quote = async (feed) => (await at.query.appraisal.feeds(feed)).unwrap().accepted.unwrap();
  const [cost, rent] = [await quote(price(model)), await quote(hourly(model))];
  const now = (await at.query.timestamp.now()).toBigInt() / 1000n;
  const age = now - inServiceAt.toBigInt();
  const left = params.income.economicLife.toBigInt() - age;
  const facts = {
    value: cost.value.toBigInt(),
    quantity: quantity.toBigInt(),
    age,
    depreciation: params.depreciation.toBigInt(),
    floor: params.floor.toBigInt(),
    grade: params.grades[grade.type.toLowerCase()].toBigInt(),
    hourly: rent.value.toBigInt(),
    remaining: left > 0n ? left : 0n,
    utilisation: params.income.utilisation.toBigInt(),
    margin: params.income.margin.toBigInt(),
    rate: params.income.discountRate.toBigInt(),
  };
  const [byCost, byIncome] = [costValue(facts), incomeValue(facts)];
  return {
    value: byCost < byIncome ? byCost : byIncome,
    isByIncome: byIncome < byCost,
    // The chain rounds the share that is left down to 18 decimals first.
    slack: (facts.value * facts.quantity) / ONE + 1n,
    asOf: Math.min(cost.asOf.toNumber(), rent.asOf.toNumber()),
  };
}
