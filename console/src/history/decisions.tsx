// Motions and calls of the timelock, those that have ended included.
import { useLingui } from '@lingui/react/macro';
import { State, Time, Who } from '@/kit/values';
import { PastList } from './past';
import { motionOf, scheduledOf } from './rows';

function Outcome({ of, error }: { of: string; error?: string }) {
  const { t } = useLingui();
  if (error !== undefined) return <State kind="bad">{t`Executed, and failed: ${error}`}</State>;
  const marks: Record<string, readonly ['good' | 'bad' | 'plain', string]> = {
    Open: ['plain', t`Open`],
    Waiting: ['plain', t`Waits`],
    Executed: ['good', t`Executed`],
    Disapproved: ['bad', t`Refused`],
    Closed: ['plain', t`Closed`],
    Cancelled: ['bad', t`Cancelled`],
    Lapsed: ['bad', t`Lapsed`],
  };
  const [kind, text] = marks[of] ?? ['plain', of];
  return <State kind={kind}>{text}</State>;
}

export function PastDecisions() {
  const { t } = useLingui();
  const bodies: Record<string, string> = { Council: t`Council`, CreditCommittee: t`Credit committee` };
  return (
    <>
      <PastList
        title={t`All motions`}
        needs={t`Motions and calls of the timelock that have ended.`}
        path="governance/motions"
        rowOf={motionOf}
        keyOf={({ key }) => key}
        empty={t`There was no motion yet.`}
        columns={[
          { title: t`Collective`, cell: ({ body }) => bodies[body] ?? body },
          { title: t`Motion`, cell: ({ number }) => number ?? '–', isNumber: true },
          { title: t`Call`, cell: ({ call }) => <code className="text">{call ?? '–'}</code> },
          { title: t`Proposed`, cell: ({ proposedAt }) => <Time of={proposedAt} /> },
          { title: t`By`, cell: ({ proposer }) => <Who is={proposer} /> },
          {
            title: t`Votes for and against`,
            cell: ({ ayes, nays }) => `${ayes.length} : ${nays.length}`,
            isNumber: true,
          },
          { title: t`Outcome`, cell: ({ state, error }) => <Outcome of={state} error={error} /> },
          { title: t`Decided`, cell: ({ endedAt }) => <Time of={endedAt} /> },
        ]}
      />
      <PastList
        title={t`All calls of the timelock`}
        needs={t`Motions and calls of the timelock that have ended.`}
        path="governance/timelock"
        rowOf={scheduledOf}
        keyOf={({ id }) => id}
        empty={t`No call was scheduled yet.`}
        columns={[
          { title: t`Call`, cell: ({ id }) => t`Call ${id}` },
          { title: t`Made as`, cell: ({ power }) => power ?? '–' },
          { title: t`Scheduled`, cell: ({ scheduledAt }) => <Time of={scheduledAt} /> },
          { title: t`Objections`, cell: ({ objections }) => objections, isNumber: true },
          { title: t`Outcome`, cell: ({ state }) => <Outcome of={state} /> },
          { title: t`Decided`, cell: ({ endedAt }) => <Time of={endedAt} /> },
        ]}
      />
    </>
  );
}
