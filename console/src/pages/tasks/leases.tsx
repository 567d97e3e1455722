// Leases on which the credit committee has a word: whether lenders count on them, and whether they
// end early.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { motionFor } from '@/chain/motions';
import { committeeTask, type PledgedLease, pledgedLeases } from '@/chain/reads/leases';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { Section, Table } from '@/kit/layout';
import { useLeaseColumns } from '@/kit/lease';

interface Props {
  threshold: number;
  members: number;
}

export function LeasesForCommittee(props: Props) {
  const { t } = useLingui();
  const watched = useReading('pledged leases', pledgedLeases);
  const columns = useLeaseColumns<PledgedLease>();
  return (
    <Section
      title={t`Leases for the credit committee`}
      about={t`A straw lessee pays no rent: compare the rent with the rate of the model, and read the contract.`}
      from={watched}
    >
      {(all) => (
        <Table
          caption={t`Leases for the credit committee`}
          rows={all.filter((one) => committeeTask(one) !== undefined)}
          keyOf={({ id }) => id}
          empty={t`No lease waits for a decision.`}
          columns={[
            ...columns,
            {
              title: t`Secures`,
              cell: ({ loan }) =>
                loan === undefined ? '–' : <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>,
            },
            { title: t`What you can do`, isAction: true, cell: (row) => <Decision of={row} {...props} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Decision({ of, threshold, members }: Props & { of: PledgedLease }) {
  const { t } = useLingui();
  const { id, loan } = of;
  const task = committeeTask(of);
  const effects = (
    <Trans>
      A motion that needs {threshold} of {members} votes. With one member it is decided at once.
    </Trans>
  );
  if (members === 0 || loan === undefined) return null;
  if (task === 'end') {
    return (
      <Action
        isQuiet
        label={t`Agree to the end`}
        make={(api) => motionFor(api, 'CreditCommittee', threshold, api.tx.Leases.end({ id }))}
        effects={effects}
      />
    );
  }
  return (
    <Action
      label={t`Recognise`}
      make={(api) => motionFor(api, 'CreditCommittee', threshold, api.tx.Leases.recognise({ loan, id }))}
      effects={effects}
    />
  );
}
