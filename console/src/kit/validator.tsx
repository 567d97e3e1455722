// Parts that several pages show of a validator.
import { useLingui } from '@lingui/react/macro';
import { conditionOf, type Validator } from '@/chain/reads/validators';
import { State } from './values';

export function ConditionMark({ of }: { of: Validator }) {
  const { t } = useLingui();
  const marks = {
    active: <State kind="good">{t`In the set`}</State>,
    coming: of.is_queued ? (
      <State kind="plain">{t`In the set of the next session`}</State>
    ) : (
      <State kind="plain">{t`In the set in two sessions`}</State>
    ),
    leaving: of.is_in_set ? (
      <State kind="warn">{t`Leaves the set`}</State>
    ) : (
      <State kind="plain">{t`Out`}</State>
    ),
    noKeys: <State kind="warn">{t`No session keys yet`}</State>,
    disabled: <State kind="bad">{t`Makes no blocks in this session`}</State>,
    offended: <State kind="bad">{t`Equivocation proven`}</State>,
    suspended: <State kind="bad">{t`Suspended`}</State>,
  };
  return marks[conditionOf(of)];
}

export function SuspensionReason({ of }: { of: NonNullable<Validator['suspension']>['reason'] }) {
  const { t } = useLingui();
  const reasons = {
    Equivocation: t`Two blocks of one slot, or two votes of one round`,
    Offline: t`No block for several sessions`,
    Governance: t`By decision of the council`,
  };
  return <>{reasons[of.type]}</>;
}
