import { instant, int, type Json, json, nullable, type RowOf, table, text } from '@sandglass/operations';

export type JobState = 'waiting' | 'done' | 'dead';

export const jobs = table(
  'jobs.job',
  {
    id: text(),
    kind: text(),
    payload: json<Readonly<Record<string, Json>>>(),
    run_at: instant(),
    attempts: int(),
    state: text<JobState>(),
    error: nullable(text()),
    at: instant(),
  },
  { key: 'id' },
);
export type StoredJob = RowOf<typeof jobs>;
