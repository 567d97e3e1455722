// The pages by their addresses. Each is loaded when it is opened.
import { useLingui } from '@lingui/react/macro';
import { type ComponentType, createElement, lazy } from 'react';

export interface PageProps {
  // What follows the page in the address: the id of a loan.
  rest: string[];
}

const Overview = lazy(() => import('@/pages/overview'));

const PAGES: Record<string, ComponentType<PageProps>> = {
  '': Overview,
  save: lazy(() => import('@/pages/save')),
  borrow: lazy(() => import('@/pages/borrow')),
  'first-loss': lazy(() => import('@/pages/first-loss')),
  loans: lazy(() => import('@/pages/loans')),
  auctions: lazy(() => import('@/pages/auctions')),
  reserve: lazy(() => import('@/pages/reserve')),
  prices: lazy(() => import('@/pages/prices')),
  machines: lazy(() => import('@/pages/machines')),
  tasks: lazy(() => import('@/pages/tasks')),
  validators: lazy(() => import('@/pages/validators')),
  govern: lazy(() => import('@/pages/govern')),
  verify: lazy(() => import('@/pages/verify')),
  // An account, to which its name leads: it is in no navigation.
  accounts: lazy(() => import('@/pages/accounts')),
};

export function Page({ route: [path = '', ...rest] }: { route: string[] }) {
  return createElement(PAGES[path] ?? Overview, { rest });
}

export function usePages(): { path: string; title: string }[] {
  const { t } = useLingui();
  return [
    { path: '', title: t`Overview` },
    { path: 'save', title: t`Save` },
    { path: 'borrow', title: t`Borrow` },
    { path: 'first-loss', title: t`Lend first loss` },
    { path: 'loans', title: t`Loans` },
    { path: 'auctions', title: t`Auctions` },
    { path: 'reserve', title: t`Reserve` },
    { path: 'prices', title: t`GPU prices` },
    { path: 'machines', title: t`Machines` },
    { path: 'tasks', title: t`Tasks` },
    { path: 'validators', title: t`Validators` },
    { path: 'govern', title: t`Govern` },
    { path: 'verify', title: t`Verify` },
  ];
}
