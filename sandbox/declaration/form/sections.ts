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
import { PROFILE_SECTIONS } from '../schema/profile.ts';
import { HUMAN_SECTIONS, MACHINE_SECTIONS } from '../schema/sections.ts';
import { missing, problemsOfErrors } from '../schema-problems.ts';
import { isBlank } from './blank.ts';
import { withSections } from './combine.ts';
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
  const keys = sectionsAsked(draft);
  const bySchema = new Map(keys.map((key) => [key, schemaProblemsOf(key, draft[key])]));
  const notInForm = new Set<string>(keys.filter((key) => bySchema.get(key)?.length !== 0));
  const between = checks.flatMap((check) => problemsBetween(check, draft, notInForm, on));
  return keys.map((key) => {
    const problems = [
      ...(bySchema.get(key) ?? []),
      ...between.filter(({ path }) => segmentsOf(path)[0] === key),
    ];
    const state = isBlank(draft[key]) ? 'empty' : problems.length > 0 ? 'unfinished' : 'complete';
    return { key, state, inForm: !notInForm.has(key), problems };
  });
}

const PROFILE_KEYS: readonly SectionKey[] = ['ukFca', 'euAiAct57'];

/** The sections that a draft's profile asks for, in the order in which they are read; one of another's where it is there. */
export function sectionsAsked(draft: Draft): readonly SectionKey[] {
  const own = ownSection(draft.profile);
  const others = PROFILE_KEYS.filter((key) => key === own || draft[key] !== undefined);
  return [...HUMAN_SECTIONS, ...others, ...MACHINE_SECTIONS, 'appendices'];
}

const ownSection = (profile: unknown): SectionKey | undefined =>
  Object.entries(PROFILE_SECTIONS).find(([id]) => id === profile)?.[1];

/** The draft by the rules of another profile; a section that only the former one asks for goes with it. */
export function withProfile(draft: Draft, profile: string): Draft {
  const own = ownSection(profile);
  const gone = PROFILE_KEYS.filter((key) => key !== own);
  return { ...withSections(draft, {}, gone), profile };
}

function schemaProblemsOf(key: SectionKey, value: unknown): readonly Problem[] {
  if (value !== undefined)
    return problemsOfErrors(Errors(DeclarationSchema.properties[key], value)[1], `/${key}`);
  // Whether a profile's own section must be there is for a check to say.
  return PROFILE_KEYS.includes(key) ? [] : [missing(`/${key}`)];
}

class NotInForm extends Error {}

/** What a check between sections finds; nothing yet where it looks at one that is not in form. */
function problemsBetween(
  check: Check,
  draft: Draft,
  notInForm: ReadonlySet<string>,
  on: string,
): readonly Problem[] {
  const whole = notInForm.has('limits') ? draft : completed(draft as DeclarationDocument);
  const seen = new Proxy(whole, {
    get: (document, section) => {
      if (typeof section === 'string' && notInForm.has(section)) throw new NotInForm();
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
