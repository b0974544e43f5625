import { type ListColumns, listing, type Source } from '@sandglass/http';
import type { Actor, Sentence } from '@sandglass/operations';
import Type from 'typebox';
import { REGISTER_SHARD } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const columns: ListColumns = {
  id: { title: words('编号', '編號', 'Number'), sql: 'p.id', kind: 'text', sort: true },
  title: { title: words('试点', '試點', 'Pilot'), sql: 'p.title', kind: 'sentence', sort: true },
  state: { title: words('状态', '狀態', 'State'), sql: 'p.state', kind: 'text', filter: true, sort: true },
  institution: {
    title: words('申报机构', '申報機構', 'Institution'),
    sql: 'p.institution',
    kind: 'text',
    filter: true,
    sort: true,
  },
  version: { title: words('版本', '版本', 'Version'), sql: 'p.version', kind: 'count' },
  comments: { title: words('意见', '意見', 'Comments'), sql: 'p.comments', kind: 'count', sort: true },
  unanswered: {
    title: words('待答复', '待答覆', 'Unanswered'),
    sql: 'p.unanswered',
    kind: 'count',
    sort: true,
  },
  createdAt: { title: words('申报', '申報', 'Declared'), sql: 'p.created_at', kind: 'instant', sort: true },
  newBusinessUntil: {
    title: words('新业务至', '新業務至', 'New business until'),
    sql: 'p.new_until',
    kind: 'instant',
    sort: true,
  },
  endsOn: {
    title: words('测试期限', '測試期限', 'Test ends on'),
    sql: 'p.ends_on::text',
    kind: 'text',
    sort: true,
  },
};

/** The register as a table: the same rows that `findPilots` shows this caller, by page, filter and order. */
export const pilotsListing = listing({
  path: '/api/register',
  summary: 'The pilots that the caller may see, as a table: pages, filters, order, CSV and XLSX.',
  roles: ['public'],
  params: Type.Object({}),
  name: 'pilots',
  columns,
  search: ['p.id', 'p.title::text'],
  key: 'p.id',
  sort: 'createdAt',
  source: ({ actor }) => seenBy(actor),
});

/** As `mayBeSeen` says it of one row. */
const seenBy = ({ role, party }: Actor): Source => ({
  sql: `from register.pilot p where p.shard = $1 and (
      (p.state not in ('draft', 'submitted') and p.disclosed_at is not null)
      or ($2 = 'supervisor' and p.state <> 'draft' and p.submitted_at is not null)
      or ($2 = 'institution' and p.institution = $3))`,
  values: [REGISTER_SHARD, role, party],
});
