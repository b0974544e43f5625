/** The pilots whose loans an officer works on at the credit desk. */
const LENDING: readonly string[] = ['microloan'];

/** Whether this person works at the counter for loans on homes: the pilot's own staff. */
export const hasHomes = (pilot: string, own: boolean): boolean => pilot === 'swiftcredit' && own;

/** Whether this person has a credit desk at this pilot: its own staff, and those who watch its book. */
export const hasCreditDesk = (pilot: string, role: string, own: boolean): boolean =>
  LENDING.includes(pilot) && (own || role === 'supervisor' || role === 'auditor');
