// The admitted validators, and what their account or the council can do about each.
import { Trans, useLingui } from '@lingui/react/macro';
import { councilMotion } from '@/chain/motions';
import type { Validator } from '@/chain/reads/validators';
import { Action } from '@/kit/action';
import { Table } from '@/kit/layout';
import { ConditionMark } from '@/kit/validator';
import { Count, Who } from '@/kit/values';

interface Props {
  of: Validator[];
  who: string | undefined;
  // Of the council, if the account is one of them.
  members: number;
}

export function ValidatorTable({ of, who, members }: Props) {
  const { t } = useLingui();
  const columns = [
    {
      title: t`Validator`,
      cell: (one: Validator) => (
        <>
          <Who is={one.who} /> {one.who === who && <small>{t`you`}</small>}
        </>
      ),
    },
    { title: t`State`, cell: (one: Validator) => <ConditionMark of={one} /> },
    {
      title: t`Blocks in this session`,
      cell: ({ authored }: Validator) => <Count of={authored} />,
      isNumber: true,
    },
    {
      title: t`Sessions without a block`,
      cell: ({ absences }: Validator) => <Count of={absences} />,
      isNumber: true,
    },
  ];
  const decisions = {
    title: t`What you can do`,
    isAction: true,
    cell: (one: Validator) => <Decisions of={one} members={members} />,
  };
  return (
    <Table
      caption={t`Validators`}
      rows={of}
      keyOf={(one) => one.who}
      columns={members > 0 ? [...columns, decisions] : columns}
    />
  );
}

function Decisions({ of: { who, suspension }, members }: { of: Validator; members: number }) {
  const { t } = useLingui();
  const isSuspended = suspension !== undefined && suspension.reason.type !== 'Offline';
  return (
    <span className="buttons">
      {!isSuspended && (
        <Action
          isQuiet
          label={t`Propose to suspend`}
          make={(api) => councilMotion(api, members, api.tx.Validators.suspend({ who }))}
          effects={
            <Trans>
              With two thirds of the votes it makes no block any more at once, and is out of the set in the
              session after next.
            </Trans>
          }
        />
      )}
      <Action
        isQuiet
        label={t`Propose to dismiss`}
        make={(api) => councilMotion(api, members, api.tx.Validators.dismiss({ who }))}
        effects={
          <Trans>
            With two thirds of the votes it is out of the set in the session after next, for good. Until then
            it makes blocks.
          </Trans>
        }
      />
    </span>
  );
}
