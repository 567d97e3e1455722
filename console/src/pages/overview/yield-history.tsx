// What shares earned by the rates of each time, by source.
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocale } from '@/app/locale';
import { head } from '@/chain/connection';
import { shownRate } from '@/format/rate';
import { useHistory } from '@/history/index-client';
import { amountOf, countOf, type Fields, pageOf } from '@/history/parse';
import { Past } from '@/history/past';
import { seriesQuery } from '@/history/period';
import { usePeriod } from '@/history/use-period';
import { LineChart } from '@/kit/chart';
import { Choice } from '@/kit/fields';
import { Table } from '@/kit/layout';
import { Count, Rate, Time } from '@/kit/values';
import { useStore } from '@/store';
import { TooFew, usePeriods } from './price-history';

const yieldOf = (row: Fields) => ({
  block: countOf(row, 'block'),
  at: countOf(row, 'at'),
  credit: amountOf(row, 'credit_now'),
  base: amountOf(row, 'base_now'),
  total: amountOf(row, 'total_now'),
});

type Yield = ReturnType<typeof yieldOf>;

const readYields = pageOf(yieldOf);

export function YieldHistory() {
  const { t } = useLingui();
  const periods = usePeriods();
  const now = useStore(head)?.time;
  const [period, setPeriod] = usePeriod(now);
  const past = useHistory(now === undefined ? undefined : `apr?${seriesQuery(period, now)}`, readYields);
  return (
    <Past
      title={t`Yield over time`}
      about={t`By the rates of each time, a year.`}
      needs={t`What loans and Treasury bills have earned at each time.`}
      form={<Choice label={t`Time`} value={period} onChange={setPeriod} options={periods} />}
      of={past}
    >
      {({ rows }) => (
        <>
          {rows.length > 1 ? <Chart rows={rows} /> : <TooFew />}
          <details>
            <summary>{t`The numbers as a table`}</summary>
            <Table
              caption={t`Yield over time`}
              rows={rows.toReversed()}
              keyOf={({ block }) => block}
              columns={[
                { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
                { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
                { title: t`From loans`, cell: ({ credit }) => <Rate of={credit} />, isNumber: true },
                { title: t`From Treasury bills`, cell: ({ base }) => <Rate of={base} />, isNumber: true },
                { title: t`Together`, cell: ({ total }) => <Rate of={total} />, isNumber: true },
              ]}
            />
          </details>
        </>
      )}
    </Past>
  );
}

const fraction = (rate: bigint) => Number(rate) / 1e18;

function Chart({ rows }: { rows: Yield[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const times = useMemo(() => rows.map(({ at }) => at), [rows]);
  const lines = useMemo(
    () => [
      { title: t`From loans`, color: '#1d6fd1', values: rows.map(({ credit }) => fraction(credit)) },
      { title: t`From Treasury bills`, color: '#c2570c', values: rows.map(({ base }) => fraction(base)) },
    ],
    [rows, t],
  );
  const format = useMemo(
    () => (value: number) => shownRate(BigInt(Math.round(value * 1e9)) * 10n ** 9n, locale),
    [locale],
  );
  return (
    <>
      <LineChart
        label={t`Yield from loans and from Treasury bills over time; the table has the numbers`}
        times={times}
        lines={lines}
        format={format}
      />
      <p className="legend">
        <i className="key one" aria-hidden="true" /> {t`From loans`}{' '}
        <i className="key two" aria-hidden="true" /> {t`From Treasury bills`}
      </p>
    </>
  );
}
