// Figures and names as they are shown: short by the locale, in full on hover. `data-full` has the
// full value in a notation that no locale changes, for files.
import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useState } from 'react';
import { hrefOf } from '@/app/route';
import { useLocale } from '@/app/locale';
import {
  type Asset,
  decimalOf,
  fullAmount,
  shownAmount,
  shownCount,
  shownPrice,
  USDAI,
} from '@/format/amount';
import { short } from '@/format/bytes';
import {
  fullMultiple,
  fullPerbill,
  fullRate,
  shownMultiple,
  shownPerbill,
  shownPermill,
  shownRate,
} from '@/format/rate';
import { fullTime, isoTime, shownSpan, shownTime } from '@/format/time';
import { useStore } from '@/store';
import { accounts } from '@/wallet/accounts';
import { head } from '@/chain/connection';

// An empty place: nothing is known, or nothing is there.
export const None = () => (
  <span className="none" data-full="">
    –
  </span>
);

interface FigureProps {
  raw: bigint | number;
  // The exact value with a point.
  full: string;
  unit?: string;
  title: string;
  children: string;
}

const Exact = ({ raw, full, unit, title, children }: FigureProps) => (
  <data className="figure" value={raw.toString()} data-full={full} data-unit={unit} title={title}>
    {children}
  </data>
);

export function Amount({ of, asset = USDAI }: { of: bigint | undefined; asset?: Asset }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <Exact
      raw={of}
      full={decimalOf(of, asset.decimals)}
      unit={asset.symbol}
      title={fullAmount(of, asset, locale)}
    >
      {shownAmount(of, asset, locale)}
    </Exact>
  );
}

export function Price({ of, digits = 6 }: { of: bigint | undefined; digits?: number }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <Exact raw={of} full={decimalOf(of, 18)} unit={USDAI.symbol} title={fullAmount(of, USDAI, locale)}>
      {shownPrice(of, locale, digits)}
    </Exact>
  );
}

// A rate a year with 18 decimals.
export function Rate({ of }: { of: bigint | undefined }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <Exact raw={of} full={decimalOf(of, 18)} title={fullRate(of, locale)}>
      {shownRate(of, locale)}
    </Exact>
  );
}

// A multiple with 18 decimals, rounded down to two.
export function Multiple({ of }: { of: bigint | undefined }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <Exact raw={of} full={decimalOf(of, 18)} title={fullMultiple(of, locale)}>
      {shownMultiple(of, locale)}
    </Exact>
  );
}

// A share in billionths.
export function Share({ of }: { of: number | undefined }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <Exact raw={of} full={decimalOf(BigInt(of), 9)} title={fullPerbill(of, locale)}>
      {shownPerbill(of, locale)}
    </Exact>
  );
}

export function Permill({ of }: { of: number }) {
  const locale = useLocale();
  return (
    <span className="figure" data-full={decimalOf(BigInt(of), 6)}>
      {shownPermill(of, locale)}
    </span>
  );
}

export function Count({ of }: { of: number | bigint | undefined }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <span className="figure" data-full={of.toString()}>
      {shownCount(of, locale)}
    </span>
  );
}

export function Time({ of }: { of: bigint | number | undefined }) {
  const locale = useLocale();
  if (of === undefined) return <None />;
  return (
    <time dateTime={isoTime(of)} data-full={isoTime(of)} title={fullTime(of)}>
      {shownTime(of, locale)}
    </time>
  );
}

export function Span({ of }: { of: bigint | number }) {
  const locale = useLocale();
  return (
    <span title={`${of} s`} data-full={of.toString()} data-unit="s">
      {shownSpan(of, locale)}
    </span>
  );
}

// A time with its distance from the chain's now.
export function When({ of }: { of: bigint | number | undefined }) {
  const { t } = useLingui();
  const locale = useLocale();
  const now = useStore(head)?.time;
  if (of === undefined) return <None />;
  if (now === undefined) return <Time of={of} />;
  const distance = Number(of) - now;
  const span = shownSpan(Math.abs(distance), locale);
  return (
    <span className="when" data-full={isoTime(of)}>
      <Time of={of} />{' '}
      <small>{distance === 0 ? t`now` : distance > 0 ? t`in ${span}` : t`${span} ago`}</small>
    </span>
  );
}

const CopyIcon = () => (
  <svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
  >
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M3.5 10.5h-1v-8h8v1" />
  </svg>
);

export function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <button type="button" className="copy" onClick={() => void copy()} aria-label={t`Copy ${label}`}>
      {isCopied ? '✓' : <CopyIcon />}
    </button>
  );
}

// In a dialogue nothing leads away from it.
export const InDialog = createContext(false);

// An account by its name, if the visitor has one for it, or by its address; it leads to its page.
export function Who({ is }: { is: string | undefined }) {
  const { t } = useLingui();
  const known = useStore(accounts).find(({ address, name }) => address === is && name !== address);
  const isBare = use(InDialog);
  if (!is) return <None />;
  const name = <code title={is}>{known?.name ?? short(is)}</code>;
  return (
    <span className="who" data-full={is}>
      {isBare ? name : <a href={hrefOf('accounts', is)}>{name}</a>}
      <Copy text={is} label={known?.name ?? t`address ${short(is)}`} />
    </span>
  );
}

export function Hash({ is }: { is: string }) {
  return (
    <span className="who" data-full={is}>
      <code title={is}>{short(is, 8)}</code>
      <Copy text={is} label={short(is, 8)} />
    </span>
  );
}

export function State({ kind, children }: { kind: 'good' | 'warn' | 'bad' | 'plain'; children: ReactNode }) {
  return <span className={`state ${kind}`}>{children}</span>;
}
