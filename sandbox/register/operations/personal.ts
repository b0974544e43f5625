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
  const plain = text.normalize('NFKC');
  for (const [found] of plain.matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/g))
    if (isIdentityNumber(found)) return 'identity-number';
  const joined = plain.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  for (const [found] of joined.matchAll(/(?<!\d)\d{16,19}(?!\d)/g))
    if (isCardNumber(found)) return 'card-number';
  if (/(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/.test(joined)) return 'phone-number';
  if (/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{0,190}\w/.test(plain)) return 'e-mail';
  return undefined;
}

/** GB 11643-1999: ISO 7064 MOD 11-2 over seventeen digits. */
function isIdentityNumber(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(text[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** ISO/IEC 7812-1 annex B. */
function isCardNumber(text: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...text].reverse().entries()) {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
