// One account: its roles, its money, its machines, its loans.
import { useLingui } from '@lingui/react/macro';
import type { PageProps } from '@/app/pages';
import { isAddress } from '@/kit/fields';
import { Copy } from '@/kit/values';
import { AccountBond } from './insurer';
import { AccountLoans } from './loans';
import { AccountMachines } from './machines';
import { AccountRecords } from './records';
import { AccountRoles } from './roles';
import { Balances } from '@/kit/balances';

export default function Accounts({ rest: [who = ''] }: PageProps) {
  const { t } = useLingui();
  if (!isAddress(who)) return <h1>{t`This is no address.`}</h1>;
  return (
    <>
      <h1>{t`Account`}</h1>
      <p className="lead">
        <code className="text">{who}</code> <Copy text={who} label={t`address`} />
      </p>
      <AccountRoles who={who} />
      <AccountRecords who={who} />
      <AccountBond who={who} />
      <Balances who={who} title={t`What it has`} />
      <AccountLoans who={who} />
      <AccountMachines who={who} />
    </>
  );
}
