export { markRead } from './operations/mark-read.ts';
export { raise } from './operations/raise.ts';
export { noticeReasons } from './reasons.ts';
export { noticeRoutes } from './routes.ts';
export type { Standing } from './standing.ts';
export { type Notice, type NoticeKind, notices } from './tables.ts';
export { NoticeWork, type NoticeWorkOptions } from './work.ts';
