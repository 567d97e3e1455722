// Motions beside governed values: a role, a seat in the council, the brakes.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Api } from '@/chain/connection';
import { councilMotion, delayedMotion } from '@/chain/motions';
import { ROLES, type Role } from '@/chain/reads/roles';
import type { AnyTransaction } from '@/chain/transaction';
import { isHash } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AddressInput, Choice, isAddress, TextInput, TimeInput, useTime, wholeNumber } from '@/kit/fields';
import { Section } from '@/kit/layout';

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
          <Trans>Change a seat of the council</Trans>
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
            make={ready(members, (api) => api.tx.SafeMode.force_enter())}
          />
          <Action
            isQuiet
            label={t`Propose to end it`}
            make={ready(members, (api) => api.tx.SafeMode.force_exit())}
          />
        </div>
      </details>
    </Section>
  );
}

type Make = (api: Api) => AnyTransaction;

const ready = (members: number, make: Make) =>
  members > 0 ? (api: Api) => councilMotion(api, members, make(api)) : undefined;

const delayed = (members: number, make: Make) =>
  members > 0 ? (api: Api) => delayedMotion(api, members, make(api)) : undefined;

function AdmitForm({ members }: { members: number }) {
  const { t } = useLingui();
  const [role, setRole] = useState<Role>('Borrower');
  const [who, setWho] = useState('');
  const [group, setGroup] = useState('');
  const [evidence, setEvidence] = useState('');
  const until = useTime(undefined);
  const number = wholeNumber(group);
  const isReady = isAddress(who) && number !== undefined && isHash(evidence);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="pairs">
        <Choice
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={ROLES.map((one) => ({ value: one, text: one }))}
        />
        <TextInput label={t`Number of the company`} inputMode="numeric" value={group} onChange={setGroup} />
        <TimeInput label={t`Admitted until`} field={until} hint={t`Empty: without an end.`} />
      </div>
      <AddressInput label={t`Account`} value={who} onChange={setWho} />
      <TextInput
        label={t`Hash of the documents`}
        value={evidence}
        onChange={setEvidence}
        error={evidence && !isHash(evidence) ? t`This is no hash.` : undefined}
      />
      <Action
        label={t`Propose the admission`}
        make={
          isReady
            ? delayed(members, (api) =>
                api.tx.Roles.admit({
                  role: { type: role, value: undefined },
                  who,
                  group: number,
                  valid_until: until.value,
                  evidence,
                }),
              )
            : undefined
        }
      />
    </form>
  );
}

function SeatForm({ members }: { members: number }) {
  const { t } = useLingui();
  const [out, setOut] = useState('');
  const [into, setInto] = useState('');
  const isReady = (isAddress(out) || out === '') && (isAddress(into) || into === '') && out + into !== '';
  const make = (api: Api): AnyTransaction => {
    const [remove, add] = [{ type: 'Id', value: out } as const, { type: 'Id', value: into } as const];
    if (out && into) return api.tx.CouncilMembers.swap_member({ remove, add });
    return out
      ? api.tx.CouncilMembers.remove_member({ who: remove })
      : api.tx.CouncilMembers.add_member({ who: add });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AddressInput label={t`Member that goes`} value={out} onChange={setOut} />
      <AddressInput
        label={t`Account that comes`}
        value={into}
        onChange={setInto}
        hint={t`One of the two can stay empty.`}
      />
      <Action label={t`Propose the change of seats`} make={isReady ? delayed(members, make) : undefined} />
    </form>
  );
}
