// How far this page can be trusted, and how to check it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Chain, type Connection, connection, head } from '@/chain/connection';
import { IndexedPrices } from '@/history/verified';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { Count, State, Time } from '@/kit/values';
import { useStore } from '@/store';
import { Compare } from './comparison';
import { ConnectionForm } from './connection-form';

export default function Verify() {
  const { t } = useLingui();
  const now = useStore(connection);
  return (
    <>
      <h1>{t`Verify`}</h1>
      <p className="lead">
        <Trans>
          With the light client this browser checks the finality of every block and the proof of every figure
          itself. Over RPC it believes one node.
        </Trans>
      </p>
      <Section title={t`Where the figures come from`}>
        <Source now={now} />
      </Section>
      {now.state === 'ready' && <Compare chain={now.chain} />}
      <IndexedPrices />
      <ConnectionForm />
    </>
  );
}

function Source({ now }: { now: Connection }) {
  const { t } = useLingui();
  if (now.state === 'failed') return <State kind="bad">{t`Not connected`}</State>;
  if (now.state === 'connecting') return <State kind="plain">{t`Connecting`}</State>;
  return <Ready chain={now.chain} />;
}

function Ready({ chain }: { chain: Chain }) {
  const { t } = useLingui();
  const block = useStore(head);
  return (
    <>
      <p>
        {chain.way === 'light' ? (
          <State kind="good">{t`Proven by the light client in this browser`}</State>
        ) : (
          <State kind="warn">{t`From one node over RPC, not proven`}</State>
        )}
      </p>
      <Figures>
        <Figure label={t`Chain`}>{chain.name}</Figure>
        <Figure label={t`From`}>{chain.from}</Figure>
        <Figure label={t`Last final block`}>
          <Count of={block?.number} />
        </Figure>
        <Figure label={t`Its time`}>
          <Time of={block?.time} />
        </Figure>
      </Figures>
      <dl className="rows">
        <div>
          <dt>{t`Genesis hash`}</dt>
          <dd>
            <code className="text">{chain.genesis}</code>
          </dd>
        </div>
        <div>
          <dt>{t`Hash of the last final block`}</dt>
          <dd>
            <code className="text">{block?.hash}</code>
          </dd>
        </div>
      </dl>
      <Notice kind="plain">
        {chain.way === 'light' ? (
          <Trans>
            Proven are the finality of the blocks by the validators of the genesis and their successors, and
            each read of the state. Not proven is the genesis itself: compare its hash with one from a source
            that you trust. The past from an index is not proven either.
          </Trans>
        ) : (
          <Trans>
            The node can show what it wants. Compare it with another one below, or use the light client, for
            which a chain specification with bootnodes is needed.
          </Trans>
        )}
      </Notice>
    </>
  );
}
