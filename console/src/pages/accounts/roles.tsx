// What the account is admitted to.
import { useLingui } from '@lingui/react/macro';
import { rolesOf } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { Section } from '@/kit/layout';
import { RoleNames } from '@/kit/role';

export function AccountRoles({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`roles ${who}`, (where) => rolesOf(where, who));
  return (
    <Section title={t`Roles`} from={watched}>
      {(duties) => <RoleNames of={duties} />}
    </Section>
  );
}
