/** The 31 characters of GB 32100-2015, by their value: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = CHARACTERS.length;
const LENGTH = 18;

/** Whether the last character of a unified social credit code checks the others (GB 32100-2015, weights 3^i mod 31). */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  return values.at(-1) === (MODULUS - (sum % MODULUS)) % MODULUS;
}
