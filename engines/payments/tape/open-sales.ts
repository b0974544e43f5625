import { type ListColumns, listing, type Route } from '@sandglass/http';
import { RESPONSE_CODES } from '@sandglass/iso8583';
import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What each response code says, as JSON within a statement. */
const SAYS = JSON.stringify(Object.fromEntries(RESPONSE_CODES)).replaceAll("'", "''");

const columns: ListColumns = {
  sale: { title: words('商户单号', '商戶單號', 'Sale'), sql: 's.id', kind: 'text', sort: true },
  kind: { title: words('类型', '類型', 'Kind'), sql: 's.kind', kind: 'text', filter: true },
  state: { title: words('状态', '狀態', 'State'), sql: 's.state', kind: 'text', filter: true, sort: true },
  response: { title: words('应答码', '回應碼', 'Response'), sql: 's.response', kind: 'text', filter: true },
  says: {
    title: words('应答码含义', '回應碼含義', 'What it says'),
    sql: `('${SAYS}'::jsonb -> s.response)`,
    kind: 'sentence',
  },
  merchant: { title: words('商户', '特約商店', 'Merchant'), sql: 's.merchant', kind: 'text', filter: true },
  terminal: { title: words('终端', '端末機', 'Terminal'), sql: 's.terminal', kind: 'text' },
  amount: {
    title: words('金额', '金額', 'Amount'),
    sql: "trim(to_char(s.amount / 100.0, '999999999990.00'))",
    kind: 'text',
  },
  rrn: { title: words('检索参考号', '檢索參考號', 'Reference number'), sql: 's.rrn', kind: 'text' },
  stan: { title: words('系统跟踪号', '系統追蹤號', 'Trace number'), sql: 's.stan', kind: 'text' },
  transmittedAt: {
    title: words('传输时间（UTC）', '傳輸時間（UTC）', 'Transmitted (UTC)'),
    sql: 's.transmitted_at',
    kind: 'text',
  },
  at: { title: words('时间', '時間', 'At'), sql: 's.at', kind: 'instant', sort: true },
  proposed: { title: words('拟了结为', '擬了結為', 'To end as'), sql: 'e.way', kind: 'text', filter: true },
  proposedBy: { title: words('提出人', '提出人', 'Proposed by'), sql: 'e.by', kind: 'text' },
  words: { title: words('依据', '依據', 'What was found out'), sql: 'e.words', kind: 'text' },
};

/** Sales of an acquirer that wait: for an answer, for their reversal, or for a person. Nobody's personal data are in them. */
export const openSalesListing = (path: string, shard: string): Route =>
  listing({
    path,
    summary:
      'Sales that have not ended: sent, being reversed, or stuck until a person finds out what became of them.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    name: 'open-sales',
    columns,
    search: ['s.id', 's.rrn', 's.merchant'],
    key: 's.id',
    sort: 'at',
    source: () => ({
      sql: "from payments.sale s left join payments.stuck_end e on e.shard = s.shard and e.id = s.id where s.shard = $1 and s.state in ('sending', 'unknown', 'voiding', 'stuck')",
      values: [shard],
    }),
  });
