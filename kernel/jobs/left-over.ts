/** Jobs that wait for their delivery, or that nobody could deliver; $1 is the shard. */
export const undeliveredJobs = {
  id: 'undelivered-jobs',
  title: { 'zh-Hans': '未送达的对外任务', 'zh-Hant': '未送達的對外任務', en: 'Undelivered jobs' },
  sql: `select id from jobs.job where shard = $1 and state <> 'done'`,
} as const;
