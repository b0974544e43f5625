import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** The wallet's words in every language at once, for who speaks them elsewhere than on its screens. */
export const everyWord = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
