import { instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** The line of an institution to its network; it has one. */
export const TO_NETWORK = 'network';

/** Which version of its secret a line is to have, and who asked for it. The id is the line's; without a row it is the first. */
export const lineKeys = table(
  'payments.line_key',
  {
    id: text(),
    version: int(),
    asked_by: text(),
    reason: text(),
    asked_at: instant(),
    /** Both ends use it, and the one before is destroyed; null: not yet. */
    in_use_at: nullable(instant()),
  },
  { key: 'id' },
);
export type LineKey = RowOf<typeof lineKeys>;
