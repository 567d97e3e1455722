// The proofs of the bills at each custodian, with their age.
import { useLingui } from '@lingui/react/macro';
import { attestations } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { Section, Table } from '@/kit/layout';
import { Amount, Hash, State, When, Who } from '@/kit/values';

export function Attestations() {
  const { t } = useLingui();
  const watched = useReading('attestations', attestations);
  return (
    <Section
      title={t`Proofs of reserve`}
      about={t`A proof is the median of the attestors’ reports on one custodian.`}
      from={watched}
    >
      {(all) => (
        <>
          <Table
            caption={t`Proofs of reserve`}
            rows={all}
            keyOf={({ holding }) => holding.custodian}
            empty={t`No custodian has a bill, so that there is nothing to prove.`}
            columns={[
              { title: t`Custodian`, cell: ({ holding }) => <Who is={holding.custodian} /> },
              {
                title: t`State`,
                cell: ({ is_short, is_stale, holding }) =>
                  is_short ? (
                    <State kind="bad">{t`Less than the ledger`}</State>
                  ) : is_stale ? (
                    <State kind="bad">{t`Too old`}</State>
                  ) : holding.proof ? (
                    <State kind="good">{t`Proven`}</State>
                  ) : (
                    <State kind="warn">{t`No proof yet`}</State>
                  ),
              },
              {
                title: t`By the ledger`,
                cell: ({ holding }) => <Amount of={holding.face} asset={USDC} />,
                isNumber: true,
              },
              {
                title: t`Proven`,
                cell: ({ holding }) => <Amount of={holding.proof?.face} asset={USDC} />,
                isNumber: true,
              },
              { title: t`As of`, cell: ({ holding }) => <When of={holding.proof?.as_of} /> },
            ]}
          />
          {all.map(({ holding, reports }) => (
            <Table
              key={holding.custodian}
              caption={t`Reports of the attestors`}
              rows={reports}
              keyOf={({ attestor }) => attestor}
              empty={t`No attestor has reported on this custodian.`}
              columns={[
                { title: t`Attestor`, cell: ({ attestor }) => <Who is={attestor} /> },
                { title: t`Found`, cell: ({ face }) => <Amount of={face} asset={USDC} />, isNumber: true },
                { title: t`Inspected`, cell: ({ as_of }) => <When of={as_of} /> },
                { title: t`Hash of the report`, cell: ({ hash }) => <Hash is={hash} /> },
              ]}
            />
          ))}
        </>
      )}
    </Section>
  );
}
