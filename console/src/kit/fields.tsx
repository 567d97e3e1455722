// Fields of forms: each has a label, and shows what is wrong with what was typed.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { useLocale } from '@/app/locale';
import { type Asset, fieldText, parseAmount } from '@/format/amount';
import { fromLocalField, toLocalField } from '@/format/time';
import { useStore } from '@/store';
import { accounts } from '@/wallet/accounts';
import { Amount } from './values';

interface BaseProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

interface TextProps extends BaseProps {
  value: string;
  onChange: (text: string) => void;
  inputMode?: 'decimal' | 'numeric' | 'text';
  type?: string;
  after?: ReactNode;
}

export function TextInput({ label, hint, error, value, onChange, inputMode, type, after }: TextProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      // Else the browser would keep a form from being sent, of which a field was wrong once.
      validationBehavior="aria"
      type={type ?? 'text'}
    >
      <Label>{label}</Label>
      <div className="input">
        <Input
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          step={type === 'datetime-local' ? 1 : undefined}
        />
        {after}
      </div>
      {hint && !error && <Text slot="description">{hint}</Text>}
      {error && (
        <Text slot="errorMessage" className="error">
          {error}
        </Text>
      )}
    </TextField>
  );
}

export interface AmountState {
  asset: Asset;
  text: string;
  setText: (text: string) => void;
  value: bigint | undefined;
  setValue: (value: bigint) => void;
}

export function useAmount(asset: Asset, initial = ''): AmountState {
  const locale = useLocale();
  const [text, setText] = useState(initial);
  const setValue = (value: bigint) => setText(fieldText(value, asset.decimals, locale));
  return { asset, text, setText, value: parseAmount(text, asset.decimals, locale), setValue };
}

interface AmountProps extends BaseProps {
  field: AmountState;
  // The most that can be typed, which a button fills in.
  max?: bigint;
}

export function AmountInput({ field, max, error, hint, ...base }: AmountProps) {
  const { t } = useLingui();
  const isWrong = field.text !== '' && field.value === undefined;
  const isTooMuch = max !== undefined && field.value !== undefined && field.value > max;
  const wrong = isWrong
    ? t`This is no amount of ${field.asset.symbol}.`
    : isTooMuch
      ? t`This is more than there is.`
      : error;
  const limit = max !== undefined && (
    <button type="button" className="fill" onClick={() => field.setValue(max)}>
      <Trans>All</Trans>
    </button>
  );
  const known = max !== undefined && (
    <Trans>
      At most <Amount of={max} asset={field.asset} />
    </Trans>
  );
  const after = (
    <>
      <span className="unit">{field.asset.symbol}</span>
      {limit}
    </>
  );
  return (
    <TextInput
      {...base}
      hint={hint ?? (known || undefined)}
      error={wrong}
      value={field.text}
      onChange={field.setText}
      inputMode="decimal"
      after={after}
    />
  );
}

interface ChoiceProps<T extends string> extends BaseProps {
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; text: string }[];
}

export function Choice<T extends string>({ label, hint, value, onChange, options }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
      {hint && <span slot="description">{hint}</span>}
    </div>
  );
}

// A time in the notation of the device.
export function useTime(initial: number | undefined) {
  const [text, setText] = useState<string>();
  const shown = text ?? (initial === undefined ? '' : toLocalField(initial));
  return { text: shown, setText, value: fromLocalField(shown) };
}

export function TimeInput({ field, ...base }: BaseProps & { field: ReturnType<typeof useTime> }) {
  return <TextInput {...base} type="datetime-local" value={field.text} onChange={field.setText} />;
}

const UNITS = { day: 86_400, hour: 3_600, minute: 60, second: 1 } as const;
type Unit = keyof typeof UNITS;

// A time span as a whole number of a unit; its value is in seconds.
export function useDuration(initial: string, initialUnit: Unit = 'day') {
  const [text, setText] = useState(initial);
  const [unit, setUnit] = useState<Unit>(initialUnit);
  const count = wholeNumber(text);
  return { text, setText, unit, setUnit, value: count === undefined ? undefined : count * UNITS[unit] };
}

export function DurationInput({ field, ...base }: BaseProps & { field: ReturnType<typeof useDuration> }) {
  const { t } = useLingui();
  const names = { day: t`days`, hour: t`hours`, minute: t`minutes`, second: t`seconds` };
  const unit = (
    <select
      className="unit"
      aria-label={typeof base.label === 'string' ? t`${base.label}: unit` : t`Unit of time`}
      value={field.unit}
      onChange={(event) => field.setUnit(event.target.value as Unit)}
    >
      {(Object.keys(UNITS) as Unit[]).map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
  return <TextInput {...base} value={field.text} onChange={field.setText} inputMode="numeric" after={unit} />;
}

// An address, with the visitor's own accounts as suggestions.
export function AddressInput({ label, hint, value, onChange }: Omit<TextProps, 'error'>) {
  const { t } = useLingui();
  const id = useId();
  const known = useStore(accounts);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          list={`${id}-known`}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
          autoComplete="off"
          spellCheck={false}
        />
        <datalist id={`${id}-known`}>
          {known.map(({ address, name }) => (
            <option key={address} value={address}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      {value !== '' && !isAddress(value) ? (
        <span className="error">{t`This is no address.`}</span>
      ) : (
        hint && <span>{hint}</span>
      )}
    </div>
  );
}

export const isAddress = (text: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{46,49}$/.test(text);

export const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined;
