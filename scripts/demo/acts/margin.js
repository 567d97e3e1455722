// The prices of servers fall, and the loan against them is margined.
import { accepted, price as priceOf } from '../../e2e/lib/appraisal.js';
import { eventOf } from '../../e2e/lib/chain.js';
import { acceptanceOf, offersOf } from '../../e2e/lib/cover.js';
import { until } from '../../e2e/lib/process.js';
import { cast } from '../cast.js';
import { day, dollars, percent } from '../format.js';
import { fall, more } from '../terms.js';
import { big } from './read.js';

export const fallen = {
  title: 'The prices of B200 fall',
  mark: 'Prices fall by a third',
  async tell({ api, node, feed }) {
    const asked = priceOf(fall.model);
    const { value: before } = await accepted(api, asked);
    await feed.level(fall.model, fall.percent);
    const look = async () => {
      const { value } = await accepted(api, asked);
      return value < before && value;
    };
    const after = await until('the fall is accepted', look, { node });
    return `From ${dollars(before)} to ${dollars(after)}: a jump, so it counts once three rounds of numbers confirm it`;
  },
};

export const called = {
  title: 'A valuation round calls margin of loan 0',
  mark: 'Margin of loan 0 is called',
  async tell(stage) {
    const isCall = ({ section, method }) => section === 'lending' && method === 'MarginCalled';
    const look = async () => (await stage.events()).find(isCall);
    const { need, cover, until: end } = (await until('margin is called', look, { node: stage.node })).data;
    return `It owes ${dollars(big(need))}, of which its servers maintain ${dollars(big(cover))}; Bob has until ${day(end)}, and nothing is lost yet`;
  },
};

export const met = {
  title: 'Bob adds servers, and the call ends',
  mark: 'The call is met',
  async tell(stage) {
    const { collateral, lending } = stage.api.tx;
    const { id, unit, policy } = more;
    await stage.does(cast.bob, collateral.apply(unit));
    await stage.does(cast.charlie, collateral.issueReceipt(id));
    await stage.does(cast.dave, ...offersOf(stage.api, [[id, policy]]));
    const accept = acceptanceOf(stage.api, id, policy, { insurer: cast.dave.pair });
    const sent = await stage.does(cast.bob, accept, lending.addUnits(0, [id]), lending.cure(0));
    if (!eventOf(sent, 'lending', 'MarginRestored')) throw new Error('the call stands');
    stage.props.added = [id];
    const { value } = (await stage.api.call.infrafiApi.appraise(id)).asOk;
    const ltv = (await stage.api.call.infrafiApi.health(0)).unwrap().ltv.unwrap();
    return `${unit.quantity} more, worth ${dollars(big(value))}, are received, insured and pledged: ${percent(big(ltv) * 10n ** 9n)} of value`;
  },
};
