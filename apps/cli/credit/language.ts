import type { Language } from '@sandglass/credit';

/** Language of the printed reasons by a POSIX locale such as zh_TW.UTF-8; English unless it says Chinese. */
export function languageOf(locale: string): Language {
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant';
  return /^zh([_.-]|$)/i.test(locale) ? 'zh-Hans' : 'en';
}
