import { labelAt, segmentsOf } from './schema/node.ts';
import { SECTION_NUMBERS } from './schema/sections.ts';
import { eachLocale, type Locale, type Sentence, sentence } from './words/locale.ts';

/** What is wrong with a declaration, where, and what to do about it. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the document. */
  readonly path: string;
  readonly code: string;
  readonly message: Sentence;
}

/** A problem told with the section that it stands in. */
export const problem = (path: string, code: string, what: Sentence): Problem => ({
  path,
  code,
  message: eachLocale((locale) => {
    const place = placeOf(path, locale);
    return place === '' ? what[locale] : `${place}${locale === 'en' ? ': ' : '：'}${what[locale]}`;
  }),
});

/** A document's own way to write a path: `limits[2].maximum`, counted from 0 as in the JSON. */
export const dotted = (path: string): string =>
  segmentsOf(path)
    .map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`))
    .join('')
    .replace(/^\./, '');

const ITEM = sentence('第{n}项', '第{n}項', 'item {n}');
const SECTION = sentence('第{n}部分 {name}', '第{n}部分 {name}', 'Section {n}, {name}');
const PART = sentence('“{name}”部分', '「{name}」部分', 'Section “{name}”');

/** "Section 5, risk control, item 2": the section by its number and every item counted from 1. */
function placeOf(path: string, locale: Locale): string {
  const [section, ...rest] = segmentsOf(path);
  const label = section === undefined ? undefined : labelAt(`/${section}`);
  if (section === undefined || label === undefined) return '';
  const number = Object.entries(SECTION_NUMBERS).find(([key]) => key === section)?.[1];
  const name = locale === 'en' && number !== undefined ? label.en.toLowerCase() : label[locale];
  const head = (number === undefined ? PART : SECTION)[locale]
    .replace('{n}', String(number))
    .replace('{name}', name);
  const items = rest
    .filter((segment) => /^\d+$/.test(segment))
    .map((segment) => ITEM[locale].replace('{n}', String(Number(segment) + 1)));
  return [head, ...items].join(locale === 'en' ? ', ' : '，');
}
