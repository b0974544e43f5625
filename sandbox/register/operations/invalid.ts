import type { Problem } from '@sandglass/declaration';
import { type Refused, refuse } from '@sandglass/operations';

/** More would not be read at once, and each takes room in the stored reply. */
const PROBLEMS_TOLD_MAX = 100;

/** A declaration that cannot be taken as it is: what is wrong, each where it stands, in all three languages. */
export function invalidDeclaration(problems: readonly Problem[]): Refused {
  const told = problems.slice(0, PROBLEMS_TOLD_MAX);
  return refuse(
    'declaration-invalid',
    { count: String(problems.length) },
    { problems: told.map(({ path, message }) => ({ path, sentence: message })) },
  );
}
