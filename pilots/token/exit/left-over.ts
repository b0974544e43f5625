import type { LeftOverCheck } from '@sandglass/pilot';

/** Accounts of what passed between bank and network and has not come to rest. $1 shard. */
export const NOT_SETTLED = `select id, debits, credits from ledger.account
  where shard = $1 and id in ('bank/card-clearing', 'clearing/settlement-due', 'clearing/claims')
    and debits <> credits`;

/** What may not be there when the pilot's exit is confirmed. */
export const leftOverChecks: readonly LeftOverCheck[] = [
  {
    id: 'live-tokens',
    title: { 'zh-Hans': '未删除的标记', 'zh-Hant': '未刪除的代碼', en: 'Tokens not deleted' },
    sql: "select id from payments.token where shard = $1 and state <> 'deleted'",
  },
  {
    id: 'number-keys',
    title: {
      'zh-Hans': '未销毁的标记号码密钥',
      'zh-Hant': '未銷毀的代碼號碼金鑰',
      en: 'Keys of token numbers',
    },
    sql: `select t.id from payments.token t join payments.number n on n.shard = t.shard and n.id = t.id
      where t.shard = $1 and octet_length(n.key) > 0`,
  },
  {
    id: 'documents',
    title: { 'zh-Hans': '未删除的争议材料', 'zh-Hant': '未刪除的爭議資料', en: 'Documents of disputes' },
    sql: 'select id from documents.kept where shard = $1',
  },
  {
    id: 'held-payments',
    title: { 'zh-Hans': '未完成的预授权', 'zh-Hant': '未完成的預授權', en: 'Payments still held' },
    sql: "select id from payments.progress where shard = $1 and state = 'held'",
  },
  {
    id: 'open-disputes',
    title: { 'zh-Hans': '未结的争议', 'zh-Hant': '未結的爭議', en: 'Disputes that go on' },
    sql: 'select id from payments.dispute where shard = $1 and ended_on is null',
  },
  {
    id: 'not-settled',
    title: {
      'zh-Hans': '待清算和待结算款项',
      'zh-Hant': '待清算與待結算款項',
      en: 'Money not cleared and settled yet',
    },
    sql: `select id from (${NOT_SETTLED}) a`,
  },
  {
    id: 'open-differences',
    title: { 'zh-Hans': '未平的对账差异', 'zh-Hant': '未平的對帳差異', en: 'Differences of the books' },
    sql: "select id from payments.difference where shard = $1 and state <> 'closed'",
  },
];
