// When a loan is paid: at equal distances, or on a day of each month.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Choice, DurationInput, TextInput, useDuration } from '@/kit/fields';
import { textFieldOf, useWhole } from './numbers';
import type { Terms } from './terms';

type Kind = Terms['schedule']['type'];

const LAST_DAY = 31;

export function useSchedule() {
  const [kind, setKind] = useState<Kind>('Every');
  const every = useDuration('30');
  const count = useWhole('24');
  const [day, days] = [useWhole('1'), useWhole('730')];
  const value = (): Terms['schedule'] | undefined => {
    if (kind === 'Every') {
      if (every.value === undefined || count.value === undefined) return undefined;
      return { type: 'Every', value: { seconds: BigInt(every.value), count: count.value } };
    }
    const isDay = day.value !== undefined && day.value >= 1 && day.value <= LAST_DAY;
    if (!isDay || day.value === undefined || days.value === undefined) return undefined;
    return { type: 'Monthly', value: { day: day.value, utc_offset: offset(), days: days.value } };
  };
  return { kind, setKind, every, count, day, days, value: value() };
}

// Of the time of the device from UTC, in seconds.
const offset = (): number => -new Date().getTimezoneOffset() * 60;

export function ScheduleFields({ of }: { of: ReturnType<typeof useSchedule> }) {
  const { t } = useLingui();
  return (
    <>
      <Choice
        label={t`Payments come`}
        value={of.kind}
        onChange={of.setKind}
        options={[
          { value: 'Every', text: t`at equal distances` },
          { value: 'Monthly', text: t`on a day of each month` },
        ]}
      />
      {of.kind === 'Every' ? (
        <>
          <TextInput label={t`Payments`} inputMode="numeric" {...textFieldOf(of.count)} />
          <DurationInput label={t`Time between payments`} field={of.every} />
        </>
      ) : (
        <>
          <TextInput
            label={t`Day of the month`}
            inputMode="numeric"
            hint={t`At midnight by the time of this device. In a shorter month its last day counts.`}
            {...textFieldOf(of.day)}
          />
          <TextInput label={t`Term in days at least`} inputMode="numeric" {...textFieldOf(of.days)} />
        </>
      )}
    </>
  );
}
