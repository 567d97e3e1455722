// Bob and the loans, as long as Bob pays.
import { chainTime } from '../../e2e/lib/appraisal.js';
import { DOLLAR } from '../../e2e/lib/loans.js';
import { cast } from '../cast.js';
import { dollars } from '../format.js';
import { loans, USDC_DOLLAR } from '../terms.js';
import { all, big, sum } from './read.js';

export const drawn = {
  title: 'Bob draws, and pays for the servers',
  mark: 'Two loans are drawn',
  async tell(stage) {
    const { lending, reserve } = stage.api.tx;
    const net = sum(loans.map(({ principal }) => principal - (principal * 75n) / 10_000n));
    const sent = await stage.does(cast.bob, ...loans.map((_, loan) => lending.draw(loan)), reserve.redeem(net, net / 10n ** 12n));
    const part = ({ data }) => `loan ${data.loan}: ${dollars(big(data.principal))} less a fee of ${dollars(big(data.originationFee))}`;
    return `${all(sent, 'lending', 'Drawn').map(part).join('; ')}; all of it redeemed for USDC`;
  },
};

// Pays the amount due of some loans, out of the rent of the servers.
const payment = (list, title, mark) => ({
  title,
  mark,
  async tell(stage) {
    const { lending, reserve } = stage.api.tx;
    const most = sum(await Promise.all(list.map((loan) => dueOf(stage, loan))));
    const cents = most / (DOLLAR / 100n) + 1n;
    const buy = reserve.mint(cents * (USDC_DOLLAR / 100n), cents * (DOLLAR / 100n));
    const sent = await stage.does(cast.bob, buy, ...list.map((loan) => lending.repayDue(loan, most)));
    return all(sent, 'lending', 'Repaid').map(described).join('; ');
  },
});

// The amount due in the next block, or a little more: it grows by the second.
async function dueOf({ api }, loan) {
  return big((await api.call.infrafiApi.quote(loan, (await chainTime(api)) + 60)).unwrap().due);
}

function described({ data: { loan, interest, principal, exitFee } }) {
  const fee = big(exitFee) > 0n ? `, exit fee ${dollars(big(exitFee))}` : '';
  return `loan ${loan}: interest ${dollars(big(interest))}, principal ${dollars(big(principal))}${fee}`;
}

export const paid = (list) => payment(list, list.length > 1 ? 'Bob pays two instalments' : 'Bob pays an instalment');
export const missed = payment([0], 'Bob pays one loan and misses the other', 'Loan 1 misses its instalment');
export const repaid = payment([0], 'Bob repays loan 0 to the end, and its servers are free', 'Loan 0 is repaid to the end');
