import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { drawn } from '@/chain/reads/book';
import { useReading } from '@/chain/readings';
import { StageMark } from '@/kit/loan';
import { Section, Table } from '@/kit/layout';
import { Amount, Share, When, Who } from '@/kit/values';

export function Borrowers() {
  const { t } = useLingui();
  const watched = useReading('drawn', drawn);
  return (
    <Section
      title={t`Loans and their borrowers`}
      about={t`Each loan is secured by machines in the custody of a third party, which are sold if the borrower does not pay.`}
      from={watched}
    >
      {({ loans, isWhole }) => (
        <>
          <Table
            caption={t`Loans and their borrowers`}
            rows={loans}
            keyOf={({ loan }) => loan.id}
            empty={t`No loan is drawn now.`}
            columns={[
              {
                title: t`Loan`,
                cell: ({ loan }) => <a href={hrefOf('loans', loan.id)}>{t`Loan ${loan.id.toString()}`}</a>,
              },
              { title: t`Borrower`, cell: ({ loan }) => <Who is={loan.terms.borrower} /> },
              { title: t`State`, cell: (entry) => <StageMark of={entry} /> },
              { title: t`Drawn`, cell: ({ loan }) => <Amount of={loan.terms.principal} />, isNumber: true },
              {
                title: t`Owed of the value`,
                cell: ({ health }) => <Share of={health?.ltv} />,
                isNumber: true,
              },
              { title: t`Next deadline`, cell: ({ health }) => <When of={health?.next_due} /> },
            ]}
          />
          {!isWhole && (
            <p className="note">
              <Trans>
                Those with the earliest deadlines. <a href={hrefOf('loans')}>All loans</a>
              </Trans>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
