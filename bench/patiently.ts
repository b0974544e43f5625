import type { Pool, QueryConfig, QueryResult } from 'pg';

const ANSWER_MS_MAX = 3_600_000;

/** Asks what may take its time with millions of rows: filling tables, vacuum, checkpoint. A pool does not wait so long for others. */
export const patiently = (pool: Pool, text: string, values: readonly unknown[] = []): Promise<QueryResult> =>
  pool.query({ text, values: [...values], answerMs: ANSWER_MS_MAX } as QueryConfig);
