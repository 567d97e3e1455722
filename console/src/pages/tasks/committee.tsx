// The credit committee: offers to decide on, and motions to vote on.
import { Trans, useLingui } from '@lingui/react/macro';
import { type BookEntry, offers as openOffers } from '@/chain/reads/book';
import { motions } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { majorityOf, motionFor } from '@/chain/motions';
import { Action } from '@/kit/action';
import { Section, Table } from '@/kit/layout';
import { useLoanColumns } from '@/kit/loan';
import { MotionList } from '@/kit/motions';
import { When } from '@/kit/values';
import { LeasesForCommittee } from './leases';
import { MarginCalls } from './margin-calls';

export function CommitteeTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const columns = useLoanColumns();
  const offers = useReading('offers', openOffers);
  const open = useReading('motions CreditCommittee', (where) => motions(where, 'CreditCommittee'));
  const members = open.reading?.value.members.length ?? 0;
  return (
    <>
      <Section title={t`Offers for the credit committee`} from={offers}>
        {(all) => (
          <Table
            caption={t`Offers for the credit committee`}
            rows={all.filter(({ stage }) => stage === 'proposed' || stage === 'approved')}
            keyOf={({ loan }) => loan.id}
            empty={t`No offer waits for a decision.`}
            columns={[
              ...columns,
              { title: t`Expires`, cell: ({ loan }) => <When of={loan.terms.expires_at} /> },
              {
                title: t`What you can do`,
                isAction: true,
                cell: (entry) => <Decision of={entry} members={members} />,
              },
            ]}
          />
        )}
      </Section>
      <LeasesForCommittee members={members} threshold={majorityOf(members)} />
      <MarginCalls />
      <Section title={t`Motions of the credit committee`} from={open}>
        {(now) => <MotionList collective="CreditCommittee" {...now} who={who} />}
      </Section>
    </>
  );
}

function Decision({ of: { loan, stage }, members }: { of: BookEntry; members: number }) {
  const { t } = useLingui();
  const threshold = majorityOf(members);
  const effects = (
    <Trans>
      A motion that needs {threshold} of {members} votes. With one member it is decided at once.
    </Trans>
  );
  if (members === 0) return null;
  return (
    <span className="buttons">
      {stage === 'proposed' && (
        <Action
          label={t`Approve`}
          make={(api) =>
            motionFor(api, 'CreditCommittee', threshold, api.tx.Lending.approve({ loan: loan.id }))
          }
          effects={effects}
        />
      )}
      <Action
        isQuiet
        label={t`Reject`}
        make={(api) => motionFor(api, 'CreditCommittee', threshold, api.tx.Lending.reject({ loan: loan.id }))}
        effects={effects}
      />
    </span>
  );
}
