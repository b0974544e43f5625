import { localeOf } from '@sandglass/http';
import { type Locale, locales } from '@sandglass/operations';

export interface Wishes {
  /** `?lang=` of the page itself. */
  readonly lang?: unknown;
  /** What the app asked for: space-separated tags (OpenID Connect Core §3.1.2.1). */
  readonly uiLocales?: unknown;
  readonly acceptLanguage?: string | undefined;
}

/** The language of a sign-in page: the reader's own choice, then the app's, then the browser's. */
export function localeFrom({ lang, uiLocales, acceptLanguage }: Wishes): Locale {
  const chosen = locales.find((locale) => locale === lang);
  if (chosen !== undefined) return chosen;
  return localeOf(typeof uiLocales === 'string' ? uiLocales.trim().replace(/ +/g, ',') : acceptLanguage);
}
