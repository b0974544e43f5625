import { date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { RuleReplay } from './evaluate/replay.ts';
import type { Jdm } from './table/jdm.ts';
import type { RuleCase } from './table/table.ts';

/** What somebody is working on. `revision` rises with each save, so that two windows do not overwrite each other. */
export interface Draft {
  readonly revision: number;
  readonly content: Jdm;
  readonly cases: readonly RuleCase[];
  readonly digest: string;
  readonly officer: string;
  readonly on: string;
}

/** What one officer would put in force, for another to release. */
export interface RuleProposal extends Omit<Draft, 'revision'> {
  readonly id: string;
  readonly reason: string;
  /** The version that was in force then; absent in proposals of before. */
  readonly against?: number;
  /** On the last days' cases, against that version. */
  readonly replay: RuleReplay;
}

/** Why and by whom a version was taken out of force. */
export interface RolledBack {
  readonly from: number;
  readonly to: number;
  readonly officer: string;
  readonly on: string;
  readonly reason: string;
}

/** A table as it is in force: one row, in the memory of the shard's owner. */
export const ruleTables = table(
  'rules.table',
  {
    id: text(),
    /** In force; 0 before the first release. */
    version: int(),
    /** Ever released. */
    versions: int(),
    content: nullable(json<Jdm>()),
    digest: nullable(text()),
    cases: json<readonly RuleCase[]>(),
    since: nullable(date()),
    /** What was in force before; null: nothing. */
    previous: nullable(int()),
    draft: nullable(json<Draft>()),
    proposal: nullable(json<RuleProposal>()),
    rolled_back: nullable(json<RolledBack>()),
  },
  { key: 'id', resident: true },
);
export type RuleTableRow = RowOf<typeof ruleTables>;

/** Each version that was ever in force, kept for good: an old decision is worked out again by it. `id`: table@version. */
export const ruleVersions = table(
  'rules.version',
  {
    id: text(),
    of_table: text(),
    version: int(),
    content: json<Jdm>(),
    digest: text(),
    cases: json<readonly RuleCase[]>(),
    previous: nullable(int()),
    proposed_by: text(),
    released_by: text(),
    released_on: date(),
    reason: text(),
    replay: nullable(json<RuleReplay>()),
  },
  { key: 'id' },
);
export type RuleVersion = RowOf<typeof ruleVersions>;

export const versionId = (table: string, version: number): string => `${table}@${version}`;
