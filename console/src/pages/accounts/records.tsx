// What the account has done in its roles, as the chain keeps it.
import { useLingui } from '@lingui/react/macro';
import { recordsOf } from '@/chain/reads/records';
import { useReading } from '@/chain/readings';
import { RecordOverTime } from '@/history/records';
import { Items, Section } from '@/kit/layout';
import { RecordFigures } from '@/kit/record';
import { useRoleNames } from '@/kit/role';

export function AccountRecords({ who }: { who: string }) {
  const { t } = useLingui();
  const names = useRoleNames();
  const watched = useReading(`records ${who}`, (where) => recordsOf(where, who));
  return (
    <>
      <Section
        title={t`Record`}
        about={t`Ended loans, claims, lapses and arrears. No call of the chain removes them.`}
        from={watched}
      >
        {(all) => (
          <Items
            caption={t`Record`}
            name={t`Role`}
            rows={all}
            keyOf={({ role }) => role}
            empty={t`Nothing is recorded of it yet.`}
          >
            {({ role, record }) => (
              <>
                <h3>{names[role]}</h3>
                <RecordFigures role={role} of={record} />
              </>
            )}
          </Items>
        )}
      </Section>
      {watched.reading?.value.map(({ role }) => (
        <RecordOverTime key={role} who={who} role={role} />
      ))}
    </>
  );
}
