/** Reservations that are neither posted nor voided; $1 is the shard. */
export const pendingTransfers = {
  id: 'pending-transfers',
  title: { 'zh-Hans': '未决的预留款项', 'zh-Hant': '未決的預留款項', en: 'Pending transfers' },
  sql: `select id from ledger.pending where shard = $1 and state = 'open'`,
} as const;
