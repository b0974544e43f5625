import { type ListColumns, listing, type Route, read, write } from '@sandglass/http';
import type { AnyOperation, Sentence } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
import Type from 'typebox';
import { markRead } from './operations/mark-read.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const columns: ListColumns = {
  title: { title: words('通知', '通知', 'Notice'), sql: 'n.title', kind: 'sentence' },
  id: { title: words('编号', '編號', 'Number'), sql: 'n.id', kind: 'text' },
  kind: { title: words('种类', '種類', 'Kind'), sql: 'n.kind', kind: 'text', filter: true, sort: true },
  pilot: { title: words('试点', '試點', 'Pilot'), sql: 'n.pilot', kind: 'text', filter: true, sort: true },
  since: { title: words('自', '自', 'Since'), sql: 'n.since', kind: 'instant', sort: true },
  overAt: { title: words('结束于', '結束於', 'Over at'), sql: 'n.over_at', kind: 'instant', sort: true },
  readAt: { title: words('已读于', '已讀於', 'Read at'), sql: 'n.read_at', kind: 'instant', sort: true },
  state: {
    title: words('状态', '狀態', 'State'),
    sql: `case when n.over_at is not null then 'over' when n.read_at is null then 'unread' else 'read' end`,
    kind: 'text',
    filter: true,
  },
  fact: { title: words('日志中的事实', '日誌中的事實', 'Fact in the log'), sql: 'n.fact', kind: 'text' },
};

const roles = ['supervisor', 'institution'] as const;

/** The inbox of a party's staff. */
export const noticeRoutes: readonly Route[] = [
  listing({
    path: '/api/notices',
    summary:
      'What the caller’s party should know of its pilots, the newest first; over is what lasts no longer.',
    roles,
    params: Type.Object({}),
    name: 'notices',
    columns,
    search: ['n.pilot', 'n.title::text'],
    key: 'n.id',
    sort: '-since',
    source: ({ actor }) => ({
      sql: 'from notices.notice n where n.shard = $1 and n.party = $2',
      values: [REGISTER_SHARD, actor.party],
    }),
  }),
  read({
    path: '/api/notices/unread',
    summary: 'How many notices of the caller’s party stand and nobody has read.',
    roles,
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({ unread: Type.Integer() }),
    read: async ({ pool, actor }) => {
      const { rows } = await pool.query<{ unread: number }>(
        `select count(*)::int4 as unread from notices.notice
         where shard = $1 and party = $2 and read_at is null and over_at is null`,
        [REGISTER_SHARD, actor.party],
      );
      return { unread: rows[0]?.unread ?? 0 };
    },
  }),
  write({
    method: 'POST',
    path: '/api/notices/read',
    operation: markRead as unknown as AnyOperation,
    shard: REGISTER_SHARD,
  }),
];
