/** Claims that nobody has decided, or that wait for their money; $1 is the shard. */
export const unpaidClaims = {
  id: 'unpaid-claims',
  title: {
    'zh-Hans': '未办结的赔付申请',
    'zh-Hant': '未辦結的賠付申請',
    en: 'Claims not decided or not paid',
  },
  sql: `select id from compensation.claim where shard = $1 and state in ('filed', 'proposed', 'waiting')`,
} as const;
