export { Again, type AgainOptions } from './again.ts';
export { type Deliver, OutboxDrain, type OutboxDrainOptions, type PutOff } from './drain.ts';
export { Outbox } from './enqueue.ts';
export { ATTEMPTS_MAX, finish, jobReasons, revive } from './finish.ts';
export { forgetPayloads } from './forget-payloads.ts';
export { undeliveredJobs } from './left-over.ts';
export { type JobState, jobs, type StoredJob } from './tables.ts';
