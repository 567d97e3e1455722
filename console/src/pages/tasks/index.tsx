// What an account in a role has to do now, one click each.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Duties, rolesOf } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { NeedsAccount, Section } from '@/kit/layout';
import { State } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { useRoleNames } from '@/kit/role';
import { OwnValidator } from '@/kit/validator-tasks';
import { AttestorTasks } from './attestor';
import { BillCustodianTasks } from './bill-custodian';
import { CommitteeTasks } from './committee';
import { CouncilTasks, GuardianTasks, RegistrarTasks } from './seats';
import { CustodianTasks } from './custodian';
import { InsurerTasks } from './insurer';
import { TreasurerTasks } from './treasurer';

export default function Tasks() {
  const { t } = useLingui();
  const account = useAccount();
  return (
    <>
      <h1>{t`Tasks`}</h1>
      <p className="lead">
        <Trans>What the roles of your account have to do now.</Trans>
      </p>
      {account ? <Duties who={account.address} /> : <NeedsAccount />}
    </>
  );
}

function Duties({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`roles ${who}`, (where) => rolesOf(where, who));
  return (
    <>
      <Section title={t`Your roles`} from={watched}>
        {(duties) => <RoleNames of={duties} />}
      </Section>
      {watched.reading && <Panels duties={watched.reading.value} who={who} />}
    </>
  );
}

function RoleNames({ of }: { of: Duties }) {
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
  if (all.length === 0)
    return <p className="empty">{t`This account has no role. Borrowers and savers need none here.`}</p>;
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

function Panels({ duties, who }: { duties: Duties; who: string }) {
  const has = (role: Duties['roles'][number]) => duties.roles.includes(role);
  return (
    <>
      {has('HardwareCustodian') && <CustodianTasks who={who} />}
      {has('Insurer') && <InsurerTasks who={who} />}
      {has('BillCustodian') && <BillCustodianTasks who={who} />}
      {has('Treasurer') && <TreasurerTasks />}
      {has('Attestor') && <AttestorTasks who={who} />}
      {duties.isCommittee && <CommitteeTasks who={who} />}
      {duties.isCouncil && <CouncilTasks who={who} />}
      {duties.isGuardian && <GuardianTasks />}
      {duties.isRegistrar && <RegistrarTasks />}
      {duties.isValidator && <OwnValidator who={who} />}
    </>
  );
}
