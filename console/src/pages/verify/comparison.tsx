// Asks another node for a block that this page has, and compares.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Block, type Chain, head } from '@/chain/connection';
import { price } from '@/chain/reads/vault';
import { TextInput } from '@/kit/fields';
import { Section, Table } from '@/kit/layout';
import { Hash, Price, State } from '@/kit/values';
import { type Claim, claimOf, type Prices, type Verdict, verdictOf } from './compare';

interface Outcome {
  block: Block;
  ours: Prices;
  claim: Claim;
  verdict: Verdict;
}

async function compare(chain: Chain, url: string): Promise<Outcome> {
  const block = head.get();
  if (!block) throw new Error('there is no final block yet');
  const [ours, claim] = await Promise.all([
    price({ api: chain.api, at: block.hash, now: block.time }),
    claimOf(url, block),
  ]);
  return { block, ours, claim, verdict: verdictOf(claim, chain.genesis, block, ours) };
}

export function Compare({ chain }: { chain: Chain }) {
  const { t } = useLingui();
  const [url, setUrl] = useState(chain.way === 'rpc' ? chain.from : 'ws://127.0.0.1:9944');
  const [outcome, setOutcome] = useState<Outcome>();
  const [failure, setFailure] = useState<string>();
  const run = () => {
    setFailure(undefined);
    setOutcome(undefined);
    compare(chain, url).then(setOutcome, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Section
      title={t`Compare a node with this page`}
      about={t`The node is asked for the last final block of this page, and for both prices in it.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <TextInput label={t`Address of the node`} value={url} onChange={setUrl} />
        <button type="submit" className="quiet">{t`Compare`}</button>
      </form>
      {failure && (
        <p className="error" role="alert">
          <Trans>The comparison failed: {failure}</Trans>
        </p>
      )}
      {outcome && <Result of={outcome} />}
    </Section>
  );
}

function Result({ of: { block, ours, claim, verdict } }: { of: Outcome }) {
  const { t } = useLingui();
  const words = {
    same: <State kind="good">{t`The node says the same`}</State>,
    otherChain: <State kind="bad">{t`The node serves another chain`}</State>,
    otherBlock: <State kind="bad">{t`The node has another block at this height`}</State>,
    lies: <State kind="bad">{t`The node states other prices for the same block: do not believe it`}</State>,
    behind: <State kind="warn">{t`The node does not have this block, or no longer its state`}</State>,
  };
  const rows = [
    { who: t`This page`, hash: block.hash, prices: ours },
    { who: t`The node`, hash: claim.hash, prices: claim.prices },
  ];
  return (
    <div role="status">
      <p>{words[verdict]}</p>
      <Table
        caption={t`Comparison`}
        rows={rows}
        keyOf={({ who }) => who}
        columns={[
          { title: <Trans>Source</Trans>, cell: ({ who }) => who },
          { title: t`Hash of the block`, cell: ({ hash }) => (hash ? <Hash is={hash} /> : '–') },
          { title: t`To enter`, cell: ({ prices }) => <Price of={prices?.deposit} />, isNumber: true },
          { title: t`To leave`, cell: ({ prices }) => <Price of={prices?.redemption} />, isNumber: true },
        ]}
      />
    </div>
  );
}
