// The valuation of all loans, by which leavers are paid.
import { Trans, useLingui } from '@lingui/react/macro';
import { valuation } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { Figure, Figures, Section } from './layout';
import { Count, State, When } from './values';

export function LastValuation() {
  const { t } = useLingui();
  const watched = useReading('valuation', valuation);
  return (
    <Section
      title={t`Valuation of the loans`}
      about={t`All loans are valued by the prices of one instant. A request to leave is paid after the valuation that follows the end of its window, as soon as the vault has cash.`}
      from={watched}
    >
      {({ round, at, running, done, of }) =>
        round === 0n ? (
          <p className="empty">
            <Trans>The loans were not valued yet.</Trans>
          </p>
        ) : (
          <Figures>
            <Figure label={t`Prices of`}>
              <When of={at} />
            </Figure>
            <Figure label={t`Loans valued`}>
              <Trans>
                <Count of={done} /> of <Count of={of} />
              </Trans>
            </Figure>
            <Figure label={t`State`} note={running ? t`Until its end no request is paid.` : undefined}>
              {running ? <State kind="warn">{t`It runs`}</State> : <State kind="good">{t`Complete`}</State>}
            </Figure>
          </Figures>
        )
      }
    </Section>
  );
}
