import type { DeclarationDocument } from '@sandglass/declaration';
import { withheld, words } from './words.ts';

/** The credit code that the annex of GB 32100-2015 computes as its example. */
export const CREDIT_CODE = '91350100M000100Y43';

const assessment = {
  assessor: words('an assessor'),
  assessedOn: '2026-01-05',
  validUntil: '2029-01-04',
  conclusion: words('in order'),
};
const clause = [{ requirement: words('a requirement'), result: 'met' as const, evidence: withheld }];

/** Sections 1 to 7 and the appendices of a declaration in which nothing is wrong. */
export const forPeople = {
  innovation: {
    number: `${CREDIT_CODE}-2026-0001`,
    name: words('Lantern loans'),
    type: 'financial-service',
    institutions: [
      {
        id: 'bank',
        name: words('the bank'),
        role: 'licensed',
        creditCode: CREDIT_CODE,
        lei: '529900T8BM49AURSDO55',
        licences: withheld,
        duties: [words('lends')],
      },
    ],
    plannedStart: '2026-02-02',
    technologies: [words('a model')],
    functions: [{ institution: 'bank', text: words('lends online') }],
    novelty: [words('is quick')],
    expectedEffects: [words('more credit')],
    expectedScale: [words('1,000 customers')],
  },
  service: {
    channels: [words('an app')],
    hours: words('around the clock'),
    users: words('small businesses'),
    agreement: 'agreement',
  },
  legalAssessment: { ...assessment, material: withheld },
  securityAssessment: {
    ...assessment,
    material: withheld,
    headings: {
      transactionSecurity: clause,
      serviceQuality: clause,
      businessContinuity: clause,
      algorithmSecurity: clause,
      architectureSecurity: clause,
      dataSecurity: clause,
      networkSecurity: clause,
      internalControl: clause,
    },
    disasterRecovery: withheld,
  },
  riskControl: {
    measures: [{ risk: words('a leak'), prevention: words('encryption') }],
    compensation: [words('a reserve pays')],
    exit: [words('in steps')],
    emergencyPlan: [words('a plan')],
  },
  complaints: {
    institution: {
      channels: [words('a hotline')],
      department: withheld,
      hours: words('working hours'),
      acknowledgeWithin: 1,
      answerWithin: 15,
      handling: [words('by hand')],
    },
    association: { body: words('an association'), channels: withheld, handling: [words('by rule')] },
  },
  notes: [words('none')],
  undertaking: {
    text: [words('we are honest')],
    signatures: [
      {
        institution: 'bank',
        signatory: withheld,
        capacity: 'authorised',
        sealed: true,
        signedOn: '2026-01-06',
      },
    ],
  },
  appendices: [
    { id: 'agreement', kind: 'service-agreement', title: words('the agreement'), content: withheld },
  ],
} as const satisfies Partial<DeclarationDocument>;
