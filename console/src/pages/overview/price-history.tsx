// Both prices of a share over time: those of the index, and what this page has read itself.
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { shownPrice } from '@/format/amount';
import { useIndexState } from '@/history/index-client';
import { NeedsIndex } from '@/history/needs-index';
import { FromIndex } from '@/history/past';
import { type PricePoint, pricesOf, seenPrices } from '@/history/prices';
import { Section } from '@/kit/layout';
import { Price, Time } from '@/kit/values';
import { useStore } from '@/store';
import { Numbers, TooFew, TwoLines, useSeries } from './over-time';

const deposit = (point: PricePoint) => point.deposit;
const redemption = (point: PricePoint) => point.redemption;
const show = (value: number, locale: string) =>
  shownPrice(BigInt(Math.round(value * 1e12)) * 1_000_000n, locale);

export function PriceHistory() {
  const { t } = useLingui();
  const index = useIndexState();
  const { past, choice } = useSeries('prices', pricesOf);
  const seen = useStore(seenPrices);
  const first = seen[0];
  const points = useMemo(() => joined(past.value ?? [], seen), [past.value, seen]);
  return (
    <Section title={t`Both prices over time`} proof={index.state === 'ready' && <FromIndex of={past} />}>
      {index.state === 'ready' ? (
        <>
          {choice}
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
      {points.length > 1 ? (
        <TwoLines
          label={t`Prices to enter and to leave over time; the table has the numbers`}
          rows={points}
          lines={[
            { title: t`To enter`, of: deposit },
            { title: t`To leave`, of: redemption },
          ]}
          show={show}
        />
      ) : (
        index.state === 'ready' && <TooFew />
      )}
      <NeedsIndex what={t`Prices from before this visit are not shown.`} />
      <Numbers
        caption={t`Both prices over time`}
        rows={points}
        columns={[
          { title: t`To enter`, cell: (point) => <Price of={point.deposit} />, isNumber: true },
          { title: t`To leave`, cell: (point) => <Price of={point.redemption} />, isNumber: true },
        ]}
      />
    </Section>
  );
}

// What was seen goes on where the past ends.
function joined(past: PricePoint[], seen: PricePoint[]): PricePoint[] {
  const end = past.at(-1)?.block ?? -1;
  return [...past, ...seen.filter(({ block }) => block > end)];
}
