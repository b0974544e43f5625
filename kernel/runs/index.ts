export { drive, type RunResult, type RunWork } from './drive.ts';
export { close, ITEMS_MAX, mark, plan, runReasons } from './operations.ts';
export { items, type Run, runs } from './tables.ts';
