// The parts of a page: sections with the proof of their figures, lists of figures, tables.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useRef } from 'react';
import { useLocale } from '@/app/locale';
import type { Watched } from '@/chain/readings';
import { shownCount } from '@/format/amount';
import { fullTime, shownClock } from '@/format/time';
import { csvOf, csvOfParts } from './csv';
import { BlockOfSection, CsvButton } from './csv-button';
import { cellsOfTable, partsOfItems } from './read-cells';

interface SectionProps<T> {
  title: string;
  about?: ReactNode;
  from?: Watched<T>;
  // In place of `from`, where the figures are not of the chain: how they came, and their block.
  proof?: ReactNode;
  block?: number;
  children: ReactNode | ((value: T) => ReactNode);
}

// A section shows one reading, and how far it can be trusted.
export function Section<T>({ title, about, from, proof, block, children }: SectionProps<T>) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {from ? <Proof of={from} /> : proof}
      </header>
      {about && <p className="about">{about}</p>}
      <BlockOfSection value={from?.reading?.block.number ?? block}>
        {typeof children === 'function' ? <Body from={from}>{children}</Body> : children}
      </BlockOfSection>
    </section>
  );
}

function Body<T>({ from, children }: { from?: Watched<T>; children: (value: T) => ReactNode }) {
  if (from?.reading) return children(from.reading.value);
  return from?.error ? null : <Waiting />;
}

export const Waiting = () => (
  <p className="waiting" role="status">
    <Trans>Reading the chain…</Trans>
  </p>
);

// How a figure came here: proven by the light client, or as a node states.
export function Proof({ of }: { of: Watched<unknown> }) {
  const locale = useLocale();
  const { t } = useLingui();
  if (of.error) {
    return (
      <p className="proof failed" role="alert" title={of.error}>
        <Trans>This could not be read: {of.error}</Trans>
      </p>
    );
  }
  if (!of.reading) return null;
  const { block, way } = of.reading;
  const height = shownCount(block.number, locale);
  // The genesis has no time.
  const [time, full] = block.time ? [` · ${shownClock(block.time, locale)}`, fullTime(block.time)] : ['', ''];
  return (
    <p className={`proof ${way}`} title={`${full} ${block.hash}`}>
      {way === 'light' ? t`Proven at block ${height}` : t`From RPC, block ${height}`}
      {time}
    </p>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <dl className="figures">{children}</dl>;
}

export function Figure({
  label,
  children,
  note,
}: {
  label: ReactNode;
  children: ReactNode;
  note?: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {note && <dd className="note">{note}</dd>}
    </div>
  );
}

export interface Column<Row> {
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  // What the account can do: no part of the file.
  isAction?: boolean;
}

interface ListProps<Row> {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string | number | bigint;
  empty?: ReactNode;
}

interface TableProps<Row> extends ListProps<Row> {
  columns: Column<Row>[];
  // The whole list as text/csv, where the rows are a page of it.
  csv?: () => Promise<string>;
}

const Empty = ({ children }: { children: ReactNode }) => (
  <p className="empty">{children ?? <Trans>There is nothing here.</Trans>}</p>
);

export function Table<Row>({ caption, rows, keyOf, columns, empty, csv }: TableProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const shown = () => {
    const { titles, rows: cells } = table.current ? cellsOfTable(table.current) : { titles: [], rows: [] };
    return csvOf(titles, cells);
  };
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
        <table ref={table}>
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, isNumber, isAction }, place) => (
                <th
                  key={place}
                  scope="col"
                  className={isNumber ? 'number' : undefined}
                  data-csv={isAction ? 'none' : undefined}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(keyOf(row))}>
                {columns.map(({ cell, isNumber }, place) => (
                  <td key={place} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton caption={caption} read={csv ?? shown} />
    </>
  );
}

interface ItemsProps<Row> extends ListProps<Row> {
  // What an item is: the title of the column with the headings.
  name: string;
  children: (row: Row) => ReactNode;
}

// A list whose items have figures of their own, each under a heading.
export function Items<Row>({ caption, name, rows, keyOf, empty, children }: ItemsProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const shown = () => csvOfParts(list.current ? partsOfItems(list.current, name) : []);
  return (
    <>
      <ul className="items" aria-label={caption} ref={list}>
        {rows.map((row) => (
          <li key={String(keyOf(row))}>{children(row)}</li>
        ))}
      </ul>
      <CsvButton caption={caption} read={shown} />
    </>
  );
}

// What a page shows where an account is needed and none is chosen.
export function NeedsAccount() {
  return (
    <p className="empty">
      <Trans>Choose an account at the top of the page to see what is yours and to act.</Trans>
    </p>
  );
}

export function Notice({
  kind = 'warn',
  children,
}: {
  kind?: 'warn' | 'bad' | 'plain';
  children: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'note'}>
      {children}
    </div>
  );
}
