import { isPan, maskPan, PAN_DIGITS_MAX } from './secrecy.ts';

/**
 * A free text as it may be shown: what looks like a card number in it — 13 to 19 digits with their check digit, together or in groups —
 * is masked, for people write numbers where no number belongs, and of a track or of expiry and verification value behind it nothing is
 * left (PCI DSS 3.3.1). What stands beside it stays as it is.
 * @example maskPansIn('card 6222 8212 3456 7897, Mr Wang') // 'card 6222 82** **** 7897, Mr Wang'
 */
export const maskPansIn = (text: string): string => masked(text, STEPS);

/** The same, but only of numbers with what stands behind them on a track. */
export const maskTracksIn = (text: string): string => masked(text, [hideTracks]);

/** Whether a text is nothing but digits in the groups that are embossed on cards, whatever parts them, mistyped or not. */
export function isInCardGroups(text: string): boolean {
  const [written] = plainOf(text).match(CARD_GROUPS) ?? [];
  return written !== undefined && written.length === text.length && ISSUED.test(written);
}

type Step = (text: string) => string;

/** Each character stays at its place, so that what is hidden in the plain form can be hidden in the text itself. */
function masked(text: string, steps: readonly Step[]): string {
  const plain = plainOf(text);
  const shown = steps.reduce((some, step) => step(some), plain);
  if (shown === plain) return text;
  return plain === text ? shown : merged(text, plain, shown);
}

function merged(text: string, plain: string, shown: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += shown[at] === plain[at] ? text[at] : shown[at];
  return result;
}

/** Digits of full width, as Chinese and Japanese keyboards write them, and characters escaped in an address. */
const FULL_WIDTH = /[０-９]/g;
const ESCAPED = /%([2-7][0-9A-F])/gi;
const FULL_WIDTH_BEFORE_ASCII = 0xfee0;
const ESCAPE_CHARACTERS = 3;

/** A text with its digits as digits, and what was escaped as it is, behind blanks in the place of the escape. */
const plainOf = (text: string): string =>
  text
    .replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_BEFORE_ASCII))
    .replace(ESCAPED, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)).padStart(ESCAPE_CHARACTERS),
    );

/** A number with what follows it on track 2 (= or D, expiry and more digits) and on track 1 (^, a name, ^, the same); ISO/IEC 7813. */
const TRACKS = [
  /(?<!\d)(\d{13,19})( {0,2}=)([\d=D]+)/g,
  /(?<![\dA-Za-z])(\d{13,19})(D)([\dDF]{4,})/g,
  /(?<!\d)(\d{13,19})( {0,2}\^)([^?\r\n]+)/g,
];

const hideTracks: Step = (text) =>
  TRACKS.reduce(
    (some, track) =>
      some.replace(track, (whole: string, number: string, separator: string, rest: string) =>
        isPan(number) ? maskPan(number) + separator + '*'.repeat(rest.length) : whole,
      ),
    text,
  );

/** How long numbers mostly are, by what they begin with, as the schemes publish it: for digits that begin with a number and go on. */
const LENGTHS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16, 19, 13]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0|[689])/, [14, 16]],
  [/^35/, [16]],
  [/^(?:50|5[6-9]|6|81)/, [16, 19]],
];
const YEAR = '[2-4]\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
/** Expiry as YYMM or MMYY, with a verification value or not; such a value alone, of three digits. */
const BEHIND = new RegExp(`^(?:(?:${YEAR}${MONTH}|${MONTH}${YEAR})(?:\\d{3,4})?|\\d{3})$`);
const FILLED_UP = /^0{3,}$/;
/** What ends so and goes on by zeros is an amount. */
const ROUND = /00$/;

/** Digits in which a number stands first, or behind zeros that fill a column; of what stands behind it nothing is shown. */
const hideInLonger: Step = (text) => text.replace(/\d{16,}/g, (run) => (isPan(run) ? run : ofLonger(run)));

function ofLonger(run: string): string {
  const number = numberAtStart(run);
  if (number !== undefined) return maskPan(number) + '*'.repeat(run.length - number.length);
  const bare = run.replace(/^0+/, '');
  const isNumber = isPan(bare) && lengthsOf(bare).includes(bare.length);
  return isNumber ? '0'.repeat(run.length - bare.length) + maskPan(bare) : run;
}

function numberAtStart(run: string): string | undefined {
  const length = lengthsOf(run).find((digits) => {
    const [number, rest] = [run.slice(0, digits), run.slice(digits)];
    return (BEHIND.test(rest) || (FILLED_UP.test(rest) && !ROUND.test(number))) && isPan(number);
  });
  return length === undefined ? undefined : run.slice(0, length);
}

const lengthsOf = (digits: string): readonly number[] =>
  LENGTHS.find(([prefix]) => prefix.test(digits))?.[1] ?? [];

/** Digits, also in groups with one blank or dash between them. */
const GROUPS = /\d+(?:[\s\p{Pd}]\d+)*/gu;
const BETWEEN_GROUPS = /[\s\p{Pd}]/u;
/** No number on a card begins with a shorter group; country codes of telephone numbers do. */
const FIRST_GROUP_MIN = 4;

const hideInGroups: Step = (text) => text.replace(GROUPS, ofGroups);

function ofGroups(written: string): string {
  const groups = written.split(BETWEEN_GROUPS);
  let [shown, first] = ['', 0];
  while (first < groups.length) {
    const end = endOfPan(groups, first);
    const next = end ?? first + 1;
    const part = written.slice(shown.length, shown.length + lengthOf(groups.slice(first, next)));
    shown += end === undefined ? part : maskApart(part);
    first = next;
  }
  return shown;
}

/** After which group a card number that begins with this one ends; the longest, so that no digit of it stays. */
function endOfPan(groups: readonly string[], first: number): number | undefined {
  if (groups[first]!.length < FIRST_GROUP_MIN) return undefined;
  let [digits, found] = ['', undefined as number | undefined];
  for (let at = first; at < groups.length && digits.length < PAN_DIGITS_MAX; at += 1) {
    digits += groups[at];
    if (isPan(digits)) found = at + 1;
  }
  return found;
}

/** Of groups with what stands after each. */
const lengthOf = (groups: readonly string[]): number =>
  groups.reduce((total, { length }) => total + length + 1, 0);

/**
 * The groups that are embossed on cards — fours, or four, six and what is left —, with the same one to three signs between them, whatever
 * they are. Other digits with such signs are amounts, dates and places.
 */
const CARD_GROUPS =
  /(?<!\d)\d{4}([^\p{L}\p{N}]{1,3})(?:\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{6}\1\d{4,5})(?!\d)/gu;
/** What numbers begin with; a year does not. */
const ISSUED = /^(?:[3-69]|2[2-7]|81)/;

const hideInCardGroups: Step = (text) =>
  text.replace(CARD_GROUPS, (written) =>
    ISSUED.test(written) && isPan(written.replace(/\D/g, '')) ? maskApart(written) : written,
  );

/** Masked, each digit at its place. */
function maskApart(written: string): string {
  const shown = maskPan(written.replace(/\D/g, ''));
  let at = 0;
  return written.replace(/\d/g, () => shown[at++]!);
}

const STEPS: readonly Step[] = [hideTracks, hideInLonger, hideInGroups, hideInCardGroups];
