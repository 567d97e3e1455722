// Prices of the index beside those that this page has read from the chain in the same blocks.
import { useLingui } from '@lingui/react/macro';
import { chainNow } from '@/chain/connection';
import { Table } from '@/kit/layout';
import { Count, Price, State, Time } from '@/kit/values';
import { useStore } from '@/store';
import { useHistory } from './index-client';
import { common, isSame } from './compare';
import { fieldsOf, wordOf } from './parse';
import { Past } from './past';
import { pricesOf, seenPrices } from './prices';

const genesisOf = (answer: unknown) => wordOf(fieldsOf(answer), 'genesis');

export function IndexedPrices() {
  const { t } = useLingui();
  const seen = useStore(seenPrices);
  const since = seen[0]?.at;
  const health = useHistory('health', genesisOf);
  const history = useHistory(since === undefined ? undefined : `prices?from=${since}&limit=1000`, pricesOf);
  const isOther = health.value !== undefined && chainNow()?.genesis !== health.value;
  return (
    <Past
      title={t`An indexed price beside the chain’s`}
      about={t`In blocks that this page has read itself. The index has those in which something happened.`}
      needs={t`Prices of the index are compared with those that this page has read.`}
      of={{ ...history, error: health.error ?? history.error }}
    >
      {() => {
        const pairs = common(seen, history.value ?? []);
        const isTrue = pairs.every(isSame);
        return (
          <>
            <p role="status">
              {isOther ? (
                <State kind="bad">{t`The index has another chain`}</State>
              ) : pairs.length === 0 ? (
                <State kind="plain">{t`There is no common block yet`}</State>
              ) : isTrue ? (
                <State kind="good">{t`The index states the same`}</State>
              ) : (
                <State kind="bad">{t`The index states other prices: do not believe it`}</State>
              )}
            </p>
            <Table
              caption={t`An indexed price beside the chain’s`}
              rows={pairs.toReversed()}
              keyOf={({ ours }) => ours.block}
              empty={t`Stay on this page for some blocks.`}
              columns={[
                { title: t`Block`, cell: ({ ours }) => <Count of={ours.block} />, isNumber: true },
                { title: t`Time`, cell: ({ ours }) => <Time of={ours.at} /> },
                {
                  title: t`To enter, by the chain`,
                  cell: ({ ours }) => <Price of={ours.deposit} />,
                  isNumber: true,
                },
                {
                  title: t`by the index`,
                  cell: ({ theirs }) => <Price of={theirs.deposit} />,
                  isNumber: true,
                },
                {
                  title: t`To leave, by the chain`,
                  cell: ({ ours }) => <Price of={ours.redemption} />,
                  isNumber: true,
                },
                {
                  title: t`by the index`,
                  cell: ({ theirs }) => <Price of={theirs.redemption} />,
                  isNumber: true,
                },
              ]}
            />
          </>
        );
      }}
    </Past>
  );
}
