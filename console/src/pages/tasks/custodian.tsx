// Machines in the custody of the account: applications, confirmations, losses, releases.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { params, type Unit, units } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { textOf } from '@/format/bytes';
import { Action } from '@/kit/action';
import { Choice } from '@/kit/fields';
import { Section, Table } from '@/kit/layout';
import { Custody, UnitLink, UnitName, UnitState } from '@/kit/unit';
import { When, Who } from '@/kit/values';
import { isDueForConfirmation } from './due';

export function CustodianTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`custody ${who}`, async (where) => {
    const [all, rules] = await Promise.all([units(where), params(where)]);
    const own = all.filter(({ unit }) => unit.custodian === who);
    const due = own.filter((unit) => isDueForConfirmation(unit, rules.max_custody_age, where.now));
    return { own, due };
  });
  return (
    <Section title={t`Custodian of machines`} from={watched}>
      {({ own, due }) => (
        <>
          <Confirm due={due} own={own.filter(({ confirmed_at }) => confirmed_at !== undefined)} />
          <Table
            caption={t`Machines in your custody`}
            rows={own}
            keyOf={({ id }) => id}
            empty={t`No machine is or shall be in your custody.`}
            columns={[
              { title: t`Unit`, cell: ({ id }) => <UnitLink id={id} />, isNumber: true },
              { title: t`Machine`, cell: (unit) => <UnitName of={unit} /> },
              { title: t`Place`, cell: ({ unit }) => textOf(unit.facility) },
              { title: t`Owner`, cell: ({ owner }) => <Who is={owner} /> },
              { title: t`State`, cell: (unit) => <UnitState of={unit} /> },
              { title: t`Custody`, cell: (unit) => <Custody of={unit} /> },
              { title: t`Applied`, cell: ({ applied_at }) => <When of={applied_at} /> },
              { title: t`What you can do`, isAction: true, cell: (unit) => <UnitTasks of={unit} /> },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Confirm({ due, own }: { due: Unit[]; own: Unit[] }) {
  const { t } = useLingui();
  if (own.length === 0) return null;
  const chosen = due.length > 0 ? due : own;
  const ids = chosen.map(({ id }) => id);
  return (
    <p>
      {due.length > 0 ? (
        <Trans>{due.length} of your confirmations are older than half of what counts.</Trans>
      ) : (
        <Trans>All your confirmations are fresh.</Trans>
      )}{' '}
      <Action
        isQuiet={due.length === 0}
        label={t`Confirm ${ids.length} machines`}
        make={(api) => api.tx.Collateral.confirm_custody({ units: ids })}
        effects={<Trans>You state that these units are in your warehouse now: {ids.join(', ')}.</Trans>}
      />
    </p>
  );
}

function UnitTasks({ of }: { of: Unit }) {
  const { t } = useLingui();
  const { id } = of;
  if (of.state.type === 'Applied') {
    return (
      <span className="buttons">
        <Action
          label={t`Issue the receipt`}
          make={(api) => api.tx.Collateral.issue_receipt({ unit: id })}
          effects={
            <Trans>You state that the machine is in your warehouse. Its receipt goes to the applicant.</Trans>
          }
        />
        <Action isQuiet label={t`Decline`} make={(api) => api.tx.Collateral.decline({ unit: id })} />
      </span>
    );
  }
  if (of.state.type === 'Redeeming') {
    return (
      <Action
        label={t`It was handed out`}
        make={(api) => api.tx.Collateral.confirm_release({ unit: id })}
        effects={<Trans>The receipt is burned, and the deposit goes back to the applicant.</Trans>}
      />
    );
  }
  if (of.loss)
    return (
      <Action
        isQuiet
        label={t`Withdraw the loss report`}
        make={(api) => api.tx.Collateral.withdraw_loss({ unit: id })}
      />
    );
  return <LossReport id={id} />;
}

function LossReport({ id }: { id: bigint }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<'Damaged' | 'Missing' | 'Destroyed'>('Damaged');
  return (
    <details>
      <summary>
        <Trans>Report a loss</Trans>
      </summary>
      <Choice
        label={t`What happened`}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'Damaged', text: t`Damaged` },
          { value: 'Missing', text: t`Missing` },
          { value: 'Destroyed', text: t`Destroyed` },
        ]}
      />
      <Action
        isQuiet
        label={t`Report`}
        make={(api) => api.tx.Collateral.report_loss({ unit: id, kind: { type: kind, value: undefined } })}
      />
    </details>
  );
}
