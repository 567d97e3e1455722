// The language of the page: messages, and the notation of numbers and times.
import { i18n } from '@lingui/core';
import { createStore, useStore } from '@/store';

export const LOCALES = { en: 'English', uk: 'Українська' } as const;
export type Locale = keyof typeof LOCALES;

const CHOSEN = 'locale';
const isLocale = (text: string | null | undefined): text is Locale => text === 'en' || text === 'uk';

function preferred(): Locale {
  const kept = localStorage.getItem(CHOSEN);
  if (isLocale(kept)) return kept;
  const found = navigator.languages.map((language) => language.slice(0, 2)).find(isLocale);
  return found ?? 'en';
}

export const locale = createStore<Locale>('en');
export const useLocale = (): Locale => useStore(locale);

// Each catalogue is a file of its own, loaded when its language is chosen.
const catalogues = {
  en: () => import('@/locales/en.po'),
  uk: () => import('@/locales/uk.po'),
};

async function activate(next: Locale): Promise<void> {
  const { messages } = await catalogues[next]();
  i18n.loadAndActivate({ locale: next, messages });
  document.documentElement.lang = next;
  locale.set(next);
}

export const startLocale = (): Promise<void> => activate(preferred());

export function chooseLocale(next: Locale): Promise<void> {
  localStorage.setItem(CHOSEN, next);
  return activate(next);
}
