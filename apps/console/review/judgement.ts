/** A criterion as it stands in the form: indicators one a line, and no conclusion before one is chosen. */
export interface JudgedField {
  readonly for: string;
  readonly against: string;
  readonly met: '' | 'yes' | 'no';
  readonly reason: string;
}

export const notJudged: JudgedField = { for: '', against: '', met: '', reason: '' };

const INDICATORS_MAX = 20;

/** The lines of a field that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, INDICATORS_MAX);

/** As the operation takes it. */
export const judgementOf = (criterion: string, { met, reason, ...indicators }: JudgedField) => ({
  criterion,
  for: linesOf(indicators.for),
  against: linesOf(indicators.against),
  met: met === 'yes',
  reason: reason.trim(),
});

/** A line as a condition: a date in front of the words is the day until whose end it is to be met. */
export function conditionOf(line: string): { readonly words: string; readonly due?: string } {
  const [, due, words] = /^(\d{4}-\d{2}-\d{2})[\s:：,，]+(\S.*)$/u.exec(line) ?? [];
  return due === undefined || words === undefined ? { words: line } : { words, due };
}
