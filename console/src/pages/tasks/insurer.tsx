// Policies for machines, and claims on them.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import { type AppraisedUnit, appraisedUnits } from '@/chain/reads/collateral';
import { type Claim, claims } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { bytesOf, textOf } from '@/format/bytes';
import { Action } from '@/kit/action';
import { AmountInput, Choice, TextInput, TimeInput, useAmount, useTime } from '@/kit/fields';
import { Items, Section, Table } from '@/kit/layout';
import { Policy, UnitLink, UnitName, UnitState, UnitValue } from '@/kit/unit';
import { Amount, When } from '@/kit/values';
import { useStore } from '@/store';

// A policy has to run past the last payment of a loan.
const TERM = 3 * 365 * 86_400;

export function InsurerTasks({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading('insured units', async (where) => ({
    all: await appraisedUnits(where),
    filed: await claims(where),
  }));
  return (
    <Section title={t`Insurer`} from={watched}>
      {({ all, filed }) => (
        <>
          <Claims filed={filed.filter(({ claim }) => claim.insurer === who)} />
          <Table
            caption={t`Machines and their policies`}
            rows={all}
            keyOf={({ unit }) => unit.id}
            columns={[
              { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit.id} />, isNumber: true },
              { title: t`Machine`, cell: ({ unit }) => <UnitName of={unit} /> },
              { title: t`State`, cell: ({ unit }) => <UnitState of={unit} /> },
              { title: t`Value`, cell: ({ value }) => <UnitValue of={value} />, isNumber: true },
              { title: t`Policy`, cell: ({ unit }) => <Policy of={unit} /> },
            ]}
          />
          {all.length > 0 && <InsureForm units={all} />}
        </>
      )}
    </Section>
  );
}

function InsureForm({ units }: { units: AppraisedUnit[] }) {
  const { t } = useLingui();
  const first = units.find(({ unit }) => !unit.cover) ?? units[0];
  const [chosen, setUnit] = useState<string>();
  const unit = chosen ?? first?.unit.id.toString() ?? '0';
  const [number, setNumber] = useState('');
  const coverage = useAmount(USDAI);
  const [firstNow] = useState(useStore(head)?.time);
  const end = useTime(firstNow === undefined ? undefined : firstNow + TERM);
  const [amount, expires] = [coverage.value, end.value];
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t`Bind a policy`}</h3>
      <div className="pairs">
        <Choice
          label={t`Unit`}
          value={unit}
          onChange={setUnit}
          options={units.map(({ unit: { id } }) => ({ value: id.toString(), text: id.toString() }))}
        />
        <TextInput label={t`Number of the policy`} value={number} onChange={setNumber} />
        <AmountInput label={t`Covers`} field={coverage} />
        <TimeInput label={t`Until`} field={end} />
      </div>
      <Action
        label={t`Insure`}
        make={
          number && amount && expires !== undefined
            ? (api) =>
                api.tx.Collateral.insure({
                  unit: BigInt(unit),
                  policy: { number: bytesOf(number), coverage: amount, expires_at: expires },
                })
            : undefined
        }
      />
    </form>
  );
}

function Claims({ filed }: { filed: Claim[] }) {
  const { t } = useLingui();
  return (
    <Items
      caption={t`Claims on your policies`}
      name={t`Claim on a policy`}
      rows={filed}
      keyOf={({ loan, unit }) => `${loan} ${unit}`}
      empty={t`No claim waits for you.`}
    >
      {(one) => <ClaimItem of={one} />}
    </Items>
  );
}

function ClaimItem({ of: { loan, unit, claim } }: { of: Claim }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const [reason, setReason] = useState('');
  const { value } = amount;
  const left = claim.coverage - claim.paid;
  return (
    <>
      <h3>
        <Trans>
          Claim on policy {textOf(claim.number)}, unit {unit.toString()}
        </Trans>
      </h3>
      <p>
        <Trans>
          Filed <When of={claim.filed_at} />. Paid <Amount of={claim.paid} /> of{' '}
          <Amount of={claim.coverage} />.
        </Trans>{' '}
        {claim.refused && <Trans>Refused: {textOf(claim.refused)}</Trans>}
      </p>
      {left > 0n && (
        <>
          <AmountInput label={t`Pay`} field={amount} max={left} />
          <div className="buttons">
            <Action
              label={t`Pay the claim`}
              make={value ? (api) => api.tx.Lending.pay_claim({ loan, unit, amount: value }) : undefined}
              onDone={() => amount.setText('')}
            />
          </div>
          <details>
            <summary>
              <Trans>Refuse</Trans>
            </summary>
            <TextInput label={t`Reason`} value={reason} onChange={setReason} />
            <Action
              isQuiet
              label={t`Refuse the claim`}
              make={
                reason
                  ? (api) => api.tx.Lending.refuse_claim({ loan, unit, reason: bytesOf(reason) })
                  : undefined
              }
            />
          </details>
        </>
      )}
    </>
  );
}
