import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';

const sentence: Sentence = {
  'zh-Hans': '必须是存在的日期，写作 "2024-02-29"（年-月-日）',
  'zh-Hant': '必須是存在的日期，寫作 "2024-02-29"（年-月-日）',
  en: 'must be a date that exists, written as "2024-02-29" (year-month-day)',
};

/** A civil date that exists, from 1900 on: "2023-02-29" is refused (RFC 3339 full-date). */
export const DateString = () =>
  Type.String({
    format: 'date',
    pattern: '^(19|[2-9][0-9])[0-9]{2}-',
    description: sentence.en,
    'x-sentence': sentence,
  });
