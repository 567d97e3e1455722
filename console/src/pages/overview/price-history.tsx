import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocale } from '@/app/locale';
import { head } from '@/chain/connection';
import { shownPrice } from '@/format/amount';
import { useHistory, useIndexState } from '@/history/index-client';
import { NeedsIndex } from '@/history/needs-index';
import { FromIndex } from '@/history/past';
import { PERIODS, type Period, seriesQuery } from '@/history/period';
import { type PricePoint, pricesOf, seenPrices } from '@/history/prices';
import { usePeriod } from '@/history/use-period';
import { LineChart } from '@/kit/chart';
import { Choice } from '@/kit/fields';
import { Section, Table } from '@/kit/layout';
import { Count, Price, Time } from '@/kit/values';
import { useStore } from '@/store';

export function usePeriods(): { value: Period; text: string }[] {
  const { t } = useLingui();
  const texts = { hour: t`the last hour`, day: t`the last day`, month: t`30 days`, year: t`a year` };
  return (Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: texts[value] }));
}

export function PriceHistory() {
  const { t } = useLingui();
  const index = useIndexState();
  const periods = usePeriods();
  const now = useStore(head)?.time;
  const [period, setPeriod] = usePeriod(now);
  const past = useHistory(now === undefined ? undefined : `prices?${seriesQuery(period, now)}`, pricesOf);
  const seen = useStore(seenPrices);
  const first = seen[0];
  const points = useMemo(() => joined(past.value ?? [], seen), [past.value, seen]);
  return (
    <Section title={t`Both prices over time`} proof={index.state === 'ready' && <FromIndex of={past} />}>
      {index.state === 'ready' ? (
        <>
          <Choice label={t`Time`} value={period} onChange={setPeriod} options={periods} />
          <p className="note">
            <Trans>What this page has read itself goes on where the index ends.</Trans>
          </p>
        </>
      ) : (
        first && (
          <p className="about">
            <Trans>
              These are the prices that this page has read itself since <Time of={first.at} />.
            </Trans>
          </p>
        )
      )}
      {points.length > 1 ? <Chart points={points} /> : index.state === 'ready' && <TooFew />}
      <NeedsIndex what={t`Prices from before this visit are not shown.`} />
      <PriceTable points={points} />
    </Section>
  );
}

export const TooFew = () => (
  <p className="note">
    <Trans>This time has too few values for a chart.</Trans>
  </p>
);

// What was seen goes on where the past ends.
function joined(past: PricePoint[], seen: PricePoint[]): PricePoint[] {
  const end = past.at(-1)?.block ?? -1;
  return [...past, ...seen.filter(({ block }) => block > end)];
}

const dollars = (price: bigint) => Number(price) / 1e18;

function Chart({ points }: { points: PricePoint[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const lines = useMemo(
    () => [
      { title: t`To enter`, color: '#1d6fd1', values: points.map(({ deposit }) => dollars(deposit)) },
      { title: t`To leave`, color: '#c2570c', values: points.map(({ redemption }) => dollars(redemption)) },
    ],
    [points, t],
  );
  const times = useMemo(() => points.map(({ at }) => at), [points]);
  const format = useMemo(
    () => (value: number) => shownPrice(BigInt(Math.round(value * 1e12)) * 1_000_000n, locale),
    [locale],
  );
  return (
    <>
      <LineChart
        label={t`Prices to enter and to leave over time; the table has the numbers`}
        times={times}
        lines={lines}
        format={format}
      />
      <p className="legend">
        <i className="key one" aria-hidden="true" /> {t`To enter`}{' '}
        <i className="key two" aria-hidden="true" /> {t`To leave`}
      </p>
    </>
  );
}

function PriceTable({ points }: { points: PricePoint[] }) {
  const { t } = useLingui();
  return (
    <details>
      <summary>
        <Trans>The numbers as a table</Trans>
      </summary>
      <Table
        caption={t`Both prices over time`}
        rows={points.toReversed()}
        keyOf={({ block }) => block}
        columns={[
          { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
          { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
          { title: t`To enter`, cell: ({ deposit }) => <Price of={deposit} />, isNumber: true },
          { title: t`To leave`, cell: ({ redemption }) => <Price of={redemption} />, isNumber: true },
        ]}
      />
    </details>
  );
}
