import { decimal, list, nullable, number, object, type Shaped, text } from '@sandglass/kit';

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

/** As many entries as the server gives at once: a loan has two or three a month. */
export const loanFactsPath = '/api/facts?limit=200';
const loanFact = object({
  id: text,
  pilot: text,
  kind: text,
  businessDate: text,
  content: nullable(
    object({
      loan: nullable(text),
      amount: nullable(decimal),
      limit: nullable(decimal),
      principal: nullable(decimal),
      interest: nullable(decimal),
      beforeBps: nullable(number),
      rateBps: nullable(number),
    }),
  ),
});
export type LoanFact = Shaped<typeof loanFact>;
export const loanFacts = object({ facts: list(loanFact) });

/** The public page of an entry: what the log commits to, and the proof that it is there. */
export const proofPage = (pilot: string, id: string): string => `/register/facts/${pilot}/${id}`;
