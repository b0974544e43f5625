import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const hardshipPath = (loan: string) => `/api/loans/${loan}/hardship`;
export const hardshipReplyPath = (loan: string) => `/api/loans/${loan}/hardship/reply`;

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
