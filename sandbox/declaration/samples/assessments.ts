import type { Declaration } from '../schema/declaration.ts';
import type { Text } from '../schema/text.ts';
import { example } from '../words/write.ts';
import { noAssessor, unpublished } from './reasons.ts';

type Security = Declaration['securityAssessment'];

/** Three years is the usual time for which an assessment holds. */
const valid = {
  assessor: noAssessor,
  assessedOn: '2026-09-01',
  validUntil: '2029-08-31',
  example: true,
} as const;

export const legalAssessmentOf = (conclusion: Text): Declaration['legalAssessment'] => ({
  ...valid,
  conclusion,
  material: 'legal-report',
});

export const securityAssessmentOf = (
  conclusion: Text,
  headings: Security['headings'],
  recovery: { readonly grade: number; readonly rtoMinutes: number; readonly rpoMinutes: number },
): Security => ({
  ...valid,
  conclusion,
  material: 'security-report',
  headings,
  disasterRecovery: { ...recovery, example: true },
});

/** Appendices 2 and 3: the two reports, which were not published. */
export const reports: Declaration['appendices'] = [
  {
    id: 'legal-report',
    kind: 'legal-assessment',
    title: example('合法合规性评估报告', '合法合規性評估報告', 'Legal compliance assessment report'),
    content: unpublished,
  },
  {
    id: 'security-report',
    kind: 'security-assessment',
    title: example('技术安全性评估报告', '技術安全性評估報告', 'Technical security assessment report'),
    content: unpublished,
  },
];
