// The parts of a page: sections with the proof of their figures, lists of figures, tables.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { useLocale } from '@/app/locale';
import type { Watched } from '@/chain/readings';
import { shownCount } from '@/format/amount';
import { fullTime, shownClock } from '@/format/time';

interface SectionProps<T> {
  title: string;
  about?: ReactNode;
  from?: Watched<T>;
  // In place of `from`, where the figures are not of the chain.
  proof?: ReactNode;
  children: ReactNode | ((value: T) => ReactNode);
}

// A section shows one reading, and how far it can be trusted.
export function Section<T>({ title, about, from, proof, children }: SectionProps<T>) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {from ? <Proof of={from} /> : proof}
      </header>
      {about && <p className="about">{about}</p>}
      {typeof children === 'function' ? <Body from={from}>{children}</Body> : children}
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
}

interface TableProps<Row> {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string | number | bigint;
  columns: Column<Row>[];
  empty?: ReactNode;
}

export function Table<Row>({ caption, rows, keyOf, columns, empty }: TableProps<Row>) {
  if (rows.length === 0) return <p className="empty">{empty ?? <Trans>There is nothing here.</Trans>}</p>;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }, place) => (
              <th key={place} scope="col" className={isNumber ? 'number' : undefined}>
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
