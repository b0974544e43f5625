export { comment } from './operations/comment.ts';
export { declare } from './operations/declare.ts';
export { disclose } from './operations/disclose.ts';
export { reply } from './operations/reply.ts';
export { start } from './operations/start.ts';
export { submit } from './operations/submit.ts';
export { type Supervision, supervision } from './operations/supervise.ts';
export { withdraw } from './operations/withdraw.ts';
export { jsonFeed } from './pages/feed.ts';
export { listPage } from './pages/list.ts';
export { measurePage } from './pages/measure.ts';
export { type PilotPage, pilotPage, type ShownLimit } from './pages/pilot.ts';
export { registerStyle } from './pages/style.ts';
export { type FoundPilot, findPilot, findPilots, pilotJson } from './read.ts';
export { registerReasons } from './reasons.ts';
export { registerRoutes } from './routes.ts';
export {
  comments,
  declarationId,
  declarations,
  type PilotRow,
  type PilotState,
  pilots,
  REGISTER_SHARD,
} from './tables.ts';
