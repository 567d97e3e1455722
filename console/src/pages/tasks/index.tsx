// What an account in a role has to do now, one click each.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Duties, rolesOf } from '@/chain/reads/roles';
import { useReading } from '@/chain/readings';
import { NeedsAccount, Section } from '@/kit/layout';
import { useAccount } from '@/wallet/accounts';
import { RoleNames } from '@/kit/role';
import { RecordOf } from '@/kit/record';
import { OwnValidator } from '@/kit/validator-tasks';
import { AttestorTasks } from './attestor';
import { BillCustodianTasks } from './bill-custodian';
import { CommitteeTasks } from './committee';
import { CouncilTasks, GuardianTasks, RegistrarTasks } from './seats';
import { CustodianTasks } from './custodian';
import { FormerInsurer } from './former-insurer';
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

function Panels({ duties, who }: { duties: Duties; who: string }) {
  const has = (role: Duties['roles'][number]) => duties.roles.includes(role);
  return (
    <>
      {has('HardwareCustodian') && <CustodianTasks who={who} />}
      {has('HardwareCustodian') && <RecordOf role="HardwareCustodian" who={who} />}
      {has('Insurer') ? <InsurerTasks who={who} /> : <FormerInsurer who={who} />}
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
