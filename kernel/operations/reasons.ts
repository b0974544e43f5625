/** What is said to a person, in the three languages of every screen. `{name}` is filled from the refusal. */
export interface Sentence {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}
export type Locale = keyof Sentence;
export const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

export interface Reason {
  /** HTTP status of the refusal: 403, 404, 409, 410, 422 … */
  readonly status: number;
  readonly title: Sentence;
  /** What happened and what to do now. */
  readonly detail: Sentence;
  /** Names of the refusal's values that may stand in the public log; the others stay between us and the caller. */
  readonly publicValues?: readonly string[];
}

const catalogue = new Map<string, Reason>();

/**
 * Adds a room's reason codes to the closed catalogue and returns the codes as a type-safe function argument.
 * Throws when a code is taken: codes are stable and mean one thing in the whole house.
 */
export function reasons<const R extends Readonly<Record<string, Reason>>>(entries: R): R {
  for (const [code, reason] of Object.entries(entries)) {
    if (catalogue.has(code)) throw new Error(`reason code ${code} is already in the catalogue`);
    catalogue.set(code, reason);
  }
  return entries;
}

/** Every reason code with its sentences, for the error pages and the docs. */
export const reasonCatalogue: ReadonlyMap<string, Reason> = catalogue;

/** The reason of a code; throws for a code outside the catalogue, which is a bug of the refusing room. */
export function reasonOf(code: string): Reason {
  const reason = catalogue.get(code);
  if (reason === undefined) throw new Error(`reason code ${code} is not in the catalogue`);
  return reason;
}

/** A sentence with its `{names}` filled; a name without value stays visible, so that a test finds it. */
export function say(
  sentence: Sentence,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): string {
  return sentence[locale].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
