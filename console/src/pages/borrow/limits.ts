// What loans may owe against machines, by the caps of their models.
import { type AppraisedUnit, appraisedUnits } from '@/chain/reads/collateral';
import { params } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { textOf } from '@/format/bytes';

const BILLION = 1_000_000_000n;

export type Limits = Awaited<ReturnType<typeof params>>;

export const useUnitsAndLimits = () =>
  useReading('units and limits', async (where) => ({
    units: await appraisedUnits(where),
    limits: await params(where),
  }));

// `entry`: the most that is lent against the units. `maintenance`: the most that may be owed before
// margin is called; of a model that nothing is lent against any more it is the whole value.
export type Cap = 'entry' | 'maintenance';

export function mostOf(
  units: Pick<AppraisedUnit, 'unit' | 'value'>[],
  limits: Pick<Limits, 'ltv_caps'>,
  cap: Cap,
): bigint {
  const caps = new Map(limits.ltv_caps.map((one) => [textOf(one.model), BigInt(one[cap])]));
  const unlisted = cap === 'entry' ? 0n : BILLION;
  return units.reduce((sum, { unit, value }) => {
    const worth = value?.success ? value.value.value : 0n;
    return sum + (worth * (caps.get(textOf(unit.unit.model)) ?? unlisted)) / BILLION;
  }, 0n);
}
