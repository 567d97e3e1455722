// Four appraisers, three of which have to agree. One falls silent, and the accepted value stands;
// another falls silent, and it goes stale. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accepted, acceptedAfter } from '../lib/appraisal.js';
import { Appraisers, EXPIRY, H100 } from '../lib/appraisers.js';
import * as chain from '../lib/chain.js';
import { until } from '../lib/process.js';
import { unitOf } from '../lib/units.js';

let four, api;
before(async () => {
  four = await Appraisers.start();
  ({ api } = four);
  await acceptedAfter(api, H100, 0, { seconds: 120, program: four.nodes.dave.program });
});
after(() => four?.stop());

// Feeds false prices until the probe succeeds: without a fourth number there is no median.
const lyingUntil = (what, probe) =>
  until(what, async () => {
    await four.lie(four.honest * 10n);
    return probe();
  });

// Stops an appraiser's node, and returns the second from which on its last value does not count.
async function silence(name) {
  await four.nodes[name.toLowerCase()].stop('SIGKILL');
  return (await four.raw(name)).at + EXPIRY;
}

test('with another silent, three are left, and the value stands', async () => {
  const seen = await four.acceptedDuring(async () => {
    const over = await silence('Bob');
    await lyingUntil('a value of three', async () => (await accepted(api, H100)).asOf > over);
  });
  assert.deepEqual(seen, [four.honest]);
});

async function issued() {
  const applied = await chain.send(api, api.tx.collateral.apply(unitOf([1])), chain.bob);
  const unit = chain.eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await chain.send(api, api.tx.collateral.issueReceipt(unit), chain.charlie);
  return unit;
}
const appraised = (unit) => api.call.infrafiApi.appraise(unit);

test('with two silent and a liar, the value stands until it is stale', async () => {
  const unit = await issued();
  assert.ok((await appraised(unit)).isOk);
  const seen = await four.acceptedDuring(async () => {
    await silence('Dave');
    await lyingUntil('the value is stale', async () => (await appraised(unit)).asErr.isStale);
  });
  assert.deepEqual(seen, [four.honest]);
});
