import type { CommonKey, Declaration, SectionKey } from './declaration.ts';
import { PROFILE_SECTIONS } from './profile.ts';

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
] as const satisfies readonly CommonKey[];

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
] as const satisfies readonly CommonKey[];

/** What every profile has. */
export const SECTIONS: readonly CommonKey[] = [...HUMAN_SECTIONS, ...MACHINE_SECTIONS, 'appendices'];

/** A declaration's sections in the order in which they are read: its profile's own after those for people. */
export function sectionsOf(declaration: Declaration): {
  readonly people: readonly SectionKey[];
  readonly program: readonly SectionKey[];
} {
  const own = PROFILE_SECTIONS[declaration.profile];
  const asked: readonly SectionKey[] = own === undefined || declaration[own] === undefined ? [] : [own];
  return { people: [...HUMAN_SECTIONS, ...asked], program: MACHINE_SECTIONS };
}
