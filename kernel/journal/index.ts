export { Journal, type SubjectKeys } from './record.ts';
export { commitment, type Opened, SubjectSeal, unseal } from './seal.ts';
export { facts, type Subject, subjectKey, subjects } from './tables.ts';
