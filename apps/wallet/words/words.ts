import { type WordsByLanguage, wordsOf } from '@sandglass/kit';
import type { zhHans } from './zh-Hans.ts';

/** The wallet's words: a script a language; each has the keys of zh-Hans or does not compile. */
export const words: WordsByLanguage = {
  'zh-Hans': async () => (await import('./zh-Hans.ts')).zhHans,
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
};

export type WalletWords = typeof zhHans;
export const useWords = wordsOf<WalletWords>('app');
