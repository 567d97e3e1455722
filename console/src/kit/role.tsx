// The names of roles.
import { useLingui } from '@lingui/react/macro';
import type { Role } from '@/chain/reads/roles';

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
