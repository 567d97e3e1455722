// Motions beside governed values: roles, seats, the brakes, any other call.
import { Trans, useLingui } from '@lingui/react/macro';
import { Action } from '@/kit/action';
import { Section } from '@/kit/layout';
import { AnyCall } from './any-call';
import { atOnce } from '@/kit/council';
import { AdmitForm } from '@/kit/role-holders';
import { SeatForm } from './seats';

export function ProposeCalls({ members }: { members: number }) {
  const { t } = useLingui();
  return (
    <Section title={t`Other motions`}>
      <details>
        <summary>
          <Trans>Admit an account to a role</Trans>
        </summary>
        <AdmitForm members={members} />
      </details>
      <details>
        <summary>
          <Trans>Change a seat</Trans>
        </summary>
        <SeatForm members={members} />
      </details>
      <details>
        <summary>
          <Trans>Safe mode</Trans>
        </summary>
        <p>
          <Trans>Safe mode closes what brings something into the protocol. It closes no way out.</Trans>
        </p>
        <div className="buttons">
          <Action
            isQuiet
            label={t`Propose safe mode`}
            make={atOnce(members, (api) => api.tx.SafeMode.force_enter())}
          />
          <Action
            isQuiet
            label={t`Propose to end it`}
            make={atOnce(members, (api) => api.tx.SafeMode.force_exit())}
          />
        </div>
      </details>
      <details>
        <summary>
          <Trans>Any other call</Trans>
        </summary>
        <AnyCall members={members} />
      </details>
    </Section>
  );
}
