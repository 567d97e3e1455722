// Loans that have ended, with their outcomes, as the chain keeps them.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { ended } from '@/chain/reads/records';
import { useReading } from '@/chain/readings';
import { Section, Table } from '@/kit/layout';
import { EndingMark } from '@/kit/record';
import { Amount, Count, When } from '@/kit/values';

export function Outcomes() {
  const { t } = useLingui();
  // Where the pages end that were turned, the newest first.
  const [turned, setTurned] = useState<bigint[]>([]);
  const end = turned.at(-1);
  const watched = useReading(`outcomes ${end ?? 'newest'}`, (where) => ended(where, end));
  return (
    <Section title={t`Outcomes of loans`} about={t`Kept by the chain for good.`} from={watched}>
      {({ loans, older }) => (
        <>
          <Table
            caption={t`Outcomes of loans`}
            rows={loans}
            keyOf={({ id }) => id}
            empty={t`No loan has ended yet.`}
            columns={[
              {
                title: t`Loan`,
                cell: ({ id }) => <a href={hrefOf('loans', id)}>{t`Loan ${id.toString()}`}</a>,
              },
              { title: t`Outcome`, cell: ({ outcome }) => <EndingMark of={outcome.how} /> },
              { title: t`Drawn`, cell: ({ outcome }) => <Amount of={outcome.drawn} />, isNumber: true },
              {
                title: t`Principal repaid`,
                cell: ({ outcome }) => <Amount of={outcome.repaid} />,
                isNumber: true,
              },
              {
                title: t`Principal lost`,
                cell: ({ outcome }) => <Amount of={outcome.lost} />,
                isNumber: true,
              },
              {
                title: t`Interest paid`,
                cell: ({ outcome }) => <Amount of={outcome.interest} />,
                isNumber: true,
              },
              {
                title: t`Days late at most`,
                cell: ({ outcome }) => <Count of={outcome.worst_days_late} />,
                isNumber: true,
              },
              { title: t`Breaches`, cell: ({ outcome }) => <Count of={outcome.breaches} />, isNumber: true },
              { title: t`Ended`, cell: ({ outcome }) => <When of={outcome.ended_at} /> },
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
        </>
      )}
    </Section>
  );
}
