/** A key could not be used; says what to do, and never shows key material. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}
