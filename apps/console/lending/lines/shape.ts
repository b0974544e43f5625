import { decimal, flag, list, nullable, object, oneOf, type Shaped, text } from '@sandglass/kit';

const raise = object({
  customer: text,
  state: oneOf('proposed', 'raised', 'given-back'),
  from: decimal,
  to: decimal,
  reason: text,
  proposedBy: text,
  proposedOn: text,
  /** Waits, and somebody else proposed it. */
  mayDecide: flag,
});
export type Raise = Shaped<typeof raise>;
export const raisesShape = object({ raises: list(raise) });

export const lineShape = object({
  customer: text,
  currency: text,
  approved: decimal,
  drawn: decimal,
  reserved: decimal,
  available: decimal,
  heldByOfficer: flag,
  frozenOn: nullable(text),
  raise: nullable(raise),
});
export type Line = Shaped<typeof lineShape>;
