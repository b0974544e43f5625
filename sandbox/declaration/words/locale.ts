/** The languages that a declaration is read in; the codes are used everywhere. */
export type Locale = 'zh-Hans' | 'zh-Hant' | 'en';
export const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

/** A sentence of the house in three languages; 繁體 in the wording of Taiwan and Hong Kong. */
export type Sentence = Readonly<Record<Locale, string>>;

export const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** Builds a sentence language by language from parts that are sentences themselves. */
export const eachLocale = (build: (locale: Locale) => string): Sentence => ({
  'zh-Hans': build('zh-Hans'),
  'zh-Hant': build('zh-Hant'),
  en: build('en'),
});
