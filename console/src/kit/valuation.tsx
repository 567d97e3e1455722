// The valuation of all loans, by which leavers are paid.
import { Trans, useLingui } from '@lingui/react/macro';
import { valuation } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { Action } from './action';
import { Figure, Figures, Section } from './layout';
import { Count, State, When } from './values';

// Loans that a call values.
const AT_ONCE = 25;

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
          <>
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
            {running && (
              <Action
                isQuiet
                label={t`Value the next loans`}
                make={(api) => api.tx.Lending.advance_valuation({ max: AT_ONCE })}
                effects={
                  <Trans>
                    Blocks with room do this by themselves. The prices are those of the begin of the
                    valuation, whoever values the loans.
                  </Trans>
                }
              />
            )}
          </>
        )
      }
    </Section>
  );
}
