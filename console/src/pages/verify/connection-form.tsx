// Another node, another specification, another index: kept in this browser.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { chooseConnection, forgetConnection } from '@/config';
import { TextInput } from '@/kit/fields';
import { Section } from '@/kit/layout';

export function ConnectionForm() {
  const { t } = useLingui();
  const [rpc, setRpc] = useState('');
  const [spec, setSpec] = useState('');
  const [index, setIndex] = useState('');
  return (
    <Section title={t`Connection`} about={t`The page starts anew with the choice.`}>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextInput label={t`Address of a node`} value={rpc} onChange={setRpc} hint="ws://127.0.0.1:9944" />
        <button
          type="button"
          className="quiet"
          disabled={!/^wss?:\/\//.test(rpc)}
          onClick={() => chooseConnection({ rpc, use: 'rpc' })}
        >
          <Trans>Use this node</Trans>
        </button>
        <TextInput
          label={t`Address of a chain specification with bootnodes`}
          value={spec}
          onChange={setSpec}
          hint={t`For the light client`}
        />
        <button
          type="button"
          className="quiet"
          disabled={spec === ''}
          onClick={() => chooseConnection({ spec, use: 'light' })}
        >
          <Trans>Use the light client</Trans>
        </button>
        <TextInput label={t`Address of an index`} value={index} onChange={setIndex} />
        <button
          type="button"
          className="quiet"
          disabled={!/^https?:\/\//.test(index)}
          onClick={() => chooseConnection({ index })}
        >
          <Trans>Use this index</Trans>
        </button>
        <button type="button" className="quiet" onClick={forgetConnection}>
          <Trans>Back to the connection that this page came with</Trans>
        </button>
      </form>
    </Section>
  );
}
