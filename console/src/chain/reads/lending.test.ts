import { expect, it } from 'vitest';
import type { At } from '../readings';
import { marginCalls } from './lending';

// A chain on which margin of `count` loans is called, the last one with the first end.
function chainWith(count: number) {
  const asked: bigint[] = [];
  const calls = Array.from({ length: count }, (_, id) => ({
    loan: BigInt(id),
    since: 0n,
    until: BigInt(1_000 - id),
  }));
  const margin_calls = (from: bigint, limit: number) => {
    const place = Number(from);
    const next = place + limit < count ? BigInt(place + limit) : undefined;
    return Promise.resolve({ calls: calls.slice(place, place + limit), next });
  };
  const margin = (id: bigint) => {
    asked.push(id);
    return Promise.resolve({ shortfall: id });
  };
  const where = { api: { view: { Lending: { margin_calls } }, apis: { InfrafiApi: { margin } } } };
  return { where: where as unknown as At, asked };
}

it('reads all pages of margin calls, and all of those that end first', async () => {
  const { where, asked } = chainWith(70);
  const { calls, count } = await marginCalls(where);
  expect(count).toBe(70);
  expect(calls.map(({ loan }) => Number(loan))).toEqual(Array.from({ length: 25 }, (_, place) => 69 - place));
  expect(calls[0]?.margin?.shortfall).toBe(69n);
  expect(asked).toHaveLength(25);
});

it('reads that no margin call stands', async () => {
  expect(await marginCalls(chainWith(0).where)).toEqual({ calls: [], count: 0 });
});
