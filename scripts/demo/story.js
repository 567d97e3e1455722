// The story, scene by scene: a year of two loans, from the first dollar to the last instalment.
import { bought, settled } from './acts/bills.js';
import { appraised, insured, proven, received } from './acts/collateral.js';
import { auctioned, bid, impaired, seized } from './acts/default.js';
import { asked, claimed, filled } from './acts/exits.js';
import { drawn, missed, paid, repaid } from './acts/loans.js';
import { called, fallen, met } from './acts/margin.js';
import { approved, committed, governedBy, opened, proposed } from './acts/opening.js';
import { cast } from './cast.js';
import { bids, bills, PAYDAYS, SEIZED } from './terms.js';

const [february, march, april, may, june, july, august, september, october, november, december, january] = PAYDAYS;
const quiet = (on) => ({ on, acts: [paid([0])], aside: [proven] });

export const scenes = [
  { acts: [governedBy, opened, proposed] },
  { acts: [received, committed, bought(bills.january)] },
  { acts: [insured, proven], after: [appraised] },
  { acts: [approved] },
  { acts: [drawn] },
  { on: february, acts: [paid([0, 1]), asked], aside: [proven] },
  { on: march, acts: [paid([0, 1])], aside: [proven], after: [fallen, called, met] },
  { on: april, acts: [missed, settled([0]), bought(bills.april)], after: [filled] },
  { on: may, acts: [paid([0]), claimed([cast.ben, cast.cho])], aside: [proven], after: [filled] },
  { on: june, acts: [paid([0]), claimed([cast.cho])], aside: [proven], after: [impaired] },
  { on: SEIZED, acts: [seized] },
  { acts: [bid(cast.gil, bids.first, 250)] },
  { acts: [bid(cast.hana, bids.second)] },
  { acts: [auctioned] },
  { on: july, acts: [paid([0]), settled([1, 2])] },
  { acts: [bought(bills.july)] },
  quiet(august),
  quiet(september),
  { on: october, acts: [paid([0]), bought(bills.october)] },
  quiet(november),
  quiet(december),
  { on: january, acts: [repaid, settled([3, 5])] },
];

export const steps = scenes.reduce((sum, { acts = [], after = [] }) => sum + acts.length + after.length, 0);
