// Parts that several pages show of a Treasury bill.
import { useLingui } from '@lingui/react/macro';
import type { Lot } from '@/chain/reads/reserve';
import { fromHex, textOf } from '@/format/bytes';
import { State } from './values';

export function LotState({ of }: { of: Lot['state'] }) {
  const { t } = useLingui();
  if (of.type === 'Running') return <State kind="good">{t`Running`}</State>;
  if (of.type === 'Matured') return <State kind="warn">{t`To be paid`}</State>;
  if (of.type === 'Overdue') return <State kind="bad">{t`Overdue`}</State>;
  return <State kind="bad">{t`Lost`}</State>;
}

// A CUSIP is nine characters, as bytes.
export const cusipOf = (hex: string): string => textOf(fromHex(hex) ?? new Uint8Array());
