// Four appraisers, three of which have to agree: one lies, one has a bad clock, and the accepted
// value stands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptedAfter, chainTime } from '../lib/appraisal.js';
import { Appraisers, H100 } from '../lib/appraisers.js';

let four, api;
before(async () => {
  four = await Appraisers.start();
  ({ api } = four);
});
after(() => four?.stop());

test('three of four agree, one of them with a clock that is an hour fast', async () => {
  const { value } = await acceptedAfter(api, H100, 0, { seconds: 120, program: four.nodes.dave.program });
  assert.equal(value, four.honest);
  const { at } = await four.raw('Dave');
  // The chain stamps values with its own time, not with the appraiser's.
  assert.ok(Math.abs(at - (await chainTime(api))) < 60, `${at}`);
});

test('a liar moves nothing, with a high value or a low one', async () => {
  for (const lied of [four.honest * 10n, four.honest / 10n]) {
    const seen = await four.acceptedDuring(async () => {
      await four.lie(lied);
      const since = (await four.raw('Charlie')).at;
      await acceptedAfter(api, H100, since, { program: four.nodes.alice.program });
    });
    assert.deepEqual(seen, [four.honest]);
  }
});
