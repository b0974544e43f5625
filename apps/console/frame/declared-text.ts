import { nullable, object, type Shaped, text, useLocale } from '@sandglass/kit';

/** A text of a declaration: Chinese and English as declared, traditional characters where they were given. */
export const declaredText = object({ zh: text, zhHant: nullable(text), en: text });

/** A declared text in the screen's language. */
export function useDeclared(): (text: Shaped<typeof declaredText>) => string {
  const [locale] = useLocale();
  return ({ zh, zhHant, en }) => (locale === 'en' ? en : locale === 'zh-Hant' ? (zhHant ?? zh) : zh);
}
