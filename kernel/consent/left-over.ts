/** Consents that hold; $1 is the shard. */
export const consentsGiven = {
  id: 'consents',
  title: { 'zh-Hans': '仍有效的授权', 'zh-Hant': '仍有效的授權', en: 'Consents still given' },
  sql: `select id from consent.consent where shard = $1 and withdrawn_at is null`,
} as const;
