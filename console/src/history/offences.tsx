// Offences of validators, and the blocks that each has made.
import { useLingui } from '@lingui/react/macro';
import { Count, State, Time, Who } from '@/kit/values';
import { PastList } from './past';
import { madeBlocksOf, offenceOf } from './rows';

export function PastOffences() {
  const { t } = useLingui();
  const names: Record<string, string> = {
    DoubleBlock: t`Two blocks of one slot`,
    DoubleVote: t`Two votes of one round`,
    Absence: t`No block for several sessions`,
  };
  return (
    <>
      <PastList
        title={t`Past offences`}
        needs={t`Offences that were settled, with the evidence and the blocks in which it was brought.`}
        path="validators/offences"
        rowOf={offenceOf}
        keyOf={({ key }) => key}
        empty={t`There was no offence yet.`}
        columns={[
          { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
          { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
          { title: t`Validator`, cell: ({ who }) => <Who is={who} /> },
          { title: t`Offence`, cell: ({ offence }) => names[offence] ?? offence },
          { title: t`Session`, cell: ({ session }) => <Count of={session} />, isNumber: true },
          {
            title: t`Suspended at once`,
            cell: ({ isSuspended }) =>
              isSuspended ? (
                <State kind="bad">{t`yes`}</State>
              ) : (
                <State kind="warn">{t`no: the bounds forbade it`}</State>
              ),
          },
        ]}
      />
      <PastList
        title={t`Blocks of the validators`}
        needs={t`How many blocks each validator has made.`}
        path="validators"
        isWhole
        rowOf={madeBlocksOf}
        keyOf={({ who }) => who}
        empty={t`No block has a known author.`}
        columns={[
          { title: t`Validator`, cell: ({ who }) => <Who is={who} /> },
          {
            title: t`In the last day`,
            cell: ({ blocksOfDay }) => <Count of={blocksOfDay} />,
            isNumber: true,
          },
          {
            title: t`In the last 30 days`,
            cell: ({ blocksOfMonth }) => <Count of={blocksOfMonth} />,
            isNumber: true,
          },
          { title: t`Last block`, cell: ({ lastBlock }) => <Count of={lastBlock} />, isNumber: true },
          { title: t`Its time`, cell: ({ lastBlockAt }) => <Time of={lastBlockAt} /> },
          { title: t`Offences`, cell: ({ offences }) => <Count of={offences} />, isNumber: true },
        ]}
      />
    </>
  );
}
