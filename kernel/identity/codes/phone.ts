/** How numbers are typed where the house is at home, without a country code: mainland, Taiwan, Hong Kong. */
const LOCAL: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^1\d{10}$/, (number) => `+86${number}`],
  [/^09\d{8}$/, (number) => `+886${number.slice(1)}`],
  [/^[4-9]\d{7}$/, (number) => `+852${number}`],
];

/** A phone number in the form of E.164, if what was typed is one. */
export function phoneOf(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  if (/^\+[1-9]\d{7,14}$/.test(plain)) return plain;
  return LOCAL.find(([form]) => form.test(plain))?.[1](plain);
}
