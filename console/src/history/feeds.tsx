// How the prices of GPUs have moved.
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useLocale } from '@/app/locale';
import { shownPrice } from '@/format/amount';
import { LineChart } from '@/kit/chart';
import { Choice } from '@/kit/fields';
import { Table } from '@/kit/layout';
import { Count, Price, State, Time } from '@/kit/values';
import { useHistory } from './index-client';
import { pageOf } from './parse';
import { Past } from './past';
import { feedValueOf } from './rows';

type Value = ReturnType<typeof feedValueOf>;

const valuesOf = pageOf(feedValueOf);
const DAYS = 30 * 86_400;

// The accepted values of the last days. `feeds` are those of the chain now; `now` is its time.
export function PastFeeds({ feeds, now }: { feeds: { feed: string; model: string }[]; now: number }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState('');
  const options = feeds.map(({ feed, model }) => ({
    value: `${feed} ${model}`,
    text: feed === 'Price' ? t`${model}, new` : t`${model}, an hour`,
  }));
  const of = feeds.find(({ feed, model }) => `${feed} ${model}` === chosen) ?? feeds[0];
  // By the day, so that the question stays the same.
  const from = Math.max(0, Math.floor((now - DAYS) / 86_400) * 86_400);
  const query = of && new URLSearchParams({ ...of, from: from.toString(), limit: '1000' });
  const history = useHistory(query && `feeds/values?${query.toString()}`, valuesOf);
  return (
    <Past
      title={t`Past values`}
      about={t`Accepted and held values of the last 30 days.`}
      needs={t`How each price has moved.`}
      form={
        <Choice
          label={t`Price`}
          value={of ? `${of.feed} ${of.model}` : ''}
          onChange={setChosen}
          options={options}
        />
      }
      of={history}
    >
      {({ rows }) => (
        <>
          <Chart rows={rows} />
          <details>
            <summary>{t`The numbers as a table`}</summary>
            <Table
              caption={t`Past values`}
              rows={rows.toReversed()}
              keyOf={({ key }) => key}
              empty={t`No value was accepted in this time.`}
              columns={[
                { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
                { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
                {
                  title: t`State`,
                  cell: ({ kind }) =>
                    kind === 'Held' ? (
                      <State kind="warn">{t`Held`}</State>
                    ) : (
                      <State kind="good">{t`Accepted`}</State>
                    ),
                },
                { title: t`Value`, cell: ({ value }) => <Price of={value} digits={4} />, isNumber: true },
              ]}
            />
          </details>
        </>
      )}
    </Past>
  );
}

function Chart({ rows }: { rows: Value[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const accepted = useMemo(() => rows.filter(({ kind }) => kind === 'Accepted'), [rows]);
  const times = useMemo(() => accepted.map(({ at }) => at), [accepted]);
  const lines = useMemo(
    () => [
      { title: t`Accepted`, color: '#1d6fd1', values: accepted.map(({ value }) => Number(value) / 1e18) },
    ],
    [accepted, t],
  );
  const format = useMemo(
    () => (value: number) => shownPrice(BigInt(Math.round(value * 1e6)) * 10n ** 12n, locale, 4),
    [locale],
  );
  if (accepted.length < 2) return <p className="note">{t`This time has too few values for a chart.`}</p>;
  return (
    <LineChart
      label={t`Accepted values over time; the table has the numbers`}
      times={times}
      lines={lines}
      format={format}
    />
  );
}
