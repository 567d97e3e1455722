// What the account of a validator has to do, and can do.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { infoOf, sessionKeysOf, type Validator } from '@/chain/reads/validators';
import { useReading } from '@/chain/readings';
import { fromHex } from '@/format/bytes';
import { Action } from './action';
import { TextInput } from './fields';
import { Figure, Figures, Notice, Section } from './layout';
import { ConditionMark, SuspensionReason } from './validator';
import { Count } from './values';

export function OwnValidator({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`validator ${who}`, (where) => infoOf(where, who));
  const now = watched.reading?.value;
  if (!now || !(now.is_admitted || now.has_keys)) return null;
  return (
    <Section title={t`Your validator`} from={watched}>
      {(of) => <ValidatorTasks of={of} />}
    </Section>
  );
}

function ValidatorTasks({ of }: { of: Validator }) {
  const { t } = useLingui();
  const isIn = of.is_in_set || of.is_queued;
  return (
    <>
      <Figures>
        <Figure label={t`State`}>
          <ConditionMark of={of} />
        </Figure>
        <Figure label={t`Blocks in this session`}>
          <Count of={of.authored} />
        </Figure>
        <Figure label={t`Sessions without a block`}>
          <Count of={of.absences} />
        </Figure>
      </Figures>
      {of.suspension && (
        <Notice kind="bad">
          <Trans>
            Suspended since session <Count of={of.suspension.since_session} />:{' '}
            <SuspensionReason of={of.suspension.reason} />.
          </Trans>{' '}
          {of.suspension.reason.type === 'Offline' ? (
            <Trans>Start your node, then return to the set.</Trans>
          ) : (
            <Trans>Only the council reinstates.</Trans>
          )}
        </Notice>
      )}
      {of.is_admitted && <KeysForm isFirst={!of.has_keys} />}
      <div className="buttons">
        {of.suspension?.reason.type === 'Offline' && of.is_admitted && (
          <Action
            label={t`Return to the set`}
            make={(api) => api.tx.Validators.resume()}
            effects={<Trans>The validator is in the set from the session after next on.</Trans>}
          />
        )}
        {of.is_admitted && (
          <Action
            isQuiet
            label={t`Leave the validators`}
            make={(api) => api.tx.Validators.leave()}
            effects={
              <Trans>
                Your node goes on for up to two sessions: stop it only after that. To come back you have to be
                admitted anew.
              </Trans>
            }
          />
        )}
        {of.has_keys && !isIn && (
          <Action
            isQuiet
            label={t`Remove the session keys`}
            make={(api) => api.tx.Validators.purge_keys()}
            effects={<Trans>The deposit of the keys returns to you.</Trans>}
          />
        )}
      </div>
    </>
  );
}

function KeysForm({ isFirst }: { isFirst: boolean }) {
  const { t } = useLingui();
  const [keys, setKeys] = useState('');
  const [proof, setProof] = useState('');
  const [three, bytes] = [sessionKeysOf(keys), proof === '0x' ? undefined : fromHex(proof)];
  return (
    <details open={isFirst}>
      <summary>
        {isFirst ? <Trans>Set the keys of your node</Trans> : <Trans>Change the keys of your node</Trans>}
      </summary>
      <p>
        <Trans>
          Call <code>author_rotateKeysWithOwner</code> on your node with the public key of this account. It
          makes three new keys, and answers with them and their proof. They serve from the session after next
          on.
        </Trans>
      </p>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextInput
          label={<code>keys</code>}
          value={keys}
          onChange={setKeys}
          error={keys && !three ? t`These are not three keys of 32 bytes.` : undefined}
        />
        <TextInput
          label={<code>proof</code>}
          value={proof}
          onChange={setProof}
          error={proof && !bytes ? t`These are no bytes.` : undefined}
        />
        <Action
          label={t`Set the keys`}
          make={three && bytes ? (api) => api.tx.Session.set_keys({ keys: three, proof: bytes }) : undefined}
          onDone={() => {
            setKeys('');
            setProof('');
          }}
        />
      </form>
    </details>
  );
}
