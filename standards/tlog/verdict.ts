/** The answer of a check: yes, or no with one plain sentence. A wrong proof is an answer, never an exception. */
export type Verdict = { readonly valid: true } | Invalid;

/** The answer no. */
export interface Invalid {
  readonly valid: false;
  /** One sentence for a person, in English. */
  readonly why: string;
}

/** The answer yes, where nothing more is to be said. */
export const VALID: Verdict = { valid: true };

/** The answer no, with its sentence. */
export function invalid(why: string): Invalid {
  return { valid: false, why };
}

/** Text or bytes that are not what their standard says; thrown by parsers only. */
export class MalformedError extends Error {
  override readonly name: string = 'MalformedError';
}

/** A vkey, well-formed as far as one can see, of a signature type that is not in the list. */
export class UnknownSignatureType extends MalformedError {
  override readonly name = 'UnknownSignatureType';
}
