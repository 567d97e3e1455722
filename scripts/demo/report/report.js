// The report: one file, without a script, that a browser shows from a disk. Its data is in it once
// more, exactly, as JSON.
import { readFile } from 'node:fs/promises';
import { html, raw, table } from './html.js';
import { eventsOf, sum, total } from '../events.js';
import { loans } from './loans.js';
import { queue } from './queue.js';
import { reserve } from './reserve.js';
import { savings } from './savings.js';
import { cast } from '../cast.js';
import { clock, day, dollars, percent, price } from '../format.js';

const ONE = 10n ** 18n;
const css = await readFile(new URL('./report.css', import.meta.url), 'utf8');

const tile = ([label, figure, note]) => html`<div class="tile"><dt>${label}</dt><dd>${figure}</dd><p>${note}</p></div>`;

function headline({ told: { blocks, loans: drawn } }) {
  const last = blocks.at(-1);
  const of = (section, method) => eventsOf(blocks, section, method);
  const lent = sum(drawn.map(({ principal }) => principal));
  const rent = of('leases', 'RentPaid');
  const recovered = total(of('lending', 'LotSold'), 'price');
  const lost = total(of('vault', 'PrincipalLost'), 'amount');
  const junior = total(of('lending', 'WrittenOff'), 'lost') - lost;
  const gain = BigInt(last.redemption) - ONE;
  const base = total(of('reserve', 'Harvested'), 'vault');
  const days = Math.round((last.at - blocks[0].at) / 86_400);
  return html`<dl class="tiles">${[
    ['Share price, out', price(last.redemption), `${percent(gain)} up in ${days} days`],
    ['Net asset value', dollars(last.conservative), `USDai, after ${dollars(total(of('vault', 'Claimed'), 'assets'))} were paid to leavers`],
    ['Lent', dollars(lent), `${dollars(recovered)} brought by an auction`],
    ['Rent paid', dollars(total(rent, 'amount')), `${dollars(total(of('lending', 'ReserveDrawn'), 'amount'))} of it paid instalments`],
    ['Yield of Treasury bills', dollars(base), 'harvested for the savers, after fee'],
    ['Lost by the savers', dollars(lost), `of principal; the first loss bore ${dollars(junior)}`],
  ].map(tile)}</dl>`;
}

const stepLine = ({ at, title, text }) =>
  html`<li><time>${day(at)} <small>${clock(at)}</small></time><div><b>${title}.</b> ${text}.</div></li>`;

const steps = ({ log }) => html`<section id="steps"><h2>Step by step</h2>
<ol class="log">${log.map(stepLine)}</ol></section>`;

const balance = ({ checks }) => html`<section id="books"><h2>The books</h2>
<p>Sums over every account and every event, against the figures of the chain. They are equal to the smallest unit.</p>
${table({
  columns: [
    ['What has to be equal', ({ what }) => what],
    ['One side', ({ left }) => left, 'n'],
    ['Other side', ({ right }) => right, 'n'],
    ['', ({ isRight }) => (isRight ? html`<span class="ok">equal</span>` : html`<span class="bad">differs</span>`)],
  ],
  rows: checks,
})}</section>`;

const people = () => html`<section id="people"><h2>The accounts</h2>
${table({
  columns: [['Name', ({ name }) => name], ['Role', ({ role }) => role], ['Development key', ({ key }) => html`<code>${key}</code>`]],
  rows: Object.values(cast),
})}</section>`;

const colophon = ({ told: { blocks }, took }) => {
  const last = blocks.at(-1);
  return html`<footer><p>Played in ${took} s on a new development chain of ${last.height} blocks, the last of them <code>${last.hash}</code>. The clock of the node was set
ahead between the steps, so that a year passes in minutes; the chain's rules are those of its runtime, and every figure here was read from it. The people and their
hardware are made up.</p></footer>`;
};

export function report(story) {
  const [first, last] = [story.told.blocks[0], story.told.blocks.at(-1)];
  const exact = JSON.stringify(story).replace(/</g, '\\u003c');
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>InfraFi: a year of GPU credit</title>
<style>
${raw(css)}
</style>
</head>
<body>
<main>
<header><p class="brand">InfraFi</p><h1>A year of GPU credit, on chain</h1>
<p class="lead">Three savers, two borrowers, three loans against machines that pay them by rent: one is repaid by rent alone, one ends early, and one
fails and is auctioned, because its lessee stops paying. From
${day(first.at)} to ${day(last.at)}; all times are UTC.</p></header>
${headline(story)}
${savings(story)}
${reserve(story)}
${loans(story)}
${queue(story)}
${steps(story)}
${balance(story)}
${people()}
${colophon(story)}
</main>
<script type="application/json" id="story">${raw(exact)}</script>
</body>
</html>
`;
  return String(page);
}
