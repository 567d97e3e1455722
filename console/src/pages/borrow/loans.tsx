// The offers and loans of the account, each with what is due and what can be done.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { balances } from '@/chain/reads/accounts';
import { ownLoans } from '@/chain/reads/book';
import { type Details, details } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { Action } from '@/kit/action';
import { AmountInput, useAmount } from '@/kit/fields';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { ChecksView, HealthView, ScheduleView, StageMark } from '@/kit/loan';
import { CoverageView } from '@/kit/coverage';
import { EndCall, MarginView } from '@/kit/margin';
import { Amount } from '@/kit/values';
import { LoanMachines } from './machines';
import { ProposeForm } from './propose';

export function OwnLoans({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`loans of ${who}`, (where) => ownLoans(where, who));
  const own = watched.reading?.value ?? [];
  return (
    <>
      <Section title={t`Your offers and loans`} from={watched}>
        {() =>
          own.length === 0 ? (
            <p className="empty">
              <Trans>You have no offer and no loan.</Trans>
            </p>
          ) : null
        }
      </Section>
      {own.map((id) => (
        <OwnLoan key={id.toString()} id={id} who={who} />
      ))}
    </>
  );
}

function OwnLoan({ id, who }: { id: bigint; who: string }) {
  const { t } = useLingui();
  const watched = useReading(`loan ${id}`, (where) => details(where, id));
  return (
    <Section title={t`Loan ${id.toString()}`} from={watched}>
      {(found) => (found ? <Body of={found} who={who} /> : <Trans>This loan has ended.</Trans>)}
    </Section>
  );
}

function Body({ of, who }: { of: Details; who: string }) {
  const { t } = useLingui();
  const { id } = of.loan;
  return (
    <>
      <p>
        <StageMark of={of} /> <Amount of={of.loan.terms.principal} />{' '}
        <a href={hrefOf('loans', id)}>{t`All about loan ${id.toString()}`}</a>
      </p>
      {of.loan.offer && <ChecksView checks={of.checks} stage={of.stage} />}
      {of.coverage && (
        <>
          <h3>{t`Coverage`}</h3>
          <CoverageView coverage={of.coverage} terms={of.loan.terms} />
        </>
      )}
      {of.stage === 'approved' && (
        <Action
          label={t`Draw`}
          make={(api) => api.tx.Lending.draw({ loan: id })}
          effects={
            <Trans>
              The principal less the fee is paid to you, the machines are pledged, and interest runs.
            </Trans>
          }
        />
      )}
      {of.health && of.quote && (
        <>
          <HealthView health={of.health} quote={of.quote} />
          {of.margin && (
            <>
              <h3>{t`Margin`}</h3>
              <MarginView margin={of.margin} />
            </>
          )}
          {of.isCalled && <EndCall loan={id} />}
          <Payments id={id} quote={of.quote} who={who} />
          <LoanMachines of={of} who={who} />
          <Refinance of={of} who={who} />
        </>
      )}
      {of.recovery && of.recovery.payoff !== undefined && (
        <>
          <Notice kind="bad">
            <Trans>
              The machines are for sale. <Amount of={of.recovery.payoff} /> ends the loan now, as long as no
              bid stands.
            </Trans>
          </Notice>
          <Action
            label={t`Pay all and keep the machines`}
            make={(api) => api.tx.Lending.repay({ loan: id, amount: of.recovery?.payoff ?? 0n })}
          />
        </>
      )}
      {of.schedule.length > 0 && (
        <details open={of.stage === 'live'}>
          <summary>
            {of.stage === 'live' ? (
              <Trans>Payments to come</Trans>
            ) : (
              <Trans>Payments, if it were drawn now</Trans>
            )}
          </summary>
          <ScheduleView schedule={of.schedule} />
        </details>
      )}
    </>
  );
}

// Interest accrues until the payment is in a block: the maximum leaves room for a day of it.
const withRoom = (amount: bigint): bigint => amount + amount / 500n;

function Payments({ id, quote, who }: { id: bigint; quote: NonNullable<Details['quote']>; who: string }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const has = useReading(`balances ${who}`, (where) => balances(where, who)).reading?.value;
  const { value } = amount;
  return (
    <>
      <div className="buttons">
        {quote.due > 0n && (
          <Action
            label={t`Pay what is due`}
            make={(api) => api.tx.Lending.repay_due({ loan: id, max: withRoom(quote.due) })}
            effects={
              <Trans>
                <Amount of={quote.due} /> by the clock of now, and not above{' '}
                <Amount of={withRoom(quote.due)} />.
              </Trans>
            }
          />
        )}
        {quote.past_due > 0n && (
          <Action
            isQuiet
            label={t`Pay what is past due alone`}
            make={(api) => api.tx.Lending.repay_past_due({ loan: id, max: withRoom(quote.past_due) })}
          />
        )}
        <Action
          isQuiet
          label={t`Pay all`}
          make={(api) => api.tx.Lending.repay({ loan: id, amount: withRoom(quote.payoff) })}
          effects={
            <Trans>
              About <Amount of={quote.payoff} />: the call takes no more than is owed. The machines are free
              after it.
            </Trans>
          }
        />
      </div>
      <details>
        <summary>
          <Trans>Pay another amount, or add to the reserve</Trans>
        </summary>
        <AmountInput label={t`Amount`} field={amount} max={has?.usdai} />
        <div className="buttons">
          <Action
            isQuiet
            label={t`Pay this amount`}
            make={value ? (api) => api.tx.Lending.repay({ loan: id, amount: value }) : undefined}
          />
          <Action
            isQuiet
            label={t`Add to the reserve`}
            make={value ? (api) => api.tx.Lending.top_up_reserve({ loan: id, amount: value }) : undefined}
          />
        </div>
      </details>
    </>
  );
}

function Refinance({ of, who }: { of: Details; who: string }) {
  const [isOpen, setOpen] = useState(false);
  const { id, terms } = of.loan;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Replace this loan by another</Trans>
      </summary>
      {isOpen && <ProposeForm who={who} replaces={{ loan: id, units: terms.units }} />}
      <Figures>
        <Figure label={<Trans>Hash of the present terms</Trans>}>
          <code className="text">{of.loan.terms_hash}</code>
        </Figure>
      </Figures>
    </details>
  );
}
