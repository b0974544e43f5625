import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Locale } from '../locale/locale.ts';
import { startWords } from '../locale/words.ts';

/** A piece of a screen with the kit's words in one language. */
export function inLocale(locale: Locale, what: ReactNode) {
  const none = { 'zh-Hans': {}, 'zh-Hant': {}, en: {} };
  return <I18nextProvider i18n={startWords(none, locale)}>{what}</I18nextProvider>;
}
