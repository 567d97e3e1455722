// Suspensions with their reasons, those of dismissed validators too, and offences without one.
import { Trans, useLingui } from '@lingui/react/macro';
import { councilMotion } from '@/chain/motions';
import type { Validator, Validators } from '@/chain/reads/validators';
import { Action } from '@/kit/action';
import { Table } from '@/kit/layout';
import { SuspensionReason } from '@/kit/validator';
import { Count, State, Who } from '@/kit/values';

export function Offences({ of: { admitted, dismissed }, members }: { of: Validators; members: number }) {
  const { t } = useLingui();
  const found = [...admitted, ...dismissed].filter(
    ({ suspension, offended_in }) => suspension !== undefined || offended_in !== undefined,
  );
  const columns = [
    { title: t`Validator`, cell: ({ who }: Validator) => <Who is={who} /> },
    {
      title: t`Reason`,
      cell: ({ suspension }: Validator) =>
        suspension ? (
          <SuspensionReason of={suspension.reason} />
        ) : (
          <Trans>An equivocation is proven; the bounds forbid the suspension so far</Trans>
        ),
    },
    {
      title: t`Since session`,
      cell: ({ suspension, offended_in }: Validator) => (
        <Count of={suspension?.since_session ?? offended_in} />
      ),
      isNumber: true,
    },
    {
      title: t`Admitted`,
      cell: ({ is_admitted }: Validator) =>
        is_admitted ? <State kind="plain">{t`yes`}</State> : <State kind="bad">{t`dismissed`}</State>,
    },
  ];
  const reinstate = {
    title: t`What you can do`,
    isAction: true,
    cell: ({ who, is_admitted }: Validator) =>
      is_admitted ? (
        <Action
          isQuiet
          label={t`Propose to reinstate`}
          make={(api) => councilMotion(api, members, api.tx.Validators.reinstate({ who }))}
          effects={
            <Trans>
              What it has signed up to now has no further effect. Be sure that only one node has its keys.
            </Trans>
          }
        />
      ) : null,
  };
  return (
    <Table
      caption={t`Suspensions and offences`}
      rows={found}
      keyOf={({ who }) => who}
      empty={t`No validator is suspended, and no offence waits.`}
      columns={members > 0 ? [...columns, reinstate] : columns}
    />
  );
}
