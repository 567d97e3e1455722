// The offers and loans of the account as a borrower.
import { Trans, useLingui } from '@lingui/react/macro';
import { loansOf } from '@/chain/reads/book';
import { useReading } from '@/chain/readings';
import { Section, Table } from '@/kit/layout';
import { useLoanColumns } from '@/kit/loan';
import { Amount, Count, When } from '@/kit/values';

export function AccountLoans({ who }: { who: string }) {
  const { t } = useLingui();
  const columns = useLoanColumns();
  const watched = useReading(`book of ${who}`, (where) => loansOf(where, who));
  return (
    <Section title={t`Its offers and loans`} from={watched}>
      {({ loans, count }) => (
        <>
          <Table
            caption={t`Its offers and loans`}
            rows={loans}
            keyOf={({ loan }) => loan.id}
            empty={t`It has no offer and no loan now.`}
            columns={[
              ...columns,
              { title: t`Due`, cell: ({ health }) => <Amount of={health?.due} />, isNumber: true },
              { title: t`Next deadline`, cell: ({ health }) => <When of={health?.next_due} /> },
            ]}
          />
          {count > loans.length && (
            <p className="note">
              <Trans>
                The newest of <Count of={count} />.
              </Trans>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
