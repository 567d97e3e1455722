import { expect, it } from 'vitest';
import type { At } from '../readings';
import { book, drawn, PAGE_OF_BOOK, paymentsOf } from './book';

const breach = (type: string, is_cured = false) => ({ breach: { reason: { type } }, is_cured });

// A chain that has given `given` ids, of which the loans that `has` names are in the state, with
// these breaches.
function chainWith(
  given: number,
  has: (id: number) => 'live' | 'offer' | 'seized' | undefined,
  breachesOf: (id: number) => unknown[] = () => [],
) {
  const asked: string[] = [];
  const map = (name: string, valueOf: (id: number) => unknown) => ({
    getValues: (keys: [bigint][]) => {
      asked.push(name);
      return Promise.resolve(keys.map(([id]) => valueOf(Number(id))));
    },
    getEntries: () =>
      Promise.resolve(
        Array.from({ length: given }, (_, id) => id)
          .filter((id) => valueOf(id) !== undefined)
          .map((id) => ({ keyArgs: name === 'Due' ? [0n, BigInt(id)] : [BigInt(id)] })),
      ),
  });
  const Lending = {
    NextLoanId: { getValue: () => Promise.resolve(BigInt(given)) },
    Terms: map('Terms', (id) => (has(id) ? { principal: 1n } : undefined)),
    Offers: map('Offers', (id) => (has(id) === 'offer' ? { stage: { type: 'Proposed' } } : undefined)),
    Loans: map('Loans', (id) => (has(id) === 'live' ? {} : undefined)),
    Breaches: map('Breaches', breachesOf),
    Seizures: map('Seizures', (id) => (has(id) === 'seized' ? {} : undefined)),
    Due: map('Due', (id) => (has(id) === 'seized' ? undefined : has(id))),
  };
  const health = (id: bigint) => {
    asked.push('health');
    return Promise.resolve({ next_due: 1_000n - id, due: id });
  };
  const where = { api: { query: { Lending }, apis: { InfrafiApi: { health } } }, at: '0x', now: 0 };
  return { where: where as unknown as At, asked };
}

const idsOf = (loans: { loan: { id: bigint } }[]) => loans.map(({ loan }) => Number(loan.id));

it('shows each loan once, the newest first, over all pages', async () => {
  const { where } = chainWith(260, (id) => (id % 3 === 0 ? 'live' : undefined));
  const shown: number[] = [];
  let from: bigint | undefined;
  do {
    const page = await book(where, from);
    expect(page.loans.length).toBeLessThanOrEqual(PAGE_OF_BOOK);
    shown.push(...idsOf(page.loans));
    from = page.older;
  } while (from !== undefined);
  expect(shown).toEqual(Array.from({ length: 87 }, (_, place) => 258 - 3 * place));
});

it('asks in batches, and for the health of live loans of the page alone', async () => {
  const { where, asked } = chainWith(1_000, (id) => (id % 2 === 0 ? 'live' : 'offer'));
  const { loans } = await book(where);
  expect(idsOf(loans)).toEqual(Array.from({ length: PAGE_OF_BOOK }, (_, place) => 999 - place));
  expect(asked.filter((name) => name !== 'health')).toEqual(['Terms', 'Offers', 'Loans', 'Breaches']);
  expect(asked.filter((name) => name === 'health')).toHaveLength(12);
});

it('marks the loans of which margin is called', async () => {
  const found = [[], [breach('ValueShort')], [breach('ValueShort', true)], [breach('Covenant')]];
  const { where } = chainWith(
    5,
    (id) => (id === 4 ? 'seized' : 'live'),
    (id) => found[id] ?? [breach('ValueShort')],
  );
  const { loans } = await book(where);
  expect(loans.filter(({ isCalled }) => isCalled).map(({ loan }) => loan.id)).toEqual([1n]);
});

it('shows an empty book', async () => {
  const { where } = chainWith(0, () => undefined);
  expect(await book(where)).toEqual({ loans: [], given: 0n, older: undefined });
});

it('shows drawn loans without offers, and says whether there are more', async () => {
  const few = chainWith(9, (id) => (['live', 'offer', 'seized'] as const)[id % 3]);
  const { loans, isWhole } = await drawn(few.where);
  expect(idsOf(loans).toSorted()).toEqual([0, 2, 3, 5, 6, 8]);
  expect(isWhole).toBe(true);
  expect(paymentsOf(loans).map(({ id }) => id)).toEqual([6n, 3n, 0n]);
  expect((await drawn(chainWith(26, () => 'live').where)).isWhole).toBe(false);
});
