// The loan that fails.
import { chainTime } from '../../e2e/lib/appraisal.js';
import { eventOf, view } from '../../e2e/lib/chain.js';
import { cast, nameOf } from '../cast.js';
import { dollars } from '../format.js';
import { all, big, sum } from './read.js';

// Lets auctions run until a second: between two blocks their clock runs for a minute at most.
async function runAuctions(stage, end) {
  for (let now = await chainTime(stage.api); now < end; now = await chainTime(stage.api)) {
    await stage.travelTo(Math.min(end, now + 60));
  }
}

export const seized = {
  title: 'Loan 1 fails',
  mark: 'Loan 1 is seized and sold',
  async tell(stage) {
    // To the chain a journey is a standstill, which a notice follows.
    const end = (await view(stage.api, 'Lending', 'standstill')).unwrap().noticeUntil.toNumber();
    if (end > (await chainTime(stage.api))) await stage.travelTo(end);
    const sent = await stage.does(cast.ivo, stage.api.tx.lending.liquidate(1));
    const { debt } = eventOf(sent, 'lending', 'Liquidated').data;
    const { opening, floor } = eventOf(sent, 'lending', 'AuctionOpened').data;
    stage.props.openedAt = await chainTime(stage.api);
    return `${dollars(big(debt))} are owed; the servers are seized and on sale for ${dollars(big(opening))}, falling to ${dollars(big(floor))} without a bid`;
  },
};

// The least bid, some seconds after the lot went on sale.
export const bid = (who, wait = 0) => ({
  title: `${who.name} bids`,
  async tell(stage) {
    if (wait > 0) await runAuctions(stage, stage.props.openedAt + wait);
    const least = async () => big((await view(stage.api, 'Lending', 'least_bid_for', [1])).unwrap().amount);
    const amount = await least();
    await stage.does(who, stage.api.tx.lending.bid(1, 0, amount));
    stage.props.bidAt = await chainTime(stage.api);
    return `${dollars(amount)}; the next bid is ${dollars(await least())} at least`;
  },
});

export const auctioned = {
  title: 'The auction is settled',
  async tell(stage) {
    await runAuctions(stage, stage.props.bidAt + 120);
    const sent = await stage.does(cast.ivo, stage.api.tx.lending.settleAuction(1));
    const { buyer, price } = eventOf(sent, 'lending', 'LotSold').data;
    const { costs, fee, surplus, outstanding } = eventOf(sent, 'lending', 'ProceedsDivided').data;
    const vault = big(eventOf(sent, 'vault', 'PaymentReceived').data.amount);
    const junior = sum(all(sent, 'lending', 'LenderPaid').map(({ data }) => big(data.amount)));
    stage.props.sold = [1];
    const parts = `costs ${dollars(big(costs))}, fee ${dollars(big(fee))}, the vault ${dollars(vault)}, Eve ${dollars(junior)}, and a surplus of ${dollars(big(surplus))} for Bob`;
    return `${nameOf(buyer)} pays ${dollars(big(price))}: ${parts}; ${dollars(big(outstanding))} are outstanding`;
  },
};
