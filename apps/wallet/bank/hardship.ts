import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { HOMES } from './homes.ts';
import { PILOT } from './pilot.ts';

/** Where a pilot's borrowers in difficulties ask, add their evidence and are answered, and the wallet's page of a loan. */
export interface HardshipDoors {
  readonly api: string;
  readonly page: (loan: string) => string;
  /** Whose documents the evidence is among. */
  readonly pilot: string;
}

export const MICROLOAN_HARDSHIP: HardshipDoors = {
  api: '/api',
  page: (loan) => `/loans/${loan}`,
  pilot: PILOT,
};
export const HOME_HARDSHIP: HardshipDoors = { api: HOMES, page: (loan) => `/homes/${loan}`, pilot: HOMES };

export const hardshipPath = ({ api }: HardshipDoors, loan: string) => `${api}/loans/${loan}/hardship`;
export const hardshipReplyPath = (doors: HardshipDoors, loan: string) => `${hardshipPath(doors, loan)}/reply`;

export const wishes = ['pause', 'smaller', 'other'] as const;

const hardship = object({
  hardship: text,
  state: oneOf('asked', 'offered', 'agreed', 'done', 'declined', 'turned-down', 'withdrawn'),
  wish: oneOf(...wishes),
  words: text,
  affordable: nullable(decimal),
  askedOn: text,
  dueOn: text,
  offer: nullable(object({ kind: oneOf('pause', 'longer-term'), months: number, words: text, until: text })),
  answer: nullable(text),
});
export type Hardship = Shaped<typeof hardship>;
export const hardships = object({ hardships: list(hardship) });

/** Whether a request is still on its way. */
export const isOpen = ({ state }: Pick<Hardship, 'state'>): boolean =>
  state === 'asked' || state === 'offered' || state === 'agreed';
