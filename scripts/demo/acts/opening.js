// The first day, until the loans can be drawn.
import { pointFeeds, sourcesOf } from '../../e2e/lib/appraisal.js';
import { asCommittee, eventOf, sudo } from '../../e2e/lib/chain.js';
import { cast } from '../cast.js';
import { count, dollars, percent } from '../format.js';
import { governed, loans, mint, owners, purchases, units } from '../terms.js';
import { DOLLAR } from '../../e2e/lib/loans.js';

// Governed values, some of them replaced.
async function setParams(api, pallet, changes) {
  const now = (await api.query[pallet].params()).toJSON();
  return api.tx[pallet].setParams({ ...now, ...changes });
}

export const governedBy = {
  title: 'Governance sets the values',
  async tell({ api, feed }) {
    const values = await Promise.all(Object.entries(governed).map(([pallet, changes]) => setParams(api, pallet, changes)));
    await sudo(api, ...values, ...pointFeeds(api, sourcesOf(feed)));
    return 'Savers leave every 30 days and ask 7 days before; a loan is in doubt by stages of 30 days; three publishers quote ten models';
  },
};

export const opened = {
  title: 'Dollars come in',
  mark: 'Savers stake 10 million',
  async tell(stage) {
    const { api } = stage;
    const enter = ({ who, dollars, isStaked }) => {
      const amount = dollars * DOLLAR;
      return stage.does(who, mint(api, dollars), ...(isStaked ? [api.tx.vault.deposit(amount, amount - DOLLAR, 0)] : []));
    };
    await Promise.all(purchases.map(enter));
    const list = (isStaked) =>
      purchases.filter((one) => !one.isStaked === !isStaked).map(({ who, dollars }) => `${who.name} ${count(dollars)}`).join(', ');
    return `For USDC at par: ${list(false)} USDai; and staked in the vault: ${list(true)}`;
  },
};

export const proposed = {
  title: 'Bob and Olga have machines, and want to borrow',
  async tell(stage) {
    const { lending, collateral } = stage.api.tx;
    const ownedBy = (owner) => [...units.keys()].filter((unit) => owners[unit] === owner);
    // One after the other, so that ids are those of the story.
    for (const owner of [cast.bob, cast.olga]) {
      const list = ownedBy(owner);
      await stage.does(owner, ...list.map((unit) => collateral.apply(units[unit])), ...list.map((loan) => lending.propose(loans[loan])));
    }
    const of = ({ quantity, model }) => `${quantity} ${model}`;
    const offer = (terms, index) => {
      const rates = terms.tranches.map(({ apr }) => percent(apr, 0)).join(' and ');
      return `loan ${index}: ${dollars(terms.principal, 0)} at ${rates} against ${of(units[index])}`;
    };
    return `Paid monthly, interest alone at first, then level, by the rent of the machines; ${loans.map(offer).join('; ')}`;
  },
};

export const committed = {
  title: 'Eve commits the first loss',
  async tell(stage) {
    const sent = await stage.does(cast.eve, ...loans.map((_, loan) => stage.api.tx.lending.commit(loan, 1)));
    const held = sent.events.filter(({ section, method }) => section === 'lending' && method === 'Committed');
    return held.map(({ data }) => `${dollars(data.amount.toBigInt())} of loan ${data.loan}`).join(', ');
  },
};

export const approved = {
  title: 'The credit committee approves',
  async tell(stage) {
    const sent = await asCommittee(stage.api, ...loans.map((_, loan) => stage.api.tx.lending.approve(loan)));
    if (!eventOf(sent, 'lending', 'Approved')) throw new Error('nothing was approved');
    const ltv = (terms, index) => `loan ${index} at ${percent((terms.principal * 10n ** 18n) / stage.props.values[index])} of value`;
    return `The chain checks custody, cover, value, first loss and limits: ${loans.map(ltv).join(', ')}`;
  },
};
