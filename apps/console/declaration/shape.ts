import { list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

const whole = (value: unknown): unknown => value;

/** What the institution saved last. */
export const savedShape = object({ save: number, document: whole, at: nullable(text), businessDate: text });
export type Saved = Shaped<typeof savedShape>;

/** The version that holds, or is being decided; null before the first. */
export const declaredShape = object({
  id: text,
  title: sentence,
  state: text,
  version: number,
  amendment: nullable(number),
  amendmentState: nullable(text),
  declaration: whole,
});
export type Declared = Shaped<typeof declaredShape>;

export const versionsShape = object({
  versions: list(object({ version: number, digest: text, at: text })),
});

export const changesShape = object({
  changes: list(object({ path: text, kind: oneOf('added', 'removed', 'changed'), old: whole, new: whole })),
});

export const saveReply = object({ save: number });
