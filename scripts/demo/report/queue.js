// The queue: requests, fills and their prices, payments.
import { html, table } from './html.js';
import { eventsOf, total } from '../events.js';
import { nameOf } from '../cast.js';
import { day, dollars, moment, percent, price, ratio } from '../format.js';

const TICK = 10n ** 18n / 400n;

export function queue({ told: { blocks } }) {
  const claims = eventsOf(blocks, 'vault', 'Claimed');
  const requests = eventsOf(blocks, 'vault', 'RedeemRequested').map(({ data, block }) => {
    const own = claims.filter((claim) => claim.data.request === data.request);
    return { ...data, at: block.at, paid: total(own, 'assets'), end: own.find((claim) => claim.data.isLast === 'true')?.block.at };
  });
  const fills = eventsOf(blocks, 'vault', 'WindowFilled');
  return html`<section id="queue"><h2>The queue</h2>
<p>Savers leave through windows of thirty days. In a window a higher bid is filled first: it is a part of the shares, given up to the savers that stay. At one bid all
are filled pro rata. What cash does not reach waits, and is filled as loans are paid.</p>
${table({
  caption: 'Requests',
  columns: [
    ['Saver', ({ owner }) => nameOf(owner)],
    ['Asked', ({ at }) => day(at), 'd'],
    ['Window closes', ({ window }) => day(window), 'd'],
    ['Shares', ({ shares }) => dollars(shares), 'n'],
    ['Bid', ({ bid }) => percent(BigInt(bid) * TICK), 'n'],
    ['Paid, USDai', ({ paid }) => dollars(paid), 'n'],
    ['By share', ({ paid, shares }) => price(ratio(paid, shares)), 'n'],
    ['Paid in full', ({ end }) => (end ? day(end) : 'waits'), 'd'],
  ],
  rows: requests.sort((one, other) => other.bid - one.bid),
})}
${table({
  caption: 'Fills',
  columns: [
    ['Time', ({ block }) => `${moment(block.at)} UTC`, 'd'],
    ['Shares filled', ({ data }) => dollars(data.shares), 'n'],
    ['Price before bids', ({ data }) => price(ratio(data.assets, data.supply)), 'n'],
    ['Set aside, USDai', ({ data }) => dollars(data.paid), 'n'],
    ['Shares that wait', ({ data }) => dollars(data.pending), 'n'],
  ],
  rows: fills,
  foot: ['Together', dollars(total(fills, 'shares')), '', dollars(total(fills, 'paid')), ''],
})}</section>`;
}
