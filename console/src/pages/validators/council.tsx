// What the council decides about validators beside those of the table.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { delayedMotion } from '@/chain/motions';
import { Action } from '@/kit/action';
import { AddressInput, isAddress } from '@/kit/fields';
import { Section } from '@/kit/layout';

export function CouncilCalls({ members }: { members: number }) {
  const { t } = useLingui();
  return (
    <Section title={t`What the council can do`}>
      <ul>
        <li>
          <Trans>
            Admit an account: waits in the timelock. With its keys the account is in the set in the session
            after next.
          </Trans>
        </li>
        <li>
          <Trans>Suspend a validator, and reinstate one: at once, by two thirds.</Trans>
        </li>
        <li>
          <Trans>Dismiss a validator for good: at once, by two thirds.</Trans>
        </li>
        <li>
          <Trans>
            Change the rules below: waits in the timelock.{' '}
            <a href={hrefOf('govern')}>Change governed values</a>
          </Trans>
        </li>
        <li>
          <Trans>
            Repair a chain that has lost a third of its validators for good. Nothing becomes final there, and
            this page stands still with the last final block: the council dismisses the lost validators in
            polkadot.js Apps and makes GRANDPA take the smaller set, as docs/operations.md shows.
          </Trans>
        </li>
      </ul>
      {members > 0 && <AdmitForm members={members} />}
    </Section>
  );
}

function AdmitForm({ members }: { members: number }) {
  const { t } = useLingui();
  const [who, setWho] = useState('');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AddressInput label={t`Account to admit`} value={who} onChange={setWho} />
      <Action
        label={t`Propose to admit a validator`}
        make={
          isAddress(who) ? (api) => delayedMotion(api, members, api.tx.Validators.admit({ who })) : undefined
        }
        onDone={() => setWho('')}
      />
    </form>
  );
}
