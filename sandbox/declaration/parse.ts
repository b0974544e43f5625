import { checks } from './checks/list.ts';
import { completed } from './completed.ts';
import type { Problem } from './problem.ts';
import type { Declaration, DeclarationDocument } from './schema/declaration.ts';
import { schemaProblems } from './validate.ts';

export type Parsed =
  | { readonly ok: true; readonly declaration: Declaration }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a declaration: by its schema first, and when it fits, by what a schema cannot see. The result has its defaults
 * filled in; that, not the draft, is what is stored, shown and signed.
 *
 * @param options.on the business date 'YYYY-MM-DD' on which assessments must still be valid; without it, the day on
 *   which the test starts
 */
export function parseDeclaration(document: unknown, options: { readonly on?: string } = {}): Parsed {
  const problems = schemaProblems(document);
  if (problems.length > 0 || !fitsSchema(document, problems)) return { ok: false, problems };
  const declaration = completed(document);
  const day = { on: options.on ?? declaration.duration.startsOn };
  const found = checks.flatMap((check) => check(declaration, day));
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, declaration };
}

const fitsSchema = (_document: unknown, problems: readonly Problem[]): _document is DeclarationDocument =>
  problems.length === 0;
