/** Complaints that nobody has answered yet; $1 is the shard. One that was answered waits for nobody but its lapse. */
export const unansweredComplaints = {
  id: 'unanswered-complaints',
  title: {
    'zh-Hans': '未答复的投诉',
    'zh-Hant': '未答覆的申訴',
    en: 'Complaints not answered',
  },
  sql: `select id from complaints.complaint where shard = $1 and state in ('filed', 'acknowledged')`,
} as const;
