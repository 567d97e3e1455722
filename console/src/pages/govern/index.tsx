// What the council decides: motions, the timelock, governed values, roles, the brakes.
import { Trans, useLingui } from '@lingui/react/macro';
import { motions, timelockParams } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { PastDecisions } from '@/history/decisions';
import { Figure, Figures, Section } from '@/kit/layout';
import { MotionList } from '@/kit/motions';
import { RoleHolders } from '@/kit/role-holders';
import { Count, Span, Who } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { ParamsForm } from './params';
import { ProposeCalls } from './propose';
import { Timelock } from './timelock';

export default function Govern() {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const council = useReading('motions Council', (where) => motions(where, 'Council'));
  const committee = useReading('motions CreditCommittee', (where) => motions(where, 'CreditCommittee'));
  const members = council.reading?.value.members ?? [];
  return (
    <>
      <h1>{t`Govern`}</h1>
      <p className="lead">
        <Trans>
          Two thirds of the council use the brakes and make values stricter at once. What they add or loosen
          waits in the timelock, where everyone can read it first.
        </Trans>
      </p>
      <Section title={t`Motions of the council`} from={council}>
        {(now) => (
          <>
            <MotionList collective="Council" {...now} who={who} />
            <Members of={now.members} />
          </>
        )}
      </Section>
      <Timelock isCouncil={who !== undefined && members.includes(who)} />
      <ParamsForm members={members.length} who={who} />
      <ProposeCalls members={members.length} />
      <RoleHolders members={who && members.includes(who) ? members.length : 0} isRegistrar={false} />
      <Section title={t`Motions of the credit committee`} from={committee}>
        {(now) => (
          <>
            <MotionList collective="CreditCommittee" {...now} who={who} />
            <Members of={now.members} />
          </>
        )}
      </Section>
      <Rules />
      <PastDecisions />
    </>
  );
}

function Members({ of }: { of: string[] }) {
  return (
    <p className="note">
      <Trans>
        Members (<Count of={of.length} />
        ):
      </Trans>{' '}
      {of.map((one) => (
        <span key={one}>
          <Who is={one} />{' '}
        </span>
      ))}
    </p>
  );
}

function Rules() {
  const { t } = useLingui();
  const watched = useReading('timelock params', timelockParams);
  return (
    <Section title={t`Rules of the timelock`} from={watched}>
      {(now) => (
        <Figures>
          <Figure label={t`A call waits`}>
            <Span of={now.delay} />
          </Figure>
          <Figure label={t`Then it can be executed for`}>
            <Span of={now.window} />
          </Figure>
          <Figure label={t`A guardian cancels once in`}>
            <Span of={now.guardian_interval} />
          </Figure>
        </Figures>
      )}
    </Section>
  );
}
