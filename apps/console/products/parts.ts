/** What a product has besides its single fields. A number in a list stands for each of its places. */
export const PARTS = [
  'id',
  'currency',
  'terms.repaymentOrder',
  'terms.steps.periods',
  'terms.steps.percent',
  'granting.grades.grade',
] as const;

/** What stands at a place and is told in words of its own: the others are figures, or the field's own names. */
export const TOLD = {
  'terms.form': ['equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet', 'step'],
  'terms.holidays': ['none', 'following'],
  'terms.rounding': ['half-up', 'half-even', 'down'],
  'terms.repaymentOrder': ['fees', 'penalty', 'compound', 'interest', 'principal'],
  'granting.base': ['tax', 'assets', 'mortgage'],
} as const;

/** A place without the numbers of its lists, and the last of them, counted from one. */
export function partOf(place: string): { readonly part: string; readonly n: number | undefined } {
  const numbers = place.split('.').filter((name) => /^\d+$/.test(name));
  const part = place
    .split('.')
    .filter((name) => !/^\d+$/.test(name))
    .join('.');
  return { part, n: numbers.length === 0 ? undefined : Number(numbers.at(-1)) + 1 };
}
