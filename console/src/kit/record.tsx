// How a loan has ended, and what an account has done in a role.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Outcome, type PartyRecord, record, type Recorded } from '@/chain/reads/records';
import { useReading } from '@/chain/readings';
import { Figure, Figures, Section } from './layout';
import { useRoleNames } from './role';
import { Amount, Count, State, When } from './values';

export function EndingMark({ of }: { of: Outcome['how'] }) {
  const { t } = useLingui();
  const marks = {
    Repaid: <State kind="good">{t`Repaid`}</State>,
    Prepaid: <State kind="good">{t`Repaid early`}</State>,
    Refinanced: <State kind="good">{t`Replaced by another`}</State>,
    Recovered: <State kind="warn">{t`Seized, and paid in full`}</State>,
    Lost: <State kind="bad">{t`Seized, and a part is lost`}</State>,
    WrittenOff: <State kind="bad">{t`Written off`}</State>,
  };
  return marks[of.type];
}

export function OutcomeView({ of }: { of: Outcome }) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <EndingMark of={of.how} />
      </p>
      <Figures>
        <Figure label={t`Drawn`}>
          <Amount of={of.drawn} />
        </Figure>
        <Figure label={t`Principal repaid`}>
          <Amount of={of.repaid} />
        </Figure>
        <Figure label={t`Principal lost`}>
          <Amount of={of.lost} />
        </Figure>
        <Figure label={t`Interest paid`}>
          <Amount of={of.interest} />
        </Figure>
        <Figure label={t`Rent that came in`}>
          <Amount of={of.rent} />
        </Figure>
        <Figure label={t`Late at most`}>
          <Trans>
            <Count of={of.worst_days_late} /> days
          </Trans>
        </Figure>
        <Figure label={t`Breaches`}>
          <Count of={of.breaches} />
        </Figure>
        <Figure label={t`Ended`}>
          <When of={of.ended_at} />
        </Figure>
      </Figures>
    </>
  );
}

// What counts in a role.
export function useCounters(role: Recorded): { label: string; of: (record: PartyRecord) => ReactNode }[] {
  const { t } = useLingui();
  const ofLoans = [
    { label: t`Loans that have ended`, of: ({ loans }: PartyRecord) => <Count of={loans} /> },
    { label: t`Repaid`, of: ({ repaid }: PartyRecord) => <Count of={repaid} /> },
    { label: t`Seized`, of: ({ seized }: PartyRecord) => <Count of={seized} /> },
    { label: t`With a loss`, of: ({ lost }: PartyRecord) => <Count of={lost} /> },
    { label: t`Principal`, of: ({ principal }: PartyRecord) => <Amount of={principal} /> },
    { label: t`Principal lost`, of: ({ principal_lost }: PartyRecord) => <Amount of={principal_lost} /> },
  ];
  const counters = {
    Borrower: ofLoans,
    Curator: ofLoans,
    Insurer: [
      { label: t`Claims paid in full`, of: (record: PartyRecord) => <Count of={record.claims_paid} /> },
      { label: t`Claims refused`, of: (record: PartyRecord) => <Count of={record.claims_refused} /> },
      {
        label: t`Unanswered claims paid out of its bond`,
        of: (record: PartyRecord) => <Count of={record.claims_enforced} />,
      },
    ],
    HardwareCustodian: [
      { label: t`Lapses of custody`, of: (record: PartyRecord) => <Count of={record.custody_lapses} /> },
    ],
    Lessee: [
      {
        label: t`Payments of rent in arrears`,
        of: (record: PartyRecord) => <Count of={record.rent_late} />,
      },
    ],
  };
  return counters[role];
}

export function RecordFigures({ role, of: record }: { role: Recorded; of: PartyRecord }) {
  return (
    <Figures>
      {useCounters(role).map(({ label, of }) => (
        <Figure key={label} label={label}>
          {of(record)}
        </Figure>
      ))}
    </Figures>
  );
}

// The record of an account in one role.
export function RecordOf({ role, who }: { role: Recorded; who: string }) {
  const { t } = useLingui();
  const name = useRoleNames()[role];
  const watched = useReading(`record ${role} ${who}`, (where) => record(where, role, who));
  return (
    <Section title={t`Record: ${name}`} about={t`Kept by the chain for good.`} from={watched}>
      {(of) => <RecordFigures role={role} of={of} />}
    </Section>
  );
}
