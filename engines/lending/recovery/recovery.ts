import { date, json, type RowOf, table, text } from '@sandglass/operations';

/**
 * collecting (a task for the collection team) → failed (an agreement was not reached) → sealing (the application to
 * seal is a task for the lawyers) → preserved (the court has sealed). Repaid meanwhile, the loan is settled as ever.
 */
export type RecoveryStage = 'collecting' | 'failed' | 'sealing' | 'preserved';

export interface RecoveryDocument {
  readonly stage: RecoveryStage;
  readonly text: string;
  /** SHA-256, lower-case hex; null where there is no document. */
  readonly digest: string | null;
  readonly by: string;
  readonly on: string;
}

/** A non-performing loan on its way out of the pilot. Its id is the loan's. */
export const recoveries = table(
  'lending.recovery',
  {
    id: text(),
    customer: text(),
    stage: text<RecoveryStage>(),
    since: date(),
    documents: json<readonly RecoveryDocument[]>(),
  },
  { key: 'id' },
);
export type Recovery = RowOf<typeof recoveries>;
