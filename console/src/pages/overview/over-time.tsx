// Figures over time: a chart of two lines, a table with the same numbers, the choice of a time.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import { useLocale } from '@/app/locale';
import { head } from '@/chain/connection';
import { useHistory } from '@/history/index-client';
import { Past } from '@/history/past';
import { PERIODS, type Period, seriesQuery } from '@/history/period';
import { usePeriod } from '@/history/use-period';
import { LineChart } from '@/kit/chart';
import { Choice } from '@/kit/fields';
import { type Column, Table } from '@/kit/layout';
import { Count, Time } from '@/kit/values';
import { useStore } from '@/store';

interface Point {
  block: number;
  // Seconds since 1970.
  at: number;
}

// What a line shows: a figure with 18 decimals. `of` stays the same from one drawing to the next.
interface Line<Row> {
  title: string;
  of: (row: Row) => bigint;
}

// The time that is chosen, and what the index answers of it.
export function useSeries<T>(address: string, read: (answer: unknown) => T) {
  const { t } = useLingui();
  const now = useStore(head)?.time;
  const [period, setPeriod] = usePeriod(now);
  const texts = { hour: t`the last hour`, day: t`the last day`, month: t`30 days`, year: t`a year` };
  const options = (Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: texts[value] }));
  return {
    past: useHistory(now === undefined ? undefined : `${address}?${seriesQuery(period, now)}`, read),
    choice: <Choice label={t`Time`} value={period} onChange={setPeriod} options={options} />,
  };
}

const fraction = (value: bigint) => Number(value) / 1e18;

interface TwoLinesProps<Row> {
  label: string;
  rows: Row[];
  lines: [Line<Row>, Line<Row>];
  // A value of an axis. It stays the same from one drawing to the next.
  show: (value: number, locale: string) => string;
}

export function TwoLines<Row extends Point>({ label, rows, lines: [one, two], show }: TwoLinesProps<Row>) {
  const locale = useLocale();
  const [ofOne, ofTwo] = [one.of, two.of];
  const times = useMemo(() => rows.map(({ at }) => at), [rows]);
  const lines = useMemo(
    () => [
      { title: one.title, color: '#1d6fd1', values: rows.map((row) => fraction(ofOne(row))) },
      { title: two.title, color: '#c2570c', values: rows.map((row) => fraction(ofTwo(row))) },
    ],
    [rows, one.title, two.title, ofOne, ofTwo],
  );
  const format = useMemo(() => (value: number) => show(value, locale), [show, locale]);
  return (
    <>
      <LineChart label={label} times={times} lines={lines} format={format} />
      <p className="legend">
        <i className="key one" aria-hidden="true" /> {one.title} <i className="key two" aria-hidden="true" />{' '}
        {two.title}
      </p>
    </>
  );
}

export const TooFew = () => (
  <p className="note">
    <Trans>This time has too few values for a chart.</Trans>
  </p>
);

interface NumbersProps<Row> {
  caption: string;
  rows: Row[];
  columns: Column<Row>[];
}

// The newest first, each with its block and time.
export function Numbers<Row extends Point>({ caption, rows, columns }: NumbersProps<Row>) {
  const { t } = useLingui();
  return (
    <details>
      <summary>{t`The numbers as a table`}</summary>
      <Table
        caption={caption}
        rows={rows.toReversed()}
        keyOf={({ block }) => block}
        columns={[
          { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
          { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
          ...columns,
        ]}
      />
    </details>
  );
}

interface PastProps<Row> extends Omit<TwoLinesProps<Row>, 'rows'> {
  title: string;
  about?: ReactNode;
  // What is missing without an index.
  needs: ReactNode;
  address: string;
  read: (answer: unknown) => { rows: Row[] };
  columns: Column<Row>[];
}

// A section of what only the index has.
export function PastOverTime<Row extends Point>(props: PastProps<Row>) {
  const { title, about, needs, address, read, columns, ...chart } = props;
  const { past, choice } = useSeries(address, read);
  return (
    <Past title={title} about={about} needs={needs} form={choice} of={past}>
      {({ rows }) => (
        <>
          {rows.length > 1 ? <TwoLines rows={rows} {...chart} /> : <TooFew />}
          <Numbers caption={title} rows={rows} columns={columns} />
        </>
      )}
    </Past>
  );
}
