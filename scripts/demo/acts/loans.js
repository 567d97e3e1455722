// The loans: how they begin, and how one of them ends early.
import { chainTime } from '../../e2e/lib/appraisal.js';
import { DOLLAR } from '../../e2e/lib/loans.js';
import { cast } from '../cast.js';
import { dollars } from '../format.js';
import { loans, owners, USDC_DOLLAR } from '../terms.js';
import { all, big, sum } from './read.js';

export const drawn = {
  title: 'Bob and Olga draw, and pay for the machines',
  mark: 'Three loans are drawn',
  async tell(stage) {
    const { lending, reserve } = stage.api.tx;
    const draw = async (owner) => {
      const list = [...loans.keys()].filter((loan) => owners[loan] === owner);
      const sent = await stage.does(owner, ...list.map((loan) => lending.draw(loan)));
      const events = all(sent, 'lending', 'Drawn');
      const paid = sum(events.map(({ data }) => big(data.paid)));
      await stage.does(owner, reserve.redeem(paid - (paid % (DOLLAR / 100n)), 0));
      return events;
    };
    const events = (await Promise.all([cast.bob, cast.olga].map(draw))).flat();
    const part = ({ data }) => {
      const held = big(data.principal) - big(data.paid) - big(data.originationFee);
      return `loan ${data.loan}: ${dollars(big(data.principal))} less a fee of ${dollars(big(data.originationFee))} and ${dollars(held)} for the account`;
    };
    return `${events.map(part).join('; ')}; all of it redeemed for USDC`;
  },
};

// Bob ends the large loan with money of the year.
export const repaid = {
  title: 'Bob repays loan 0 to the end, and its servers are free',
  mark: 'Loan 0 is repaid to the end',
  async tell(stage) {
    const { lending, reserve } = stage.api.tx;
    const { payoff } = (await stage.api.call.infrafiApi.quote(0, (await chainTime(stage.api)) + 60)).unwrap();
    const cents = big(payoff) / (DOLLAR / 100n) + 1n;
    const buy = reserve.mint(cents * (USDC_DOLLAR / 100n), cents * (DOLLAR / 100n));
    const sent = await stage.does(cast.bob, buy, lending.repay(0, cents * (DOLLAR / 100n)));
    const [{ data }] = all(sent, 'lending', 'Repaid');
    return `Interest ${dollars(big(data.interest))}, principal ${dollars(big(data.principal))}, exit fee ${dollars(big(data.exitFee))}`;
  },
};
