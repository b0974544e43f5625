export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The reader's language: chosen here, else the browser's first that the shop speaks. */
export function localeOf(chosen: string | undefined, accepted: string | undefined): Locale {
  const known = locales.find((locale) => locale === chosen);
  if (known !== undefined) return known;
  for (const tag of (accepted ?? '').toLowerCase().split(',')) {
    if (/^\s*zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
    if (/^\s*zh/.test(tag)) return 'zh-Hans';
    if (/^\s*en/.test(tag)) return 'en';
  }
  return 'zh-Hans';
}
