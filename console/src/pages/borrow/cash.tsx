// The cash account of an offer: whether it has one, and its terms.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TextInput } from '@/kit/fields';
import { textFieldOf, useDecimal, useWhole } from './numbers';
import { FEE_DIGITS, MULTIPLE_DIGITS } from './terms';

export function useCash() {
  const [isOn, setOn] = useState(false);
  const opex = useDecimal('40', FEE_DIGITS);
  // In whole numbers, which read the same in each language.
  const [lockUp, sweep, floor] = [
    useDecimal('120', MULTIPLE_DIGITS - 2),
    useDecimal('110', MULTIPLE_DIGITS - 2),
    useDecimal('100', MULTIPLE_DIGITS - 2),
  ];
  const lookback = useWhole('3');
  const terms = {
    opex: opex.value,
    lockUp: lockUp.value,
    sweep: sweep.value,
    floor: floor.value,
    lookback: lookback.value,
  };
  return { isOn, setOn, opex, lockUp, sweep, floor, lookback, value: isOn ? terms : undefined };
}

export function CashFields({ of }: { of: ReturnType<typeof useCash> }) {
  const { t } = useLingui();
  return (
    <fieldset>
      <legend>{t`Cash account`}</legend>
      <label className="check">
        <input type="checkbox" checked={of.isOn} onChange={(event) => of.setOn(event.target.checked)} />{' '}
        <Trans>The rent of the machines pays the loan</Trans>
      </label>
      {of.isOn && (
        <div className="pairs">
          <TextInput
            label={t`Rent left for the operation, %`}
            inputMode="decimal"
            {...textFieldOf(of.opex)}
          />
          <TextInput
            label={t`Released from, % of the payments`}
            inputMode="decimal"
            {...textFieldOf(of.lockUp)}
          />
          <TextInput label={t`Swept below, %`} inputMode="decimal" {...textFieldOf(of.sweep)} />
          <TextInput label={t`Breached below, %`} inputMode="decimal" {...textFieldOf(of.floor)} />
          <TextInput
            label={t`Payments counted`}
            inputMode="numeric"
            hint={t`3 to 12. The reserve has to hold one payment at least.`}
            {...textFieldOf(of.lookback)}
          />
        </div>
      )}
    </fieldset>
  );
}
