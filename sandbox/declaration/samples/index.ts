/** What seeded declarations of fictional institutions say alike; real ones have no use for it. */
export { legalAssessmentOf, reports, securityAssessmentOf } from './assessments.ts';
export { complaintsOf } from './complaints.ts';
/** Worked examples of the other profiles, for documents and tests. */
export { euAiActExample } from './eu-ai-act.ts';
export { notesOn } from './notes.ts';
export { fictional, undertakingOf } from './parties.ts';
export { noStartDate, notInSource } from './reasons.ts';
export { freezeInLog, type Step, step } from './steps.ts';
export { ukFcaExample } from './uk-fca.ts';
