// What members of the council, guardians and registrars have to do.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { head } from '@/chain/connection';
import { standingOf } from '@/chain/motions';
import { type Motion, motions } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { Section } from '@/kit/layout';
import { MotionList } from '@/kit/motions';
import { AdmitForm, RoleHolders } from '@/kit/role-holders';
import { useStore } from '@/store';

// Motions on which a member has not voted, and those that any member can close.
function waiting(
  { motions: all, members }: { motions: Motion[]; members: string[] },
  who: string,
  block: number,
) {
  const isOpen = ({ votes }: Motion) => ![...votes.ayes, ...votes.nays].includes(who);
  return all.filter((one) => isOpen(one) || standingOf(one.votes, members.length, block) !== 'open');
}

export function CouncilTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const block = useStore(head)?.number ?? 0;
  const watched = useReading('motions Council', (where) => motions(where, 'Council'));
  return (
    <Section
      title={t`Motions that wait for you`}
      about={t`Those on which you have not voted, and those to be closed.`}
      from={watched}
    >
      {(now) => (
        <>
          <MotionList
            collective="Council"
            motions={waiting(now, who, block)}
            members={now.members}
            who={who}
          />
          <p>
            <a href={hrefOf('govern')}>{t`All motions, and the timelock`}</a>
          </p>
        </>
      )}
    </Section>
  );
}

export function GuardianTasks() {
  const { t } = useLingui();
  return (
    <Section title={t`Guardian`} about={t`A guardian stops what must not happen, and can start nothing.`}>
      <div className="buttons">
        <Action
          isQuiet
          label={t`Enter safe mode`}
          make={(api) => api.tx.Timelock.brake()}
          effects={
            <Trans>
              What brings something into the protocol is closed for a while, and opens again by itself. Every
              way out stays open. You have this power once in the interval of guardians.
            </Trans>
          }
        />
        <a href={hrefOf('govern')}>{t`Calls that wait, and can be cancelled`}</a>
      </div>
    </Section>
  );
}

export function RegistrarTasks() {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`Registrar`} about={t`A registrar admits borrowers and lessees, alone.`}>
        <AdmitForm members={0} isRegistrar />
      </Section>
      <RoleHolders members={0} isRegistrar />
    </>
  );
}
