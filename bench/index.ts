export { benchLedger } from './ledger.ts';
export type { BenchOptions, BenchResult } from './result.ts';
