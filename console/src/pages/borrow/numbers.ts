// Numbers in the fields of an offer.
import { useState } from 'react';
import { useLocale } from '@/app/locale';
import { parseAmount } from '@/format/amount';
import { wholeNumber } from '@/kit/fields';

export function useDecimal(initial: string, digits: number) {
  const locale = useLocale();
  const [text, setText] = useState(initial);
  return { text, setText, value: parseAmount(text, digits, locale) };
}

export function useWhole(initial: string) {
  const [text, setText] = useState(initial);
  return { text, setText, value: wholeNumber(text) };
}

// The properties of a field.
export const textFieldOf = ({ text, setText }: { text: string; setText: (text: string) => void }) => ({
  value: text,
  onChange: setText,
});
