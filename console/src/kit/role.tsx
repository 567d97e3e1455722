// The names of roles.
import { useLingui } from '@lingui/react/macro';
import type { Duties, Role } from '@/chain/reads/roles';
import { State } from './values';

export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return {
    Borrower: t`Borrower`,
    Lessee: t`Lessee`,
    Curator: t`Curator`,
    Insurer: t`Insurer`,
    HardwareCustodian: t`Custodian of machines`,
    BillCustodian: t`Custodian of bills`,
    Treasurer: t`Treasurer`,
    Attestor: t`Attestor`,
  };
}

// The roles and seats of an account.
export function RoleNames({ of }: { of: Duties }) {
  const { t } = useLingui();
  const names = useRoleNames();
  const seats = [
    of.isCouncil && t`Council`,
    of.isCommittee && t`Credit committee`,
    of.isGuardian && t`Guardian`,
    of.isRegistrar && t`Registrar`,
    of.isValidator && t`Validator`,
  ];
  const all = [...of.roles.map((role) => names[role]), ...seats.filter((seat) => seat !== false)];
  if (all.length === 0) return <p className="empty">{t`This account has no role. Savers need none.`}</p>;
  return (
    <p className="buttons">
      {all.map((name) => (
        <State key={name} kind="plain">
          {name}
        </State>
      ))}
    </p>
  );
}
