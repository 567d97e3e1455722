// Figures that both the page and the document show, from the days of a run.

export const last = (run) => run.days.at(-1);
const least = (run, field) => run.days.reduce((low, day) => (day[field] < low[field] ? day : low));
const most = (run, field) => run.days.reduce((high, day) => (day[field] > high[field] ? day : high));
const after = (run) => ({ ...run, days: run.days.filter(({ day }) => day >= run.shockDay - 1) });

export function summary(run, calm) {
  const shocked = after(run);
  const low = least(shocked, 'exit');
  return {
    low,
    lowest: low.exit,
    end: last(run).exit,
    backing: least(run, 'backing'),
    // Days on which a holder of USDai is not paid one for one, or entries are closed.
    belowPar: run.days.filter(({ par }) => !par).length,
    closed: shocked.days.filter(({ attested }) => !attested).length,
    impaired: most(shocked, 'impaired'),
    backlog: most(shocked, 'backlog'),
    waiting: most(shocked, 'waiting'),
    short: run.windows.reduce((high, one) => (one.short > high.short ? one : high), { short: 0 }),
    unfilled: run.windows.filter(({ filledOn }) => filledOn === null),
    slowest: run.windows.filter(({ filledOn }) => filledOn !== null).reduce((high, one) => Math.max(high, one.filledOn - one.day), 0),
    losses: losses(run, calm),
    recovery: run.counts.seizedDebt > 0 ? run.counts.proceeds / run.counts.seizedDebt : undefined,
  };
}

// What each party has at the end, against the run without a shock.
export function losses(run, calm) {
  return run.parties.map((party, index) => ({ ...party, against: party.change - calm.parties[index].change }));
}

// The price that leavers of each window were paid, and how long they waited.
export function leavers(run) {
  const twins = new Map();
  for (const one of run.leavers) if (!twins.has(one.window)) twins.set(one.window, one);
  return [...twins.values()].map((one) => ({ ...one, price: one.doneOn === null ? undefined : one.paid / one.shares }));
}
