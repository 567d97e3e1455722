import { useLingui } from '@lingui/react/macro';
import { type AppraisedUnit, appraisedUnits, RECEIPTS } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { Section, Table } from '@/kit/layout';
import { TransferItems } from '@/kit/transfer';
import { Custody, Policy, UnitLink, UnitName, UnitState, UnitValue } from '@/kit/unit';
import { Who } from '@/kit/values';

export function OwnUnits({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('appraised units', appraisedUnits);
  return (
    <Section title={t`Your machines`} from={watched}>
      {(all) => {
        const own = all.filter(({ unit }) => unit.owner === who);
        const free = own.filter(({ unit }) => unit.state.type === 'Issued');
        return (
          <>
            <Table
              caption={t`Your machines`}
              rows={own}
              keyOf={({ unit }) => unit.id}
              empty={t`You have no machine here. Apply for a receipt below.`}
              columns={[
                { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit.id} />, isNumber: true },
                { title: t`Machine`, cell: ({ unit }) => <UnitName of={unit} /> },
                { title: t`State`, cell: ({ unit }) => <UnitState of={unit} /> },
                { title: t`Value`, cell: ({ value }) => <UnitValue of={value} />, isNumber: true },
                { title: t`Custody`, cell: ({ unit }) => <Custody of={unit} /> },
                { title: t`Custodian`, cell: ({ unit }) => <Who is={unit.unit.custodian} /> },
                { title: t`Policy`, cell: ({ unit }) => <Policy of={unit} /> },
                { title: t`What you can do`, isAction: true, cell: (row) => <UnitActions of={row} /> },
              ]}
            />
            {free.length > 0 && (
              <TransferItems
                title={t`Transfer a receipt`}
                hint={t`The owner of the receipt owns the machine.`}
                collection={RECEIPTS}
                items={free.map(({ unit }) => unit.id)}
                labelOf={(unit) => t`Transfer unit ${unit}`}
              />
            )}
          </>
        );
      }}
    </Section>
  );
}

function UnitActions({ of: { unit } }: { of: AppraisedUnit }) {
  const { t } = useLingui();
  const { id } = unit;
  if (unit.state.type === 'Applied') {
    return (
      <Action
        isQuiet
        label={t`Withdraw`}
        make={(api) => api.tx.Collateral.withdraw_application({ unit: id })}
      />
    );
  }
  if (unit.state.type === 'Issued') {
    return (
      <Action
        isQuiet
        label={t`Ask for the hardware`}
        make={(api) => api.tx.Collateral.request_redemption({ unit: id })}
      />
    );
  }
  if (unit.state.type === 'Redeeming') {
    return (
      <Action
        isQuiet
        label={t`Leave it there`}
        make={(api) => api.tx.Collateral.cancel_redemption({ unit: id })}
      />
    );
  }
  return null;
}
