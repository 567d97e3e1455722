// A warning on every page while no block becomes final, although new ones come.
import { Trans } from '@lingui/react/macro';
import { connection, stall } from '@/chain/connection';
import { Notice } from '@/kit/layout';
import { Count, Time } from '@/kit/values';
import { useStore } from '@/store';

export default function Finality() {
  const [now, to] = [useStore(stall), useStore(connection)];
  if (!now || to.state === 'failed') return null;
  const way = to.state === 'ready' ? to.chain.way : to.way;
  return (
    <Notice kind="bad">
      <Trans>
        No block has become final since <Time of={Math.floor(now.since / 1_000)} />, block{' '}
        <Count of={now.final} />, although new ones come: the last is <Count of={now.best} />. The page shows
        final blocks alone, so that its figures are old.
      </Trans>{' '}
      {way === 'rpc' ? (
        <Trans>Either the chain finalises nothing, or the node has lost track.</Trans>
      ) : (
        <Trans>
          The light client was started again {now.renewals} times. If that does not help, the chain itself
          finalises nothing.
        </Trans>
      )}
    </Notice>
  );
}
