import type { Trigger } from '@sandglass/declaration';
import { date, int, json, type RowOf, table, text } from '@sandglass/operations';

/** A declared trigger that is crossed now, and the fact of its crossing. */
export interface Crossing {
  readonly trigger: string;
  readonly action: Trigger['action'];
  readonly measure: string;
  readonly comparison: Trigger['comparison'];
  /** As declared: decimal text, money in yuan. */
  readonly threshold: string;
  /** As published on the day of the crossing: decimal text, money in minor units. */
  readonly value: string;
  /** Business date of the figure that crossed it. */
  readonly since: string;
  /** Number of the operation and of its fact, in the register's shard. */
  readonly operation: string;
  readonly n: number;
  /** RFC 3339; null until the supervisor has noted it. */
  readonly seenAt: string | null;
}

/** What of a pilot's triggers is crossed. Its id is the pilot's. */
export const watches = table(
  'triggers.watch',
  {
    id: text(),
    looked_on: date(),
    crossed: json<readonly Crossing[]>(),
    unseen: int(),
  },
  { key: 'id' },
);
export type Watch = RowOf<typeof watches>;

export const unseenIn = (crossed: readonly Crossing[]): number =>
  crossed.filter(({ seenAt }) => seenAt === null).length;
