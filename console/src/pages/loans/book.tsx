import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { book } from '@/chain/reads/book';
import { portfolio } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { EndedLoans } from '@/history/loans';
import { Figure, Figures, Section, Table } from '@/kit/layout';
import { useLoanColumns } from '@/kit/loan';
import { Amount, Count, Share, When } from '@/kit/values';
import { Outcomes } from './ended';

export function Book() {
  const { t } = useLingui();
  const columns = useLoanColumns();
  // Where the pages begin that were turned, the newest first.
  const [turned, setTurned] = useState<bigint[]>([]);
  const from = turned.at(-1);
  const watched = useReading(`book ${from ?? 'newest'}`, (where) => book(where, from));
  return (
    <>
      <h1>{t`Loans`}</h1>
      <p className="lead">
        <Trans>Every offer and every loan that the chain has in its state now, the newest first.</Trans>
      </p>
      <Totals />
      <Section title={t`Offers and loans`} from={watched}>
        {({ loans, given, older }) => (
          <>
            <Table
              caption={t`Offers and loans`}
              rows={loans}
              keyOf={({ loan }) => loan.id}
              empty={t`There is no offer and no loan now.`}
              columns={[
                ...columns,
                {
                  title: t`Owed of the value`,
                  cell: ({ health }) => <Share of={health?.ltv} />,
                  isNumber: true,
                },
                { title: t`Due`, cell: ({ health }) => <Amount of={health?.due} />, isNumber: true },
                { title: t`Next deadline`, cell: ({ health }) => <When of={health?.next_due} /> },
              ]}
            />
            {(turned.length > 0 || older !== undefined) && (
              <p className="buttons">
                <button
                  type="button"
                  className="quiet"
                  disabled={turned.length === 0}
                  onClick={() => setTurned((all) => all.slice(0, -1))}
                >
                  <Trans>Newer</Trans>
                </button>
                <button
                  type="button"
                  className="quiet"
                  disabled={older === undefined}
                  onClick={() => older !== undefined && setTurned((all) => [...all, older])}
                >
                  <Trans>Older</Trans>
                </button>
              </p>
            )}
            <p className="note">
              <Trans>
                Offers made so far: <Count of={given} />. Those that have ended are below.
              </Trans>
            </p>
          </>
        )}
      </Section>
      <Outcomes />
      <EndedLoans />
    </>
  );
}

function Totals() {
  const { t } = useLingui();
  const watched = useReading('portfolio', portfolio);
  return (
    <Section title={t`All together`} from={watched}>
      {(all) => (
        <Figures>
          <Figure label={t`Loans`}>
            <Count of={all.loans} />
          </Figure>
          <Figure label={t`Drawn`}>
            <Amount of={all.drawn} />
          </Figure>
          <Figure label={t`Owed to the vault`}>
            <Amount of={all.vault_principal} />
          </Figure>
          <Figure label={t`Of it counted as lost`}>
            <Amount of={all.impairment} />
          </Figure>
          <Figure label={t`Reserves for payments`}>
            <Amount of={all.reserves} />
          </Figure>
          <Figure label={t`Payments that wait to be claimed`}>
            <Amount of={all.unclaimed} />
          </Figure>
        </Figures>
      )}
    </Section>
  );
}
