import type { Problem } from '@sandglass/declaration';
import { type Refused, refuse } from '@sandglass/operations';

/** A declaration that cannot be taken as it is: how many problems, and the first with its place. */
export function invalidDeclaration(problems: readonly Problem[]): Refused {
  const first = problems[0];
  return refuse('declaration-invalid', {
    count: String(problems.length),
    problem: first === undefined ? '' : `${first.path || '/'}: ${first.message.en}`,
  });
}
