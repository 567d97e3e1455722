// The net asset value of the vault, and the price of a share.
import { html } from './html.js';
import { grouped, legend, lineChart, markList } from './chart.js';
import { eventsOf, total } from '../events.js';
import { dollars, moment, price, ratio } from '../format.js';

// O grows by the second, and jumps where savers enter and are paid: the value just before.
function assetsBefore(block) {
  const moved = (method, field) => total(eventsOf([block], 'vault', method), field);
  const assets = BigInt(block.optimistic) + moved('WindowFilled', 'paid') - moved('Deposited', 'assets');
  const shares = BigInt(block.shares) + moved('WindowFilled', 'shares') - moved('Deposited', 'shares');
  return { assets, shares };
}

const SERIES = {
  assets: [
    {
      name: 'O, the price of entry: loans in full, all interest and bill income accrued',
      css: 'enter',
      field: 'optimistic',
      before: (block) => assetsBefore(block).assets,
    },
    {
      name: 'C, the price of exit: less impairment, interest as it is paid',
      css: 'leave',
      field: 'conservative',
      isStepped: true,
    },
  ],
  prices: [
    {
      name: 'in: USDai that a new share costs',
      css: 'enter',
      field: 'deposit',
      before: (block) => ratio(assetsBefore(block).assets, assetsBefore(block).shares),
    },
    { name: 'out: USDai that a leaving share is paid', css: 'leave', field: 'redemption', isStepped: true },
  ],
};

function chart(blocks, series, show, options) {
  const drawn = series.map(({ field, before, ...rest }) => {
    const readings = blocks.map((block) => [block.at, block[field]]);
    const points = before ? readings.flatMap((reading, index) => (index ? [[reading[0], before(blocks[index])], reading] : [reading])) : readings;
    const told = (index) => `${moment(blocks[index].at)} UTC, block ${blocks[index].height}: ${show(blocks[index][field])}`;
    return { ...rest, readings, points, told };
  });
  return html`${legend(series)}${lineChart({ series: drawn, ...options })}`;
}

const millions = (value) => (value === 0 ? '0' : `${value.toFixed(1)} M`);

export function savings({ log, told: { blocks } }) {
  // Before the first deposit there is no share.
  const staked = blocks.filter(({ shares }) => shares !== '0');
  const marks = grouped(log.filter(({ mark }) => mark).map(({ at, mark }) => ({ at, text: mark })));
  return html`<section id="nav"><h2>The net asset value</h2>
<p>Net asset value of the vault in USDai, seen both ways. The gap between the lines is interest that is not paid yet. A loan in doubt would
widen it: savers that leave then bear the doubt, and savers that enter then do not buy its recovery cheaply.</p>
${chart(staked, SERIES.assets, dollars, { title: 'Net asset value over time', label: (value) => millions(value / 1e6), marks })}
${markList(marks)}</section>
<section id="prices"><h2>What a share is worth</h2>
<p>USDai for one share: the price at which savers enter, and the one at which they leave. The steps of the lower line are payments.</p>
${chart(staked, SERIES.prices, price, { title: 'Share prices over time', label: (value) => value.toFixed(2), marks })}</section>`;
}
