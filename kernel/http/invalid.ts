import type { Locale, Sentence } from '@sandglass/operations';
import { say } from '@sandglass/operations';

/** One thing that is wrong with a request, where it stands and what it must be instead. */
export interface Violation {
  /** JSON pointer into the body, or the query's name after a slash. */
  readonly path: string;
  readonly sentence: Sentence;
  readonly values: Readonly<Record<string, string>>;
}

/** The request is not what its door's schema asks. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly violations: readonly Violation[];
  constructor(violations: readonly Violation[]) {
    super(
      violations.map(({ path, sentence, values }) => `${path} ${say(sentence, 'en', values)}`).join('; '),
    );
    this.violations = violations;
  }
}

/** A violation as its problem tells it. */
export const tell = (
  { path, sentence, values }: Violation,
  locale: Locale,
): { readonly path: string; readonly detail: string } => ({
  path: path === '' ? '/' : path,
  detail: say(sentence, locale, values),
});
