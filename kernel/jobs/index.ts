export { Outbox } from './enqueue.ts';
export { type JobState, jobs, type StoredJob } from './tables.ts';
