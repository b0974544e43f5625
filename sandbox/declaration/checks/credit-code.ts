/** The 31 characters of GB 32100-2015, by their value: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Whether the last character of a unified social credit code checks the others (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % CHARACTERS.length;
  }
  // The weight of the check character itself is 3^17 mod 31 = 22, not 1: it is taken out and added as it stands.
  const check = values.at(-1)!;
  return (sum - check * CHECK_WEIGHT + check) % CHARACTERS.length === 0;
}

const CHECK_WEIGHT = 22;
