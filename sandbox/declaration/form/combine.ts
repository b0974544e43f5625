import type { SectionKey } from '../schema/declaration.ts';
import { HUMAN_SECTIONS, MACHINE_SECTIONS } from '../schema/sections.ts';
import { canonicalJson } from '../sign/canonical.ts';
import type { Draft } from './draft.ts';

const KEYS: readonly SectionKey[] = [
  ...HUMAN_SECTIONS,
  'ukFca',
  'euAiAct57',
  ...MACHINE_SECTIONS,
  'appendices',
];

export interface Combined {
  /** Their draft with the sections that only we changed; in a clash theirs stands. */
  readonly draft: Draft;
  readonly ours: readonly SectionKey[];
  readonly theirs: readonly SectionKey[];
  /** Changed by both, and not alike: a person must choose. */
  readonly clashes: readonly SectionKey[];
}

/** Two drafts that began from the same save, section by section: nothing that one of them wrote alone is lost. */
export function combine(base: Draft, ours: Draft, theirs: Draft): Combined {
  const changedIn = (draft: Draft) => KEYS.filter((key) => !same(base[key], draft[key]));
  const [inOurs, inTheirs] = [changedIn(ours), changedIn(theirs)];
  const both = inOurs.filter((key) => inTheirs.includes(key));
  const clashes = both.filter((key) => !same(ours[key], theirs[key]));
  const alone = inOurs.filter((key) => !both.includes(key));
  return { draft: withSections(theirs, ours, alone), ours: inOurs, theirs: inTheirs, clashes };
}

/** A draft with some sections of another. */
export function withSections(draft: Draft, of: Draft, keys: readonly SectionKey[]): Draft {
  const taken = { ...draft, ...Object.fromEntries(keys.map((key) => [key, of[key]])) };
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value !== undefined));
}

const same = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
