// docs/stress.md, of a run's figures.
import { leavers, summary } from './figures.js';
import { findings } from './findings.js';
import { count, date, dollars, minutes, percent, price, signed } from './format.js';
import { PARAMETERS, TEXTS } from './texts.js';

const WIDTH = 100;

// A paragraph, or the points of a list, in lines of 100 columns.
export function wrap(text, first = '', rest = '') {
  const lines = [];
  let line = first;
  // A figure and its sign of per cent stay on one line.
  const words = text.replace(/ %/g, '_%').split(/\s+/).filter(Boolean);
  for (const word of words.map((one) => one.replace('_%', ' %'))) {
    const joined = line === first || line === rest ? line + word : `${line} ${word}`;
    if (joined.length > WIDTH && line.trim()) {
      lines.push(line);
      line = rest + word;
    } else line = joined;
  }
  return [...lines, line].join('\n');
}
const paragraph = (text) => `${wrap(text)}\n`;
const points = (texts) => `${texts.map((text) => wrap(text, '* ', '  ')).join('\n')}\n`;

// Columns: [heading, cell of a row, whether it is a number].
function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = `|${columns.map(([, , isNumber]) => (isNumber ? '--:' : '---')).join('|')}|`;
  return `${[line(columns.map(([heading]) => heading)), rule, ...rows.map((row) => line(columns.map(([, cell]) => cell(row))))].join('\n')}\n`;
}

const overview = (told) =>
  table(
    [
      ['scenario', ({ run }) => run.name],
      ['least backing of USDai', ({ of }) => percent(of.backing.backing), true],
      ['days below par', ({ of }) => count(of.belowPar), true],
      ['lowest exit price', ({ of }) => price(of.lowest), true],
      ['exit price at the end', ({ of }) => price(of.end), true],
      ['longest wait for a fill, days', ({ of }) => count(of.slowest), true],
      ['windows not filled', ({ of }) => count(of.unfilled.length), true],
      ['largest shortfall of a window', ({ of }) => dollars(of.short.short), true],
    ],
    told,
  );

const counts = (told) =>
  table(
    [
      ['scenario', ({ run }) => run.name],
      ['margin calls; met', ({ run: { counts: one } }) => `${count(one.marginCalls)}; ${count(one.marginCallsMet)}`, true],
      ['DSCR breaches', ({ run }) => count(run.counts.coverageBreaches), true],
      ['cash trapped; swept', ({ run: { counts: one } }) => `${dollars(one.trapped)}; ${dollars(one.swept)}`, true],
      ['loans seized', ({ run }) => count(run.counts.seized), true],
      ['recovered of their debt', ({ of }) => (of.recovery === undefined ? '–' : percent(of.recovery)), true],
      ['lots without a buyer', ({ run }) => count(run.counts.unsold), true],
      ['payments without USDai to be had', ({ run }) => count(run.counts.paymentsFailed), true],
    ],
    told,
  );

const LOSERS = [0, 1, 2, 3, 4, 5, 6, 9, 10];
const losses = (told) =>
  table(
    [['party', (index) => told[0].of.losses[index].name], ...told.slice(1).map(({ run, of }) => [run.name, (index) => signed(of.losses[index].against), true])],
    LOSERS,
  );

const WINDOWS = [90, 120, 180, 240, 360, 540, 690];
const byWindow = (told, cell) =>
  table(
    [['scenario', ({ run }) => run.name], ...WINDOWS.map((day) => [`day ${day}`, ({ run }) => cell(run, day), true])],
    told,
  );
const shortAt = (run, day) => {
  const row = run.windows.find((one) => one.day === day);
  return row ? `${dollars(row.short)} of ${dollars(row.need)}` : '–';
};
const paidAt = (run, day) => {
  const row = leavers(run).find((one) => one.window === day);
  if (!row) return '–';
  return row.price === undefined ? 'not yet' : `${price(row.price)} (day ${row.doneOn})`;
};

export function documentOf({ runs, times, days }) {
  const [calm] = runs;
  const told = runs.map((run) => ({ run, of: summary(run, calm) }));
  const checks = runs.reduce(
    (sum, { checks: one }) => ({ days: sum.days + one.days, fills: sum.fills + one.fills, invariants: sum.invariants + one.invariants }),
    { days: 0, fills: 0, invariants: 0 },
  );
  const largest = runs.reduce((high, { checks: one }) => (BigInt(one.largestDifference) > high ? BigInt(one.largestDifference) : high), 0n);
  return [
    '# Stress\n',
    paragraph(`This page shows what a published set of shocks does to each party of the protocol. A program plays a portfolio on the real
      runtime, block by block, and checks every day that every dollar is found again. All figures are of one run of
      \`scripts/stress.sh\` on ${date(times.at)}. It took ${minutes(times.seconds)} on two cores that had other work too, and
      ${minutes(times.processorSeconds / 2)} of each core. The script writes this page anew, and beside it
      \`stress/report.html\`, one file with plots of every scenario.`),
    '    ./scripts/stress.sh\n',
    paragraph(`Tests of the runtime play the same scenarios with 24 loans (\`runtime/tests/it/stress.rs\`), so each change of the code meets
      them.`),
    '## What is played\n',
    points([
      `**Loans.** ${count(calm.loans)} loans, ${dollars(calm.drawn)} dollars in all, drawn in the first 15 days, each for 24 instalments of 30
        days at 10 % (16 % for the first loss of 12 %). They are secured by servers of four H100 or H200, or eight A100 or L40S. The size of a
        loan is what its servers may secure by value and by coverage, at most 85,000 dollars. 45 % of the loans have a lease and a
        cash account, 10 % a lease whose rent goes to the borrower, the others earn on the market. No loan is drawn later: the
        book runs off.`,
      `**Rents** are medians of real listings, nine days of them again and again. Their source and licence are in
        \`runtime/tests/data/gpu-rental\`. The data is thin, so medians jump, and the chain holds such jumps. **Prices** of new GPUs are
        those of the development chains. **Yields** of Treasury bills are real, of the two years from 10 July 2023 on.`,
      `**Savers** deposit 78,000 dollars for each loan. Two of them leave in each window; twins, with equal shares. A holder keeps USDai
        without a stake. The treasurer invests 60 % of the reserve, through three custodians.`,
      `**Behaviour.** A borrower pays as long as the rent of the market covers a part of the instalments that is its own, between 0.4 and
        1.0. A lessee pays while rents are above 0.3 to 0.7 of what they were. Six in ten borrowers have the money for a margin
        call. Two buyers bid for machines, up to 65 % of the lower of cost and income. An account that owes USDai mints it; if
        minting is closed, it buys from the holder at par, as long as that one has some. All of this is assumed and stated in
        \`runtime/examples/stress/model\`.`,
      `**Shocks** begin on day ${calm.shockDay}; a run has ${count(days)} days. Each block is made by the hooks of the runtime. Blocks in
        which nothing would happen are left out; a test shows that this changes nothing.`,
    ]),
    table([['scenario', ({ name }) => name], ['what happens', ({ key }) => TEXTS[key]]], runs),
    '## Governed values\n',
    table([['value', ([name]) => name], ['', ([, value]) => value]], PARAMETERS),
    '## What is checked\n',
    points([
      `On each of ${count(checks.days)} days: the balances of all accounts sum to what there is of USDC, USDai and sUSDai. No USDC comes or
        goes. USDai come and go as events state. The pots contain what their ledgers state. Each USDai is backed by cash and
        bills, or a recorded loss explains why not.`,
      `In ${count(checks.fills)} fills: savers that leave are paid for a share what a share of those who stay is worth at the same time. The
        largest difference was ${largest} units of 10^-18 USDai for a share. Twins were paid the same to a unit, and no request more than its part of
        what its window was paid.`,
      runs.every(({ checks: one }) => one.tryRuntime)
        ? `${count(checks.invariants)} times: all invariants of the pallets (\`try_state\`).`
        : 'The invariants of the pallets (`try_state`) were not checked: the program was built without the feature `try-runtime`.',
    ]),
    '## Results\n',
    paragraph('A day is below par while the reserve has a deficit or redemption is closed. The exit price is what a share that leaves is paid, in USDai.'),
    overview(told),
    paragraph('Margin calls, breaches, and what was recovered:'),
    counts(told),
    paragraph('What each party has at the end, against the run without a shock, in dollars of USDC, USDai and shares at the exit price:'),
    losses(told),
    paragraph('Cash that a window of the vault was short of when it was first filled, of what its leavers were to be paid:'),
    byWindow(told, shortAt),
    paragraph('What savers that left in a window were paid for a share, and when the last of it was there:'),
    byWindow(told, paidAt),
    '## What the stress shows\n',
    points(findings(told).map((text) => text)),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
