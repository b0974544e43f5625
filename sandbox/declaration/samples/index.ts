/** What seeded declarations of fictional institutions say alike; real ones have no use for it. */
export { legalAssessmentOf, reports, securityAssessmentOf } from './assessments.ts';
export { complaintsOf } from './complaints.ts';
export { notesOn } from './notes.ts';
export { fictional, undertakingOf } from './parties.ts';
export { noStartDate, notInSource } from './reasons.ts';
export { freezeInLog, type Step, step } from './steps.ts';
