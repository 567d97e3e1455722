// The machines of a live loan come and go: more of them end a margin call, and those that the loan
// does not need any more are free again.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AppraisedUnit } from '@/chain/reads/collateral';
import type { Details } from '@/chain/reads/lending';
import { Action } from '@/kit/action';
import { Figure, Figures, Waiting } from '@/kit/layout';
import { Amount } from '@/kit/values';
import { type Limits, mostOf, useUnitsAndLimits } from './limits';
import { UnitChoice } from './unit-choice';

export function LoanMachines({ of, who }: { of: Details; who: string }) {
  const [isOpen, setOpen] = useState(of.isCalled);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Add or release machines</Trans>
      </summary>
      {isOpen && <Forms of={of} who={who} />}
    </details>
  );
}

function Forms({ of: { loan, quote }, who }: { of: Details; who: string }) {
  const now = useUnitsAndLimits().reading?.value;
  if (!now) return <Waiting />;
  const { id, terms } = loan;
  const free = now.units.filter(({ unit }) => unit.owner === who && unit.state.type === 'Issued');
  const pledged = now.units.filter(({ unit }) => terms.units.includes(unit.id));
  return (
    <>
      <AddForm loan={id} units={free} limits={now.limits} />
      <ReleaseForm loan={id} units={pledged} limits={now.limits} principal={quote?.principal} />
    </>
  );
}

// What is chosen of units that may have changed since.
function useChosen(units: AppraisedUnit[]) {
  const [ids, setIds] = useState<bigint[]>([]);
  const [chosen, others] = [
    units.filter(({ unit }) => ids.includes(unit.id)),
    units.filter(({ unit }) => !ids.includes(unit.id)),
  ];
  return { ids: chosen.map(({ unit }) => unit.id), setIds, chosen, others };
}

interface FormProps {
  loan: bigint;
  units: AppraisedUnit[];
  limits: Limits;
}

function AddForm({ loan, units, limits }: FormProps) {
  const { t } = useLingui();
  const { ids, setIds, chosen } = useChosen(units);
  return (
    <>
      <UnitChoice
        legend={t`Machines to add`}
        empty={t`You have no free machine with a receipt.`}
        units={units}
        chosen={ids}
        onChange={setIds}
      />
      {ids.length > 0 && (
        <Figures>
          <Figure label={t`With them more may be owed by`} note={t`By the prices of now.`}>
            <Amount of={mostOf(chosen, limits, 'maintenance')} />
          </Figure>
        </Figures>
      )}
      <Action
        isQuiet
        label={t`Add the machines`}
        make={ids.length > 0 ? (api) => api.tx.Lending.add_units({ loan, units: ids }) : undefined}
        effects={<Trans>They are pledged for the loan, and count for its margin at once.</Trans>}
        onDone={() => setIds([])}
      />
    </>
  );
}

function ReleaseForm({ loan, units, limits, principal }: FormProps & { principal: bigint | undefined }) {
  const { t } = useLingui();
  const { ids, setIds, others } = useChosen(units);
  const isSome = ids.length > 0 && others.length > 0;
  return (
    <>
      <UnitChoice
        legend={t`Machines to release`}
        empty={t`There is nothing here.`}
        units={units}
        chosen={ids}
        onChange={setIds}
      />
      {isSome && (
        <Figures>
          <Figure label={t`Can be lent at most against the others`}>
            <Amount of={mostOf(others, limits, 'entry')} />
          </Figure>
          <Figure label={t`Principal`}>
            <Amount of={principal} />
          </Figure>
        </Figures>
      )}
      <Action
        isQuiet
        label={t`Release the machines`}
        make={isSome ? (api) => api.tx.Lending.release_units({ loan, units: ids }) : undefined}
        effects={
          <Trans>
            They are free again. The chain refuses if the others would not secure the principal of a new loan,
            or while a payment is late or a breach stands.
          </Trans>
        }
        onDone={() => setIds([])}
      />
    </>
  );
}
