// What an insurer has to do: claims to answer, policies to offer, its bond.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { type AppraisedUnit, appraisedUnits } from '@/chain/reads/collateral';
import { offersBy } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { bytesOf, textOf } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AmountInput, Choice, TextInput, TimeInput, useAmount, useTime } from '@/kit/fields';
import { Section, Table } from '@/kit/layout';
import { PolicyOffers } from '@/kit/policy-offers';
import { RecordOf } from '@/kit/record';
import { Policy, UnitLink, UnitName, UnitState, UnitValue } from '@/kit/unit';
import { useStore } from '@/store';
import { Bond } from './bond';
import { ClaimsToAnswer } from './claims';

// A policy has to run past the last payment of a loan.
const TERM = 3 * 365 * 86_400;

export function InsurerTasks({ who }: { who: string }) {
  return (
    <>
      <ClaimsToAnswer who={who} />
      <Bond who={who} isAdmitted />
      <Policies who={who} />
      <RecordOf role="Insurer" who={who} />
    </>
  );
}

function Policies({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`policies of ${who}`, async (where) => {
    const [all, offers] = await Promise.all([appraisedUnits(where), offersBy(where, who)]);
    return { all, offers, own: all.filter(({ unit }) => unit.cover?.insurer === who) };
  });
  return (
    <>
      <Section title={t`Insurer`} from={watched}>
        {({ all, offers }) => (
          <>
            <PolicyOffers
              offers={offers}
              empty={t`No offer of yours waits to be accepted.`}
              who={who}
              canAccept={() => false}
            />
            {all.length > 0 && <OfferForm units={all} />}
          </>
        )}
      </Section>
      <Section title={t`Machines that you insure`} from={watched}>
        {({ own }) => (
          <Table
            caption={t`Machines that you insure`}
            rows={own}
            keyOf={({ unit }) => unit.id}
            empty={t`You insure no machine.`}
            columns={[
              { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit.id} />, isNumber: true },
              { title: t`Machine`, cell: ({ unit }) => <UnitName of={unit} /> },
              { title: t`State`, cell: ({ unit }) => <UnitState of={unit} /> },
              { title: t`Value`, cell: ({ value }) => <UnitValue of={value} />, isNumber: true },
              { title: t`Policy`, cell: ({ unit }) => <Policy of={unit} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function OfferForm({ units }: { units: AppraisedUnit[] }) {
  const { t } = useLingui();
  const first = units.find(({ unit }) => !unit.cover) ?? units[0];
  const [chosen, setUnit] = useState<string>();
  const unit = chosen ?? first?.unit.id.toString() ?? '0';
  const [number, setNumber] = useState('');
  const [coverage, premium] = [useAmount(USDAI), useAmount(USDAI)];
  const [firstNow] = useState(useStore(head)?.time);
  const end = useTime(firstNow === undefined ? undefined : firstNow + TERM);
  const [amount, price, expires] = [coverage.value, premium.value, end.value];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t`Offer a policy`}</h3>
      <div className="pairs">
        <Choice
          label={t`Unit`}
          value={unit}
          onChange={setUnit}
          options={units.map(({ unit: { id, unit: about } }) => ({
            value: id.toString(),
            text: `${id}: ${about.quantity} × ${textOf(about.model)}`,
          }))}
        />
        <TextInput label={t`Number of the policy`} value={number} onChange={setNumber} />
        <AmountInput label={t`Covers`} field={coverage} />
        <AmountInput
          label={t`Premium`}
          field={premium}
          hint={t`What the owner pays you at once; it can be 0.`}
        />
        <TimeInput label={t`Until`} field={end} />
      </div>
      <Action
        label={t`Offer the policy`}
        make={
          number && amount && price !== undefined && expires !== undefined
            ? (api) =>
                api.tx.Collateral.insure({
                  unit: BigInt(unit),
                  policy: { number: bytesOf(number), coverage: amount, expires_at: expires },
                  premium: price,
                })
            : undefined
        }
        effects={t`It binds you once the owner accepts it. Your bond has to suffice then.`}
        onDone={() => setNumber('')}
      />
    </form>
  );
}
