import { wordsOf } from '@sandglass/kit';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** The console's words in every language; each has the keys of zh-Hans or does not compile. */
export const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export const useWords = wordsOf<typeof zhHans>('app');
