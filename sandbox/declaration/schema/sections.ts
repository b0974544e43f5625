import type { SectionKey } from './declaration.ts';

/** The numbers that the standard gives its sections; what has none is appendix or for the program. */
export const SECTION_NUMBERS: Readonly<Partial<Record<SectionKey, number>>> = {
  innovation: 1,
  service: 2,
  legalAssessment: 3,
  securityAssessment: 4,
  riskControl: 5,
  complaints: 6,
  notes: 7,
  undertaking: 7,
};

/** The sections for people, in the standard's order. */
export const HUMAN_SECTIONS = [
  'innovation',
  'service',
  'legalAssessment',
  'securityAssessment',
  'riskControl',
  'complaints',
  'notes',
  'undertaking',
] as const satisfies readonly SectionKey[];

/** The part that the program obeys. */
export const MACHINE_SECTIONS = [
  'scope',
  'limits',
  'safeguards',
  'measures',
  'triggers',
  'compensation',
  'exits',
  'graduation',
  'drill',
  'duration',
  'commentWindow',
] as const satisfies readonly SectionKey[];

export const SECTIONS: readonly SectionKey[] = [...HUMAN_SECTIONS, ...MACHINE_SECTIONS, 'appendices'];
