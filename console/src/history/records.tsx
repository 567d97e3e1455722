// How the record of an account in a role has grown.
import { useLingui } from '@lingui/react/macro';
import type { Recorded } from '@/chain/reads/records';
import { useCounters } from '@/kit/record';
import { useRoleNames } from '@/kit/role';
import { Count, Time } from '@/kit/values';
import { PastList } from './past';
import { recordOf } from './rows';

export function RecordOverTime({ who, role }: { who: string; role: Recorded }) {
  const { t } = useLingui();
  const name = useRoleNames()[role];
  const counters = useCounters(role);
  return (
    <PastList
      title={t`Record over time: ${name}`}
      about={t`A row after each block that changed it, the newest first.`}
      needs={t`How the record has grown. The chain keeps only what it is now.`}
      path={`accounts/${who}/record?role=${role}`}
      rowOf={recordOf}
      keyOf={({ key }) => key}
      empty={t`Nothing is recorded of it yet.`}
      columns={[
        { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
        { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
        ...counters.map(({ label, of }) => ({ title: label, cell: of, isNumber: true })),
      ]}
    />
  );
}
