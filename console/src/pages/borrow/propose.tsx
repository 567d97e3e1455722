// An offer: the terms under which the account wants to borrow, or to replace a loan.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { head } from '@/chain/connection';
import type { AppraisedUnit } from '@/chain/reads/collateral';
import { USDAI } from '@/format/amount';
import { Action } from '@/kit/action';
import {
  AddressInput,
  AmountInput,
  Choice,
  DurationInput,
  isAddress,
  TextInput,
  TimeInput,
  useAmount,
  useDuration,
  useTime,
} from '@/kit/fields';
import { Figure, Figures, Section } from '@/kit/layout';
import { Amount, Rate, Share } from '@/kit/values';
import { useStore } from '@/store';
import { type Limits, mostOf, useUnitsAndLimits } from './limits';
import { CashFields, useCash } from './cash';
import { textFieldOf, useDecimal, useWhole } from './numbers';
import { ScheduleFields, useSchedule } from './schedule';
import { FEE_DIGITS, RATE_DIGITS, type Terms, termsOf } from './terms';
import { UnitChoice } from './unit-choice';

const HOUR = 3_600;

interface Props {
  who: string;
  // The loan that the new one replaces, with the units that it frees.
  replaces?: { loan: bigint; units: readonly bigint[] };
}

export function ProposeForm({ who, replaces }: Props) {
  const { t } = useLingui();
  const watched = useUnitsAndLimits();
  const isFree = ({ unit }: AppraisedUnit) =>
    unit.owner === who && (unit.state.type === 'Issued' || Boolean(replaces?.units.includes(unit.id)));
  return (
    <Section
      title={replaces ? t`Replace loan ${replaces.loan.toString()}` : t`Propose a loan`}
      about={t`The first loss comes from curators, the rest from the vault. The credit committee decides for the vault.`}
      from={watched}
    >
      {(now) => <Form {...{ who, replaces }} units={now.units.filter(isFree)} limits={now.limits} />}
    </Section>
  );
}

function Form({ who, replaces, units, limits }: Props & { units: AppraisedUnit[]; limits: Limits }) {
  const { t } = useLingui();
  const [firstNow] = useState(useStore(head)?.time);
  const [chosen, setChosen] = useState<bigint[]>([]);
  const principal = useAmount(USDAI);
  const firstLoss = useAmount(USDAI);
  const [curator, setCurator] = useState('');
  const [vaultRate, firstLossRate, graceRate] = [
    useDecimal('10', RATE_DIGITS),
    useDecimal('16', RATE_DIGITS),
    useDecimal('12', RATE_DIGITS),
  ];
  const [origination, exit] = [useDecimal('0.75', FEE_DIGITS), useDecimal('0.5', FEE_DIGITS)];
  const schedule = useSchedule();
  const grace = useDuration('10');
  const reserve = useWhole('0');
  const [amortisation, setAmortisation] = useState<'Level' | 'EqualPrincipal' | 'Bullet'>('Level');
  const [sale, setSale] = useState<'Lot' | 'UnitByUnit'>('Lot');
  const cash = useCash();
  const expires = useTime(firstNow === undefined ? undefined : firstNow + HOUR);
  const free = units.filter(({ unit }) => chosen.includes(unit.id));
  const terms = termsOf({
    borrower: who,
    units: free.map(({ unit }) => unit.id),
    principal: principal.value,
    firstLoss: firstLoss.value,
    curator: isAddress(curator) ? curator : '',
    vaultRate: vaultRate.value,
    firstLossRate: firstLossRate.value,
    schedule: schedule.value,
    amortisation,
    graceSeconds: grace.value,
    graceRate: graceRate.value,
    origination: origination.value,
    exit: exit.value,
    sale,
    reserveInstalments: reserve.value,
    expiresAt: expires.value,
    cash: cash.value,
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <UnitChoice
        legend={t`Machines to pledge`}
        empty={t`You have no free machine with a receipt.`}
        units={units}
        chosen={chosen}
        onChange={setChosen}
      />
      <Figures>
        <Figure label={t`Can be lent at most against these`}>
          <Amount of={mostOf(free, limits, 'entry')} />
        </Figure>
        <Figure label={t`Margin is called above`} note={t`By the prices of now.`}>
          <Amount of={mostOf(free, limits, 'maintenance')} />
        </Figure>
        <Figure label={t`First loss at least`}>
          <Share of={limits.min_first_loss} />
        </Figure>
        <Figure label={t`The vault’s rate at least`}>
          <Rate of={limits.min_vault_apr} />
        </Figure>
      </Figures>
      <div className="pairs">
        <AmountInput label={t`Principal`} field={principal} />
        <TextInput label={t`Rate of the vault, % a year`} inputMode="decimal" {...textFieldOf(vaultRate)} />
        <AmountInput label={t`First loss`} field={firstLoss} />
        <TextInput
          label={t`Rate of the first loss, % a year`}
          inputMode="decimal"
          {...textFieldOf(firstLossRate)}
        />
      </div>
      <AddressInput label={t`Curator of the first loss`} value={curator} onChange={setCurator} />
      <div className="pairs">
        <ScheduleFields of={schedule} />
        <Choice
          label={t`How it is repaid`}
          value={amortisation}
          onChange={setAmortisation}
          options={[
            { value: 'Level', text: t`in equal payments` },
            { value: 'EqualPrincipal', text: t`in equal parts of the principal` },
            { value: 'Bullet', text: t`at the end` },
          ]}
        />
        <DurationInput
          label={t`Grace`}
          field={grace}
          hint={t`A missed payment costs late interest in this time, and no machine is seized.`}
        />
        <TextInput label={t`Late interest, % a year`} inputMode="decimal" {...textFieldOf(graceRate)} />
        <TextInput label={t`Payments held as a reserve`} inputMode="numeric" {...textFieldOf(reserve)} />
        <TextInput label={t`Fee at the draw, %`} inputMode="decimal" {...textFieldOf(origination)} />
        <TextInput label={t`Fee at the end, %`} inputMode="decimal" {...textFieldOf(exit)} />
        <Choice
          label={t`If it fails, sold`}
          value={sale}
          onChange={setSale}
          options={[
            { value: 'Lot', text: t`all together` },
            { value: 'UnitByUnit', text: t`one by one` },
          ]}
        />
        <TimeInput label={t`Offer expires`} field={expires} />
      </div>
      <CashFields of={cash} />
      <Submit terms={terms} replaces={replaces?.loan} />
    </form>
  );
}

function Submit({ terms, replaces }: { terms: Terms | undefined; replaces: bigint | undefined }) {
  const { t } = useLingui();
  if (replaces !== undefined) {
    return (
      <Action
        label={t`Replace the loan`}
        make={terms ? (api) => api.tx.Lending.refinance({ loan: replaces, terms }) : undefined}
        effects={
          <Trans>
            Interest and the exit fee of the old loan are paid now. Every lender has to have consented to
            these terms.
          </Trans>
        }
      />
    );
  }
  return (
    <Action
      label={t`Propose`}
      make={terms ? (api) => api.tx.Lending.propose({ terms }) : undefined}
      effects={
        <Trans>
          The terms never change. The curator commits the first loss, the committee decides, and then you can
          draw.
        </Trans>
      }
    />
  );
}
