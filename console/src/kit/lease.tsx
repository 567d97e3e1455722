// Parts that several pages show of a lease.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import type { Lease } from '@/chain/reads/leases';
import { type Column, Figure, Figures } from './layout';
import { UnitLink } from './unit';
import { Amount, State, Time, When, Who } from './values';

export function LeaseState({ of }: { of: Pick<Lease, 'status' | 'arrears'> }) {
  const { t } = useLingui();
  if (of.status.type === 'Offered') return <State kind="plain">{t`Offered`}</State>;
  if (of.status.type === 'Accepted') return <State kind="warn">{t`Waits for the committee`}</State>;
  if (of.arrears?.is_in_arrears) return <State kind="bad">{t`In arrears`}</State>;
  return <State kind="good">{t`Active`}</State>;
}

// The columns of a table of leases: which one, of what, whose, and its rent.
export function useLeaseColumns<Row extends Lease>(): Column<Row>[] {
  const { t } = useLingui();
  return [
    { title: t`Lease`, cell: ({ id }) => id.toString(), isNumber: true },
    { title: t`Unit`, cell: ({ lease }) => <UnitLink id={lease.unit} />, isNumber: true },
    { title: t`Lessee`, cell: ({ lease }) => <Who is={lease.lessee} /> },
    { title: t`State`, cell: (one) => <LeaseState of={one} /> },
    { title: t`Rent an hour`, cell: ({ lease }) => <Amount of={lease.hourly} />, isNumber: true },
    { title: t`Ends`, cell: ({ lease }) => <When of={lease.until} /> },
    { title: t`Rent unpaid`, cell: ({ arrears }) => <Amount of={arrears?.unpaid} />, isNumber: true },
    {
      title: t`Counts for`,
      cell: ({ recognised_for: loan }) =>
        loan === undefined ? '–' : <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>,
    },
  ];
}

export function LeaseTerms({ of: { lease, owner, paid, arrears } }: { of: Lease }) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure label={t`Owner`}>
        <Who is={owner} />
      </Figure>
      <Figure label={t`Lessee`}>
        <Who is={lease.lessee} />
      </Figure>
      <Figure label={t`Rent an hour`} note={t`For the whole unit.`}>
        <Amount of={lease.hourly} />
      </Figure>
      <Figure label={t`Term`}>
        <Trans>
          <Time of={lease.from} /> to <Time of={lease.until} />
        </Trans>
      </Figure>
      <Figure label={t`Paid so far`}>
        <Amount of={paid} />
      </Figure>
      {arrears && (
        <>
          <Figure label={t`Rent unpaid`}>
            <Amount of={arrears.unpaid} />
          </Figure>
          <Figure label={t`Paid ahead`}>
            <Amount of={arrears.prepaid} />
          </Figure>
          <Figure label={t`Can be paid now`}>
            <Amount of={arrears.max_payment} />
          </Figure>
        </>
      )}
    </Figures>
  );
}
