// Parts that several pages show of a loan.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import type { BookEntry } from '@/chain/reads/book';
import type { Details, Terms } from '@/chain/reads/lending';
import { CashTermsView } from './coverage';
import { type Column, Figure, Figures, Table } from './layout';
import { UnitLinks } from './unit';
import { Amount, Permill, Rate, Share, Span, State, Time, When, Who } from './values';

export function StageMark({ of }: { of: Pick<BookEntry, 'stage' | 'health' | 'isCalled'> }) {
  const { t } = useLingui();
  if (of.stage === 'proposed') return <State kind="plain">{t`Offer`}</State>;
  if (of.stage === 'approved') return <State kind="good">{t`Approved`}</State>;
  if (of.stage === 'rejected') return <State kind="bad">{t`Rejected`}</State>;
  if (of.stage === 'seized') return <State kind="bad">{t`Seized`}</State>;
  const isPastDue = of.health !== undefined && of.health.past_due > 0n;
  if (!isPastDue && !of.isCalled) return <State kind="good">{t`Live`}</State>;
  return (
    <>
      {isPastDue && <State kind="bad">{t`Past due`}</State>}{' '}
      {of.isCalled && <State kind="warn">{t`Margin called`}</State>}
    </>
  );
}

// The first columns of a table of loans: which one, whose, its state and its size.
export function useLoanColumns(): Column<BookEntry>[] {
  const { t } = useLingui();
  return [
    {
      title: t`Loan`,
      cell: ({ loan }) => <a href={hrefOf('loans', loan.id)}>{t`Loan ${loan.id.toString()}`}</a>,
    },
    { title: t`Borrower`, cell: ({ loan }) => <Who is={loan.terms.borrower} /> },
    { title: t`State`, cell: (entry) => <StageMark of={entry} /> },
    {
      title: t`Principal`,
      cell: ({ loan }) => <Amount of={loan.terms.principal} />,
      isNumber: true,
    },
  ];
}

export function LenderName({ of }: { of: Terms['tranches'][number]['lender'] }) {
  return of.type === 'Vault' ? <Trans>The vault</Trans> : <Who is={of.value} />;
}

export function TermsView({ terms }: { terms: Terms }) {
  const { t } = useLingui();
  const { schedule } = terms;
  return (
    <>
      <Figures>
        <Figure label={t`Principal`}>
          <Amount of={terms.principal} />
        </Figure>
        <Figure label={t`Borrower`}>
          <Who is={terms.borrower} />
        </Figure>
        <Figure label={t`Units`}>
          <UnitLinks ids={terms.units} />
        </Figure>
        <Figure label={t`Payments`}>
          {schedule.type === 'Every' ? (
            <Trans>
              {schedule.value.count}, each <Span of={schedule.value.seconds} /> after the last
            </Trans>
          ) : (
            <Trans>
              monthly on day {schedule.value.day}, for {schedule.value.days} days
            </Trans>
          )}
        </Figure>
        <Figure label={t`Grace`}>
          <Span of={terms.grace.seconds} />, <Rate of={terms.grace.apr} />
        </Figure>
        <Figure label={t`Fees at draw and end`}>
          <Permill of={terms.fees.origination} />, <Permill of={terms.fees.exit} />
        </Figure>
        <Figure label={t`Offer expires`}>
          <Time of={terms.expires_at} />
        </Figure>
      </Figures>
      {terms.cash && <CashTermsView cash={terms.cash} />}
      <Table
        caption={t`Tranches`}
        rows={terms.tranches.map((tranche, place) => ({ ...tranche, place }))}
        keyOf={({ place }) => place}
        columns={[
          { title: t`Tranche`, cell: ({ place }) => (place === 0 ? t`Senior` : t`First loss ${place}`) },
          { title: t`Lender`, cell: ({ lender }) => <LenderName of={lender} /> },
          { title: t`Amount`, cell: ({ amount }) => <Amount of={amount} />, isNumber: true },
          { title: t`Rate a year`, cell: ({ apr }) => <Rate of={apr} />, isNumber: true },
        ]}
      />
    </>
  );
}

export function ScheduleView({ schedule }: { schedule: Details['schedule'] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Payments to come`}
      rows={schedule}
      keyOf={({ at }) => at}
      empty={t`No payment is to come.`}
      columns={[
        { title: t`Due`, cell: ({ at }) => <When of={at} /> },
        { title: t`Principal`, cell: ({ principal }) => <Amount of={principal} />, isNumber: true },
        { title: t`Interest`, cell: ({ interest }) => <Amount of={interest} />, isNumber: true },
        {
          title: t`Payment`,
          cell: ({ principal, interest }) => <Amount of={principal + interest} />,
          isNumber: true,
        },
      ]}
    />
  );
}

// The checks that an offer fails, in the words of the chain.
export function ChecksView({ checks, stage }: Pick<Details, 'checks' | 'stage'>) {
  const { t } = useLingui();
  if (checks.length === 0) {
    return (
      <p>
        <State kind="good">{t`No check fails`}</State>{' '}
        {stage === 'approved' ? (
          <Trans>It can be drawn now.</Trans>
        ) : (
          <Trans>The committee can approve it now.</Trans>
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        <State kind="warn">{t`Checks that fail now`}</State>
      </p>
      <ul>
        {checks.map(({ error, reason, unit }, place) => (
          <li key={place}>
            {unit !== undefined && t`Unit ${unit.toString()}: `}
            {reason} <code>{error}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

type Live = Pick<Details, 'health' | 'quote'>;

export function HealthView({
  health,
  quote,
}: {
  health: NonNullable<Live['health']>;
  quote: NonNullable<Live['quote']>;
}) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure label={t`Due by the next deadline`}>
        <Amount of={quote.due} />
      </Figure>
      <Figure label={t`Past due`}>
        <Amount of={quote.past_due} />
      </Figure>
      <Figure label={t`Next deadline`}>
        <When of={health.next_due} />
      </Figure>
      <Figure label={t`Principal`}>
        <Amount of={quote.principal} />
      </Figure>
      <Figure label={t`Interest`}>
        <Amount of={quote.interest + quote.late} />
      </Figure>
      <Figure label={t`Ends the loan now`}>
        <Amount of={quote.payoff} />
      </Figure>
      <Figure label={t`Value of the machines`}>
        <Amount of={health.value} />
      </Figure>
      <Figure label={t`Owed of the value`}>
        <Share of={health.ltv} />
      </Figure>
      <Figure label={t`Reserve for payments`}>
        <Amount of={health.reserve} />
      </Figure>
      {health.past_due > 0n && (
        <Figure label={t`Past due since`}>
          <Span of={health.past_due} />
        </Figure>
      )}
      <Figure label={t`Counted as lost`}>
        <Amount of={health.impairment} />
      </Figure>
    </Figures>
  );
}
