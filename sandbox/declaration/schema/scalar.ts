import Type from 'typebox';
import { choice, formed } from './label.ts';

const coded = <T extends object>(schema: T) => ({ ...schema, 'x-shape': 'code' });
const letters = Type.String({ pattern: '^[a-z][a-z0-9-]{0,47}$' });
const idForm = formed(
  ['小写字母、数字和连字符', '小寫字母、數字和連字號', 'lower-case letters, digits and hyphens'],
  letters,
);

/** A name inside this document. */
export const Id = coded(idForm);
/** Refers to an institution, an appendix, a measure of this document by its id. */
export const InstitutionRef = { ...idForm, 'x-shape': 'institution' };
export const AppendixRef = { ...idForm, 'x-shape': 'appendix' };
export const MeasureRef = { ...idForm, 'x-shape': 'measure' };
/** 统一社会信用代码, GB 32100: 18 characters; its check digit is looked at apart. */
export const CreditCode = coded(
  formed(['18 位代码', '18 位代碼', '18 characters'], Type.String({ pattern: '^[0-9A-HJ-NP-RTUWXY]{18}$' })),
);
/** 全球法人识别编码, ISO 17442: 20 characters, the last two are check digits. */
export const Lei = coded(
  formed(['20 位编码', '20 位編碼', '20 characters'], Type.String({ pattern: '^[0-9A-Z]{18}[0-9]{2}$' })),
);
/** 创新应用编号: credit code, year, four-digit serial. */
export const InnovationNumber = coded(
  formed(
    ['信用代码-年份-四位序号', '信用代碼-年份-四位序號', 'credit code-year-four digits'],
    Type.String({ pattern: '^[0-9A-Z]{18}-[0-9]{4}-[0-9]{4}$' }),
  ),
);
export const DateOnly = {
  ...formed(
    ['日期，如 2026-10-01', '日期，如 2026-10-01', 'a date like 2026-10-01'],
    Type.String({ format: 'date' }),
  ),
  'x-shape': 'date',
};
/** Time of day, 24:00 being the end of the day. */
export const TimeOfDay = formed(
  ['时刻，如 09:00', '時刻，如 09:00', 'a time like 09:00'],
  Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' }),
);
/** An IANA time zone. */
export const Zone = Type.String({ minLength: 1, maxLength: 64 });
/** A decimal amount or a whole number, as text so that no digit is lost. */
export const Decimal = {
  ...formed(
    [
      '带引号的数字，如 "3000000.00"',
      '帶引號的數字，如 "3000000.00"',
      'a number in quotes like "3000000.00"',
    ],
    Type.String({ minLength: 1, maxLength: 24 }),
  ),
  'x-shape': 'decimal',
};
export const Currency = choice({
  CNY: ['人民币', '人民幣', 'renminbi'],
  GBP: ['英镑', '英鎊', 'pounds sterling'],
  EUR: ['欧元', '歐元', 'euros'],
});
/** GB/T 2260 code of a province-level division, ISO 3166-2 of a part of the United Kingdom, ISO 3166-1 of a member state. */
export const RegionCode = {
  ...formed(
    [
      '地区代码，如 330000、GB-ENG、NL',
      '地區代碼，如 330000、GB-ENG、NL',
      'a region code like 330000, GB-ENG or NL',
    ],
    Type.String({ pattern: '^([1-9][0-9]0000|[A-Z]{2}(-[A-Z]{3})?)$' }),
  ),
  'x-shape': 'region',
};
export const Regions = Type.Array(RegionCode, { minItems: 1, maxItems: 34, uniqueItems: true });
export const Days = Type.Integer({ minimum: 0, maximum: 3_650 });
export const Percent = Type.Integer({ minimum: 1, maximum: 100 });
