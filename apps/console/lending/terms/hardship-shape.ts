import { decimal, flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const hardshipStates = [
  'asked',
  'offered',
  'agreed',
  'done',
  'declined',
  'turned-down',
  'withdrawn',
] as const;

const hardship = object({
  loan: text,
  hardship: text,
  customer: text,
  state: oneOf(...hardshipStates),
  wish: oneOf('pause', 'smaller', 'other'),
  words: text,
  affordable: nullable(decimal),
  askedOn: text,
  dueOn: text,
  offer: nullable(object({ kind: oneOf('pause', 'longer-term'), months: number, words: text, until: text })),
  answer: nullable(text),
  late: flag,
  workdaysLeft: nullable(number),
});
export type Hardship = Shaped<typeof hardship>;
export const hardshipsShape = object({ hardships: list(hardship), next: nullable(text) });

export const documentsShape = object({
  documents: list(
    object({
      document: text,
      kind: text,
      type: text,
      bytes: number,
      scan: oneOf('clean', 'not-scanned'),
      addedOn: text,
      state: oneOf('kept', 'replaced', 'removed'),
    }),
  ),
});
