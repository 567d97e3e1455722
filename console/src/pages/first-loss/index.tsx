// Lenders of first loss: offers that wait for their money, positions, payments that wait.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { type BookEntry, offers } from '@/chain/reads/book';
import { isCommitted, waiting } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { Figure, Figures, NeedsAccount, Section, Table } from '@/kit/layout';
import { StageMark } from '@/kit/loan';
import { ForSale } from '@/kit/market';
import { Amount, Rate, State, Time, Who } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { Positions } from './positions';

export default function FirstLoss() {
  const { t } = useLingui();
  const account = useAccount();
  return (
    <>
      <h1>{t`Lend first loss`}</h1>
      <p className="lead">
        <Trans>
          First loss is paid after the vault and lost before it, for a higher rate. A position is an NFT: its
          owner at the time of a payment is paid.
        </Trans>
      </p>
      {account ? <Waiting who={account.address} /> : <NeedsAccount />}
      {account && <Positions who={account.address} />}
      <Offers who={account?.address} />
      <ForSale kind="Position" title={t`Positions for sale`} empty={t`No lender sells a position now.`} />
    </>
  );
}

function Waiting({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`waiting ${who}`, (where) => waiting(where, who));
  return (
    <Section
      title={t`Waiting for you`}
      about={t`Payments that could not be made, and held money of bids that have ended.`}
      from={watched}
    >
      {({ unclaimed, releases }) => (
        <>
          <Figures>
            <Figure label={t`Payments`}>
              <Amount of={unclaimed} />
            </Figure>
            <Figure label={t`Held money to release`}>
              <Amount of={releases} />
            </Figure>
          </Figures>
          {unclaimed + releases > 0n && (
            <Action label={t`Claim`} make={(api) => api.tx.Lending.claim_unclaimed()} />
          )}
        </>
      )}
    </Section>
  );
}

// One row for each tranche of each offer that an account lends.
function rowsOf(found: BookEntry[]) {
  return found.flatMap(({ loan, stage }) =>
    loan.terms.tranches.flatMap(({ lender, amount, apr }, tranche) =>
      lender.type === 'Account' ? [{ loan, stage, lender: lender.value, amount, apr, tranche }] : [],
    ),
  );
}

type OfferRow = ReturnType<typeof rowsOf>[number];

function Offers({ who }: { who: string | undefined }) {
  const { t } = useLingui();
  const watched = useReading('offers', offers);
  return (
    <Section title={t`Offers that want first loss`} from={watched}>
      {(found) => (
        <Table
          caption={t`Offers that want first loss`}
          rows={rowsOf(found)}
          keyOf={({ loan, tranche }) => `${loan.id} ${tranche}`}
          empty={t`No offer waits for first loss now.`}
          columns={[
            {
              title: t`Loan`,
              cell: ({ loan }) => <a href={hrefOf('loans', loan.id)}>{t`Loan ${loan.id.toString()}`}</a>,
            },
            {
              title: t`State`,
              cell: (row) => <StageMark of={{ stage: row.stage, health: undefined, isCalled: false }} />,
            },
            { title: t`Lender`, cell: ({ lender }) => <Who is={lender} /> },
            { title: t`Amount`, cell: ({ amount }) => <Amount of={amount} />, isNumber: true },
            {
              title: t`Of the loan`,
              cell: ({ loan }) => <Amount of={loan.terms.principal} />,
              isNumber: true,
            },
            { title: t`Rate a year`, cell: ({ apr }) => <Rate of={apr} />, isNumber: true },
            { title: t`Expires`, cell: ({ loan }) => <Time of={loan.terms.expires_at} /> },
            { title: t`What you can do`, isAction: true, cell: (row) => <OfferAction of={row} who={who} /> },
          ]}
        />
      )}
    </Section>
  );
}

function OfferAction({ of, who }: { of: OfferRow; who: string | undefined }) {
  const { t } = useLingui();
  const { loan, tranche, lender } = of;
  const isHeld = isCommitted(loan, tranche);
  if (lender !== who)
    return isHeld ? (
      <State kind="good">{t`Committed`}</State>
    ) : (
      <State kind="plain">{t`Not yet committed`}</State>
    );
  if (!isHeld) {
    return (
      <Action
        label={t`Commit`}
        make={(api) => api.tx.Lending.commit({ loan: loan.id, tranche })}
        effects={
          <Trans>
            <Amount of={of.amount} /> of yours are held until the draw, or until the offer lapses.
          </Trans>
        }
      />
    );
  }
  return (
    <Action
      isQuiet
      label={t`Take the money back`}
      make={(api) => api.tx.Lending.withdraw_commitment({ loan: loan.id, tranche })}
    />
  );
}
