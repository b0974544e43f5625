import type { Declaration, DeclarationDocument } from './schema/declaration.ts';
import { WARN_AT_PERCENT } from './schema/limit.ts';

/** A document with its defaults filled in. */
export const completed = (document: DeclarationDocument): Declaration => ({
  ...document,
  limits: document.limits.map((limit) => ({ warnAtPercent: WARN_AT_PERCENT, ...limit })),
});
