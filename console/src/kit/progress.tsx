// How far a transaction has come.
import { Trans, useLingui } from '@lingui/react/macro';
import { textOfValue } from '@/chain/describe';
import type { Progress, ShownEvent } from '@/chain/transaction';
import { Count } from './values';

function Step({ of }: { of: Progress }) {
  if (of.step === 'signing') return <Trans>Waiting for the signature</Trans>;
  if (of.step === 'trying') return <Trans>Signed. The chain’s code tries it on the last final state.</Trans>;
  if (of.step === 'sent') return <Trans>The trial passed. Sent to the network.</Trans>;
  if (of.step === 'inBlock') {
    return (
      <Trans>
        In block <Count of={of.block} />
      </Trans>
    );
  }
  if (of.step === 'final') {
    return (
      <Trans>
        Final in block <Count of={of.block} />
      </Trans>
    );
  }
  if (of.step === 'lost') {
    return (
      <Trans>
        The connection was made anew before the transaction was final. What you have shows whether it was
        made: look before you send it again.
      </Trans>
    );
  }
  return <Refused of={of} />;
}

function Refused({ of }: { of: Extract<Progress, { step: 'refused' }> }) {
  const { t, i18n } = useLingui();
  const { name, sentence } = of.refusal;
  const shown = typeof sentence === 'string' ? sentence : i18n._(sentence);
  return (
    <>
      <strong>
        {of.isSent ? t`Refused in a block.` : t`Refused before it was sent: it has cost nothing.`}
      </strong>{' '}
      {shown} <code>{name}</code>
    </>
  );
}

// The block of a step can be named twice, when another fork has the transaction too.
const latest = (progress: Progress[]) =>
  progress.filter((one, place) => progress.findLastIndex(({ step }) => step === one.step) === place);

export function ProgressList({ progress }: { progress: Progress[] }) {
  const final = progress.at(-1);
  return (
    <div aria-live="polite">
      {progress.length > 0 && (
        <ol className="progress">
          {latest(progress).map((one) => (
            <li key={one.step} className={one.step} data-step={one.step}>
              <Step of={one} />
            </li>
          ))}
        </ol>
      )}
      {final?.step === 'final' && <Events events={final.events} />}
    </div>
  );
}

function Events({ events }: { events: ShownEvent[] }) {
  return (
    <details className="events">
      <summary>
        <Trans>What happened</Trans>
      </summary>
      <ul>
        {events.map(({ pallet, name, value }, place) => (
          <li key={place}>
            <code>
              {pallet}.{name}
            </code>{' '}
            <span className="text">{textOfValue(value)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
