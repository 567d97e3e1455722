// Those that use the machines: their leases, and the rent that pays the loans.
import { chainTime } from '../../e2e/lib/appraisal.js';
import { eventOf, USDC, view } from '../../e2e/lib/chain.js';
import { DOLLAR } from '../../e2e/lib/loans.js';
import { hash } from '../../e2e/lib/units.js';
import { cast, nameOf } from '../cast.js';
import { count, dollars, month, percent } from '../format.js';
import { leaseOf, leases, newcomers, owners, paysOf, units, USDC_DOLLAR } from '../terms.js';
import { all, big } from './read.js';

const INFRA = 1_000n * 10n ** 12n;
const GIVERS = [cast.alice, cast.dave, cast.ferdie];
const dollarsOf = ({ gifts }) => gifts.reduce((sum, [, amount]) => sum + amount, 0n);

export const welcomed = {
  title: 'A registrar admits a borrower and three lessees',
  async tell(stage) {
    const { assets, balances, roles } = stage.api.tx;
    const giftsOf = (giver) =>
      newcomers.flatMap(({ who, gifts }) =>
        gifts
          .filter(([from]) => from === giver)
          .flatMap(([, amount]) => [balances.transferAllowDeath(who.pair.address, INFRA), assets.transfer(USDC, who.pair.address, amount * USDC_DOLLAR)]),
      );
    await Promise.all(GIVERS.map((giver) => stage.does(giver, ...giftsOf(giver))));
    const admit = ({ who, role, group }) => roles.admit(role, who.pair.address, group, null, hash(group));
    await stage.does(cast.charlie, ...newcomers.map(admit));
    const line = (one) => `${one.who.name} as ${one.role.toLowerCase()} of group ${one.group}, with ${count(dollarsOf(one))} USDC`;
    return newcomers.map(line).join('; ');
  },
};

export const leased = {
  title: 'The owners let the machines',
  mark: 'Three leases begin',
  async tell(stage) {
    const { leases: calls } = stage.api.tx;
    const lists = new Map(owners.map((owner) => [owner, [...units.keys()].filter((unit) => owners[unit] === owner)]));
    for (const [owner, list] of lists) {
      const sent = await stage.does(owner, ...list.map((unit) => calls.offer(leaseOf(unit))));
      all(sent, 'leases', 'Offered').forEach(({ data }) => (leases[data.unit.toNumber()].id = data.lease.toNumber()));
    }
    await Promise.all(leases.map(({ lessee, id }) => stage.does(lessee, calls.accept(id))));
    return leases.map(({ lessee, hourly }, unit) => `${lessee.name} pays ${dollars(hourly)} an hour for unit ${unit}`).join('; ');
  },
};

// What a lessee pays today: a part of the rent that is due, or nothing.
async function payment(stage, unit) {
  const { lessee, id } = leases[unit];
  const now = await chainTime(stage.api);
  const share = paysOf(unit, month(now));
  if (share === 0n) return undefined;
  const { unpaid } = (await view(stage.api, 'Leases', 'arrears', [id, now])).unwrap();
  const cents = (big(unpaid) * share) / 100n / (DOLLAR / 100n);
  const amount = cents * (DOLLAR / 100n);
  const { leases: calls, reserve } = stage.api.tx;
  const sent = await stage.does(lessee, reserve.mint(cents * (USDC_DOLLAR / 100n), amount), calls.payRent(id, amount));
  const { opex, retained } = eventOf(sent, 'lending', 'RentReceived').data;
  return `${lessee.name} ${dollars(amount)}, of it ${dollars(big(opex))} for the operation and ${dollars(big(retained))} for loan ${unit}`;
}

export const rented = (list) => ({
  title: 'Rent is paid',
  async tell(stage) {
    const lines = await Promise.all(list.map((unit) => payment(stage, unit)));
    const absent = list.filter((_, index) => !lines[index]).map((unit) => `${leases[unit].lessee.name} 0`);
    return [...lines.filter(Boolean), ...absent].join('; ');
  },
});

const CASH = ['CashTrapped', 'CashSwept', 'CashReleased'];

// What happened to the cash account of a loan this day, beside the payment of the instalment.
export const account = (loan, title, mark) => ({
  title,
  mark,
  async tell(stage) {
    await stage.does(cast.ivo, stage.api.tx.lending.classify(loan));
    const isOf = ({ section, data }) => section === 'lending' && data.loan?.toNumber() === loan;
    const told = (await stage.events()).filter(isOf);
    const drawn = told.filter(({ method }) => method === 'ReserveDrawn').map(({ data }) => `the account pays ${dollars(big(data.amount))}`);
    const cash = told
      .filter(({ method }) => CASH.includes(method))
      .map(({ method, data }) => {
        const verb = { CashTrapped: 'stay in the account', CashSwept: 'repay principal early', CashReleased: 'are released to the borrower' }[method];
        const at = data.dscr?.isSome ? ` at a coverage of ${percent(big(data.dscr.unwrap()), 1)}` : '';
        return `${dollars(big(data.amount))} ${verb}${at}`;
      });
    const breach = told.filter(({ method }) => method === 'BreachDeclared').map(({ data }) => `the covenant is breached: ${data.reason}`);
    return [...drawn, ...cash, ...breach].join('; ');
  },
});

// A loan whose last instalment the account has paid.
export const closed = (loan) => ({
  title: `Loan ${loan} is repaid by its machines alone`,
  mark: `Loan ${loan} is repaid by rent`,
  async tell(stage) {
    const borrower = owners[loan];
    if ((await stage.api.call.infrafiApi.loan(loan)).isSome) await stage.does(cast.ivo, stage.api.tx.lending.classify(loan));
    const ended = (await stage.events()).find(({ section, method, data }) => section === 'lending' && method === 'Closed' && data.loan.toNumber() === loan);
    if (!ended) throw new Error(`loan ${loan} is not repaid`);
    return `${nameOf(borrower.pair.address)} has sent 0 payments, and has unit ${loan} back`;
  },
});
