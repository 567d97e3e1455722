import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { motions } from '@/chain/reads/governance';
import { type Details, details } from '@/chain/reads/lending';
import { outcome } from '@/chain/reads/records';
import { useReading } from '@/chain/readings';
import { PastClaims } from '@/history/cover';
import { LedgerOf, LifeOf } from '@/history/loans';
import { ClaimActions, ClaimFigures, ClaimStage } from '@/kit/claim';
import { Figure, Figures, Items, Section, Table } from '@/kit/layout';
import { BreachName } from '@/kit/breach';
import { CoverageView } from '@/kit/coverage';
import { MarginView } from '@/kit/margin';
import { ChecksView, HealthView, LenderName, ScheduleView, StageMark, TermsView } from '@/kit/loan';
import { OutcomeView, RecordOf } from '@/kit/record';
import { UnitLinks } from '@/kit/unit';
import { Amount, Hash, When } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { LoanActions } from './actions';

export function LoanPage({ id }: { id: bigint }) {
  const { t } = useLingui();
  const watched = useReading(`loan ${id}`, (where) => details(where, id));
  const found = watched.reading?.value;
  return (
    <>
      <h1>{t`Loan ${id.toString()}`}</h1>
      <p>
        <a href={hrefOf('loans')}>{t`All loans`}</a>
      </p>
      <Section title={t`State now`} from={watched}>
        {(now) =>
          now ? (
            <>
              <p>
                <StageMark of={now} />
              </p>
              {now.loan.offer && <ChecksView checks={now.checks} stage={now.stage} />}
              {now.health && now.quote && <HealthView health={now.health} quote={now.quote} />}
              <LoanActions of={now} />
            </>
          ) : (
            <p className="empty">
              <Trans>The chain has no such loan now: it has ended, or was never proposed.</Trans>
            </p>
          )
        }
      </Section>
      <OutcomeOf id={id} />
      {found && <RecordOf role="Borrower" who={found.loan.terms.borrower} />}
      {found && <Parts of={found} watched={watched} />}
      <LifeOf id={id} />
      <LedgerOf id={id} />
      <PastClaims loan={id} />
    </>
  );
}

// How the loan has ended, where the chain has forgotten all else of it; of a seized one, how it has
// gone so far.
function OutcomeOf({ id }: { id: bigint }) {
  const { t } = useLingui();
  const watched = useReading(`outcome ${id}`, (where) => outcome(where, id));
  const now = watched.reading?.value;
  if (!now) return null;
  return (
    <Section title={t`Outcome`} about={t`Kept by the chain for good.`} from={watched}>
      <OutcomeView of={now} />
    </Section>
  );
}

function Parts({ of, watched }: { of: Details; watched: Parameters<typeof Section>[0]['from'] }) {
  const { t } = useLingui();
  return (
    <>
      {of.margin && (
        <Section
          title={t`Margin`}
          about={t`What is owed against what the machines have to secure, by the prices of the last valuation.`}
          from={watched}
        >
          <MarginView margin={of.margin} />
        </Section>
      )}
      {of.coverage && (
        <Section
          title={t`Coverage`}
          about={t`How far the rent of the machines covers the payments.`}
          from={watched}
        >
          <CoverageView coverage={of.coverage} terms={of.loan.terms} />
        </Section>
      )}
      <Section title={t`Terms`} from={watched}>
        <TermsView terms={of.loan.terms} />
        <Figures>
          <Figure label={t`Hash of the terms`}>
            <Hash is={of.loan.terms_hash} />
          </Figure>
        </Figures>
      </Section>
      {of.schedule.length > 0 && (
        <Section
          title={of.stage === 'live' ? t`Payments to come` : t`Payments, if it were drawn now`}
          from={watched}
        >
          <ScheduleView schedule={of.schedule} />
        </Section>
      )}
      {of.breaches.length > 0 && (
        <Section title={t`Breaches`} from={watched}>
          <Table
            caption={t`Breaches`}
            rows={of.breaches}
            keyOf={({ reason }) => reason.type}
            columns={[
              { title: t`Kind`, cell: ({ reason }) => <BreachName of={reason} /> },
              { title: t`Declared`, cell: ({ declared_at }) => <When of={declared_at} /> },
              { title: t`To be cured until`, cell: ({ cure_until }) => <When of={cure_until} /> },
            ]}
          />
        </Section>
      )}
      {of.recovery && <Recovery of={of.recovery} watched={watched} />}
      {of.claims.length > 0 && (
        <Section title={t`Claims on policies`} from={watched}>
          <LoanClaims of={of.claims} />
        </Section>
      )}
    </>
  );
}

function Recovery({
  of,
  watched,
}: {
  of: NonNullable<Details['recovery']>;
  watched: Parameters<typeof Section>[0]['from'];
}) {
  const { t } = useLingui();
  return (
    <Section title={t`What is still owed`} from={watched}>
      <Figures>
        <Figure label={t`Owed at the seizure`}>
          <Amount of={of.debt} />
        </Figure>
        <Figure label={t`Paid since`}>
          <Amount of={of.recovered} />
        </Figure>
        <Figure label={t`Ends the loan now`}>
          <Amount of={of.payoff} />
        </Figure>
        <Figure label={t`Units for sale`}>
          <UnitLinks ids={of.for_sale} />
        </Figure>
        <Figure label={t`Units without a bid`}>
          <UnitLinks ids={of.unsold} />
        </Figure>
      </Figures>
      <Table
        caption={t`What is still owed`}
        rows={of.lenders.map((lender, place) => ({ ...lender, place }))}
        keyOf={({ place }) => place}
        columns={[
          { title: t`Lender`, cell: ({ lender }) => <LenderName of={lender} /> },
          {
            title: t`Principal`,
            cell: ({ outstanding }) => <Amount of={outstanding.principal} />,
            isNumber: true,
          },
          {
            title: t`Interest`,
            cell: ({ outstanding }) => <Amount of={outstanding.interest} />,
            isNumber: true,
          },
          {
            title: t`Late interest`,
            cell: ({ outstanding }) => <Amount of={outstanding.late} />,
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}

function LoanClaims({ of }: { of: Details['claims'] }) {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const council = useReading('motions Council', (where) => motions(where, 'Council')).reading?.value.members;
  const members = who && council?.includes(who) ? council.length : 0;
  return (
    <Items caption={t`Claims on policies`} name={t`Claim on a policy`} rows={of} keyOf={({ unit }) => unit}>
      {(claim) => (
        <>
          <h3>
            <Trans>Unit {claim.unit.toString()}</Trans> <ClaimStage of={claim} />
          </h3>
          <ClaimFigures of={claim} />
          <ClaimActions of={claim} members={members} />
        </>
      )}
    </Items>
  );
}
