import type { Condition } from './condition.ts';
import type { HitPolicy, Value } from './schema.ts';

/** A row: when all its conditions hold, it says its outputs. */
export interface RuleRow {
  /** Stays the row's own when rows move, so that a difference can say “changed”. */
  readonly id: string;
  /** A word for colleagues; decides nothing. */
  readonly note: string;
  readonly when: Readonly<Record<string, Condition>>;
  readonly says: Readonly<Record<string, Value>>;
}

/** A decision table, read. */
export interface RuleTable {
  readonly hitPolicy: HitPolicy;
  readonly rows: readonly RuleRow[];
}

/** A case with what the table must say to it. */
export interface RuleCase {
  readonly name: string;
  readonly inputs: Readonly<Record<string, Value>>;
  readonly expected: readonly Readonly<Record<string, Value>>[];
}
