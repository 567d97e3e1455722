// The prices of GPUs: accepted values, held ones, the numbers of each appraiser, the sources.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Feed, feeds, models, params } from '@/chain/reads/appraisal';
import { useReading } from '@/chain/readings';
import { textOf } from '@/format/bytes';
import { PastFeeds } from '@/history/feeds';
import { Figure, Figures, Section, Table } from '@/kit/layout';
import { Price, Rate, Share, Span, State, When, Who } from '@/kit/values';

export default function Prices() {
  const { t } = useLingui();
  const watched = useReading('feeds', feeds);
  return (
    <>
      <h1>{t`GPU prices`}</h1>
      <p className="lead">
        <Trans>
          Several appraisers fetch each price from several sources. The chain uses their median, and holds
          back one that jumps until further rounds confirm it.
        </Trans>
      </p>
      <Section title={t`Accepted values`} from={watched}>
        {(all) => <FeedTable feeds={all} />}
      </Section>
      <Section title={t`Numbers of the appraisers`} from={watched}>
        {(all) => all.map((one) => <Numbers key={`${one.feed.key.type} ${one.model}`} of={one} />)}
      </Section>
      <Models />
      <PastFeeds
        feeds={(watched.reading?.value ?? []).map(({ feed, model }) => ({ feed: feed.key.type, model }))}
        now={watched.reading?.block.time ?? 0}
      />
    </>
  );
}

const digitsOf = ({ feed }: Feed) => (feed.key.type === 'Price' ? 2 : 4);

function KindOf({ of }: { of: Feed }) {
  return of.feed.key.type === 'Price' ? <Trans>new</Trans> : <Trans>an hour</Trans>;
}

function FeedTable({ feeds: all }: { feeds: Feed[] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Accepted values`}
      rows={all}
      keyOf={(one) => `${one.feed.key.type} ${one.model}`}
      empty={t`No feed is registered.`}
      columns={[
        { title: t`Model`, cell: ({ model }) => model },
        { title: t`Price of one piece`, cell: (one) => <KindOf of={one} /> },
        {
          title: t`Accepted`,
          cell: (one) => <Price of={one.feed.accepted?.value} digits={digitsOf(one)} />,
          isNumber: true,
        },
        { title: t`As of`, cell: ({ feed }) => <When of={feed.accepted?.as_of} /> },
        {
          title: t`State`,
          cell: ({ feed }) =>
            feed.stale ? (
              <State kind="bad">{t`Too old`}</State>
            ) : feed.held ? (
              <State kind="warn">{t`One is held`}</State>
            ) : (
              <State kind="good">{t`Fresh`}</State>
            ),
        },
        {
          title: t`Held`,
          cell: (one) => <Price of={one.feed.held?.value} digits={digitsOf(one)} />,
          isNumber: true,
        },
        { title: t`Rounds that confirmed it`, cell: ({ feed }) => feed.held?.rounds ?? '–', isNumber: true },
        { title: t`Sources`, cell: ({ feed }) => feed.sources, isNumber: true },
      ]}
    />
  );
}

function Numbers({ of }: { of: Feed }) {
  const { t } = useLingui();
  return (
    <details>
      <summary>
        {of.model}, <KindOf of={of} />
      </summary>
      <Table
        caption={t`Last number of each appraiser`}
        rows={of.numbers}
        keyOf={({ appraiser }) => appraiser}
        empty={t`No appraiser has fed a number.`}
        columns={[
          { title: t`Appraiser`, cell: ({ appraiser }) => <Who is={appraiser} /> },
          {
            title: t`Number`,
            cell: ({ value }) => <Price of={value} digits={digitsOf(of)} />,
            isNumber: true,
          },
          { title: t`Fed`, cell: ({ timestamp }) => <When of={timestamp} /> },
        ]}
      />
      <Table
        caption={t`Sources`}
        rows={of.sources}
        keyOf={({ url, pointer }) => `${textOf(url)}${textOf(pointer)}`}
        columns={[
          { title: t`Source`, cell: ({ url }) => <code className="text">{textOf(url)}</code> },
          {
            title: t`Place in the document`,
            cell: ({ pointer }) => <code className="text">{textOf(pointer)}</code>,
          },
        ]}
      />
    </details>
  );
}

function Models() {
  const { t } = useLingui();
  const watched = useReading('models', async (where) => ({
    all: await models(where),
    rules: await params(where),
  }));
  return (
    <Section title={t`How a machine is valued`} from={watched}>
      {({ all, rules }) => (
        <>
          <Figures>
            <Figure label={t`A value counts for`}>
              <Span of={rules.max_age} />
            </Figure>
          </Figures>
          <Table
            caption={t`How a machine is valued`}
            rows={all}
            keyOf={({ name }) => name}
            columns={[
              { title: t`Model`, cell: ({ name }) => name },
              {
                title: t`Lost a year`,
                cell: ({ params: of }) => <Share of={of.depreciation} />,
                isNumber: true,
              },
              {
                title: t`At least, of new`,
                cell: ({ params: of }) => <Share of={of.floor} />,
                isNumber: true,
              },
              { title: t`Grade B`, cell: ({ params: of }) => <Share of={of.grades.b} />, isNumber: true },
              { title: t`Grade C`, cell: ({ params: of }) => <Share of={of.grades.c} />, isNumber: true },
              {
                title: t`Rented of all hours`,
                cell: ({ params: of }) => <Share of={of.income.utilisation} />,
                isNumber: true,
              },
              {
                title: t`Rent that remains`,
                cell: ({ params: of }) => <Share of={of.income.margin} />,
                isNumber: true,
              },
              {
                title: t`Discount rate`,
                cell: ({ params: of }) => <Rate of={of.income.discount_rate} />,
                isNumber: true,
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
