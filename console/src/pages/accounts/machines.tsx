// The machines of the account: its own, and those that it stores or insures.
import { useLingui } from '@lingui/react/macro';
import { type AppraisedUnit, appraisedUnits } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { type Column, Section, Table } from '@/kit/layout';
import { Custody, Policy, UnitLink, UnitName, UnitState, UnitValue } from '@/kit/unit';
import { Who } from '@/kit/values';

export function AccountMachines({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('appraised units', appraisedUnits);
  const columns: Column<AppraisedUnit>[] = [
    { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit.id} />, isNumber: true },
    { title: t`Machine`, cell: ({ unit }) => <UnitName of={unit} /> },
    { title: t`State`, cell: ({ unit }) => <UnitState of={unit} /> },
    { title: t`Owner`, cell: ({ unit }) => <Who is={unit.owner} /> },
    { title: t`Value`, cell: ({ value }) => <UnitValue of={value} />, isNumber: true },
    { title: t`Custody`, cell: ({ unit }) => <Custody of={unit} /> },
    { title: t`Policy`, cell: ({ unit }) => <Policy of={unit} /> },
  ];
  const lists = [
    { title: t`Machines that it owns`, has: ({ unit }: AppraisedUnit) => unit.owner === who },
    { title: t`Machines that it stores`, has: ({ unit }: AppraisedUnit) => unit.unit.custodian === who },
    { title: t`Machines that it insures`, has: ({ unit }: AppraisedUnit) => unit.cover?.insurer === who },
  ];
  return lists.map(({ title, has }) => (
    <Section key={title} title={title} from={watched}>
      {(all) => (
        <Table
          caption={title}
          rows={all.filter(has)}
          keyOf={({ unit }) => unit.id}
          empty={t`None.`}
          columns={columns}
        />
      )}
    </Section>
  ));
}
