import i18next, { type BackendModule, type i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { en } from '../words/en.ts';
import { zhHans } from '../words/zh-hans.ts';
import { zhHant } from '../words/zh-hant.ts';
import { keepLocale, type Locale, locales, startLocale } from './locale.ts';

/** Words of a screen, nested by place. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** `loan.draw.title`: every path that leads to a word. */
export type WordKey<W> = {
  [K in keyof W & string]: W[K] extends string ? K : `${K}.${WordKey<W[K]>}`;
}[keyof W & string];

export type Values = Readonly<Record<string, string | number>>;
export type Say<W> = (key: WordKey<W>, values?: Values) => string;

const kit: Readonly<Record<Locale, WordTree>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** Sets the words of an app beside the kit's own; a value stands as `{{name}}`. */
export function startWords(app: Readonly<Record<Locale, WordTree>>, locale: Locale = startLocale()): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [...locales],
    ns: ['kit', 'app'],
    defaultNS: 'app',
    resources: Object.fromEntries(locales.map((each) => [each, { kit: kit[each], app: app[each] }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** The words of an app, a script of its own for each language. */
export type WordsByLanguage = Readonly<Record<Locale, () => Promise<WordTree>>>;

/** Like `startWords`, but only the language of the screen is fetched; another one when somebody chooses it. */
export async function fetchWords(app: WordsByLanguage, locale: Locale = startLocale()): Promise<i18n> {
  const words = i18next.createInstance();
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, _namespace, done) => {
      const known = locales.find((each) => each === language) ?? 'en';
      app[known]().then(
        (tree) => done(null, tree as never),
        (error: Error) => done(error, false),
      );
    },
  };
  await words.use(backend).init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [...locales],
    ns: ['kit', 'app'],
    defaultNS: 'app',
    resources: Object.fromEntries(locales.map((each) => [each, { kit: kit[each] }])),
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });
  return words;
}

/** A typed hook over one set of words: `wordsOf<typeof zhHans>('app')`. */
export function wordsOf<W>(namespace: 'kit' | 'app'): () => Say<W> {
  return () => {
    const { i18n } = useTranslation(namespace);
    return (key, values) => String(i18n.t(String(key), { ns: namespace, ...values }));
  };
}

/** The kit's own words. */
export const useKitWords = wordsOf<typeof zhHans>('kit');

/** The language of the screen, and how to change it. */
export function useLocale(): readonly [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation('kit');
  const locale = locales.find((each) => each === i18n.language) ?? 'en';
  const change = async (next: Locale) => {
    // Without a network the words may not come: then the screen stays in a language that it has.
    await i18n.loadLanguages(next);
    if (!i18n.hasResourceBundle(next, 'app')) return;
    keepLocale(next);
    await i18n.changeLanguage(next);
  };
  return [locale, (next) => void change(next)];
}
