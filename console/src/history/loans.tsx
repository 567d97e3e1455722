// What happened to loans: the money of one, and those that have ended.
import { useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { Figure, Figures } from '@/kit/layout';
import { Amount, Count, State, Time, Who } from '@/kit/values';
import { useHistory } from './index-client';
import { countOf, fieldsOf, itemOf, listOf, wordOf } from './parse';
import { Past, PastList } from './past';
import { entryOf, pastLoanOf } from './rows';

export function StatusMark({ of }: { of: string }) {
  const { t } = useLingui();
  const marks: Record<string, readonly ['good' | 'warn' | 'bad' | 'plain', string]> = {
    Proposed: ['plain', t`Offer`],
    Approved: ['good', t`Approved`],
    Rejected: ['bad', t`Rejected`],
    Ended: ['plain', t`Offer removed`],
    Live: ['good', t`Live`],
    Refinanced: ['good', t`Replaced by another`],
    Closed: ['good', t`Repaid`],
    Seized: ['bad', t`Seized`],
    WrittenOff: ['bad', t`Written off`],
    Satisfied: ['warn', t`Seized, and paid in full`],
  };
  const [kind, text] = marks[of] ?? ['plain', of];
  return <State kind={kind}>{text}</State>;
}

export function EndedLoans() {
  const { t } = useLingui();
  return (
    <PastList
      title={t`Ended loans`}
      needs={t`Loans that were repaid or written off, and their ledgers. The chain itself forgets them.`}
      path="loans?state=ended"
      rowOf={pastLoanOf}
      keyOf={({ id }) => id}
      empty={t`No loan has ended yet.`}
      columns={[
        { title: t`Loan`, cell: ({ id }) => <a href={hrefOf('loans', BigInt(id))}>{t`Loan ${id}`}</a> },
        { title: t`Borrower`, cell: ({ borrower }) => <Who is={borrower} /> },
        { title: t`State`, cell: ({ status }) => <StatusMark of={status} /> },
        { title: t`Principal`, cell: ({ principal }) => <Amount of={principal} />, isNumber: true },
        { title: t`Drawn`, cell: ({ drawnAt }) => <Time of={drawnAt} /> },
        { title: t`Ended`, cell: ({ statusAt }) => <Time of={statusAt} /> },
        { title: t`Lost`, cell: ({ writtenOff }) => <Amount of={writtenOff} />, isNumber: true },
        {
          title: t`Replaced by`,
          cell: ({ successor }) =>
            successor === undefined ? (
              '–'
            ) : (
              <a href={hrefOf('loans', BigInt(successor))}>{t`Loan ${successor}`}</a>
            ),
        },
      ]}
    />
  );
}

const lifeOf = itemOf((item) => ({
  ...pastLoanOf(item),
  history: listOf(item, 'history', (one) => {
    const step = fieldsOf(one);
    return {
      block: countOf(step, 'block'),
      at: countOf(step, 'at'),
      status: wordOf(step, 'status'),
    };
  }),
}));

// What a loan went through, also where the chain has forgotten it.
export function LifeOf({ id }: { id: bigint }) {
  const { t } = useLingui();
  const history = useHistory(`loans/${id}`, lifeOf);
  return (
    <Past title={t`What it went through`} needs={t`When the loan was offered, drawn and ended.`} of={history}>
      {(loan) => (
        <>
          <Figures>
            <Figure label={t`Borrower`}>
              <Who is={loan.borrower} />
            </Figure>
            <Figure label={t`Principal`}>
              <Amount of={loan.principal} />
            </Figure>
            {loan.writtenOff !== undefined && (
              <Figure label={t`Lost`}>
                <Amount of={loan.writtenOff} />
              </Figure>
            )}
          </Figures>
          <ol className="steps">
            {loan.history.map(({ block, at, status }, place) => (
              <li key={place}>
                <StatusMark of={status} /> <Time of={at} />{' '}
                <small>
                  {t`block`} <Count of={block} />
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
    </Past>
  );
}

function useEntryNames(): Record<string, string> {
  const { t } = useLingui();
  return {
    Drawn: t`Drawn`,
    Committed: t`First loss put on hold`,
    CommitmentWithdrawn: t`Hold released`,
    Repaid: t`Payment`,
    ReserveDrawn: t`Paid out of the reserve`,
    ReserveToppedUp: t`Added to the reserve`,
    LenderPaid: t`Paid to a lender`,
    LenderRefinanced: t`Settled with a lender`,
    Closed: t`Reserve returned`,
    ProceedsDivided: t`Proceeds divided`,
    Recovered: t`Payment after the seizure`,
    RentReceived: t`Rent received`,
    CashTrapped: t`Cash kept in the account`,
    CashSwept: t`Cash that repaid principal`,
    CashReleased: t`Cash released to the borrower`,
  };
}

export function LedgerOf({ id }: { id: bigint }) {
  const { t } = useLingui();
  const names = useEntryNames();
  return (
    <PastList
      title={t`Ledger`}
      needs={t`All payments of the loan, with their parts and their blocks.`}
      path={`loans/${id}/ledger`}
      rowOf={entryOf}
      keyOf={({ key }) => key}
      empty={t`No money has moved yet.`}
      columns={[
        { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
        { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
        { title: t`What`, cell: ({ kind }) => names[kind] ?? kind },
        { title: t`Account`, cell: ({ account }) => <Who is={account} /> },
        { title: t`Amount`, cell: ({ amount }) => <Amount of={amount} />, isNumber: true },
        { title: t`Principal`, cell: ({ principal }) => <Amount of={principal} />, isNumber: true },
        { title: t`Interest`, cell: ({ interest }) => <Amount of={interest} />, isNumber: true },
        { title: t`Late interest`, cell: ({ late }) => <Amount of={late} />, isNumber: true },
        { title: t`Exit fee`, cell: ({ exitFee }) => <Amount of={exitFee} />, isNumber: true },
      ]}
    />
  );
}
