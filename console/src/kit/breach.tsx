// The names of breaches.
import { useLingui } from '@lingui/react/macro';
import type { Details } from '@/chain/reads/lending';
import { State } from './values';

export type BreachKind = Details['breaches'][number]['reason']['type'];

export function useBreachNames(): Record<BreachKind, string> {
  const { t } = useLingui();
  return {
    PolicyLapsed: t`The insurance has lapsed`,
    CustodyStale: t`The custody is not confirmed`,
    LossReported: t`A loss is reported`,
    Covenant: t`A covenant is violated`,
    ValueShort: t`Margin called`,
    CoverageLow: t`The rent covers too little`,
  };
}

export function BreachName({ of }: { of: Details['breaches'][number]['reason'] }) {
  return <State kind="bad">{useBreachNames()[of.type]}</State>;
}
