// The ledger of each loan, by its events.
import { html, table } from './html.js';
import { beside, eventsOf, sum, total } from '../events.js';
import { nameOf } from '../cast.js';
import { clock, count, day, dollars, month, percent } from '../format.js';
import { units } from '../terms.js';

const DASH = '–';
const coverage = (dscr) => (dscr ? percent(dscr, 1) : DASH);
const amount = (value) => (value === undefined || BigInt(value) === 0n ? DASH : dollars(value));

// How an event reads in a ledger: what happened, and its amounts by column.
const ENTRIES = {
  Drawn: ({ data }) => ({ what: `Drawn: ${dollars(data.paid)} to ${nameOf(data.borrower)}, less fee and reserve`, fees: data.originationFee }),
  Repaid: ({ data: { payer, amount: paid, interest, late, principal, exitFee } }) => ({
    what: `Paid by ${nameOf(payer)}: ${dollars(paid)}`,
    interest,
    late,
    principal,
    fees: exitFee,
  }),
  Classified: ({ data }) => ({
    what: BigInt(data.impairment) === 0n ? 'Counts in full' : `Past due since ${day(data.pastDueSince)}: ${dollars(data.impairment)} count as lost`,
  }),
  ReserveDrawn: ({ data }) => ({ what: `The cash account pays ${dollars(data.amount)}; ${dollars(data.left)} are left` }),
  CashReleased: ({ data }) => ({ what: `Released to the borrower: ${dollars(data.amount)}` }),
  CashTrapped: ({ data }) => ({ what: `Stays in the account, at a coverage of ${coverage(data.dscr)}: ${dollars(data.amount)}` }),
  CashSwept: ({ data }) => ({ what: `Swept at a coverage of ${coverage(data.dscr)}: ${dollars(data.amount)} repay principal` }),
  BreachDeclared: ({ data }) => ({ what: data.reason === 'CoverageLow' ? 'The covenant of coverage is breached' : `Breach: ${data.reason}` }),
  MarginCalled: ({ data }) => ({
    what: `Margin is called until ${day(data.until)}: ${dollars(data.need)} are owed, ${dollars(data.cover)} of it maintained`,
  }),
  UnitsAdded: () => ({ what: 'Units are added' }),
  MarginRestored: () => ({ what: 'The margin call is met' }),
  Liquidated: ({ data }) => ({ what: `Seized by ${nameOf(data.liquidator)}: ${dollars(data.debt)} are owed` }),
  AuctionOpened: ({ data }) => ({ what: `On sale for ${dollars(data.opening)}, falling to ${dollars(data.floor)}` }),
  BidPlaced: ({ data }) => ({ what: `${nameOf(data.bidder)} bids ${dollars(data.amount)}` }),
  LotSold: ({ data }) => ({ what: `Sold to ${nameOf(data.buyer)} for ${dollars(data.price)}` }),
  WrittenOff: ({ data }) => ({ what: `${dollars(data.lost)} booked as lost` }),
  Closed: () => ({ what: 'Closed: nothing is owed, the unit is free' }),
};

function entries(blocks, loan) {
  const told = eventsOf(blocks, 'lending', ...Object.keys(ENTRIES)).filter(({ data }) => data.loan === String(loan.id));
  return told.map((event) => ({ ...ENTRIES[event.method](event), at: event.block.at, left: leftAfter(event, loan) }));
}

// Once a loan is seized its principal is a claim on what the units bring.
function leftAfter({ method, block }, loan) {
  if (method === 'Closed') return '0';
  const isOwed = ['Drawn', 'Repaid', 'ReserveDrawn', 'CashSwept', 'Classified'].includes(method);
  return isOwed ? loan.owed[block.height] : undefined;
}

const COLUMNS = [
  ['Date', ({ at }) => html`${day(at)} <small>${clock(at)}</small>`, 'd'],
  ['What happened', ({ what }) => what],
  ['Interest', ({ interest }) => amount(interest), 'n'],
  ['Late interest', ({ late }) => amount(late), 'n'],
  ['Principal', ({ principal }) => amount(principal), 'n'],
  ['Fees', ({ fees }) => amount(fees), 'n'],
  ['Principal left', ({ left }) => (left === undefined ? DASH : dollars(left)), 'n'],
];

// What the machines of a loan earn, what it costs, and how safe it is, month by month.
function months(blocks, loan) {
  const ofMonth = (at, method) =>
    eventsOf(blocks, 'lending', method).filter(({ data, block }) => data.loan === String(loan.id) && month(block.at) === month(at) && block.at <= at);
  return loan.cover.map((row) => {
    const received = ofMonth(row.at, 'RentReceived');
    const [opex, retained] = [total(received, 'opex'), total(received, 'retained')];
    const service = total(ofMonth(row.at, 'ReserveDrawn'), 'amount') + total(ofMonth(row.at, 'Repaid'), 'amount');
    return { ...row, rent: opex + retained, opex, service, calls: ofMonth(row.at, 'MarginCalled').length };
  });
}

const cover = (blocks, loan) =>
  table({
    caption: 'Rent, debt service and security, month by month; coverage is of the last three instalments',
    columns: [
      ['Month', ({ at }) => month(at), 'd'],
      ['Rent', ({ rent }) => amount(rent), 'n'],
      ['Operating expenses', ({ opex }) => amount(opex), 'n'],
      ['Debt service', ({ service }) => amount(service), 'n'],
      ['DSCR', ({ dscr }) => coverage(dscr), 'n'],
      ['Cash account', ({ account }) => dollars(account), 'n'],
      ['Principal left', ({ principal }) => dollars(principal), 'n'],
      ['Value of the units', ({ value }) => dollars(value), 'n'],
      ['Loan to value', ({ ltv }) => percent(BigInt(ltv) * 10n ** 9n), 'n'],
      ['Margin calls', ({ calls }) => calls || DASH, 'n'],
    ],
    rows: months(blocks, loan),
  });

// The payments out of the proceeds of a sale, and what each account was owed.
function waterfall(blocks, loan, claims) {
  const [sale] = eventsOf(blocks, 'lending', 'LotSold').filter(({ data }) => data.loan === String(loan.id));
  if (!sale) return '';
  const [divided] = beside(sale, 'lending', 'ProceedsDivided');
  const vault = total(beside(sale, 'vault', 'PaymentReceived'), 'amount');
  const seized = claims.find((one) => one.loan === loan.id).tranches;
  const paidTo = (tranche) => total(beside(sale, 'lending', 'LenderPaid').filter(({ data }) => Number(data.tranche) === tranche), 'amount');
  const { costs, fee, exitFee, surplus } = divided.data;
  const rows = [
    { rank: 'Costs of the seizure', to: 'the account that had it seized', owed: costs, paid: costs },
    { rank: 'Liquidation fee', to: 'treasury', owed: fee, paid: fee },
    ...loan.tranches.map(({ lender }, tranche) => {
      const row = { ...seized[tranche], owed: sum(Object.values(seized[tranche])) };
      if (lender === 'Vault') return { ...row, rank: 'Senior tranche', to: 'the savers, through the vault', paid: vault };
      return { ...row, rank: `First loss, tranche ${tranche}`, to: nameOf(lender), paid: paidTo(tranche) };
    }),
    { rank: 'Exit fee', to: 'treasury', owed: exitFee, paid: exitFee },
    { rank: 'Surplus', to: nameOf(loan.borrower), owed: surplus, paid: surplus },
  ].map((row) => ({ ...row, outstanding: BigInt(row.owed) - BigInt(row.paid) }));
  return table({
    caption: `The waterfall of ${dollars(divided.data.proceeds)}: the price, and ${dollars(loan.held.amount)} of the cash account`,
    columns: [
      ['Rank', ({ rank }) => rank],
      ['To', ({ to }) => to],
      ['Principal', ({ principal }) => amount(principal), 'n'],
      ['Interest', ({ interest }) => amount(interest), 'n'],
      ['Late interest', ({ late }) => amount(late), 'n'],
      ['Owed', ({ owed }) => amount(owed), 'n'],
      ['Paid', ({ paid }) => amount(paid), 'n'],
      ['Outstanding', ({ outstanding }) => amount(outstanding), 'n'],
    ],
    rows,
    foot: ['Together', '', '', '', '', ...['owed', 'paid', 'outstanding'].map((field) => amount(sum(rows.map((row) => row[field]))))],
  });
}

function ledger({ blocks, claims }, loan) {
  const of = loan.units.map((unit) => `${count(units[unit].quantity)} × ${units[unit].model} in ${units[unit].facility}`).join(', ');
  const lender = ({ lender: who, amount: lent, apr }) =>
    `${who === 'Vault' ? 'the vault' : nameOf(who)} ${dollars(lent, 0)} at ${percent(apr, 0)}`;
  const rows = entries(blocks, loan);
  const paid = (field) => amount(rows.reduce((sum, row) => sum + BigInt(row[field] ?? 0), 0n));
  return html`<h3>Loan ${loan.id}: ${dollars(loan.principal, 0)} against ${of}</h3>
<p>Lent by ${loan.tranches.map(lender).join(' and ')}; interest alone at the first deadline, then level instalments until ${day(loan.maturity - 1)}.</p>
${table({ columns: COLUMNS, rows, foot: ['Together', '', paid('interest'), paid('late'), paid('principal'), paid('fees'), ''] })}
${cover(blocks, loan)}
${waterfall(blocks, loan, claims)}`;
}

export const loans = ({ told }) => html`<section id="loans"><h2>The loans</h2>
<p>Every event of the loans, in USDai. Rent goes to the cash account of the loan, less what the operation costs. The account pays each instalment
when it is due, at the end of the first of a month. Interest runs by the second, Actual/365; a payment covers late interest, interest and
principal, in this order.</p>
${told.loans.map((loan) => ledger(told, loan))}</section>`;
