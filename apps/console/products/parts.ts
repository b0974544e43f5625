/** What a product has besides the fields that are changed on its page. A number in a list stands for each of its places. */
export const PARTS = [
  'id',
  'currency',
  'example',
  'terms.form',
  'terms.everyMonths',
  'terms.dayCount',
  'terms.holidays',
  'terms.compound',
  'terms.rounding',
  'terms.repaymentOrder',
  'terms.steps.periods',
  'terms.steps.percent',
  'terms.renewal.withinDays',
  'terms.renewal.timesMax',
  'terms.renewal.totalMonthsMax',
  'granting.grades.grade',
  'granting.base',
  'granting.price.fundingBps',
  'granting.price.lgdPercent',
  'granting.price.servicing',
  'granting.price.highestSpreadBps',
] as const;

/** What of them is told in words: the others are figures, or the field's own names. */
export const TOLD = {
  'terms.form': ['equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet', 'step'],
  'terms.holidays': ['none', 'following'],
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
