import { hasPan } from '@sandglass/iso8583';
import { type Refused, refuse } from '@sandglass/operations';

/** Words that become public and seem to name a person are refused. */
export function refusePersonal(words: string): Refused | undefined {
  const kind = personalDataIn(words);
  return kind && refuse('words-personal', { kind });
}

/** What looks like personal data in a public comment, by kind; undefined for none that a program can see. */
export function personalDataIn(
  text: string,
): 'identity-number' | 'card-number' | 'phone-number' | 'e-mail' | undefined {
  // What has no width parts nothing.
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (digitsIn(plain, /(?<!\d)\d{17}[\dXx](?!\d)/g).some(isIdentityNumber)) return 'identity-number';
  const rest = plain.replace(FIGURES, 'n');
  if (hasPan(rest) || digitsIn(rest, /(?<!\d)\d{16,19}(?!\d)/g).some(hasPan)) return 'card-number';
  if (digitsIn(rest, /(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/g).length > 0) return 'phone-number';
  if (/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{0,190}\w/.test(plain)) return 'e-mail';
  return undefined;
}

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** Amounts, decimals, dates, times and addresses of machines: digits with signs between them that are nobody's number. */
const FIGURES = new RegExp(
  [
    String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![.,]?\d)`,
    String.raw`\d{1,9}\.\d{1,2}(?![.,]?\d)`,
    String.raw`(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)`,
    String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![:\d])`,
    String.raw`(?:${OCTET}\.){3}${OCTET}(?![.\d])`,
  ]
    .map((figure) => String.raw`(?<!\d[.,:]?)(?:${figure})`)
    .join('|'),
  'g',
);

/** Numbers of this form, also where signs part their digits: one blank or dash, any signs, or the same throughout. */
function digitsIn(text: string, form: RegExp): readonly string[] {
  const readings = [
    text,
    text.replace(/(?<=\d)[ -](?=[\dXx])/g, ''),
    text.replace(/(?<=\d)[^\p{L}\p{N}]+(?=[\dXx])/gu, ''),
    // In a list its signs stand between one number and the next, too.
    text.replace(/(?<!\d)\d+([^\p{L}\p{N}]+)\d+(?:\1\d+)+(?:\1[Xx])?/gu, (run) =>
      run.replace(/[^\p{L}\p{N}]/gu, ''),
    ),
  ];
  return readings.flatMap((reading) => reading.match(form) ?? []);
}

/** GB 11643-1999: six digits of the place, the day of birth, ISO 7064 MOD 11-2 over seventeen digits. */
function isIdentityNumber(text: string): boolean {
  if (!/^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(text[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}
