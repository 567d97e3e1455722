import { Trans } from '@lingui/react/macro';
import type { AppraisedUnit } from '@/chain/reads/collateral';
import { UnitName, UnitValue } from '@/kit/unit';

interface Props {
  legend: string;
  // What stands there if there is no unit.
  empty: string;
  units: AppraisedUnit[];
  chosen: bigint[];
  onChange: (chosen: bigint[]) => void;
}

export function UnitChoice({ legend, empty, units, chosen, onChange }: Props) {
  const toggle = (id: bigint) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {units.length === 0 && <p className="empty">{empty}</p>}
      {units.map(({ unit, value }) => (
        <label key={unit.id.toString()} className="check">
          <input type="checkbox" checked={chosen.includes(unit.id)} onChange={() => toggle(unit.id)} />{' '}
          <Trans>Unit {unit.id.toString()}</Trans>: <UnitName of={unit} />, <UnitValue of={value} />
        </label>
      ))}
    </fieldset>
  );
}
