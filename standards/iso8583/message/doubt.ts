import type { Preamble } from '../codec/header.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { hasPan } from './looks-like-pan.ts';
import { isPan, type Secrecy, secrecyOf } from './secrecy.ts';

/** So many digits of a card's number in a row are never shown: one more than the first six. */
const HIDDEN_RUN = 7;
const RUN = new RegExp(`\\d{${HIDDEN_RUN}}`);
/** What tells a part of a number from an amount: so many different digits, or no more zeros than so many. */
const DIFFERENT_MIN = 3;
const ZEROS_MAX = 3;
const NUMBER = 2;
const TRACK_2 = 35;
/** Transmission date and time: what has no number has this. */
const MOMENT = 7;
/** Time and date where the card is, for terminals' lines, which have no other moment. */
const LOCAL = [12, 13] as const;
/** Settlement and network management: terminals write them without number and moment. */
const MANAGEMENT = /^.[58]/;

const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const TIME = '(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d';
const of = (text: string): RegExp => new RegExp(`^${text}$`);

/** What says of itself whether it is whole (ISO 8583-1:1987 and 1993, 4.4): moments and dates. Digits of a number hardly ever do. */
const CHECKS: Readonly<Record<Dialect['version'], readonly (readonly [number, RegExp])[]>> = {
  '0': [
    [7, of(MONTH_DAY + TIME)],
    [12, of(TIME)],
    [13, of(MONTH_DAY)],
    [14, of('\\d\\d(?:0[1-9]|1[0-2]|00)')],
    [15, of(MONTH_DAY)],
  ],
  '1': [
    [7, of(MONTH_DAY + TIME)],
    [12, of(`\\d\\d${MONTH_DAY}${TIME}`)],
    [14, of('\\d\\d(?:0[1-9]|1[0-2]|00)')],
  ],
};

type Values = readonly (string | undefined)[];

/**
 * Whether the fields of a message seem to stand where its sender put them: its number has its check digit, in its field or on its track,
 * and its moments and dates are such; it has the one or the other. A message of which bytes were lost, or came between, may be read all
 * the same, with digits of its number under other fields.
 */
export function isWhole(dialect: Dialect, mti: string, values: Values): boolean {
  const number = values[NUMBER] ?? values[TRACK_2]?.split(/[D=]/)[0];
  if (number === undefined ? !isNumberless(dialect, mti, values) : !isPan(number)) return false;
  return CHECKS[dialect.version].every(([field, check]) => {
    const value = values[field];
    return value === undefined || check.test(value);
  });
}

/** Whether a message may be whole without a number. */
function isNumberless({ elements }: Dialect, mti: string, values: Values): boolean {
  const isThere = (field: number): boolean => values[field] !== undefined;
  if (elements[MOMENT] !== undefined) return isThere(MOMENT);
  return LOCAL.every(isThere) || MANAGEMENT.test(mti);
}

/** Fields in which a number belongs, or is where there are such digits. */
const MAY_HOLD: ReadonlySet<Secrecy> = new Set(['pan', 'card']);

/** Each part of seven digits of the numbers that a message has where they belong, or where its networks put what they like. */
export function partsOfNumbers(dialect: Dialect, values: Values): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let field = NUMBER; field < values.length; field += 1) {
    const value = values[field];
    const secrecy = value === undefined ? undefined : secrecyOf(dialect, field);
    if (value === undefined || secrecy === undefined) continue;
    if (!MAY_HOLD.has(secrecy) && !hasPan(value)) continue;
    for (const text of writtenIn(value)) addParts(parts, text);
  }
  return parts;
}

/** As it is, and where it is hexadecimal what its bytes say as text. */
const writtenIn = (value: string): readonly string[] =>
  /^(?:[0-9A-F]{2})+$/.test(value) ? [value, Buffer.from(value, 'hex').toString('latin1')] : [value];

function addParts(parts: Set<string>, text: string): void {
  for (const [run] of text.matchAll(/\d+/g))
    for (let at = 0; at + HIDDEN_RUN <= run.length; at += 1) {
      const part = run.slice(at, at + HIDDEN_RUN);
      if (new Set(part).size >= DIFFERENT_MIN || part.split('0').length - 1 <= ZEROS_MAX) parts.add(part);
    }
}

/** Digits in groups stand together, whatever parts them. */
const joined = (text: string): string => text.replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '');

/** Seven digits as the hexadecimal of their characters, wherever they begin in a text. */
const RUN_IN_HEX = new RegExp(`(?=((?:3\\d){${HIDDEN_RUN}}))`, 'g');

/** Whether an open value has a part of one of the numbers, in digits or as the hexadecimal of such. */
export const hasPart = (value: string, parts: ReadonlySet<string>): boolean =>
  writtenIn(value).some((text) => {
    const found = new Set<string>();
    addParts(found, joined(text));
    for (const [, hex = ''] of text.matchAll(RUN_IN_HEX))
      addParts(found, Buffer.from(hex, 'hex').toString('latin1'));
    return !found.isDisjointFrom(parts);
  });

/** Whether so many digits stand in a row in it, as they are or as the bytes of hexadecimal. */
export const hasRun = (value: string): boolean => writtenIn(value).some((text) => RUN.test(joined(text)));

/** What stands before a message, as it may be printed. */
export const preambleShown = (preamble: Preamble, mayShow: (value: string) => boolean): Preamble =>
  Object.fromEntries(
    Object.entries(preamble).map(([name, value]: [string, string | undefined]) => [
      name,
      value === undefined || mayShow(value) ? value : `(${value.length} hidden)`,
    ]),
  );
