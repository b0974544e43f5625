/** The languages of every screen. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What a person reads in the language switch: each language by its own name. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

const KEPT_AS = 'sandglass.locale';
const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

/** The locale of a BCP 47 tag, or undefined where we have none: `zh-HK` → zh-Hant, `zh` → zh-Hans. */
export function localeOfTag(tag: string): Locale | undefined {
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}

/** What was chosen here before, else the browser's first language that we have, else English. */
export function preferredLocale(kept: string | null, tags: readonly string[]): Locale {
  const before = locales.find((locale) => locale === kept);
  if (before !== undefined) return before;
  return tags.map(localeOfTag).find((locale) => locale !== undefined) ?? 'en';
}

/** The locale in which this browser starts. */
export const startLocale = (): Locale => preferredLocale(localStorage.getItem(KEPT_AS), navigator.languages);

/** Keeps a person's choice for the next visit and tells the document. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT_AS, locale);
  document.documentElement.lang = locale;
}

/** A text that comes in all three languages. */
export type Sentence = Readonly<Record<Locale, string>>;
