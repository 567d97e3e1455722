// What the figures show of the rules. Each finding is computed: where a run does not show it, it is
// left out.
import { leavers } from './figures.js';
import { count, dollars, percent, price } from './format.js';

const dayOf = (run, day) => run.days.find((one) => one.day === day);
const sold = (run) => run.leavers.reduce((sum, { paid }) => sum + paid, 0);

// The window whose leavers were paid the least against those of the same window in another run.
function worstWindow(run, other) {
  const of = new Map(leavers(other).map((one) => [one.window, one]));
  const pairs = leavers(run)
    .filter((one) => one.price !== undefined && of.get(one.window)?.price !== undefined)
    .map((one) => ({ ...one, other: of.get(one.window).price }));
  return pairs.reduce((low, one) => (low === undefined || one.price / one.other < low.price / low.other ? one : low), undefined);
}

function unsoldLots({ late, defaults }) {
  const worst = late && defaults && worstWindow(late.run, defaults.run);
  if (!worst || worst.price > worst.other * 0.99) return undefined;
  return `**A lot without a buyer counts for nothing, at the cost of those who leave.** In *${late.run.name}* the same loans fail and the same
    machines are sold as in *${defaults.run.name}*, 90 days later. Savers that left in the window of day ${worst.window} were paid
    ${price(worst.price)} for a share, and ${price(worst.other)} where the buyers came in time. At the end a share is worth
    ${price(late.of.end)} and ${price(defaults.of.end)}. Twins that leave take ${dollars(sold(late.run))} in all windows, against
    ${dollars(sold(defaults.run))}.${late.of.end > defaults.of.end * 0.99 ? ' What they lose, those who stay gain.' : ''} The rule that an unsold lot counts zero is wrong where a lot has
    a fresh value: its last asked price, or its value with the haircut of a failed loan, would be nearer to what it brings.`;
}

function thirdOffers({ late, all }) {
  const shown = [late, all].find((one) => one && one.run.counts.unsold > 2 * one.run.counts.seized);
  if (!shown) return undefined;
  const { seized, unsold } = shown.run.counts;
  return `**After two sales without a bid a lot is offered from one USDai.** In *${shown.run.name}* ${count(seized)} loans were seized, and lots
    found no buyer ${count(unsold)} times. A lot falls to 40 % of its value in five days, is offered again after 14 days from that price
    down to one USDai, and from then on at one USDai. ${shown.of.recovery ? `${percent(shown.of.recovery)} of the debt was recovered because two buyers bid against each other here. ` : ''}A
    single buyer would pay one USDai. A least price that follows the appraisal would not depend on that.`;
}

function lastLeavers({ all, exit }) {
  if (!all || all.of.lowest > 0.95) return undefined;
  const { end, losses } = all.of;
  const [treasury, savers] = [losses[10].against, losses[0].against + losses[1].against];
  const rest = exit ? ` In *${exit.run.name}* alone the longest wait for a fill was ${count(exit.of.slowest)} days, and the lowest price ${price(exit.of.lowest)}.` : '';
  return `**If all leave at once, all are paid by doubts that end later.** In *${all.run.name}* all shares are in one window, and all of them
    are paid the same. They are paid as cash comes, each time by a price that counts doubtful loans low: the lowest exit price
    was ${price(all.of.lowest)} on day ${all.of.low.day}, when a share that enters cost ${price(all.of.low.entry)}. Against the run without a
    shock the savers have ${dollars(savers)}, the treasury ${dollars(treasury)}: what comes after the last share has left is the
    treasury's. A request has no least price, so a saver cannot refuse to be filled while a doubt lasts. The exit price at the end
    is ${price(end)}.${rest}`;
}

function closedEntries({ custodian, all }) {
  if (!custodian) return undefined;
  const { counts } = custodian.run;
  const inAll = all ? ` In *${all.run.name}* it was closed on ${count(all.of.closed)} days; ${count(all.run.counts.paymentsFailed)} payments failed.` : '';
  return `**A short proof closes the mint to those who owe.** In *${custodian.run.name}* minting was closed on ${count(custodian.of.closed)} days,
    until governance wrote off ${dollars(counts.billsLost)} dollars of bills. Borrowers and lessees that owed in these days had to buy
    USDai from a holder, ${count(counts.paymentsBought)} times; ${count(counts.paymentsFailed)} payments of ${dollars(counts.failedAmount)} failed for
    want of it.${inAll} Payments are open under all brakes, and the money for them is not: that is a rule to look at. The least
    backing of USDai was ${percent(custodian.of.backing.backing, 2)}, on ${count(custodian.of.belowPar)} days below par: the vault pays such a loss first. The exit price fell from ${price(dayOf(custodian.run, custodian.run.shockDay - 1).exit)} to
    ${price(custodian.of.lowest)} at once, for every share.`;
}

function run({ exit }) {
  if (!exit) return undefined;
  const { short, backlog, unfilled, slowest } = exit.of;
  const filled = unfilled.length ? 'It was not filled to the end of the run.' : `It was filled in ${count(slowest)} days, as the loans were paid.`;
  const wait = backlog.backlog > 1 ? ` On day ${backlog.day} savers that had been paid USDai wanted ${dollars(backlog.backlog)} more in dollars than
    the reserve had in cash; the bills behind it matured later.` : '';
  return `**A run is paid in order, and slowly.** In *${exit.run.name}* the window of day ${short.day} needed ${dollars(short.need)} and was
    short of ${dollars(short.short)}. ${filled}${wait} No saver gained by asking first: all
    requests of a window are filled pro rata.`;
}

function falls({ prices, rents }) {
  if (!prices) return undefined;
  const { counts } = prices.run;
  const ofRents = rents?.run.counts.seized
    ? ` Slow falls of rents do more by payments: ${count(rents.run.counts.seized)} loans were seized in *${rents.run.name}*, ${count(rents.run.counts.coverageBreaches)}
      breaches of coverage were declared, and ${dollars(rents.run.counts.swept)} dollars swept before.`
    : '';
  return `**Margin calls stop what is left of a loan's security, and do not replace it.** In *${prices.run.name}* margin was called
    ${count(counts.marginCalls)} times and met ${count(counts.marginCallsMet)} times; ${count(counts.seized)} loans were seized, and their machines brought
    ${percent(prices.of.recovery ?? 0)} of the debt. The exit price fell to ${price(prices.of.lowest)}. Curators bear
    ${dollars(prices.of.losses[2].against)} dollars, savers ${dollars(prices.of.losses[0].against + prices.of.losses[1].against)}.${ofRents}`;
}

function silence({ feeds, halt }) {
  if (!feeds || !halt || feeds.run.counts.seized + halt.run.counts.seized > 0) return undefined;
  return `**Silence and standstill cost time, not money.** A month without prices and ten days without a block seize
    no loan. Savers have ${dollars(feeds.of.losses[0].against + feeds.of.losses[1].against)} and
    ${dollars(halt.of.losses[0].against + halt.of.losses[1].against)} dollars against the run without a shock. Rounds went on by the last
    values, 12 hours late each day.`;
}

const FINDINGS = [unsoldLots, thirdOffers, lastLeavers, closedEntries, run, falls, silence];

export function findings(told) {
  const by = Object.fromEntries(told.map((one) => [one.run.key, one]));
  return FINDINGS.map((finding) => finding(by)).filter(Boolean);
}
