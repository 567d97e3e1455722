// The page: one file that needs neither server nor network.
import { readFileSync } from 'node:fs';
import { legend, lineChart } from '../demo/report/chart.js';
import { html, raw, table } from '../demo/report/html.js';
import { summary } from './figures.js';
import { count, date, dollars, million, minutes, percent, price, signed } from './format.js';
import { PARAMETERS, TEXTS } from './texts.js';

const css = (name, base) => readFileSync(new URL(base + name, import.meta.url), 'utf8');
const DAY = 86_400;

// The charts take integers of 18 decimals.
const fixed = (value) => BigInt(Math.round(value * 1e6)) * 10n ** 12n;
// Every third day: a chart has fewer pixels than a run has days.
const thinned = (days) => days.filter((_, index) => index % 3 === 0 || index === days.length - 1);

function chart(run, series, { title, label }) {
  const at = (day) => run.begin + day * DAY;
  const drawn = series.map(({ field, of = (day) => day[field], ...rest }) => ({
    ...rest,
    points: thinned(run.days).map((day) => [at(day.day), fixed(of(day))]),
    readings: [],
  }));
  const marks = [{ at: at(run.shockDay) }];
  return html`<h3>${title}</h3>${legend(series)}${lineChart({ series: drawn, title, label, marks })}`;
}

const millions = (value) => (value === 0 ? '0' : `${Number((value / 1e6).toFixed(2))} M`);

const overlay = (runs) => {
  const series = runs.map((run, index) => ({ name: run.name, css: `s${index}`, run }));
  const drawn = series.map(({ run, ...rest }) => ({
    ...rest,
    points: thinned(run.days).map(({ day, exit }) => [run.begin + day * DAY, fixed(exit)]),
    readings: [],
  }));
  const title = 'USDai for a share that leaves, by scenario';
  const label = (value) => value.toFixed(2);
  return html`${legend(series)}${lineChart({ series: drawn, title, label, marks: [{ at: runs[0].begin + runs[0].shockDay * DAY }] })}`;
};

function overview(runs, all) {
  return table({
    caption: 'Each scenario in a line; dollars',
    columns: [
      ['Scenario', ({ run }) => html`<a href="#${run.key}">${run.name}</a>`],
      ['Least backing of USDai', ({ of }) => percent(of.backing.backing), 'n'],
      ['Lowest exit price', ({ of }) => price(of.lowest), 'n'],
      ['Exit price at the end', ({ of }) => price(of.end), 'n'],
      ['Longest wait for a fill, days', ({ of }) => count(of.slowest), 'n'],
      ['Margin calls', ({ run }) => count(run.counts.marginCalls), 'n'],
      ['DSCR breaches', ({ run }) => count(run.counts.coverageBreaches), 'n'],
      ['Loans seized', ({ run }) => count(run.counts.seized), 'n'],
      ['Savers against calm', ({ of }) => signed(of.losses[0].against + of.losses[1].against), 'n'],
      ['Curators against calm', ({ of }) => signed(of.losses[2].against), 'n'],
    ],
    rows: runs.map((run, index) => ({ run, of: all[index] })),
  });
}

const parties = (of) =>
  table({
    caption: 'Each party: dollars in USDC, USDai and shares at the exit price, less what it owes for bills. The changes sum to zero',
    columns: [
      ['Party', ({ name }) => name],
      ['At the start', ({ start }) => dollars(start), 'n'],
      ['Change', ({ change }) => signed(change), 'n'],
      ['Against calm', ({ against }) => signed(against), 'n'],
    ],
    rows: of.losses,
  });

const windows = (run) =>
  table({
    caption: 'Windows of the vault: what leavers were to be paid, and what was missing at the first fill',
    columns: [
      ['Closed on day', ({ day }) => day, 'n'],
      ['Need', ({ need }) => dollars(need), 'n'],
      ['Cash short', ({ short }) => dollars(short), 'n'],
      ['Filled on day', ({ filledOn }) => filledOn ?? 'not yet', 'n'],
      ['Paid', ({ paid }) => dollars(paid), 'n'],
      ['For a share', ({ paid, price: one }) => (paid > 0 ? price(one) : '–'), 'n'],
    ],
    rows: run.windows,
  });

const COUNTS = [
  ['Margin calls; met', ({ marginCalls, marginCallsMet }) => `${count(marginCalls)}; ${count(marginCallsMet)}`],
  ['Breaches of coverage (DSCR)', ({ coverageBreaches }) => count(coverageBreaches)],
  ['Deadlines at which cash was trapped, and dollars', ({ traps, trapped }) => `${count(traps)}, ${dollars(trapped)}`],
  ['Deadlines at which cash was swept, and dollars', ({ sweeps, swept }) => `${count(sweeps)}, ${dollars(swept)}`],
  ['Loans seized, and their debt', ({ seized, seizedDebt }) => `${count(seized)}, ${dollars(seizedDebt)}`],
  ['Lots sold, and their proceeds', ({ sold, proceeds }) => `${count(sold)}, ${dollars(proceeds)}`],
  ['Times a lot found no buyer', ({ unsold }) => count(unsold)],
  ['Payments; of these with USDai bought from a holder', ({ payments, paymentsBought }) => `${count(payments)}; ${count(paymentsBought)}`],
  ['Payments that failed for want of USDai', ({ paymentsFailed, failedAmount }) => `${count(paymentsFailed)}, ${dollars(failedAmount)}`],
  ['Bids that failed for want of USDai', ({ bidsWithoutUsdai }) => count(bidsWithoutUsdai)],
  ['Prices held as jumps', ({ heldValues }) => count(heldValues)],
  ['Loss of bills', ({ billsLost }) => dollars(billsLost)],
];

function scenario(run, of) {
  const check = run.checks;
  return html`<section id="${run.key}"><h2>${run.name}</h2><p>${TEXTS[run.key]}</p>
${chart(
  run,
  [
    { name: 'O: loans in full', css: 'enter', field: 'o' },
    { name: 'C: what leavers are paid by', css: 'leave', field: 'c' },
    { name: 'shares that wait to leave, at C', css: 'supply', field: 'waiting' },
  ],
  { title: 'Net asset value of the vault, and the queue', label: millions },
)}
${chart(
  run,
  [
    { name: 'backing of USDai: cash and bills over USDai', css: 'leave', field: 'backing' },
    { name: 'part of it that is cash', css: 'enter', of: ({ cash, supply }) => (supply > 0 ? cash / supply : 1) },
  ],
  { title: 'The peg', label: (value) => percent(value, 0) },
)}
${table({ caption: 'Counted', columns: [['', ([name]) => name], ['', ([, of_]) => of_(run.counts), 'n']], rows: COUNTS })}
${parties(of)}${windows(run)}
<p>Checked: the balances of all accounts sum up on each of ${count(check.days)} days, in
${count(check.fills)} fills leavers were paid what stayers have, with a largest difference of ${check.largestDifference} units of 10<sup>−18</sup> USDai for a share.</p></section>`;
}

export function page(figures) {
  const { runs, times } = figures;
  const calm = runs.find(({ key }) => key === 'calm') ?? runs[0];
  const all = runs.map((run) => summary(run, calm));
  const style = css('report.css', '../demo/report/') + css('page.css', './');
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>InfraFi under stress</title><style>${raw(style)}</style></head><body><main>
<header><p class="brand">InfraFi</p><h1>Stress in the open</h1>
<p class="lead">${count(calm.loans)} loans of ${million(calm.drawn)} dollars, played on the real runtime for ${count(figures.days)} days in ${runs.length} scenarios.
Shocks begin on day ${calm.shockDay}. Run on ${date(times.at)} by <code>scripts/stress.sh</code>, in ${minutes(times.seconds)}.</p></header>
<section><h2>Overview</h2>${overview(runs, all)}</section>
<section><h2>What a share is paid</h2><p>The mark is the day on which the shocks begin.</p>${overlay(runs)}</section>
<section><h2>Governed values</h2><p>Those of a live chain.</p>${table({ columns: [['Value', ([name]) => name], ['', ([, value]) => value.replaceAll('`', '')]], rows: PARAMETERS })}</section>
${runs.map((run, index) => scenario(run, all[index]))}
<footer>Rents: listings of ccir-index/cri-h100, CC BY 4.0. Yields: US Department of the Treasury. The document is docs/stress.md.</footer>
</main></body></html>`;
}
