export { drive, type RunResult, type RunWork } from './drive.ts';
export { openRuns } from './left-over.ts';
export { close, ITEMS_MAX, mark, plan, runReasons } from './operations.ts';
export { itemId, items, type Run, runs } from './tables.ts';
