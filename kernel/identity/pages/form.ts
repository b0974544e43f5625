import { escapeHtml } from '@sandglass/http';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { words } from './words.ts';

/** What is wrong with what was typed, and with which field. */
export interface FieldProblem<F extends string> {
  readonly field: F;
  readonly says: Sentence;
  readonly values?: Readonly<Record<string, string>>;
}

export type Text = (of: Sentence, values?: Readonly<Record<string, string>>) => string;

/** Sentences of the page in its language, ready for HTML. */
export const textIn =
  (locale: Locale): Text =>
  (of, values) =>
    escapeHtml(say(of, locale, values));

/** On top of a form that was refused: names each field (GOV.UK Design System, error summary). */
export function summary(problems: readonly FieldProblem<string>[], text: Text): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ field, says, values }) => `<li><a href="#${field}">${text(says, values)}</a></li>`,
  );
  return `<div class="summary" role="alert" tabindex="-1" autofocus><h2>${text(words.errorHead)}</h2><ul>${items.join('')}</ul></div>`;
}

export interface Field {
  readonly name: string;
  readonly label: Sentence;
  readonly hint?: Sentence;
  /** The input's own attributes, as HTML. */
  readonly attributes: string;
}

/** A field with its label, and its error between the two. */
export function field(
  { name, label, hint, attributes }: Field,
  problems: readonly FieldProblem<string>[],
  text: Text,
): string {
  const problem = problems.find((of) => of.field === name);
  const hinted = hint && `<p class="hint" id="${name}-hint">${text(hint)}</p>`;
  const error = problem && `<p class="error" id="${name}-error">${text(problem.says, problem.values)}</p>`;
  const by = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  const described = by && ` aria-describedby="${by}"`;
  return `<div class="field${problem ? ' wrong' : ''}"><label for="${name}">${text(label)}</label>${hinted ?? ''}${error ?? ''}
<input id="${name}" name="${name}" ${attributes}${problem ? ' aria-invalid="true"' : ''}${described}></div>`;
}

/** The page's title, which begins with the error when there is one. */
export const titleOf = (title: Sentence, problems: readonly FieldProblem<string>[], locale: Locale): string =>
  `${problems.length === 0 ? '' : say(words.errorTitle, locale)}${say(title, locale)}`;
