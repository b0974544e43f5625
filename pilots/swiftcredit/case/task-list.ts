import type { MortgageRow } from '../mortgage/mortgage.ts';
import type { CaseFile } from './case-file.ts';
import { missingOwners } from './missing-owners.ts';

export const SECTIONS = [
  'company',
  'owner',
  'home',
  'ownership',
  'consents',
  'valuation',
  'decision',
  'contract',
  'co-owners',
  'guarantee',
  'mortgage',
] as const;
export type Section = (typeof SECTIONS)[number];
export type SectionState = 'done' | 'to-do' | 'waiting' | 'not-needed';

export interface Task {
  readonly section: Section;
  readonly state: SectionState;
}

const isSigned = ({ state }: CaseFile): boolean =>
  ['signed', 'closing', 'closed', 'rescinded'].includes(state);

/** A case as a task list: what is done, what somebody can do now, and what waits for something before it. */
export function taskList(
  file: CaseFile,
  mortgage: Pick<MortgageRow, 'state'> | undefined,
  areConsentsGiven: boolean,
): readonly Task[] {
  const signed = isSigned(file);
  const ready = missingSection(file) === undefined && areConsentsGiven;
  const states: Readonly<Record<Section, SectionState>> = {
    company: file.edition === 'personal' ? 'not-needed' : given(file.company, signed),
    owner: given(file.owner, signed),
    home: given(file.home, signed),
    ownership: given(file.ownership, signed),
    consents: areConsentsGiven || signed ? 'done' : 'to-do',
    valuation: file.value_low !== null || signed ? 'done' : file.home === null ? 'waiting' : 'to-do',
    decision: file.offer !== null ? 'done' : ready ? 'to-do' : 'waiting',
    contract: signed ? 'done' : file.state === 'approved' ? 'to-do' : 'waiting',
    'co-owners': ownersState(file, signed),
    guarantee: guaranteeState(file, signed),
    mortgage: mortgageState(mortgage, signed && missingOwners(file).length === 0),
  };
  return SECTIONS.map((section) => ({ section, state: states[section] }));
}

/** The first part without which nothing can be decided. */
export function missingSection(file: CaseFile): Section | undefined {
  if (file.edition === 'enterprise' && file.company === null) return 'company';
  if (file.owner === null) return 'owner';
  if (file.home === null) return 'home';
  if (file.ownership === null) return 'ownership';
  return file.value_low === null ? 'valuation' : undefined;
}

const given = (section: unknown, signed: boolean): SectionState =>
  section !== null || signed ? 'done' : 'to-do';

function ownersState(file: CaseFile, signed: boolean): SectionState {
  if (file.home === null) return signed ? 'done' : 'waiting';
  if (file.home.coOwners.length === 0) return 'not-needed';
  if (missingOwners(file).length === 0) return 'done';
  return signed || file.state === 'approved' ? 'to-do' : 'waiting';
}

function guaranteeState({ guarantee, guarantee_required, offer }: CaseFile, signed: boolean): SectionState {
  if (guarantee !== null) return 'done';
  if (guarantee_required) return signed ? 'to-do' : 'waiting';
  return offer === null ? 'waiting' : 'not-needed';
}

function mortgageState(mortgage: Pick<MortgageRow, 'state'> | undefined, mayApply: boolean): SectionState {
  if (mortgage === undefined || mortgage.state === 'refused') return mayApply ? 'to-do' : 'waiting';
  return mortgage.state === 'applied' ? 'waiting' : 'done';
}
