// Lots that were on sale, and the bids for them.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { UnitLinks } from '@/kit/unit';
import { Amount, Count, State, Time, Who } from '@/kit/values';
import { PastList } from './past';
import { bidOf, pastLotOf } from './rows';

type Lot = ReturnType<typeof pastLotOf>;

export function PastAuctions() {
  const { t } = useLingui();
  const [shown, setShown] = useState<Lot>();
  return (
    <>
      <PastList
        title={t`All auctions`}
        needs={t`Lots that were sold, with all their bids.`}
        path="auctions"
        rowOf={pastLotOf}
        keyOf={({ key }) => key}
        empty={t`No lot was on sale yet.`}
        columns={[
          {
            title: t`Loan`,
            cell: ({ loan }) => <a href={hrefOf('loans', BigInt(loan))}>{t`Loan ${loan}`}</a>,
          },
          { title: t`Lot`, cell: ({ lot }) => lot, isNumber: true },
          { title: t`Units in it`, cell: ({ units }) => <UnitLinks ids={units.map(BigInt)} /> },
          { title: t`Opened`, cell: ({ openedAt }) => <Time of={openedAt} /> },
          { title: t`First price`, cell: ({ opening }) => <Amount of={opening} />, isNumber: true },
          { title: t`Last price`, cell: ({ floor }) => <Amount of={floor} />, isNumber: true },
          { title: t`Outcome`, cell: (lot) => <Outcome of={lot} /> },
          { title: t`Ended`, cell: ({ endedAt }) => <Time of={endedAt} /> },
          { title: t`Price paid`, cell: ({ price }) => <Amount of={price} />, isNumber: true },
          { title: t`Buyer`, cell: ({ buyer }) => <Who is={buyer} /> },
          {
            title: t`Bids`,
            cell: (lot) =>
              lot.bids === 0 ? (
                '0'
              ) : (
                <button
                  type="button"
                  className="quiet"
                  aria-label={t`Bids for lot ${lot.lot} of loan ${lot.loan}`}
                  onClick={() => setShown(lot)}
                >
                  {lot.bids}
                </button>
              ),
            isNumber: true,
          },
        ]}
      />
      {shown && <Bids key={shown.key} of={shown} />}
    </>
  );
}

function Outcome({ of }: { of: Lot }) {
  const { t } = useLingui();
  if (of.outcome === 'Sold') return <State kind="good">{t`Sold`}</State>;
  if (of.outcome === 'Unsold') return <State kind="warn">{t`No bid`}</State>;
  return <State kind="plain">{t`Open, or the loan was paid`}</State>;
}

function Bids({ of }: { of: Lot }) {
  const { t } = useLingui();
  const kinds: Record<string, string> = {
    Placed: t`Bid`,
    Forfeited: t`Not paid: the deposit was lost`,
    Voided: t`Void: a loss was reported or withdrawn`,
  };
  return (
    <PastList
      title={t`Bids for lot ${of.lot} of loan ${of.loan}`}
      needs={t`Lots that were sold, with all their bids.`}
      path={`auctions/${of.loan}/${of.lot}/bids`}
      rowOf={bidOf}
      keyOf={({ key }) => key}
      empty={t`There is no bid.`}
      columns={[
        { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
        { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
        { title: t`What`, cell: ({ kind }) => kinds[kind] ?? kind },
        { title: t`Bidder`, cell: ({ bidder }) => <Who is={bidder} /> },
        { title: t`Amount`, cell: ({ amount }) => <Amount of={amount} />, isNumber: true },
      ]}
    />
  );
}
