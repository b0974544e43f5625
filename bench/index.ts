export { benchBackdated } from './backdated.ts';
export { benchGrowth } from './growth.ts';
export { benchLedger } from './ledger.ts';
export { benchLoan } from './loan.ts';
export { benchRegister } from './register.ts';
export type { BenchOptions, BenchResult } from './result.ts';
export { benchSchedule } from './schedule.ts';
export { benchScoring } from './scoring.ts';
export { findPgbench } from './tpcb.ts';
