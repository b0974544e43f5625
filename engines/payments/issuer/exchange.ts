import type { Static } from 'typebox';
import Type from 'typebox';

const digits = (length: number) => Type.String({ pattern: `^[0-9]{${length}}$` });

/**
 * What identifies a financial message of an acquirer on its way (ISO 8583-1:1987, fields 32, 7 and 11): together they
 * are what field 90 of a reversal carries. `transmittedAt` is field 7 with its year, which the message does not carry.
 */
export const Origin = {
  /** Field 32, acquiring institution. */
  acquirer: Type.String({ pattern: '^[0-9]{1,11}$' }),
  /** Field 7 with the year that brings it nearest to the clock: 'YYYYMMDDhhmmss', UTC. */
  transmittedAt: digits(14),
  /** Field 11, system trace audit number. */
  stan: digits(6),
} as const;
const OriginOnly = Type.Object(Origin, { additionalProperties: false });
export type OriginOf = Static<typeof OriginOnly>;

/** Where and how something is paid, as the message says it. */
export const Place = {
  /** Field 37, retrieval reference number. */
  rrn: Type.String({ pattern: '^[0-9A-Z]{12}$' }),
  /** Field 41. */
  terminal: Type.String({ minLength: 1, maxLength: 8 }),
  /** Field 42: 3 of the institution, 4 of the area, 4 of the category, 4 of its own. */
  merchant: Type.String({ minLength: 1, maxLength: 15 }),
  /** Field 43, name part. */
  merchantName: Type.String({ minLength: 1, maxLength: 40 }),
  /** Field 43, ISO 3166-1 alpha-3. */
  country: Type.String({ pattern: '^[A-Z]{3}$' }),
  /** Field 18, merchant category (ISO 18245). */
  category: digits(4),
  /** Field 22, first two digits: how the number came in. */
  entryMode: digits(2),
  /** GB/T 2260, province level, of the merchant. */
  region: digits(6),
  /** Field 49, ISO 4217 numeric. */
  currency: digits(3),
} as const;

/** The key by which an original is found again: the same for the message, its repeats and its reversal. */
export const exchangeId = ({ acquirer, transmittedAt, stan }: OriginOf): string =>
  `${acquirer}-${transmittedAt}-${stan}`;

/** The same in parts, as a bundle keeps them. */
export const exchangeParts = ({ acquirer, transmittedAt, stan }: OriginOf) => ({
  acquirer,
  transmitted: BigInt(transmittedAt),
  stan: Number(stan),
});

const MOMENT = /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d){2}$/;

/** Whether field 7 is a moment of some year. */
export const isMoment = (field7: string): boolean => MOMENT.test(field7);

const YEAR_DIGITS = 4;
const HALF_YEAR_MS = 183 * 86_400_000;
/** A clock elsewhere may be so far ahead of ours. */
const AHEAD_MAX_MS = 31 * 86_400_000;
/** 29 February comes again after eight years at most. */
const YEARS_MAX = 8;

/** Field 7, 'MMDDhhmmss', with the year in which it lies nearest to now (ms, UTC). */
export function withYear(field7: string, now: number): string {
  const year = new Date(now).getUTCFullYear();
  const here = momentOf(field7, year);
  return inYear(field7, here - now > HALF_YEAR_MS ? year - 1 : now - here > HALF_YEAR_MS ? year + 1 : year);
}

/** The same in ms, UTC. @param field7 a moment of some year */
export function momentNear(field7: string, now: number): number {
  const year = Number(withYear(field7, now).slice(0, YEAR_DIGITS));
  return momentOf(field7, year);
}

/**
 * The same of a message that asks for something. undefined: it is no moment of that year, or lies so far ahead that a reversal of it
 * would be looked for in the year before.
 */
export function transmittedAt(field7: string | undefined, now: number): string | undefined {
  if (field7 === undefined || !isMoment(field7)) return undefined;
  const at = withYear(field7, now);
  const year = Number(at.slice(0, YEAR_DIGITS));
  return isIn(year, field7) && momentOf(field7, year) <= now + AHEAD_MAX_MS ? at : undefined;
}

/** The same of an original, which lies behind: what is given back may have been paid most of a year ago. */
export function withPastYear(field7: string, now: number): string {
  const latest = new Date(now + AHEAD_MAX_MS).getUTCFullYear();
  for (let year = latest; year > latest - YEARS_MAX; year -= 1)
    if (momentOf(field7, year) <= now + AHEAD_MAX_MS && isIn(year, field7)) return inYear(field7, year);
  return inYear(field7, latest);
}

/** Whether its day is one of that year: 29 February is not one of each. */
const isIn = (year: number, field7: string): boolean =>
  new Date(momentOf(field7, year)).getUTCDate() === Number(field7.slice(2, 4));

const inYear = (field7: string, year: number): string => String(year).padStart(YEAR_DIGITS, '0') + field7;

const momentOf = (field7: string, year: number): number => {
  const [month, day, hour, minute, second] = [0, 2, 4, 6, 8].map((at) => Number(field7.slice(at, at + 2)));
  return Date.UTC(year, month! - 1, day, hour, minute, second);
};
