// Parts that several pages show of a unit.
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { hrefOf } from '@/app/route';
import type { AppraisedUnit, Unit } from '@/chain/reads/collateral';
import { textOf } from '@/format/bytes';
import { Amount, None, State, When } from './values';

export const UnitLink = ({ id }: { id: bigint }) => <a href={hrefOf('machines', id)}>{id.toString()}</a>;

export function UnitLinks({ ids }: { ids: readonly bigint[] }) {
  if (ids.length === 0) return <None />;
  return ids.map((id, place) => (
    <Fragment key={id.toString()}>
      {place > 0 && ', '}
      <UnitLink id={id} />
    </Fragment>
  ));
}

export function UnitName({ of }: { of: Unit }) {
  return (
    <>
      {of.unit.quantity} × {textOf(of.unit.model)}
    </>
  );
}

export function LossMark({ of }: { of: NonNullable<Unit['loss']> }) {
  const { t } = useLingui();
  const names = { Damaged: t`Damaged`, Missing: t`Missing`, Destroyed: t`Destroyed` };
  return <State kind="bad">{names[of.type]}</State>;
}

export function UnitState({ of }: { of: Unit }) {
  const { t } = useLingui();
  if (of.loss) return <LossMark of={of.loss} />;
  const states = {
    Applied: t`Applied for`,
    Issued: t`Free`,
    Pledged: t`Pledged`,
    Seized: t`Seized`,
    Redeeming: t`Being handed out`,
  };
  return (
    <State kind={of.state.type === 'Seized' ? 'bad' : of.state.type === 'Issued' ? 'good' : 'plain'}>
      {states[of.state.type]}
    </State>
  );
}

export function Custody({ of }: { of: Unit }) {
  const { t } = useLingui();
  if (of.confirmed_at === undefined) return <State kind="plain">{t`No receipt yet`}</State>;
  return (
    <>
      {of.is_custody_fresh ? (
        <Trans>
          counts until <When of={of.custody_fresh_until} />
        </Trans>
      ) : (
        <State kind="bad">{t`Not confirmed`}</State>
      )}
    </>
  );
}

export function Policy({ of }: { of: Unit }) {
  const { t } = useLingui();
  if (!of.cover) return <State kind="warn">{t`Not insured`}</State>;
  if (!of.is_insurer_admitted) return <State kind="bad">{t`The insurer is not admitted`}</State>;
  return (
    <Trans>
      <Amount of={of.cover.policy.coverage} /> until <When of={of.cover.policy.expires_at} />
    </Trans>
  );
}

export function UnitValue({ of }: { of: AppraisedUnit['value'] }) {
  const { t } = useLingui();
  if (!of) return <>–</>;
  if (of.success) return <Amount of={of.value.value} />;
  const reasons: Record<string, string> = {
    UnknownModel: t`This model is not appraised`,
    NoData: t`No price yet`,
    Stale: t`The price is too old`,
  };
  return <State kind="warn">{reasons[of.value.type] ?? of.value.type}</State>;
}
