// The margin calls that stand, the first to end at the top.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { marginCalls } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { Section, Table } from '@/kit/layout';
import { Amount, Count, When } from '@/kit/values';

export function MarginCalls() {
  const { t } = useLingui();
  const watched = useReading('margin calls', marginCalls);
  return (
    <Section
      title={t`Margin calls`}
      about={t`Once its time is over, any account can have the machines of such a loan seized, on the page of the loan.`}
      from={watched}
    >
      {({ calls, count }) => (
        <>
          <Table
            caption={t`Margin calls`}
            rows={calls}
            keyOf={({ loan }) => loan}
            empty={t`No margin call stands.`}
            columns={[
              {
                title: t`Loan`,
                cell: ({ loan }) => <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>,
              },
              { title: t`Owed`, cell: ({ margin }) => <Amount of={margin?.need} />, isNumber: true },
              { title: t`Short by`, cell: ({ margin }) => <Amount of={margin?.shortfall} />, isNumber: true },
              { title: t`Called`, cell: ({ since }) => <When of={since} /> },
              { title: t`To be met until`, cell: ({ until }) => <When of={until} /> },
            ]}
          />
          {count > calls.length && (
            <p className="note">
              <Trans>
                The first of <Count of={count} />.
              </Trans>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
