// A warning on every page while calls are closed.
import { Trans } from '@lingui/react/macro';
import { brakes } from '@/chain/reads/accounts';
import { useReading } from '@/chain/readings';
import { textOf } from '@/format/bytes';
import { Notice } from '@/kit/layout';
import { Count } from '@/kit/values';

export default function Brakes() {
  const now = useReading('brakes', brakes).reading?.value;
  if (!now) return null;
  return (
    <>
      {now.safeModeUntil !== undefined && (
        <Notice>
          <Trans>
            Safe mode is on until block <Count of={now.safeModeUntil} />: nothing enters the protocol. The
            ways out are open.
          </Trans>
        </Notice>
      )}
      {now.paused.length > 0 && (
        <Notice>
          <Trans>Paused by governance:</Trans>{' '}
          <code>{now.paused.map((name) => name.map(textOf).join('.')).join(', ')}</code>
        </Notice>
      )}
    </>
  );
}
