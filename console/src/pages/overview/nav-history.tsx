// The net assets of the vault over time: what loans owe, cash, and what counts as lost.
import { useLingui } from '@lingui/react/macro';
import { axisAmount } from '@/format/amount';
import { amountOf, countOf, type Fields, pageOf } from '@/history/parse';
import { Amount } from '@/kit/values';
import { PastOverTime } from './over-time';

const navOf = (row: Fields) => ({
  block: countOf(row, 'block'),
  at: countOf(row, 'at'),
  optimistic: amountOf(row, 'optimistic'),
  conservative: amountOf(row, 'conservative'),
  idle: amountOf(row, 'idle'),
  principal: amountOf(row, 'principal'),
  impairment: amountOf(row, 'impairment'),
  locked: amountOf(row, 'locked'),
});

type Nav = ReturnType<typeof navOf>;

const readNav = pageOf(navOf);
const optimistic = (nav: Nav) => nav.optimistic;
const conservative = (nav: Nav) => nav.conservative;

export function NavHistory() {
  const { t } = useLingui();
  return (
    <PastOverTime
      title={t`Net assets over time`}
      needs={t`How the net assets of the vault and their parts have moved.`}
      address="nav"
      read={readNav}
      label={t`Net assets for those who enter and leave over time; the table has the numbers`}
      lines={[
        { title: t`For those who enter`, of: optimistic },
        { title: t`For those who leave`, of: conservative },
      ]}
      show={axisAmount}
      columns={[
        { title: t`For those who enter`, cell: (nav) => <Amount of={nav.optimistic} />, isNumber: true },
        { title: t`For those who leave`, cell: (nav) => <Amount of={nav.conservative} />, isNumber: true },
        { title: t`Idle cash`, cell: ({ idle }) => <Amount of={idle} />, isNumber: true },
        { title: t`Owed by loans`, cell: ({ principal }) => <Amount of={principal} />, isNumber: true },
        { title: t`Of it counted as lost`, cell: (nav) => <Amount of={nav.impairment} />, isNumber: true },
        { title: t`Not released yet`, cell: ({ locked }) => <Amount of={locked} />, isNumber: true },
      ]}
    />
  );
}
