import { type Locale, nullable, object, type Shaped, text } from '@sandglass/kit';

/** A text of the declaration: 繁體 falls back to 简体 where it is not given. */
export const declared = object({ zh: text, zhHant: nullable(text), en: text });
export type Declared = Shaped<typeof declared>;

export const inLanguage = ({ zh, zhHant, en }: Declared, locale: Locale): string =>
  locale === 'en' ? en : locale === 'zh-Hant' ? (zhHant ?? zh) : zh;
