import { effects, operation, reasons, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { jobs } from './tables.ts';

/** Deliveries before a job is dead and waits for a person; a revived one has as many again. */
export const ATTEMPTS_MAX = 12;
const BACKOFF_MS = 250;
const BACKOFF_MAX_MS = 15 * 60_000;

export const jobReasons = reasons({
  'job-unknown': {
    status: 404,
    title: { 'zh-Hans': '任务不存在', 'zh-Hant': '任務不存在', en: 'No such job' },
    detail: {
      'zh-Hans': '任务 {job} 不存在。请在任务列表中核对编号。',
      'zh-Hant': '任務 {job} 不存在。請在任務列表中核對編號。',
      en: 'There is no job {job}. Check the number in the list of jobs.',
    },
  },
});

/** The attempt's result; a failed one is tried again later, ever more rarely, and is dead in the end. */
export const finish = operation({
  name: 'jobs.finish',
  summary: 'Notes how the delivery of a job went.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      id: Type.String(),
      error: Type.Union([Type.String({ maxLength: 2000 }), Type.Null()]),
      /** It was put off: ms since the epoch. */
      until: Type.Optional(Type.Integer()),
      /** Delivered words that are nobody's any more: of a job that is done no payload is kept. */
      forget: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  load: (input) => [jobs.key(input.id)],
  decide: (state, input, { now }) => {
    const job = state.get(jobs, input.id);
    if (job === undefined) return refuse('job-unknown', { job: input.id });
    if (input.until !== undefined)
      return effects({
        reply: { state: 'waiting' },
        rows: [jobs.update({ ...job, run_at: Math.max(input.until, now + BACKOFF_MS), error: null })],
        facts: [{ kind: 'job.put-off', header: { job: job.id, job_kind: job.kind } }],
      });
    const attempts = job.attempts + 1;
    if (input.error === null) {
      const payload = input.forget === true ? {} : job.payload;
      return effects({
        reply: { state: 'done' },
        rows: [jobs.update({ ...job, attempts, state: 'done', error: null, payload })],
        facts: [{ kind: 'job.done', header: { job: job.id, job_kind: job.kind } }],
      });
    }
    const dead = attempts % ATTEMPTS_MAX === 0;
    const pauseMs = Math.min(BACKOFF_MS * 2 ** (job.attempts % ATTEMPTS_MAX), BACKOFF_MAX_MS);
    return effects({
      reply: { state: dead ? 'dead' : 'waiting' },
      rows: [
        jobs.update({
          ...job,
          attempts,
          state: dead ? 'dead' : 'waiting',
          run_at: now + pauseMs,
          error: input.error,
        }),
      ],
      facts: [
        { kind: dead ? 'job.died' : 'job.failed', header: { job: job.id, job_kind: job.kind, attempts } },
      ],
    });
  },
});

/** A person sends a dead job on its way again. */
export const revive = operation({
  name: 'jobs.revive',
  summary: 'Tries a dead job again.',
  business: 'closing',
  roles: ['institution', 'supervisor'],
  input: Type.Object({ id: Type.String() }, { additionalProperties: false }),
  load: (input) => [jobs.key(input.id)],
  decide: (state, input, { now }) => {
    const job = state.get(jobs, input.id);
    if (job === undefined || job.state !== 'dead') return refuse('job-unknown', { job: input.id });
    return effects({
      reply: { state: 'waiting' },
      // The attempts go on counting: their number is part of each finish's idempotency key.
      rows: [jobs.update({ ...job, state: 'waiting', run_at: now, error: null })],
      facts: [{ kind: 'job.revived', header: { job: job.id, job_kind: job.kind } }],
    });
  },
});
