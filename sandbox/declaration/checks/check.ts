import { type Problem, problem } from '../problem.ts';
import type { Declaration } from '../schema/declaration.ts';
import { sentence } from '../words/locale.ts';

/** The day on which a declaration is judged: 'YYYY-MM-DD'. */
export interface Day {
  readonly on: string;
}

/** One thing that a schema cannot see; an empty list when it is in order. */
export type Check = (declaration: Declaration, day: Day) => readonly Problem[];

/** What is wrong at a JSON pointer, and what to do, in three languages. */
export const wrong = (path: string, code: string, hans: string, hant: string, en: string): Problem =>
  problem(path, code, sentence(hans, hant, en));
