// A section of the past: what the index answers, with its block, or what stands in its place.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocale } from '@/app/locale';
import { shownCount } from '@/format/amount';
import { fullTime, shownClock } from '@/format/time';
import { type Column, Section, Table } from '@/kit/layout';
import { type History, tableOf, useHistory, useIndexState } from './index-client';
import { NeedsIndex } from './needs-index';
import { type Fields, pageOf } from './parse';

// A figure of the index is what a server states: nothing proves it.
export function FromIndex({ of: { block, at, error } }: { of: History<unknown> }) {
  const locale = useLocale();
  if (error !== undefined) {
    return (
      <p className="proof failed" role="alert">
        <Trans>The index refuses: {error}</Trans>
      </p>
    );
  }
  if (block === undefined) {
    return (
      <p className="waiting" role="status">
        <Trans>Asking the index…</Trans>
      </p>
    );
  }
  const height = shownCount(block, locale);
  return (
    <p className="proof rpc" title={at ? fullTime(at) : undefined}>
      <Trans>From the index, up to block {height}</Trans>
      {at ? ` · ${shownClock(at, locale)}` : ''}
    </p>
  );
}

interface PastProps<T> {
  title: string;
  about?: ReactNode;
  // What is missing without an index.
  needs: ReactNode;
  // What chooses the answer.
  form?: ReactNode;
  of: History<T>;
  children: (value: T) => ReactNode;
}

// A section with one answer.
export function Past<T>({ title, about, needs, form, of, children }: PastProps<T>) {
  const index = useIndexState();
  return (
    <Section
      title={title}
      about={about}
      proof={index.state === 'ready' && <FromIndex of={of} />}
      block={of.block}
    >
      {index.state === 'ready' ? (
        <>
          {form}
          {of.value !== undefined && children(of.value)}
        </>
      ) : (
        <NeedsIndex what={needs} />
      )}
    </Section>
  );
}

interface PastListProps<Row> {
  title: string;
  about?: ReactNode;
  needs: ReactNode;
  // The address below /v1/, without a cursor.
  path: string;
  // Whether the index serves the list in one answer, without pages.
  isWhole?: boolean;
  rowOf: (fields: Fields) => Row;
  keyOf: (row: Row) => string | number;
  columns: Column<Row>[];
  empty: ReactNode;
}

const ROWS = 50;

// A section with a list, page by page. Remount it with another key for another list.
export function PastList<Row>(props: PastListProps<Row>) {
  const { path, isWhole, rowOf, keyOf, columns, empty, ...section } = props;
  // Where the pages begin that were turned.
  const [turned, setTurned] = useState<string[]>([]);
  const cursor = turned.at(-1);
  const page = `limit=${ROWS}${cursor === undefined ? '' : `&cursor=${cursor}`}`;
  const query = `${path.includes('?') ? '&' : '?'}${page}`;
  const parse = useMemo(() => pageOf(rowOf), [rowOf]);
  const history = useHistory(isWhole ? path : `${path}${query}`, parse);
  return (
    <Past {...section} of={history}>
      {({ rows, next }) => (
        <>
          <Table
            caption={section.title}
            rows={rows}
            keyOf={keyOf}
            columns={columns}
            empty={empty}
            csv={() => tableOf(path, !isWhole)}
          />
          {(turned.length > 0 || next !== undefined) && (
            <Pager
              back={turned.length > 0 ? () => setTurned((all) => all.slice(0, -1)) : undefined}
              on={next === undefined ? undefined : () => setTurned((all) => [...all, next])}
            />
          )}
        </>
      )}
    </Past>
  );
}

function Pager({ back, on }: { back?: () => void; on?: () => void }) {
  const { t } = useLingui();
  return (
    <p className="buttons">
      <button type="button" className="quiet" disabled={!back} onClick={back}>{t`Page before`}</button>
      <button type="button" className="quiet" disabled={!on} onClick={on}>{t`Next page`}</button>
    </p>
  );
}
