export { lastSwept, sweepsOf } from './read.ts';
export { sweepReasons } from './reasons.ts';
export { recordSweep } from './record.ts';
export { runSweep } from './run.ts';
export type { Consequences, Sweep, Swept, Totals } from './sweep.ts';
export { type SweptRow, swept } from './tables.ts';
