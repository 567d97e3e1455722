// What surrounds every page: navigation, connection, account, language.
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type Connection, connection, head, isOnline } from '@/chain/connection';
import { short } from '@/format/bytes';
import { shownCount } from '@/format/amount';
import { fullTime, shownClock } from '@/format/time';
import { signing } from '@/kit/action';
import { Notice, Waiting } from '@/kit/layout';
import { useStore } from '@/store';
import { restore, useAccount } from '@/wallet/accounts';
import { Boundary } from './boundary';
import { chooseLocale, type Locale, LOCALES, useLocale } from './locale';
import { Page, usePages } from './pages';
import { hrefOf, useRoute } from './route';

const WalletDialog = lazy(() => import('./wallet-dialog'));
const SignDialog = lazy(() => import('@/kit/sign-dialog'));
const Brakes = lazy(() => import('./brakes'));
const Finality = lazy(() => import('./finality'));

// By the name in the specification of the chain.
const isDevelopment = (name: string): boolean => /^InfraFi (Development|Local)/.test(name);

export function Shell() {
  const route = useRoute();
  const now = useStore(connection);
  const chainName = now.state === 'ready' ? now.chain.name : '';
  useEffect(() => {
    if (chainName) void restore(isDevelopment(chainName));
  }, [chainName]);
  // Another page begins at its top.
  const address = route.join('/');
  useEffect(() => {
    scrollTo(0, 0);
  }, [address]);
  return (
    <>
      <a className="skip" href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="top">
        <p className="brand">InfraFi</p>
        <Line now={now} />
        <div className="tools">
          <LanguageChoice />
          <AccountButton hasDevelopment={isDevelopment(chainName)} />
        </div>
      </header>
      <Navigation here={route[0] ?? ''} />
      <main id="content" tabIndex={-1}>
        <Content now={now} route={route} />
      </main>
      <Signing />
    </>
  );
}

function Signing() {
  const prepared = useStore(signing);
  if (!prepared) return null;
  return (
    <Suspense fallback={null}>
      <SignDialog prepared={prepared} />
    </Suspense>
  );
}

function Content({ now, route }: { now: Connection; route: string[] }) {
  return (
    <Suspense fallback={<Waiting />}>
      {now.state === 'failed' && <Failed now={now} />}
      {now.state !== 'failed' && <Finality />}
      {now.state === 'ready' && <Brakes />}
      {(now.state !== 'failed' || route[0] === 'verify') && (
        <Boundary key={route.join('/')}>
          <Page route={route} />
        </Boundary>
      )}
    </Suspense>
  );
}

function Failed({ now }: { now: Extract<Connection, { state: 'failed' }> }) {
  return (
    <Notice kind="bad">
      {now.reason === 'otherChain' && (
        <Trans>The node serves another chain: its genesis is {now.detail}. Nothing of it is shown.</Trans>
      )}
      {now.reason === 'noSpec' && <Trans>The chain specification at {now.detail} could not be loaded.</Trans>}
      {now.reason === 'unreachable' && <Trans>The connection has ended: {now.detail}</Trans>}{' '}
      <a href={hrefOf('verify')}>
        <Trans>Choose another connection</Trans>
      </a>
    </Notice>
  );
}

function Navigation({ here }: { here: string }) {
  const { t } = useLingui();
  const bar = useRef<HTMLElement>(null);
  // On a phone the pages are a row that is wider than the screen.
  useEffect(() => {
    const link = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && bar.current) bar.current.scrollLeft = link.offsetLeft - bar.current.offsetLeft - 40;
  }, [here]);
  return (
    <nav aria-label={t`Pages`} ref={bar}>
      <ul>
        {usePages().map(({ path, title }) => (
          <li key={path}>
            <a href={hrefOf(path)} aria-current={path === here ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// The chain, the way to it, and the last final block.
function Line({ now }: { now: Connection }) {
  const { t } = useLingui();
  const [block, locale, online] = [useStore(head), useLocale(), useStore(isOnline)];
  if (now.state === 'failed') return <p className="line bad">{t`Not connected`}</p>;
  if (now.state === 'connecting' || !block) {
    const from = now.state === 'ready' ? now.chain.from : now.from;
    const isLight = (now.state === 'ready' ? now.chain.way : now.way) === 'light';
    return (
      <p className="line">{isLight ? t`The light client verifies the chain…` : t`Connecting to ${from}…`}</p>
    );
  }
  const { chain } = now;
  if (!online && chain.way === 'rpc')
    return <p className="line bad">{t`The node at ${chain.from} does not answer`}</p>;
  const height = shownCount(block.number, locale);
  // The genesis has no time.
  const [clock, full] = block.time ? [shownClock(block.time, locale), fullTime(block.time)] : ['', ''];
  return (
    <p className={`line ${chain.way}`} title={`${chain.name}, ${chain.genesis}, ${full}`}>
      <a href={hrefOf('verify')}>{chain.way === 'light' ? t`Light client` : t`RPC ${chain.from}`}</a>{' '}
      <span>{t`block ${height}`}</span> <span className="clock">{clock}</span>
    </p>
  );
}

function LanguageChoice() {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <select
      className="small"
      aria-label={t`Language`}
      value={locale}
      onChange={(event) => void chooseLocale(event.target.value as Locale)}
    >
      {Object.entries(LOCALES).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

function AccountButton({ hasDevelopment }: { hasDevelopment: boolean }) {
  const { t } = useLingui();
  const account = useAccount();
  const [isOpen, setOpen] = useState(false);
  const name = account && (account.name === account.address ? short(account.address) : account.name);
  return (
    <>
      <button type="button" className="primary" onClick={() => setOpen(true)} title={account?.address}>
        {name ?? t`Choose an account`}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <WalletDialog hasDevelopment={hasDevelopment} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
