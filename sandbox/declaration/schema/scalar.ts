import Type from 'typebox';

const coded = <T extends object>(schema: T) => ({ ...schema, 'x-shape': 'code' });

/** A name inside this document. */
export const Id = coded(Type.String({ pattern: '^[a-z][a-z0-9-]{0,47}$' }));
/** 统一社会信用代码, GB 32100: 18 characters; its check digit is looked at apart. */
export const CreditCode = coded(Type.String({ pattern: '^[0-9A-HJ-NP-RTUWXY]{18}$' }));
/** 全球法人识别编码, ISO 17442: 20 characters, the last two are check digits. */
export const Lei = coded(Type.String({ pattern: '^[0-9A-Z]{18}[0-9]{2}$' }));
/** 创新应用编号: credit code, year, four-digit serial. */
export const InnovationNumber = coded(Type.String({ pattern: '^[0-9A-Z]{18}-[0-9]{4}-[0-9]{4}$' }));
export const DateOnly = { ...Type.String({ format: 'date' }), 'x-shape': 'date' };
/** Time of day, 24:00 being the end of the day. */
export const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' });
/** An IANA time zone. */
export const Zone = Type.String({ minLength: 1, maxLength: 64 });
/** A decimal amount or a whole number, as text so that no digit is lost. */
export const Decimal = { ...Type.String({ minLength: 1, maxLength: 24 }), 'x-shape': 'decimal' };
export const Currency = Type.Unsafe<'CNY'>({ type: 'string', enum: ['CNY'] });
/** GB/T 2260 code of a province-level division. */
export const RegionCode = { ...Type.String({ pattern: '^[1-9][0-9]0000$' }), 'x-shape': 'region' };
export const Regions = Type.Array(RegionCode, { minItems: 1, maxItems: 34, uniqueItems: true });
export const Days = Type.Integer({ minimum: 0, maximum: 3_650 });
export const Percent = Type.Integer({ minimum: 1, maximum: 100 });
