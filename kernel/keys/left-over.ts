/** A pilot's signing keys that are not retired, by the name of what they sign; $1 is the shard. */
export const pilotKeys = {
  id: 'keys',
  title: { 'zh-Hans': '未停用的密钥', 'zh-Hant': '未停用的金鑰', en: 'Keys not retired' },
  sql: 'select id from keys.pilot_key where shard = $1',
} as const;
