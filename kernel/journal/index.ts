export { Integrator, type IntegratorOptions } from './integrate.ts';
export { type Cursor, type Head, LogStore } from './log-store.ts';
export { type Inclusion, proveFact, readTileResource } from './read-log.ts';
export { Journal, type SubjectKeys } from './record.ts';
export { commitment, type Opened, SubjectSeal, unseal } from './seal.ts';
export { facts, type Subject, subjectKey, subjects } from './tables.ts';
