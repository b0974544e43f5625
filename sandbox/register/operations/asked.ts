import type { Condition } from '../tables.ts';

/** A condition as it stands once it is imposed. */
export const asked = (of: Pick<Condition, 'words' | 'due'>): Condition => ({
  ...of,
  state: 'open',
  report: null,
});

/** A condition as facts and doors say it. */
export const conditionJson = ({ words, due, state }: Condition) => ({ words, due, state });
