export { Guard } from './admit.ts';
export { type LimitInUse, limitFigure, limitFigures, limitJson, limitsInUse, percentUsed } from './in-use.ts';
export { obeyedDigest, obeyOperation, type VerifySupervisor } from './obey.ts';
export { guardReasons } from './reasons.ts';
export { type Replayed, replay, type Used } from './replay.ts';
export { type AgreementRow, agreements, counters, customerKey, customers, mandates } from './tables.ts';
export { maximumOf, textOf, windowOf } from './use.ts';
