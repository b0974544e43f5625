import { Errors } from 'typebox/schema';
import type { Check } from '../checks/check.ts';
import { checks } from '../checks/list.ts';
import { completed } from '../completed.ts';
import type { Problem } from '../problem.ts';
import {
  type Declaration,
  type DeclarationDocument,
  DeclarationSchema,
  type SectionKey,
} from '../schema/declaration.ts';
import { segmentsOf } from '../schema/node.ts';
import { SECTIONS } from '../schema/sections.ts';
import { missing, problemsOfErrors } from '../schema-problems.ts';
import { isBlank } from './blank.ts';
import type { Draft } from './draft.ts';

export interface SectionState {
  readonly key: SectionKey;
  readonly state: 'empty' | 'unfinished' | 'complete';
  /** Whether the schema has no objection: it can be shown as the public page will. */
  readonly inForm: boolean;
  readonly problems: readonly Problem[];
}

/**
 * How far each section is, by the checks that a declaration must pass: first the schema's, section by section; then
 * those between sections, each as soon as the sections that it looks at are in form.
 *
 * @param on the business date 'YYYY-MM-DD'
 */
export function sectionStates(draft: Draft, on: string): readonly SectionState[] {
  const bySchema = new Map(SECTIONS.map((key) => [key, schemaProblemsOf(key, draft[key])]));
  const inForm = new Set<string>(SECTIONS.filter((key) => bySchema.get(key)?.length === 0));
  const between = checks.flatMap((check) => problemsBetween(check, draft, inForm, on));
  return SECTIONS.map((key) => {
    const problems = [
      ...(bySchema.get(key) ?? []),
      ...between.filter(({ path }) => segmentsOf(path)[0] === key),
    ];
    const state = isBlank(draft[key]) ? 'empty' : problems.length > 0 ? 'unfinished' : 'complete';
    return { key, state, inForm: inForm.has(key), problems };
  });
}

const schemaProblemsOf = (key: SectionKey, value: unknown): readonly Problem[] =>
  value === undefined
    ? [missing(`/${key}`)]
    : problemsOfErrors(Errors(DeclarationSchema.properties[key], value)[1], `/${key}`);

class NotInForm extends Error {}

/** What a check between sections finds; nothing yet where it looks at one that is not in form. */
function problemsBetween(
  check: Check,
  draft: Draft,
  inForm: ReadonlySet<string>,
  on: string,
): readonly Problem[] {
  const whole = inForm.has('limits') ? completed(draft as DeclarationDocument) : draft;
  const seen = new Proxy(whole, {
    get: (document, section) => {
      if (typeof section === 'string' && !inForm.has(section)) throw new NotInForm();
      return Reflect.get(document, section);
    },
  });
  try {
    return check(seen as Declaration, { on });
  } catch (error) {
    if (error instanceof NotInForm) return [];
    throw error;
  }
}
