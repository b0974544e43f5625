import { list, nullable, object, type Shaped, text } from '@sandglass/kit';

/** Uses of the caller's data, the newest first. */
export const usesPath = (limit: number) => `/api/facts?kind=consent.used&limit=${limit}`;

const use = object({
  id: text,
  pilot: text,
  at: text,
  header: object({ purpose: text, basis: nullable(text) }),
  /** Null once the content was erased. */
  content: nullable(object({ role: text })),
});
export type Use = Shaped<typeof use>;
export const uses = object({
  facts: list(use),
  next: nullable(text),
  erased: list(object({ pilot: text, at: text })),
});
