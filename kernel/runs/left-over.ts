/** Runs that were planned and not closed; $1 is the shard. */
export const openRuns = {
  id: 'open-runs',
  title: { 'zh-Hans': '未关闭的批次', 'zh-Hant': '未關閉的批次', en: 'Open runs' },
  sql: `select id from runs.run where shard = $1 and state <> 'closed'`,
} as const;
