// What shares earned by the rates of each time, by source.
import { useLingui } from '@lingui/react/macro';
import { shownRate } from '@/format/rate';
import { amountOf, countOf, type Fields, maybe, pageOf } from '@/history/parse';
import { Rate } from '@/kit/values';
import { PastOverTime } from './over-time';

const yieldOf = (row: Fields) => ({
  block: countOf(row, 'block'),
  at: countOf(row, 'at'),
  credit: amountOf(row, 'credit_now'),
  base: amountOf(row, 'base_now'),
  expected: maybe(amountOf, row, 'total_expected'),
  total: amountOf(row, 'total_now'),
});

type Yield = ReturnType<typeof yieldOf>;

const readYields = pageOf(yieldOf);
const credit = (row: Yield) => row.credit;
const base = (row: Yield) => row.base;
const show = (value: number, locale: string) =>
  shownRate(BigInt(Math.round(value * 1e9)) * 10n ** 9n, locale);

export function YieldHistory() {
  const { t } = useLingui();
  return (
    <PastOverTime
      title={t`Yield over time`}
      about={t`By the rates of each time, a year. Expected is what they would be with the approved offers drawn.`}
      needs={t`What loans and Treasury bills have earned at each time.`}
      address="apr"
      read={readYields}
      label={t`Yield from loans and from Treasury bills over time; the table has the numbers`}
      lines={[
        { title: t`From loans`, of: credit },
        { title: t`From Treasury bills`, of: base },
      ]}
      show={show}
      columns={[
        { title: t`From loans`, cell: (row) => <Rate of={row.credit} />, isNumber: true },
        { title: t`From Treasury bills`, cell: (row) => <Rate of={row.base} />, isNumber: true },
        { title: t`Together`, cell: ({ total }) => <Rate of={total} />, isNumber: true },
        { title: t`Expected`, cell: ({ expected }) => <Rate of={expected} />, isNumber: true },
      ]}
    />
  );
}
