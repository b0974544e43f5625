import type { Sentence } from '@sandglass/operations';
import type { Comparison, Condition } from './condition.ts';
import type { Input, Output, Value } from './schema.ts';

type Locale = keyof Sentence;
const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

const each = (make: (locale: Locale) => string): Sentence => ({
  'zh-Hans': make('zh-Hans'),
  'zh-Hant': make('zh-Hant'),
  en: make('en'),
});

const comparisons: Readonly<Record<Comparison, Sentence>> = {
  '<': { 'zh-Hans': '小于', 'zh-Hant': '小於', en: 'less than' },
  '<=': { 'zh-Hans': '不超过', 'zh-Hant': '不超過', en: 'at most' },
  '>': { 'zh-Hans': '大于', 'zh-Hant': '大於', en: 'more than' },
  '>=': { 'zh-Hans': '至少', 'zh-Hant': '至少', en: 'at least' },
  '==': { 'zh-Hans': '等于', 'zh-Hant': '等於', en: 'exactly' },
  '!=': { 'zh-Hans': '不等于', 'zh-Hant': '不等於', en: 'other than' },
};

const words = {
  any: { 'zh-Hans': '任意', 'zh-Hant': '任意', en: 'anything' },
  not: { 'zh-Hans': '除', 'zh-Hant': '除', en: 'anything but ' },
  notEnd: { 'zh-Hans': '之外', 'zh-Hant': '之外', en: '' },
  yes: { 'zh-Hans': '是', 'zh-Hant': '是', en: 'yes' },
  no: { 'zh-Hans': '否', 'zh-Hant': '否', en: 'no' },
  or: { 'zh-Hans': '或', 'zh-Hant': '或', en: ' or ' },
} as const satisfies Record<string, Sentence>;

/** A condition as a person says it: “less than 2 years”. */
export const conditionWords = (input: Input, condition: Condition): Sentence =>
  each((locale) => inWords(input, condition, locale));

/** A condition on its input: “years in business: less than 2 years”. Undefined where anything will do. */
export const termWords = (input: Input, condition: Condition): Sentence | undefined =>
  condition.kind === 'any'
    ? undefined
    : each(
        (locale) =>
          `${input.title[locale]}${locale === 'en' ? ': ' : '：'}${inWords(input, condition, locale)}`,
      );

function inWords(input: Input, condition: Condition, locale: Locale): string {
  switch (condition.kind) {
    case 'any':
      return words.any[locale];
    case 'compare':
      return `${comparisons[condition.comparison][locale]} ${figure(input, condition.value, locale)}`;
    case 'between':
      return rangeWords(input, condition, locale);
    case 'one-of':
      return condition.values.map((value) => valueIn(input, value, locale)).join(words.or[locale]);
    case 'none-of':
      return `${words.not[locale]}${condition.values.map((value) => valueIn(input, value, locale)).join(words.or[locale])}${words.notEnd[locale]}`;
    case 'is':
      return words[condition.value ? 'yes' : 'no'][locale];
  }
}

function rangeWords(
  input: Input,
  { from, to, fromIncluded, toIncluded }: Extract<Condition, { kind: 'between' }>,
  locale: Locale,
): string {
  const [least, most] = [comparisons[fromIncluded ? '>=' : '>'], comparisons[toIncluded ? '<=' : '<']];
  const and = locale === 'en' ? ' and ' : locale === 'zh-Hans' ? '且' : '且';
  return `${least[locale]} ${figure(input, from, locale)}${and}${most[locale]} ${figure(input, to, locale)}`;
}

const figure = (input: Input, value: number, locale: Locale): string => {
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  const unit = input.type === 'number' ? input.unit?.[locale] : undefined;
  return unit === undefined ? text : `${text} ${unit}`;
};

function valueIn(column: Input | Output, value: Value, locale: Locale): string {
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][locale];
  if (column.type === 'text') return column.values[String(value)]?.[locale] ?? String(value);
  const unit = 'unit' in column ? column.unit?.[locale] : undefined;
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(Number(value));
  return unit === undefined ? text : `${text} ${unit}`;
}

/** A value of a column as a person reads it. */
export const valueWords = (column: Input | Output, value: Value): Sentence =>
  each((locale) => valueIn(column, value, locale));

/** Several sentences as one, in the manner of each language. */
export const joined = (parts: readonly Sentence[], by: Sentence | string): Sentence =>
  each((locale) => parts.map((part) => part[locale]).join(typeof by === 'string' ? by : by[locale]));

export { locales };
