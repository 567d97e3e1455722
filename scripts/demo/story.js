// The story, scene by scene: a year of three loans and of the machines that pay them.
import { bought, settled } from './acts/bills.js';
import { appraised, insured, proven, received } from './acts/collateral.js';
import { auctioned, bid, seized } from './acts/default.js';
import { asked, claimed, filled } from './acts/exits.js';
import { account, closed, leased, rented, welcomed } from './acts/leases.js';
import { drawn, repaid } from './acts/loans.js';
import { called, fallen, met } from './acts/margin.js';
import { approved, committed, governedBy, opened, proposed } from './acts/opening.js';
import { cast } from './cast.js';
import { bills, PAYDAYS, SEIZED } from './terms.js';

const [february, march, april, may, june, july, august, september, october, november, december, january] = PAYDAYS;
const quiet = (on) => ({ on, acts: [rented([0, 2])], aside: [proven] });

export const scenes = [
  { acts: [governedBy, opened] },
  { acts: [welcomed] },
  { acts: [proposed] },
  { acts: [received, committed, bought(bills.january)] },
  // The owners accept policies, and then let the machines: an account makes one call at a time.
  { acts: [insured, proven] },
  { acts: [leased], after: [appraised] },
  { acts: [approved] },
  { acts: [drawn] },
  { on: february, acts: [rented([0, 1, 2]), asked], aside: [proven] },
  { on: march, acts: [rented([0, 1, 2])], aside: [proven], after: [fallen, called, met] },
  { on: april, acts: [rented([0, 1, 2]), settled([0]), bought(bills.april)], after: [filled] },
  { on: may, acts: [rented([0, 1, 2])], aside: [proven], after: [filled, claimed([cast.ben, cast.cho])] },
  {
    on: june,
    acts: [rented([0, 1, 2])],
    aside: [proven],
    after: [account(1, 'Max pays less: the cash of loan 1 is trapped', 'Cash of loan 1 is trapped')],
  },
  {
    on: july,
    acts: [rented([0, 1, 2]), settled([1, 2])],
    after: [account(1, 'Max pays nothing: cash of loan 1 is swept', 'Cash of loan 1 is swept'), bought(bills.july)],
  },
  {
    on: august,
    acts: [rented([0, 1, 2])],
    aside: [proven],
    after: [account(1, 'The covenant of loan 1 is breached', 'Loan 1 is in breach')],
  },
  { on: SEIZED, acts: [seized] },
  { acts: [bid(cast.gil, 250)] },
  { acts: [bid(cast.hana)] },
  { acts: [auctioned] },
  quiet(september),
  { on: october, acts: [rented([0, 2]), bought(bills.october)] },
  quiet(november),
  quiet(december),
  { on: january, acts: [settled([3, 5]), repaid], after: [closed(2)] },
];

export const steps = scenes.reduce((sum, { acts = [], after = [] }) => sum + acts.length + after.length, 0);
