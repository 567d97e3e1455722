// A motion for a call that the console has no form for, from its bytes. It is shown decoded, as
// those that vote will see it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { chainNow } from '@/chain/connection';
import { councilMotion, delayedMotion, motionFor, majorityOf } from '@/chain/motions';
import { fromHex } from '@/format/bytes';
import { Action } from '@/kit/action';
import { CallView } from '@/kit/call-view';
import { usePromised } from '@/kit/described';
import { Choice, TextInput } from '@/kit/fields';

type Way = 'once' | 'delay' | 'committee';

async function decode(text: string) {
  const [chain, bytes] = [chainNow(), fromHex(text)];
  if (!chain || !bytes || bytes.length === 0) return undefined;
  // What cannot be decoded is no call.
  return chain.api.txFromCallData(bytes).catch(() => undefined);
}

// `committee`: members of the credit committee. Without them the motion is the council's.
export function AnyCall({ members, committee = 0 }: { members: number; committee?: number }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [chosen, setWay] = useState<Way>(committee > 0 ? 'committee' : 'delay');
  const found = usePromised(`call ${text}`, () => decode(text).then((call) => ({ call })));
  const call = found?.call;
  const ways: { value: Way; text: string }[] = [
    { value: 'delay', text: t`after the delay of the timelock` },
    { value: 'once', text: t`at once` },
  ];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label={t`Bytes of the call`}
        value={text}
        onChange={(next) => setText(next.trim())}
        hint={t`In hexadecimal digits after 0x, as polkadot.js Apps and other tools show them.`}
        error={text && found && !call ? t`These bytes are no call of this chain.` : undefined}
      />
      {call && <CallView call={call.decodedCall} />}
      {committee === 0 && (
        <Choice label={t`When it takes effect`} value={chosen} onChange={setWay} options={ways} />
      )}
      <Action
        label={t`Propose the call`}
        make={
          call && members + committee > 0
            ? (api) => {
                if (chosen === 'committee')
                  return motionFor(api, 'CreditCommittee', majorityOf(committee), call);
                return (chosen === 'once' ? councilMotion : delayedMotion)(api, members, call);
              }
            : undefined
        }
        effects={
          <Trans>Whether the collective has the power for it shows when the motion is executed.</Trans>
        }
        onDone={() => setText('')}
      />
    </form>
  );
}
