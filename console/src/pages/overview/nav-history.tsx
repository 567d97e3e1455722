// The net assets of the vault over time: what loans owe, cash, and what counts as lost.
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocale } from '@/app/locale';
import { head } from '@/chain/connection';
import { axisAmount } from '@/format/amount';
import { useHistory } from '@/history/index-client';
import { amountOf, countOf, type Fields, pageOf } from '@/history/parse';
import { Past } from '@/history/past';
import { seriesQuery } from '@/history/period';
import { usePeriod } from '@/history/use-period';
import { LineChart } from '@/kit/chart';
import { Choice } from '@/kit/fields';
import { Table } from '@/kit/layout';
import { Amount, Count, Time } from '@/kit/values';
import { useStore } from '@/store';
import { TooFew, usePeriods } from './price-history';

const navOf = (row: Fields) => ({
  block: countOf(row, 'block'),
  at: countOf(row, 'at'),
  optimistic: amountOf(row, 'optimistic'),
  conservative: amountOf(row, 'conservative'),
  idle: amountOf(row, 'idle'),
  principal: amountOf(row, 'principal'),
  impairment: amountOf(row, 'impairment'),
  locked: amountOf(row, 'locked'),
});

type Nav = ReturnType<typeof navOf>;

const readNav = pageOf(navOf);

export function NavHistory() {
  const { t } = useLingui();
  const periods = usePeriods();
  const now = useStore(head)?.time;
  const [period, setPeriod] = usePeriod(now);
  const past = useHistory(now === undefined ? undefined : `nav?${seriesQuery(period, now)}`, readNav);
  return (
    <Past
      title={t`Net assets over time`}
      needs={t`How the net assets of the vault and their parts have moved.`}
      form={<Choice label={t`Time`} value={period} onChange={setPeriod} options={periods} />}
      of={past}
    >
      {({ rows }) => (
        <>
          {rows.length > 1 ? <Chart rows={rows} /> : <TooFew />}
          <details>
            <summary>{t`The numbers as a table`}</summary>
            <Table
              caption={t`Net assets over time`}
              rows={rows.toReversed()}
              keyOf={({ block }) => block}
              columns={[
                { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
                { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
                {
                  title: t`For those who enter`,
                  cell: (nav) => <Amount of={nav.optimistic} />,
                  isNumber: true,
                },
                {
                  title: t`For those who leave`,
                  cell: (nav) => <Amount of={nav.conservative} />,
                  isNumber: true,
                },
                { title: t`Idle cash`, cell: ({ idle }) => <Amount of={idle} />, isNumber: true },
                {
                  title: t`Owed by loans`,
                  cell: ({ principal }) => <Amount of={principal} />,
                  isNumber: true,
                },
                {
                  title: t`Of it counted as lost`,
                  cell: ({ impairment }) => <Amount of={impairment} />,
                  isNumber: true,
                },
                { title: t`Not released yet`, cell: ({ locked }) => <Amount of={locked} />, isNumber: true },
              ]}
            />
          </details>
        </>
      )}
    </Past>
  );
}

const dollars = (amount: bigint) => Number(amount) / 1e18;

function Chart({ rows }: { rows: Nav[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const times = useMemo(() => rows.map(({ at }) => at), [rows]);
  const lines = useMemo(
    () => [
      { title: t`For those who enter`, color: '#1d6fd1', values: rows.map((nav) => dollars(nav.optimistic)) },
      {
        title: t`For those who leave`,
        color: '#c2570c',
        values: rows.map((nav) => dollars(nav.conservative)),
      },
    ],
    [rows, t],
  );
  const format = useMemo(() => (value: number) => axisAmount(value, locale), [locale]);
  return (
    <>
      <LineChart
        label={t`Net assets for those who enter and leave over time; the table has the numbers`}
        times={times}
        lines={lines}
        format={format}
      />
      <p className="legend">
        <i className="key one" aria-hidden="true" /> {t`For those who enter`}{' '}
        <i className="key two" aria-hidden="true" /> {t`For those who leave`}
      </p>
    </>
  );
}
