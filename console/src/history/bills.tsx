// Treasury bills that were paid or sold.
import { useLingui } from '@lingui/react/macro';
import { USDC } from '@/format/amount';
import { cusipOf } from '@/kit/lot';
import { Amount, State, Time, Who } from '@/kit/values';
import { PastList } from './past';
import { billOf } from './rows';

// Bytes that are not printable text come as hexadecimal digits.
const nameOf = (cusip: string) => (cusip.startsWith('0x') ? cusipOf(cusip) : cusip);

export function PastBills() {
  const { t } = useLingui();
  return (
    <PastList
      title={t`All bills`}
      needs={t`Bills that were paid or sold, with their gains and losses.`}
      path="reserve/lots"
      rowOf={billOf}
      keyOf={({ lot }) => lot}
      empty={t`No bill was bought yet.`}
      columns={[
        { title: t`Lot`, cell: ({ lot }) => lot, isNumber: true },
        { title: t`CUSIP`, cell: ({ cusip }) => (cusip === undefined ? '–' : nameOf(cusip)) },
        { title: t`Custodian`, cell: ({ custodian }) => <Who is={custodian} /> },
        { title: t`Face value`, cell: ({ face }) => <Amount of={face} asset={USDC} />, isNumber: true },
        { title: t`Cost`, cell: ({ cost }) => <Amount of={cost} asset={USDC} />, isNumber: true },
        { title: t`Bought`, cell: ({ boughtAt }) => <Time of={boughtAt} /> },
        {
          title: t`State`,
          cell: ({ endedBy }) =>
            endedBy === undefined ? (
              <State kind="plain">{t`Carried`}</State>
            ) : (
              <State kind="good">{endedBy === 'Sold' ? t`Sold` : t`Paid`}</State>
            ),
        },
        { title: t`Ended`, cell: ({ endedAt }) => <Time of={endedAt} /> },
        { title: t`Received`, cell: ({ proceeds }) => <Amount of={proceeds} asset={USDC} />, isNumber: true },
        { title: t`Gained`, cell: ({ gain }) => <Amount of={gain} asset={USDC} />, isNumber: true },
        {
          title: t`Lost`,
          cell: ({ lost }) => <Amount of={lost === 0n ? undefined : lost} asset={USDC} />,
          isNumber: true,
        },
      ]}
    />
  );
}
