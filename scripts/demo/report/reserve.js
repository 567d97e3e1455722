// What backs USDai.
import { html, table } from './html.js';
import { legend, stackChart } from './chart.js';
import { eventsOf, total } from '../events.js';
import { day, dollars, percent, usdc } from '../format.js';

const SCALE = 10n ** 12n;

// Amortised cost of a lot at a second, as the chain has it: a straight line from cost to face.
export function bookAt({ face, cost, boughtAt, maturesAt }, at) {
  const elapsed = BigInt(Math.min(Math.max(at - boughtAt, 0), maturesAt - boughtAt));
  return BigInt(cost) + ((BigInt(face) - BigInt(cost)) * elapsed) / BigInt(maturesAt - boughtAt);
}

// Cash and lots after each block, and just before the next one.
function readings(blocks, lots) {
  return blocks.map((block, index) => {
    const has = (lot) => block.lots.some(({ id }) => id === lot.id);
    const column = (at) => [BigInt(block.cash), ...lots.map((lot) => (has(lot) ? bookAt(lot, at) : 0n))].map((one) => one * SCALE);
    const next = blocks[index + 1];
    return { at: block.at, layers: column(block.at), before: next && column(next.at) };
  });
}

const millions = (value) => (value === 0 ? '0' : `${value / 1e6} M`);
const describe = (lot) => `lot ${lot.id}, due ${day(lot.maturesAt)}`;

export function reserve({ told: { blocks, lots } }) {
  const funded = blocks.filter(({ issued }) => issued !== '0');
  const layers = [{ name: 'cash', css: 'cash' }, ...lots.map((lot, index) => ({ name: `bills, ${describe(lot)}`, css: `lot${index % 6}` }))];
  const line = { css: 'supply', points: funded.map(({ at, issued }) => [at, issued]) };
  const settled = new Map(eventsOf(blocks, 'reserve', 'BillSettled').map(({ data, block }) => [Number(data.lot), { ...data, at: block.at }]));
  const last = blocks.at(-1);
  const rows = lots.map((lot) => ({ ...lot, end: settled.get(lot.id) }));
  const columns = [
    ['Lot', ({ id }) => id],
    ['CUSIP', ({ cusip }) => cusip],
    ['Bought', ({ boughtAt }) => day(boughtAt), 'd'],
    ['Matures', ({ maturesAt }) => day(maturesAt), 'd'],
    ['Face', ({ face }) => usdc(face), 'n'],
    ['Cost', ({ cost }) => usdc(cost), 'n'],
    ['Yield', (lot) => percent(lot.yield), 'n'],
    ['Settled', ({ end }) => (end ? day(end.at) : 'runs'), 'd'],
    ['Gain', ({ end }) => (end ? usdc(end.gain) : '–'), 'n'],
  ];
  const harvested = eventsOf(blocks, 'reserve', 'Harvested');
  return html`<section id="reserve"><h2>What backs USDai</h2>
<p>Cash and Treasury bills at amortised cost, in dollars, against the USDai there are. The borrowers redeem what they borrow; the
lessees bring dollars back with the rent. What the bills yield, on staked and unstaked USDai, belongs to the savers: ${dollars(total(harvested, 'vault'))} in all, after a fee of
${dollars(total(harvested, 'fee'))}.</p>
${legend([...layers, { css: 'supply', name: 'USDai issued' }])}
${stackChart({ title: 'Composition of the reserve over time', readings: readings(funded, lots), layers, line, label: millions })}
${table({ caption: 'Treasury bills, in USDC; the yield is bond-equivalent', columns, rows })}
${table({
  caption: `The reserve at the end, ${day(last.at)}`,
  columns: [['', ([name]) => name], ['Dollars', ([, amount]) => amount, 'n']],
  rows: [
    ['Cash', usdc(last.cash)],
    ['Bills at amortised cost', usdc(last.billsAtBook)],
    ['USDai issued', dollars(last.issued)],
    ['Income that is accreted and not realised', usdc(BigInt(last.billsAtBook) - BigInt(last.billsAtCost))],
  ],
})}</section>`;
}
